"""The wire: what devices and pages say to the hall and hear from it.

envelopes.py   the messages of `/ws`, both ways
answers.py     what a command gives back, rebuilt from its events
views/         what each role may see, one whole state per topic
jobs.py        work for a device that must acknowledge it
codec.py       JSON in and out, validated
client.py      the connection of a Python device
typescript.py  writes the same types for the pages
"""

VERSION = 1
"""Raised when a device or page of the version before can no longer be understood."""
