"""Measured figures, each with its bound."""
