"""Stored events back in their order, fast enough for a replay."""

from collections.abc import Generator
from contextlib import closing
from itertools import takewhile

import sqlalchemy
from sqlalchemy import Engine

from server.journal.codec import many_from_json
from server.journal.entry import Entry
from server.journal.inserting import End, end
from server.journal.rows import EVENT, Stored

# Enough to make the cost per row that of the row itself, few enough to hold in memory.
AT_ONCE = 1000

_EVENT = EVENT.c


_STORED = sqlalchemy.select(*(_EVENT[column] for column in Stored._fields))


def entries(engine: Engine, hall: str, after_seq: int = 0, day: int = 0) -> Generator[Entry]:
    """The hall's entries after a seq, and not before the day that opened at seq `day`, oldest first."""
    for rows in _by_the_thousand(engine, hall, max(after_seq, day - 1)):
        events = many_from_json(row.json for row in rows)
        for row, event in zip(rows, events, strict=True):
            yield Entry(hall, row.seq, row.at, row.sender, row.command_id, row.ordinal, row.person, event)


def stored(engine: Engine, hall: str, after_seq: int = 0) -> Generator[Stored]:
    """The same as they are stored, not decoded."""
    for rows in _by_the_thousand(engine, hall, after_seq):
        yield from rows


def of_command(engine: Engine, hall: str, sender: str, command_id: str) -> tuple[Entry, ...]:
    """What this command of today led to, in order; nothing when it was never stored."""
    asked = _EVENT.hall == hall, _EVENT.sender == sender, _EVENT.command_id == command_id, _EVENT.ordinal == 0
    first = sqlalchemy.select(_EVENT.seq).where(_EVENT.day == last(engine, hall).day, *asked)
    with engine.connect() as connection:
        seq = connection.scalar(first)
    if seq is None:
        return ()
    with closing(entries(engine, hall, seq - 1)) as found:
        return tuple(takewhile(lambda entry: (entry.sender, entry.command_id) == (sender, command_id), found))


def last(engine: Engine, hall: str) -> End:
    """Where the hall's journal ends."""
    with engine.connect() as connection:
        return end(connection, hall)


def halls(engine: Engine) -> tuple[str, ...]:
    """The halls that have a journal."""
    with engine.connect() as connection:
        return tuple(connection.scalars(sqlalchemy.select(_EVENT.hall).distinct().order_by(_EVENT.hall)))


def days(engine: Engine, hall: str) -> tuple[tuple[int, str], ...]:
    """The days of a hall: the seq each opened at, and its stored opening as JSON."""
    opened = sqlalchemy.select(_EVENT.seq, _EVENT.json).where(_EVENT.hall == hall, _EVENT.kind == "day_opened")
    with engine.connect() as connection:
        return tuple((row.seq, row.json) for row in connection.execute(opened.order_by(_EVENT.seq)))


def _by_the_thousand(engine: Engine, hall: str, after_seq: int) -> Generator[list[Stored]]:
    wanted = _STORED.where(_EVENT.hall == hall, _EVENT.seq > after_seq).order_by(_EVENT.seq)
    with engine.connect() as connection:
        found = connection.execution_options(stream_results=True).execute(wanted)
        while rows := found.fetchmany(AT_ONCE):
            yield [Stored(*row) for row in rows]
