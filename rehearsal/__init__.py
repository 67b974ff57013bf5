"""Simulated visitors and staff at the real server: `python -m rehearsal DAY` and, to look at, `make demo`.

day.py        a day: who comes when, which counters are open; files.py reads and writes it, days/ makes more
pace.py       the hall's clock, and waiting for it
lines.py      the connections of a rehearsal: kiosks, displays, host, staff, and one that oversees
visitors.py   people who come, wait, and go home when it takes too long; phones.py some follow that on a phone
staff.py      people at the counters
notes.py      what was seen while the day was played
play.py       a day from its first visitor to the last one
tally.py      from notes to figures and faults; report.py words them
replay.py     the same figures from the journal alone, which must be the same
own_server.py a server of its own, for as long as the rehearsal lasts; ending.py how that ends
"""
