"""Until when a counter must be free again, so that no appointment waits too long for want of it.

An appointment is thought of when its visitor is here, or is expected within some minutes. Each is given the counter
that is free in time and can do the least else; the first for which there is none but this counter needs this one.
"""

from dataclasses import dataclass

from server.floor.holdings import Expected
from server.floor.serving import can_serve, may_serve
from server.floor.state import Counter, Floor, Ticket
from server.floor.town import Instant, Rules

ENDS_SOON_MS = 60_000
"""A contact that takes longer than usual may end any moment, but seldom at once."""


@dataclass(frozen=True, slots=True)
class _Due:
    """An appointment that must begin by `by`, with what it takes of a counter."""

    visit: Ticket | Expected
    by: Instant
    takes_ms: int


def needed_at(floor: Floor, counter: Counter, now: Instant, rules: Rules) -> Instant | None:
    """When this counter must be free at the latest for an appointment; None when others see to them all."""
    others = [each for each in floor.counters.values() if each.id != counter.id and not each.paused]
    free = {each.id: free_at(floor, each, now, rules) for each in others}
    for due in _dues(floor, now, rules):
        able = [each for each in others if _can(floor, each, due.visit) and free[each.id] <= due.by]
        if able:
            taken = min(able, key=lambda each: (len(each.services), each.id))
            free[taken.id] = max(free[taken.id], due.by) + due.takes_ms
        elif _can(floor, counter, due.visit):
            return due.by
    return None


def free_at(floor: Floor, counter: Counter, now: Instant, rules: Rules) -> Instant:
    """When the contact at this counter is usually over and the next visitor has walked up."""
    if counter.ticket is None:
        return now + rules.walk_up_ms
    ticket = floor.tickets[counter.ticket]
    usual = (ticket.started or now) + ticket.usual_s * 1000
    return max(now + ENDS_SOON_MS, usual) + rules.walk_up_ms


def _dues(floor: Floor, now: Instant, rules: Rules) -> list[_Due]:
    here = [each for each in floor.waiting.values() if each.agreed is not None and each.again is None]
    soon = [each for each in floor.expected.values() if now - each.target_ms < each.agreed <= now + rules.protect_ms]
    dues = [_Due(each, each.since + each.target_ms, each.usual_s * 1000) for each in here]
    dues += [_Due(each, each.agreed + each.target_ms, each.usual_s * 1000) for each in soon]
    # Who is too late already is called first anyway, and keeps nobody else from a counter.
    return sorted((due for due in dues if due.by > now), key=lambda due: due.by)


def _can(floor: Floor, counter: Counter, visit: Ticket | Expected) -> bool:
    return may_serve(floor, counter, visit) if isinstance(visit, Ticket) else can_serve(counter, visit)
