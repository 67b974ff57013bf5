"""What each role may see, made from the floor: pure functions, one module per kind of reader.

opening.py     open or closed, and when next
public.py      kiosk and display: numbers and counts only
staff.py       the waiting list and one counter
management.py  the live floor in figures, counters and devices
front.py       the start page: counts only
"""
