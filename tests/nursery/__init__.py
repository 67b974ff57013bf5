"""Starts real servers for tests without each loading the same modules again: one process has them and forks.

`asking` is the test's side, `__main__` the process that forks, `spare` a printing program that waits to be wanted.
"""
