"""Lines into the table, by a statement prepared once, each with its place in the day."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import sqlalchemy
from sqlalchemy import Connection, Dialect

from server.journal.codec import to_json
from server.journal.entry import Entry
from server.journal.rows import EVENT, Stored

DAY_OPENED = "day_opened"


class OutOfOrder(ValueError):
    """A hall gave an event another place than the next one: a bug there, or a second writer."""


class End(NamedTuple):
    """Where a hall's journal ends: its last seq, and the seq of its last day's opening."""

    seq: int
    day: int


Ends = dict[str, End]


def line(entry: Entry) -> Stored:
    """An entry as a row; the day it falls under is filled in when it is inserted."""
    kind, text = entry.event.event, to_json(entry.event)
    asked = entry.sender, entry.command_id, entry.ordinal, entry.person
    return Stored(entry.hall, entry.seq, 0, entry.at, kind, *asked, text)


def insert(connection: Connection, lines: Sequence[Stored], ends: Ends) -> None:
    """Insert within the transaction in progress. `ends` is kept up to date; forget it when the transaction fails."""
    rows = [_row(connection, line, ends) for line in lines]
    # By the driver itself: a quarter less work than `execute(insert(...))`, whose dicts are made for nothing.
    connection.exec_driver_sql(_statement(connection.dialect), rows)


def end(connection: Connection, hall: str) -> End:
    """Where the hall's journal ends; (0, 0) when it is empty."""
    columns = EVENT.c
    newest = sqlalchemy.select(columns.seq, columns.day).where(columns.hall == hall).order_by(columns.seq.desc())
    found = connection.execute(newest.limit(1)).first()
    return End(found.seq, found.day) if found else End(0, 0)


def _row(connection: Connection, line: Stored, ends: Ends) -> Stored:
    last = ends.get(line.hall) or end(connection, line.hall)
    if line.seq != last.seq + 1:
        raise OutOfOrder(f"seq {line.seq} of {line.hall} does not follow {last.seq}")
    day = line.seq if line.kind == DAY_OPENED else last.day
    ends[line.hall] = End(line.seq, day)
    return line._replace(day=day)


@cache
def _statement(dialect: Dialect) -> str:
    return str(sqlalchemy.insert(EVENT).compile(dialect=dialect, column_keys=list(Stored._fields)))
