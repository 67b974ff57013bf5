"""How long the wait will be, honest and simple: who goes before, usual minutes, and the counters that are open.

The open counters are filled one after the other, each with whom it could take, most of the promise used up first, until
this visit's turn. The range around that is wide, because contacts vary: see docs/decisions. One function, `expected`,
so that a better forecast can take its place.
"""

import heapq
from collections.abc import Iterable
from dataclasses import dataclass

from server.floor.policy import can_serve, next_in_line
from server.floor.state import Counter, Floor, Ticket
from server.floor.town import Instant, Kind

EARLY, LATE = 0.7, 1.4
"""The range: contacts are log-normal with a spread near a half, so of several in a row four in five fall in here."""
STEP_MIN = 5
MINUTE_MS = 60_000
ENDS_SOON_MS = 60_000
"""A contact that takes longer than usual may end any moment, but seldom at once."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Whose wait is asked: somebody who waits already, by id, or who would take a ticket now."""

    kind: Kind
    needs: frozenset[str] = frozenset()
    ticket: str | None = None


def expected(floor: Floor, now: Instant, visit: Visit) -> tuple[int, int] | None:
    """The wait from now on as a range of minutes in steps of five, never 0; None when no open counter can take it."""
    able = [each for each in floor.counters.values() if not each.paused and visit.needs <= each.services]
    open_now = [each for each in able if (each.kind == "standing") == (visit.kind == "short")]
    if not open_now and visit.kind == "short":
        open_now = able
    if not open_now:
        return None
    wait_ms = _turn(floor, now, open_now, _before(floor, now, visit, open_now))
    low = int(EARLY * wait_ms / MINUTE_MS / STEP_MIN) * STEP_MIN
    high = -(-round(LATE * wait_ms) // (STEP_MIN * MINUTE_MS)) * STEP_MIN
    return low, max(high, low + STEP_MIN, STEP_MIN)


def _before(floor: Floor, now: Instant, visit: Visit, counters: list[Counter]) -> list[Ticket]:
    rivals = (ticket for ticket in floor.waiting.values() if ticket.kind == visit.kind)
    line = next_in_line((ticket for ticket in rivals if any(can_serve(each, ticket) for each in counters)), now)
    ids = [ticket.id for ticket in line]
    return line[: ids.index(visit.ticket)] if visit.ticket in ids else line


def _turn(floor: Floor, now: Instant, counters: list[Counter], before: Iterable[Ticket]) -> int:
    """Milliseconds until one of these counters is free for whoever comes after these."""
    free = [(_busy_ms(floor, counter, now), counter.id) for counter in counters]
    heapq.heapify(free)
    for ticket in before:
        at, counter = heapq.heappop(free)
        heapq.heappush(free, (at + ticket.usual_s * 1000, counter))
    return free[0][0]


def _busy_ms(floor: Floor, counter: Counter, now: Instant) -> int:
    if counter.ticket is None:
        return 0
    ticket = floor.tickets[counter.ticket]
    return max(ENDS_SOON_MS, ticket.usual_s * 1000 - (now - (ticket.started or now)))
