"""`python -m server journal export|verify`: the journal as lines of JSON, and whether all of it holds."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from pydantic import ValidationError
from sqlalchemy import Engine

from server.journal import reading
from server.journal.codec import from_json
from server.journal.inserting import DAY_OPENED
from server.journal.laws import Broken, Fold
from server.journal.rows import Stored
from server.journal.store import FILE, reading_engine


class NothingThere(Exception):
    """There is no such journal, hall or day; the text says which."""


def export(folder: Path, out: TextIO, hall: str | None = None, day: str | None = None) -> int:
    """Write the events of all halls or one, of all days or one (an ISO date), one JSON object a line. Gives 0.

    Raises NothingThere. The server may be running.
    """
    engine = _engine(folder)
    for each in _halls(engine, hall, day):
        for row in _rows(engine, each, day):
            out.write(_line(row))
    engine.dispose()
    return 0


def verify(folder: Path, out: TextIO, hall: str | None = None) -> int:
    """Read and fold everything; write a line per hall and give 0, or tell the first wrong row of each and give 1.

    Raises NothingThere. The server may be running.
    """
    engine = _engine(folder)
    found = [_verify(engine, each, out) for each in _halls(engine, hall)]
    engine.dispose()
    return 0 if all(found) else 1


def _verify(engine: Engine, hall: str, out: TextIO) -> bool:
    fold, place, seq, days = Fold(), "", 0, 0
    try:
        for row in reading.stored(engine, hall):
            place = f"seq {row.seq}, {row.kind}"
            _take(fold, row, seq)
            seq, days = row.seq, days + (row.kind == DAY_OPENED)
        fold.settle()
    except Exception as error:  # whatever the fold trips over is the answer
        out.write(f"{hall}, {place}: {_told(error)}\n")
        return False
    out.write(f"{hall}: everything holds, events: {seq}, days: {days}.\n")
    return True


def _take(fold: Fold, row: Stored, before: int) -> None:
    if row.seq != before + 1:
        raise Broken(f"follows {before}")
    event = from_json(row.json)
    if (event.event, event.at) != (row.kind, row.at):
        raise Broken(f"holds a {event.event} of {event.at} in the row of a {row.kind} of {row.at}")
    fold.take(event)


def _told(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return "; ".join(": ".join((*map(str, each["loc"]), each["msg"])) for each in error.errors())
    return str(error) if isinstance(error, Broken) else f"{type(error).__name__}: {error}"


def _engine(folder: Path) -> Engine:
    if not (folder / FILE).is_file():
        raise NothingThere(f"There is no journal in {folder}.")
    return reading_engine(folder / FILE)


def _halls(engine: Engine, hall: str | None, day: str | None = None) -> tuple[str, ...]:
    known = reading.halls(engine)
    wanted = tuple(each for each in known if hall in (None, each) and (day is None or _opened(engine, each, day)))
    if not wanted:
        named = " ".join(filter(None, (hall, day)))
        raise NothingThere(f"The journal knows no {named}. It has: {', '.join(known) or 'nothing yet'}.")
    return wanted


def _opened(engine: Engine, hall: str, day: str) -> set[int]:
    return {seq for seq, text in reading.days(engine, hall) if json.loads(text)["date"] == day}


def _rows(engine: Engine, hall: str, day: str | None) -> Iterator[Stored]:
    if day is None:
        return reading.stored(engine, hall)
    opened = _opened(engine, hall, day)
    return (row for row in reading.stored(engine, hall, min(opened) - 1) if row.day in opened)


def _line(row: Stored) -> str:
    about = {name: value for name, value in row._asdict().items() if name not in ("day", "kind", "json")}
    # The event as it is stored, byte by byte.
    return f'{json.dumps(about, ensure_ascii=False)[:-1]}, "event": {row.json}}}\n'
