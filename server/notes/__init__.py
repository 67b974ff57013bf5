"""What staff write about a visit, beside the journal: forgotten within a day.

rows.py   the table
notes.py  the notes of today, in memory and on disk
"""
