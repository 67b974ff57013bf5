"""The calling rule: who is called next at a counter, why, and why not another one.

Accumulating priority (Stanford, Taylor, Ziedins 2014): each visitor has used up a share of the wait that was promised,
and the largest share goes first. Two bounds are hard: nobody is overtaken more than so many times, and nobody waits
beyond the limit while others who can be called here are. See docs/decisions for what was chosen against.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from server.floor.protecting import needed_at
from server.floor.reason import Reason, ReasonCode
from server.floor.serving import kept_for_another, may_serve
from server.floor.state import Counter, Floor, Ticket
from server.floor.town import Instant, Kind, Rules

WhyNot = Literal[
    "next", "later", "other_kind", "other_services", "for_another", "just_missed", "short_not_urgent",
    "before_appointment",
]  # fmt: skip
"""Why this one is not called here now; `later`: others have used up more of their promise.

`before_appointment`: it would take so long that an appointment, which nobody else can take, would wait too long.
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """Who is called, why, and who was passed over: came before and could have been called here too."""

    ticket: Ticket
    reason: Reason
    overtakes: tuple[str, ...]


def share(ticket: Ticket, now: Instant) -> float:
    """How much of the promised wait is used up: 1.0 is all of it."""
    return (now - ticket.since) / ticket.target_ms + ticket.head_start


def candidates(floor: Floor, counter: Counter, now: Instant, rules: Rules) -> list[Ticket]:
    """Everybody whom the rule may call here now."""
    able = [ticket for ticket in floor.waiting.values() if ticket.again is None and may_serve(floor, counter, ticket)]
    if counter.kind == "standing":
        return able
    seated = [ticket for ticket in able if ticket.kind == "seated"]
    if not rules.rooms_help_short:
        return seated
    most = max((share(ticket, now) for ticket in seated), default=float("-inf"))
    return [ticket for ticket in able if ticket.kind == "seated" or share(ticket, now) > most]


def choose(floor: Floor, counter: Counter, now: Instant, rules: Rules) -> Choice | None:
    """Whom to call at this counter, or nobody."""
    able = startable(floor, counter, candidates(floor, counter, now, rules), now, rules)
    if not able:
        return None
    first = [ticket for ticket in able if bound(ticket, now, rules)]
    if first:
        chosen = min(first, key=_in_line)
    else:
        chosen = min(able, key=lambda ticket: (-share(ticket, now), *_in_line(ticket)))
    # Appointments are counted apart: a walk-in is not overtaken by who comes at the agreed time.
    overtakes = tuple(
        ticket.id for ticket in able if ticket.since < chosen.since and (ticket.agreed or not chosen.agreed)
    )
    return Choice(chosen, _reason(chosen, counter, able, now, rules), overtakes)


def startable(floor: Floor, counter: Counter, able: list[Ticket], now: Instant, rules: Rules) -> list[Ticket]:
    """Those whose contact leaves every appointment its time, or who are so long overdue that they go first."""
    if counter.kind == "standing":
        return able
    needed = needed_at(floor, counter, now, rules)
    ends = now + rules.walk_up_ms
    return [
        ticket
        for ticket in able
        if needed is None or ticket.agreed or ends + ticket.usual_s * 1000 <= needed or bound(ticket, now, rules)
    ]


def chosen_by_staff(floor: Floor, counter: Counter, ticket: Ticket, now: Instant, rules: Rules) -> Choice:
    """The choice of a person: a reason of its own, and it counts as overtaking nobody."""
    others = [other for other in candidates(floor, counter, now, rules) if other.id != ticket.id]
    return Choice(ticket, _reason_as("chosen", ticket, counter, [ticket, *others], now), ())


def reason_received(since: Instant, target_ms: int, kind: Kind, counter: Counter, now: Instant) -> Reason:
    """Nobody chose: the visitor stood at the counter."""
    return Reason("here", now - since, target_ms, 0, kind == "short" and counter.kind != "standing")


def why_not(floor: Floor, counter: Counter, now: Instant, rules: Rules) -> dict[str, WhyNot]:
    """For every waiting ticket, why it is not the next one here; the next one itself is `next`."""
    choice = choose(floor, counter, now, rules)
    able = candidates(floor, counter, now, rules)
    can = {ticket.id for ticket in able}
    answers = {ticket.id: _why_not(floor, counter, ticket, can) for ticket in floor.waiting.values()}
    fit = {ticket.id for ticket in startable(floor, counter, able, now, rules)}
    answers |= dict.fromkeys(can - fit, "before_appointment")
    if choice is not None:
        answers[choice.ticket.id] = "next"
    return answers


def next_in_line(tickets: Iterable[Ticket], now: Instant) -> list[Ticket]:
    """These waiting tickets, most of the promise used up first: what a display announces as coming soon."""
    callable_now = [ticket for ticket in tickets if ticket.again is None]
    return sorted(callable_now, key=lambda ticket: (-share(ticket, now), *_in_line(ticket)))


def _why_not(floor: Floor, counter: Counter, ticket: Ticket, able: set[str]) -> WhyNot:
    if counter.kind == "standing" and ticket.kind == "seated":
        return "other_kind"
    if not ticket.needs <= counter.services:
        return "other_services"
    if kept_for_another(floor, counter, ticket):
        return "for_another"
    if ticket.again is not None:
        return "just_missed"
    return "later" if ticket.id in able else "short_not_urgent"


def _in_line(ticket: Ticket) -> tuple[int, int, str]:
    return ticket.since, ticket.number, ticket.letter


def bound(ticket: Ticket, now: Instant, rules: Rules) -> bool:
    """Whether one of the two hard bounds says that this one goes first."""
    return ticket.overtaken >= rules.overtaken_at_most or now - ticket.since > rules.hard_limit_ms


def _reason(ticket: Ticket, counter: Counter, able: list[Ticket], now: Instant, rules: Rules) -> Reason:
    if len(able) == 1:
        code: ReasonCode = "only_one"
    elif ticket.overtaken >= rules.overtaken_at_most:
        code = "overtaken_enough"
    elif now - ticket.since > rules.hard_limit_ms:
        code = "hard_limit"
    else:
        code = "most_used"
    return _reason_as(code, ticket, counter, able, now)


def _reason_as(code: ReasonCode, ticket: Ticket, counter: Counter, able: list[Ticket], now: Instant) -> Reason:
    helping = ticket.kind == "short" and counter.kind != "standing"
    not_due = sum(other.since > now and other.id != ticket.id for other in able)
    waited = max(0, now - ticket.since)
    return Reason(code, waited, ticket.target_ms, len(able) - 1, helping, ticket.agreed, not_due)
