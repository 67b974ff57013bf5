"""Appointments, pure like the floor: what can be offered, what is held and booked, and who arrived.

town.py      what config.toml says: services as they can be booked, rosters, the share for walk-ins, the rules
commands.py  what can be asked
events.py    what happened, stored for ever under these names
state.py     the bookings, and what they take of each day
evolve.py    the fold
days.py      a date with its closing reason, its opening and its posts, before any booking
offers.py    which times can be kept: by whom, for how long
decide/      from a command to events, or a refusal
"""
