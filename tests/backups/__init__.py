"""Copies of the data folder: made while the server runs, put back, and refused when half."""
