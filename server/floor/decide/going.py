"""A visitor goes out of the queue and comes back: home, away for a while, back from there, or found after all."""

from server.floor.commands.asker import By
from server.floor.commands.visits import Cancel, ComeBack, Leave, StepAway
from server.floor.decide.counters import held_by
from server.floor.events import Event
from server.floor.events.contacts import Resumed
from server.floor.events.visits import CameBack, Cancelled, Left, Reopened, SteppedAway
from server.floor.refused import Refused
from server.floor.sorting import sort_again, waited_before
from server.floor.state import Floor, Ticket
from server.floor.town import Instant, Town

MINUTE_MS = 60_000


def known(floor: Floor, ticket: str) -> Ticket:
    """The ticket. Raises Refused when there is none of this id today."""
    found = floor.tickets.get(ticket)
    if found is None:
        raise Refused("unknown_ticket")
    return found


def end(floor: Floor, command: Leave | Cancel, by: By, now: Instant) -> tuple[Event, ...]:
    """A visit that is not at a counter ends; whoever notes it at a counter can take it back."""
    ticket = known(floor, command.ticket)
    if ticket.progress not in ("waiting", "parked", "away"):
        raise Refused("not_waiting", ticket.progress)
    counter = held_by(floor, by.person)
    happened = Left if isinstance(command, Leave) else Cancelled
    return (happened(now, ticket.id, counter.id if counter else None),)


def step_away(floor: Floor, town: Town, command: StepAway, by: By, now: Instant) -> tuple[Event, ...]:
    """Out for some minutes with the place kept, also when just called. A visitor's own phone may do so a few times."""
    ticket = known(floor, command.ticket)
    if ticket.progress not in ("waiting", "called"):
        raise Refused("not_waiting", ticket.progress)
    if not 1 <= command.minutes <= town.rules.away_at_most_min:
        raise Refused("too_many")
    if by.role == "visitor" and ticket.aways >= town.rules.aways_at_most:
        raise Refused("too_often_away")
    return (SteppedAway(now, ticket.id, now + command.minutes * MINUTE_MS, ticket.counter),)


def back(floor: Floor, town: Town, command: ComeBack, by: By, now: Instant) -> tuple[Event, ...]:
    """Whoever is here again waits again; a visitor's own phone can only end being away."""
    ticket = known(floor, command.ticket)
    if ticket.progress == "away":
        return (CameBack(now, ticket.id),)
    if by.role == "visitor":
        raise Refused("not_allowed")
    if ticket.progress == "parked":
        return (resumed(town, ticket, now),)
    if ticket.progress in ("no_show", "left", "cancelled", "expired"):
        return (Reopened(now, ticket.id),)
    raise Refused("not_waiting", ticket.progress)


def resumed(town: Town, ticket: Ticket, now: Instant) -> Resumed:
    """Back from the errand: a short promise, and what was used up of the one before counts."""
    waited = waited_before(ticket.called, ticket.since, ticket.waited_ms)
    visit = sort_again(town, ticket.services, ticket.seat, used=used(ticket))
    return Resumed(now, ticket.id, visit.kind, visit.class_, visit.target_ms, visit.head_start, waited)


def used(ticket: Ticket) -> float:
    """The share of the promise that was used up at the call."""
    return max(0, (ticket.called or ticket.since) - ticket.since) / ticket.target_ms
