"""How urgent a visit is: one number per ticket and moment, the whole formula of docs/rule.md.

Urgency is a logarithm. It grows by one in each `urgency_ms` until the promised moment and hardly after it, so that one
late visitor is not traded for two; it is weighed by how long the contact usually takes, so that few minutes of work do
not wait behind many; and it grows again after a wait that is too long whatever the reason.
"""

from math import log

from server.floor.state import Ticket
from server.floor.town import Class, CounterKind, Instant, Kind, Rules

USUAL_S = 600
"""A contact of ten minutes weighs neither more nor less."""


def urgency(ticket: Ticket, now: Instant, rules: Rules) -> float:
    """How urgent this one is: the largest is called first."""
    agreed = ticket.agreed is not None
    late = (now - due(ticket)) / pace_ms(ticket.kind, agreed, rules)
    after_ms, step_ms = growth_ms(ticket.usual_s, rules)
    grown = max(0.0, (now - ticket.since - after_ms) / step_ms)
    return min(late, rules.late_slope * late) + weight(ticket.class_, agreed, ticket.usual_s, rules) + grown


def due(ticket: Ticket) -> float:
    """The instant at which the promised wait is over."""
    return ticket.since + (1 - ticket.head_start) * ticket.target_ms


def pace_ms(kind: Kind, agreed: bool, rules: Rules) -> float:
    """In how long urgency grows by one before the promised moment."""
    if agreed:
        return rules.urgency_ms * rules.appointment_pace
    return rules.urgency_ms * (rules.short_pace if kind == "short" else 1.0)


def weight(class_: Class, agreed: bool, usual_s: int, rules: Rules) -> float:
    """What does not change while a visit waits: its class, whether it was agreed, and how little work it is."""
    promise, long = rules.classes.get(class_), usual_s >= rules.long_from_s
    own = (promise.weight if promise else 0.0) + (rules.long_weight if long else 0.0)
    little = log(USUAL_S / min(max(usual_s, rules.usual_counts_from_s), rules.usual_counts_to_s))
    if not agreed:
        return own + rules.usual_weight * little
    return own + rules.agreed_weight + (rules.long_agreed_weight if long else rules.usual_agreed_weight) * little


def growth_ms(usual_s: int, rules: Rules) -> tuple[int, int]:
    """After which wait urgency grows again, and in how long by one: sooner for long contacts."""
    if usual_s >= rules.long_from_s:
        return rules.long_grows_after_ms, rules.long_grows_ms
    return rules.grows_after_ms, rules.grows_ms


def helping(kind: Kind, counter: CounterKind, rules: Rules) -> float:
    """What is added for a short visit at a desk or room: below 0, these help only when it is more urgent by so much."""
    return rules.helping_weight if kind == "short" and counter != "standing" else 0.0
