"""Until when a counter must be free again, so that no appointment waits too long for want of it.

An appointment is thought of when its visitor is here, or is expected within some minutes. In the order of the agreed
times, the second of them needs two counters, the third three: a counter is needed by the first appointment for which
there are not as many others that can do it and are free in time.
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
    """An appointment that must begin by `by`."""

    visit: Ticket | Expected
    agreed: Instant
    by: Instant


def needed_at(floor: Floor, counter: Counter, now: Instant, rules: Rules) -> Instant | None:
    """When this counter must be free at the latest for an appointment; None when others see to them all."""
    dues = [due for due in _dues(floor, now, rules) if _can(floor, counter, due.visit, rules)]
    if not dues:
        return None
    others = [each for each in floor.counters.values() if each.id != counter.id and not each.paused]
    free = [(each, free_at(floor, each, now, rules)) for each in others]
    return min((due.by for due in dues if _rank(due, dues) > _able(floor, due, free, rules)), default=None)


def free_at(floor: Floor, counter: Counter, now: Instant, rules: Rules) -> Instant:
    """When the contact at this counter is usually over and the next visitor has walked up."""
    if counter.ticket is None:
        return now + rules.walk_up_ms
    ticket = floor.tickets[counter.ticket]
    usual = (ticket.started or now) + ticket.usual_s * 1000
    return max(now + ENDS_SOON_MS, usual) + rules.walk_up_ms


def _dues(floor: Floor, now: Instant, rules: Rules) -> list[_Due]:
    until, slack = now + rules.protects_ms, rules.protect_slack_ms
    dues = [
        _Due(each, each.agreed, each.since + each.target_ms + slack)
        for each in floor.waiting.values()
        if each.agreed is not None and each.again is None
    ]
    dues += [_Due(each, each.agreed, each.agreed + each.target_ms + slack) for each in floor.expected.values()]
    # Who is too late already is called first anyway, and keeps nobody else from a counter.
    return [due for due in dues if due.by > now and (isinstance(due.visit, Ticket) or due.agreed <= until)]


def _rank(due: _Due, dues: list[_Due]) -> int:
    return sum(other.agreed <= due.agreed for other in dues)


def _able(floor: Floor, due: _Due, free: list[tuple[Counter, Instant]], rules: Rules) -> int:
    return sum(at <= due.by and _can(floor, each, due.visit, rules) for each, at in free)


def _can(floor: Floor, counter: Counter, visit: Ticket | Expected, rules: Rules) -> bool:
    if visit.kind == "short" and counter.kind != "standing" and not rules.rooms_help_short:
        return False
    return may_serve(floor, counter, visit) if isinstance(visit, Ticket) else can_serve(counter, visit)
