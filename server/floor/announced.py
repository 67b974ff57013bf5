"""The wait that is announced: what was foreseen while that can still be told, or else the simple reckoning."""

from dataclasses import dataclass

from server.floor.expected import Visit, expected
from server.floor.foresight import Foresight, Range, still_said
from server.floor.line import Line
from server.floor.state import Floor
from server.floor.town import Instant


@dataclass(frozen=True, slots=True)
class Promise:
    """A range that is announced, and when it was foreseen; `foreseen` is None where it was reckoned simply."""

    range: Range | None = None
    foreseen: Instant | None = None


def announced(
    floor: Floor, now: Instant, visit: Visit, foresight: Foresight | None, line: Line | None = None
) -> Range | None:
    """The wait from now on as a range of minutes in steps of five, never 0; None when no open counter can take it.

    `line` is that of this moment, for who asks about many visits.
    """
    return promise(floor, now, visit, foresight, line).range


def promise(floor: Floor, now: Instant, visit: Visit, foresight: Foresight | None, line: Line | None = None) -> Promise:
    """The same, with where it comes from."""
    told = still_said(foresight, floor, now)
    if told is not None and (foreseen := _foreseen(told, visit)) is not None:
        return Promise(foreseen, told.at)
    return Promise(expected(floor, now, visit, line))


def _foreseen(foresight: Foresight, visit: Visit) -> Range | None:
    if visit.ticket is not None:
        return foresight.tickets.get(visit.ticket.id)
    return foresight.waits.get((visit.kind, visit.needs))
