"""What leaves the house about appointments, and what becomes of it when nobody takes it."""
