"""Appointments over real HTTP: a whole life, every refusal, who sees what, a crowd, limits, and another hall."""
