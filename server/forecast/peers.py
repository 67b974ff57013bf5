"""How others choose whom to call: the rules that ours is held against, on the same floor.

Kinds and skills bind them all: a standing counter takes short visits only. Otherwise a desk or a room takes whoever
comes first by the rule, short visits too, save where queues are separate.
"""

from collections.abc import Callable, Mapping
from typing import Any

from server.floor.policy import Choice, choose
from server.floor.reason import Reason
from server.floor.serving import may_serve
from server.floor.state import Counter, Floor, Ticket
from server.floor.town import Instant, Rules
from server.forecast.replay import Rule

Order = Callable[[Ticket, Instant], Any]
"""What sorts the tickets that a counter can take: the smallest goes first."""


def first_come(ticket: Ticket, _: Instant) -> Any:
    """By checking in."""
    return ticket.taken, ticket.number, ticket.letter


def appointments_first(ticket: Ticket, now: Instant) -> Any:
    """An appointment whose time has come goes before everybody else; before it, by checking in."""
    return ticket.agreed is None or ticket.agreed > now, *first_come(ticket, now)


def booked_time(ticket: Ticket, _: Instant) -> Any:
    """Who waits longest, an appointment from the time that was agreed."""
    return ticket.since, ticket.number, ticket.letter


def share_used(ticket: Ticket, now: Instant) -> Any:
    """Accumulating priority (Stanford, Taylor, Ziedins 2014): who has used up the largest share of the target."""
    return -(now - ticket.since) / ticket.target_ms - ticket.head_start, *booked_time(ticket, now)


def ordered(order: Order, overflow: bool = True) -> Rule:
    """The rule that calls in this order; without overflow desks and rooms take seated visits only."""

    def rule(floor: Floor, counter: Counter, now: Instant, _: Rules) -> Choice | None:
        able = [each for each in floor.waiting.values() if each.again is None and may_serve(floor, counter, each)]
        if counter.kind != "standing" and not overflow:
            able = [ticket for ticket in able if ticket.kind == "seated"]
        if not able:
            return None
        chosen = min(able, key=lambda ticket: order(ticket, now))
        passed = [each for each in able if each.since < chosen.since and (each.agreed or not chosen.agreed)]
        waited = max(0, now - chosen.since)
        reason = Reason("chosen", waited, chosen.target_ms, len(able) - 1, False, chosen.agreed)
        return Choice(chosen, reason, tuple(each.id for each in passed))

    return rule


PEERS: Mapping[str, Rule] = {
    "first-come": ordered(first_come),
    "separate": ordered(first_come, overflow=False),
    "strict": ordered(appointments_first),
    "booked-time": ordered(booked_time),
}
"""The four that ours is measured against."""

PLAIN = "plain"
"""The rule of the hall without advice."""

RULES: Mapping[str, Rule] = {**PEERS, "accumulating": ordered(share_used), PLAIN: choose}
"""Every rule that looks at the floor alone, by the name that a person types."""
