"""Measured figures against bounds: `python -m bench NAME`, a line a figure, exit 1 when one is short.

Timings are ratios to a bare reference in the same run, with the absolute value beside them.

    figures.py   a figure, its bound, and how it is printed
    floor.py     `python -m bench floor`: all figures of the floor
    core.py      the calling rule and the replay, in this process
    tickets.py   durable tickets over websockets, against a bare group-commit writer
    fanout.py    from a commit to the last client, against a bare broadcast
    phones.py    tickets and calls beside three hundred phones
    back.py      from a power cut to the next ticket
    memory.py    at rest and per idle client
    children.py  processes that serve, so that load and server have a core each
    whole.py     the whole server as one process
    listeners.py many lean clients in one process, which note when each message was complete
"""
