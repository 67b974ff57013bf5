"""What each role may see, made from the floor: pure functions, one module per kind of reader.

opening.py     open or closed, and when next
public.py      kiosk and display: numbers and counts only
staff.py       the waiting list and one counter
management.py  the live floor in figures, counters and devices
notices.py     messages and an evacuation, for every screen
today.py       limits of today, and the wait for who comes now
curve.py       the waits of today along the clock
visitor.py     the own visit, on the own phone
front.py       the start page: counts only
"""
