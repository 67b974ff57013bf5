"""What is foreseen, beside the halls: a process that follows the journal, and what its answers are used for.

messages.py    what the server and the process say to each other
__main__.py    the process: answers one question after the other
following.py   one hall in it: its floor from the journal, what its days taught, how promises were kept
engine.py      the process as the server sees it, and the watchdog that begins another one when it hangs
foreseeing.py  asks for every hall again and again, and hands the newest answer to the hall
keeping.py     what was learned, and the figures of promises, in the database
"""
