"""The calling rule: who is called next at a counter, why, and why not another one.

The most urgent goes first (urgency.py has the formula, docs/rule.md why). Two bounds are hard: nobody is overtaken more
than so many times, and nobody waits beyond the limit while others who can be called here are. A desk or room helps a
short visit; a walk-in that takes long is not started when that would make an appointment late.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nsmallest
from typing import Literal

from server.floor.protecting import needed_at
from server.floor.reason import Reason, ReasonCode
from server.floor.serving import kept_for_another, may_serve
from server.floor.state import Counter, Floor, Ticket
from server.floor.town import Instant, Kind, Rules
from server.floor.urgency import due, urgency

WhyNot = Literal[
    "next", "later", "other_kind", "other_services", "for_another", "just_missed", "short_not_urgent",
    "before_appointment",
]  # fmt: skip
"""Why this one is not called here now; `later`: others are more urgent.

`before_appointment`: it would take so long that an appointment, which nobody else can take, would wait too long.
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """Who is called, why, and who was passed over: came before and could have been called here too."""

    ticket: Ticket
    reason: Reason
    overtakes: tuple[str, ...]


def bound(floor: Floor, ticket: Ticket, now: Instant, rules: Rules) -> bool:
    """Whether one of the two hard bounds says that this one goes first."""
    return floor.overtaken[ticket.id] >= rules.overtaken_at_most or now - ticket.since > rules.hard_limit_ms


def candidates(floor: Floor, counter: Counter, rules: Rules) -> list[Ticket]:
    """Everybody whom the rule may call here now; a desk or room helps short visits where that is switched on."""
    able = [ticket for ticket in floor.waiting.values() if ticket.again is None and may_serve(floor, counter, ticket)]
    if counter.kind == "standing" or rules.rooms_help_short:
        return able
    return [ticket for ticket in able if ticket.kind == "seated"]


def startable(floor: Floor, counter: Counter, able: list[Ticket], now: Instant, rules: Rules) -> list[Ticket]:
    """Those whose contact leaves every appointment its time, or who are so long overdue that they go first."""
    if counter.kind == "standing":
        return able
    needed = needed_at(floor, counter, now, rules)
    if needed is None:
        return able
    longest_s = max((needed - now - rules.walk_up_ms) / 1000, rules.protect_from_s - 1)
    return [
        ticket for ticket in able if ticket.agreed or ticket.usual_s <= longest_s or bound(floor, ticket, now, rules)
    ]


def top(floor: Floor, counter: Counter, now: Instant, rules: Rules) -> list[Ticket]:
    """The best `look_at` of those who can be called here, most urgent first; one alone when a bound says who goes."""
    return _best(floor, startable(floor, counter, candidates(floor, counter, rules), now, rules), now, rules)


def choose(floor: Floor, counter: Counter, now: Instant, rules: Rules, advice: str | None = None) -> Choice | None:
    """Whom to call at this counter, or nobody. `advice`: the ticket to take if it is among the best here."""
    able = candidates(floor, counter, rules)
    best = _best(floor, startable(floor, counter, able, now, rules), now, rules)
    if not best:
        return None
    chosen = next((ticket for ticket in best if ticket.id == advice), best[0])
    code = _code(floor, chosen, able, now, rules) if chosen is best[0] else "least_late"
    overtakes = tuple(ticket.id for ticket in able if _overtaken(ticket, chosen, counter))
    return Choice(chosen, _reason(code, chosen, counter, able, now), overtakes)


def chosen_by_staff(floor: Floor, counter: Counter, ticket: Ticket, now: Instant, rules: Rules) -> Choice:
    """The choice of a person: a reason of its own, and it counts as overtaking nobody."""
    others = [other for other in candidates(floor, counter, rules) if other.id != ticket.id]
    return Choice(ticket, _reason("chosen", ticket, counter, [ticket, *others], now), ())


def reason_received(since: Instant, target_ms: int, kind: Kind, counter: Counter, now: Instant) -> Reason:
    """Nobody chose: the visitor stood at the counter."""
    return Reason("here", now - since, target_ms, 0, kind == "short" and counter.kind != "standing")


def why_not(floor: Floor, counter: Counter, now: Instant, rules: Rules, advice: str | None = None) -> dict[str, WhyNot]:
    """For every waiting ticket, why it is not the next one here; the next one itself is `next`."""
    choice = choose(floor, counter, now, rules, advice)
    able = candidates(floor, counter, rules)
    fit = {ticket.id for ticket in startable(floor, counter, able, now, rules)}
    answers = {ticket.id: _why_not(floor, counter, ticket) for ticket in floor.waiting.values()}
    answers |= {ticket.id: "before_appointment" for ticket in able if ticket.id not in fit}
    if choice is not None:
        answers[choice.ticket.id] = "next"
    return answers


def next_in_line(tickets: Iterable[Ticket], now: Instant, rules: Rules, at_most: int) -> list[Ticket]:
    """The first of these waiting tickets, most urgent first: what a display announces as coming soon."""
    able = (ticket for ticket in tickets if ticket.again is None)
    return nsmallest(at_most, able, key=lambda ticket: (-urgency(ticket, now, rules), *_in_line(ticket)))


def _best(floor: Floor, able: list[Ticket], now: Instant, rules: Rules) -> list[Ticket]:
    first = [ticket for ticket in able if bound(floor, ticket, now, rules)]
    if first:
        return [min(first, key=_in_line)]
    return nsmallest(rules.look_at, able, key=lambda ticket: (-urgency(ticket, now, rules), *_in_line(ticket)))


def _in_line(ticket: Ticket) -> tuple[int, int, str]:
    return ticket.since, ticket.number, ticket.letter


def _overtaken(ticket: Ticket, chosen: Ticket, counter: Counter) -> bool:
    # Appointments are counted apart: a walk-in is not overtaken by who comes at the agreed time. A desk is not there
    # for short visits: who is helped at one is lucky, who is not was not passed over.
    ours = ticket.kind == "seated" or counter.kind == "standing"
    return ours and ticket.since < chosen.since and (ticket.agreed is not None or chosen.agreed is None)


def _why_not(floor: Floor, counter: Counter, ticket: Ticket) -> WhyNot:
    if counter.kind == "standing" and ticket.kind == "seated":
        return "other_kind"
    if not ticket.needs <= counter.services:
        return "other_services"
    if kept_for_another(floor, counter, ticket):
        return "for_another"
    if ticket.again is not None:
        return "just_missed"
    return "short_not_urgent" if ticket.kind == "short" and counter.kind != "standing" else "later"


def _code(floor: Floor, ticket: Ticket, able: list[Ticket], now: Instant, rules: Rules) -> ReasonCode:
    """The rule that decided, in the plainest words that are true of this call."""
    if len(able) == 1:
        return "only_one"
    if floor.overtaken[ticket.id] >= rules.overtaken_at_most:
        return "overtaken_enough"
    if bound(floor, ticket, now, rules):
        return "hard_limit"
    before = [other for other in able if due(other) < due(ticket)]
    if not before:
        return "due_first"
    if ticket.agreed is not None and all(other.agreed is None for other in before):
        return "on_time"
    return "shorter" if all(ticket.usual_s < other.usual_s for other in before) else "most_urgent"


def _reason(code: ReasonCode, ticket: Ticket, counter: Counter, able: list[Ticket], now: Instant) -> Reason:
    helping = ticket.kind == "short" and counter.kind != "standing"
    not_due = sum(other.since > now and other.id != ticket.id for other in able)
    waited = max(0, now - ticket.since)
    return Reason(code, waited, ticket.target_ms, len(able) - 1, helping, ticket.agreed, not_due)
