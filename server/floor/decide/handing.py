"""A contact that begins or ends otherwise: somebody already stands there, goes on an errand, or goes on elsewhere."""

from server.floor.commands.asker import By, Wanted
from server.floor.commands.contacts import Park, ServeHere, ServeNew, Transfer
from server.floor.decide.going import known, used
from server.floor.decide.visits import new_ticket
from server.floor.events import Event
from server.floor.events.contacts import Parked, Received, Transferred
from server.floor.events.visits import TicketTaken
from server.floor.policy import reason_received
from server.floor.refused import Refused
from server.floor.sorting import Sorted, asked, sort_again, waited_before
from server.floor.state import Counter, Floor, Ticket
from server.floor.town import Instant, Town


def serve_here(floor: Floor, counter: Counter, command: ServeHere, now: Instant) -> tuple[Event, ...]:
    """The visitor who stands here is helped without being called."""
    _free(floor, counter)
    ticket = known(floor, command.ticket)
    if ticket.progress not in ("waiting", "parked", "away", "no_show"):
        raise Refused("not_waiting", ticket.progress)
    _can(counter, ticket.kind, ticket.needs)
    reason = reason_received(ticket.since, ticket.target_ms, ticket.kind, counter, now)
    return (Received(now, ticket.id, counter.id, counter.person, reason),)


def serve_new(floor: Floor, town: Town, counter: Counter, command: ServeNew, by: By, now: Instant) -> tuple[Event, ...]:
    """Somebody without a ticket gets one, and is helped at once."""
    _free(floor, counter)
    taken: TicketTaken = new_ticket(floor, town, asked(town, command.services), False, command.language, by, now)
    _can(counter, taken.kind, frozenset(wanted.service for wanted in taken.services))
    reason = reason_received(now, taken.target_ms, taken.kind, counter, now)
    return (taken, Received(now, taken.ticket, counter.id, counter.person, reason))


def park(town: Town, counter: Counter, ticket: Ticket, command: Park, now: Instant) -> tuple[Event, ...]:
    """The visitor goes to get something; the counter is free meanwhile."""
    if command.reason not in town.rules.park_reasons:
        raise Refused("unknown_reason", command.reason)
    return (Parked(now, ticket.id, counter.id, counter.person, command.reason),)


def transfer(
    floor: Floor,
    town: Town,
    counter: Counter,
    ticket: Ticket,
    command: Transfer,
    done: tuple[Wanted, ...],
    now: Instant,
) -> tuple[Event, ...]:
    """The visit waits again, for other services or for somebody, with what was waited before kept."""
    services = asked(town, command.services) if command.services else ticket.services
    seat = ticket.seat or command.seat
    visit = sort_again(town, services, seat, used(ticket))
    _somewhere_else(floor, town, counter, command, visit, frozenset(wanted.service for wanted in services))
    return (
        Transferred(
            at=now,
            ticket=ticket.id,
            counter=counter.id,
            person=counter.person,
            services=services,
            seat=seat,
            kind=visit.kind,
            class_=visit.class_,
            target_ms=visit.target_ms,
            head_start=visit.head_start,
            usual_s=visit.usual_s,
            waited_ms=waited_before(ticket.called, ticket.since, ticket.waited_ms),
            done=done,
            to_counter=command.to_counter,
            to_person=command.to_person,
        ),
    )


def _somewhere_else(
    floor: Floor, town: Town, counter: Counter, command: Transfer, visit: Sorted, needs: frozenset[str]
) -> None:
    if command.to_counter is not None:
        place = town.counters.get(command.to_counter)
        if place is None or place.id == counter.id:
            raise Refused("unknown_counter", command.to_counter)
        if place.kind == "standing" and visit.kind == "seated":
            raise Refused("not_this_kind")
        if not needs <= floor.assigned.get(place.id, place.services):
            raise Refused("not_these_services")
    if command.to_person is not None:
        _colleague(floor, counter, command.to_person, visit, needs)


def _colleague(floor: Floor, counter: Counter, person: str, visit: Sorted, needs: frozenset[str]) -> None:
    theirs = next((held for held in floor.counters.values() if held.person == person), None)
    if theirs is None or theirs.id == counter.id:
        raise Refused("unknown_person")
    _can(theirs, visit.kind, needs)


def _free(floor: Floor, counter: Counter) -> None:
    if floor.evacuation is not None:
        raise Refused("evacuation")
    if counter.ticket is not None:
        raise Refused("counter_busy")


def _can(counter: Counter, kind: str, needs: frozenset[str]) -> None:
    if counter.kind == "standing" and kind == "seated":
        raise Refused("not_this_kind")
    if not needs <= counter.services:
        raise Refused("not_these_services")
