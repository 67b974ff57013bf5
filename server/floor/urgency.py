"""How urgent a visit is: one number per ticket and moment, the whole formula of docs/rule.md.

Urgency is a logarithm. It grows by one in each `urgency_ms` until the promised moment and not after it, so that one
late visitor is not traded for two; it is weighed by how long the contact usually takes, so that few minutes of work do
not wait behind many; and that of a long contact, which this makes wait, grows again after a while.
"""

from math import log

from server.floor.state import Ticket
from server.floor.town import Class, Instant, Kind, Rules

USUAL_S = 600
"""A contact of ten minutes weighs neither more nor less."""


def urgency(ticket: Ticket, now: Instant, rules: Rules) -> float:
    """How urgent this one is: the largest is called first."""
    agreed = ticket.agreed is not None
    late = (now - due(ticket)) / pace_ms(ticket.kind, agreed, rules)
    own = weight(ticket.class_, agreed, ticket.usual_s, rules)
    return min(late, rules.late_slope * late) + own + _grown(ticket, now, rules)


def due(ticket: Ticket) -> float:
    """The instant at which the promised wait is over."""
    return ticket.since + (1 - ticket.head_start) * ticket.target_ms


def pace_ms(kind: Kind, agreed: bool, rules: Rules) -> float:
    """In how long urgency grows by one: sooner where little time was promised."""
    return rules.urgency_ms * (rules.quick_pace if agreed or kind == "short" else 1.0)


def weight(class_: Class, agreed: bool, usual_s: int, rules: Rules) -> float:
    """What does not change while a visit waits: its class, whether it was agreed, and how little work it is."""
    promise = rules.classes.get(class_)
    own = (promise.weight if promise else 0.0) + (rules.agreed_weight if agreed else 0.0)
    counts_s = min(max(usual_s, rules.usual_counts_from_s), rules.usual_counts_to_s)
    by_length = rules.usual_agreed_weight if agreed else rules.usual_weight
    return own + by_length * log(USUAL_S / counts_s)


def _grown(ticket: Ticket, now: Instant, rules: Rules) -> float:
    if ticket.usual_s < rules.long_from_s:
        return 0.0
    return max(0.0, (now - ticket.since - rules.long_grows_after_ms) / rules.long_grows_ms)
