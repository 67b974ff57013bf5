"""The visitor's own phone and browser."""
