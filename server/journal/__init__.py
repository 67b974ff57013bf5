"""The append-only record of everything that happened in a hall.

entry.py      one stored event with who asked for it
journal.py    append and read, for the hall task
writer.py     the one thread that writes, a group of commands in one transaction
inserting.py  an entry into the table, at its place in the day
reading.py    stored events back, fast enough for a replay
codec.py      an event as JSON and back
rows.py       the table
laws.py       what always holds, looked at event by event
probe.py      whether the disk takes a write
store.py      the database file: its two engines and its migrations
commands.py   `python -m server journal export|verify`

The journal decides nothing and knows no rule of the floor.
"""
