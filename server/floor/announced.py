"""The wait that is announced: what was foreseen while that can still be told, or else the simple reckoning."""

from server.floor.expected import Visit, expected
from server.floor.foresight import Foresight, Range, still_said
from server.floor.line import Line
from server.floor.state import Floor
from server.floor.town import Instant


def announced(
    floor: Floor, now: Instant, visit: Visit, foresight: Foresight | None, line: Line | None = None
) -> Range | None:
    """The wait from now on as a range of minutes in steps of five, never 0; None when no open counter can take it.

    `line` is that of this moment, for who asks about many visits.
    """
    told = still_said(foresight, floor, now)
    foreseen = None if told is None else _foreseen(told, visit)
    return expected(floor, now, visit, line) if foreseen is None else foreseen


def _foreseen(foresight: Foresight, visit: Visit) -> Range | None:
    if visit.ticket is not None:
        return foresight.tickets.get(visit.ticket.id)
    return foresight.waits.get((visit.kind, visit.needs))
