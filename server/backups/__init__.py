"""Copies of the data folder, made while the server runs, and put back when the folder is lost."""
