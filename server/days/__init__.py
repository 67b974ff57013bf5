"""Days as they were or might be: who comes when and for what, which counters are open.

day.py    a day
files.py  a day in its two files
"""
