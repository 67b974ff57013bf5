"""How long the wait will be, honest and simple: the usual minutes of who goes before, over the counters that are open.

What waits is shared out over the open counters that can do it, and added to what is left of their contacts. The range
around that is wide, because contacts vary: see docs/decisions. One function, `expected`, so that a better forecast can
take its place.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from server.floor.line import Line
from server.floor.state import Counter, Floor, Ticket, Work
from server.floor.town import Instant, Kind

EARLY, LATE = 0.7, 1.4
"""The range: contacts are log-normal with a spread near a half, so of several in a row four in five fall in here."""
STEP_MIN = 5
STEP_S = STEP_MIN * 60
ENDS_SOON_S = 60
"""A contact that takes longer than usual may end any moment, but seldom at once."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Whose wait is asked: somebody who waits already, or who would take a ticket now."""

    kind: Kind
    needs: frozenset[str] = frozenset()
    ticket: Ticket | None = None


def expected(floor: Floor, now: Instant, visit: Visit, line: Line | None = None) -> tuple[int, int] | None:
    """The wait from now on as a range of minutes in steps of five, never 0; None when no open counter can take it.

    `line` is that of this moment, for who asks about many visits.
    """
    calling = [counter for counter in floor.counters.values() if not counter.paused]
    mine = _fitting(calling, (visit.kind, visit.needs))
    if not mine:
        return None
    before = floor.work_s if visit.ticket is None else (line or Line(floor, now)).work_before(visit.ticket)
    busy = [_busy_s(floor, counter, now) for counter in mine]
    work_s = _shared_out(before, calling, mine)
    wait = _wait_s(busy, work_s)
    if visit.ticket is None or visit.ticket.agreed is None:
        wait = _wait_s(busy, work_s + _shared_out(_appointments(floor, now, wait), calling, mine))
    low = int(EARLY * wait / STEP_S) * STEP_MIN
    high = -(-round(LATE * wait) // STEP_S) * STEP_MIN
    return low, max(high, low + STEP_MIN)


def _wait_s(busy: list[float], work_s: float) -> float:
    return max(min(busy), (sum(busy) + work_s) / len(busy) if work_s else 0)


def _appointments(floor: Floor, now: Instant, wait_s: float) -> dict[Work, int]:
    """The work of who is expected before that wait is over, and goes first then."""
    work: dict[Work, int] = {}
    for each in floor.expected.values():
        if now <= each.agreed <= now + wait_s * 1000:
            work[each.kind, each.needs] = work.get((each.kind, each.needs), 0) + each.usual_s
    return work


def _fitting(counters: Iterable[Counter], work: Work) -> list[Counter]:
    """The counters for this work: of its own kind, or the desks where no standing counter is open for a short one."""
    kind, needs = work
    able = [counter for counter in counters if needs <= counter.services]
    fitting = [counter for counter in able if (counter.kind == "standing") == (kind == "short")]
    return fitting or (able if kind == "short" else [])


def _shared_out(work_s: Mapping[Work, int], calling: list[Counter], mine: list[Counter]) -> float:
    """The seconds of this work that fall to these counters when each counter that can do it takes its part."""
    ids = {counter.id for counter in mine}
    total = 0.0
    for work, seconds in work_s.items():
        fitting = _fitting(calling, work)
        if fitting:
            total += seconds * sum(counter.id in ids for counter in fitting) / len(fitting)
    return total


def _busy_s(floor: Floor, counter: Counter, now: Instant) -> float:
    if counter.ticket is None:
        return 0
    ticket = floor.tickets[counter.ticket]
    return max(ENDS_SOON_S, ticket.usual_s - (now - (ticket.started or now)) / 1000)
