"""The waits of today along the clock: the mean of the calls of each quarter of an hour."""

from collections import defaultdict
from collections.abc import Iterable
from statistics import mean

from server.floor.state import Floor, Ticket
from server.floor.town import Instant, Kind
from server.protocol.managing import Closing, CurvePoint

QUARTER_MS = 15 * 60_000
MINUTE_MS = 60_000


def curve(floor: Floor) -> tuple[CurvePoint, ...]:
    """A point per quarter of an hour, from the first call to the last, at its middle."""
    waits: dict[tuple[int, Kind], list[int]] = defaultdict(list)
    for ticket in floor.tickets.values():
        if ticket.first_called is not None:
            waits[ticket.first_called // QUARTER_MS, ticket.kind].append(_wait(ticket, ticket.first_called))
    quarters = [quarter for quarter, _ in waits]
    return tuple(_point(waits, quarter) for quarter in range(min(quarters), max(quarters) + 1)) if quarters else ()


def closing(floor: Floor, now: Instant) -> Closing | None:
    """Who waits and probably cannot be called before the door closes; None while it is closed."""
    if floor.session is None:
        return None
    return Closing(floor.session.closes, {kind: _late(floor, kind, now) for kind in ("short", "seated")})


def _wait(ticket: Ticket, called: Instant) -> int:
    return max(0, called - ticket.taken)


def _point(waits: dict[tuple[int, Kind], list[int]], quarter: int) -> CurvePoint:
    return CurvePoint(
        quarter * QUARTER_MS + QUARTER_MS // 2, _mean(waits[quarter, "short"]), _mean(waits[quarter, "seated"])
    )


def _mean(waits: Iterable[int]) -> int | None:
    known = list(waits)
    return round(mean(known)) if known else None


def _late(floor: Floor, kind: Kind, now: Instant) -> int:
    assert floor.session is not None
    left_ms = floor.session.closes - now
    counters = sum(
        not each.paused and (each.kind == "standing") == (kind == "short") for each in floor.counters.values()
    )
    work_ms, late = 0, 0
    for ticket in sorted(floor.waiting.values(), key=lambda each: each.since):
        if ticket.kind == kind:
            late += counters == 0 or work_ms / counters > left_ms
            work_ms += ticket.usual_s * 1000
    return late
