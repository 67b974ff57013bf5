"""Simulated visitors and staff who use the real protocol."""
