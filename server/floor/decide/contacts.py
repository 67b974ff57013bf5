"""Handling a visit at a counter: call, recall, start, finish, not there, and taking back the last of these."""

from typing import assert_never

from server.floor.commands.asker import By, Wanted
from server.floor.commands.contacts import (
    CallNext,
    CallTicket,
    ContactCommand,
    Finish,
    NotThere,
    Park,
    Recall,
    ServeHere,
    ServeNew,
    Start,
    Transfer,
    Undo,
)
from server.floor.decide.counters import mine
from server.floor.decide.handing import park, serve_here, serve_new, transfer
from server.floor.events import Event
from server.floor.events.contacts import Called, Finished, Missed, NoShow, Recalled, Started, Undone
from server.floor.foresight import Foresight, advice
from server.floor.policy import Choice, candidates, choose, chosen_by_staff
from server.floor.protecting import needed_at
from server.floor.refused import Refused
from server.floor.state import Counter, Floor, Ticket
from server.floor.town import Instant, Rules, Town


def decide(
    floor: Floor, town: Town, command: ContactCommand, by: By, now: Instant, foresight: Foresight | None = None
) -> tuple[Event, ...]:
    """One step of a contact at the asker's counter."""
    counter = mine(floor, command.counter, by)
    match command:
        case CallNext() | CallTicket():
            return call(floor, town, counter, command, now, advice(foresight, floor, counter.id, now))
        case Undo():
            return undo(floor, town, counter, now)
        case Recall():
            return (Recalled(now, _called(floor, counter).id, counter.id),)
        case Start():
            return (Started(now, _called(floor, counter).id, counter.id, counter.person),)
        case Finish():
            ticket = _served(floor, counter)
            return (
                Finished(
                    now, ticket.id, counter.id, counter.person, _done(town, command.done, ticket) or ticket.services
                ),
            )
        case ServeHere():
            return serve_here(floor, counter, command, now)
        case ServeNew():
            return serve_new(floor, town, counter, command, by, now)
        case Park():
            return park(town, counter, _served(floor, counter), command, now)
        case Transfer():
            ticket = _served(floor, counter)
            return transfer(floor, town, counter, ticket, command, _done(town, command.done, ticket), now)
        case NotThere():
            return (_missed(town, counter, _called(floor, counter), now),)
        case _:
            assert_never(command)


def call(
    floor: Floor, town: Town, counter: Counter, command: CallNext | CallTicket, now: Instant, advised: str | None = None
) -> tuple[Event, ...]:
    """Finish who is served and call the next one; with nobody waiting only the first, or a refusal."""
    if floor.evacuation is not None:
        raise Refused("evacuation")
    if counter.paused:
        raise Refused("counter_paused")
    finished = _finish_current(floor, counter, now)
    choice = _choice(floor, town, counter, command, now, advised)
    if choice is None and not finished:
        raise nobody(floor, counter, now, town.rules)
    if choice is None:
        return finished
    follows = counter.ticket if finished else None
    called = Called(now, choice.ticket.id, counter.id, counter.person, choice.reason, choice.overtakes, follows)
    return (*finished, called)


def nobody(floor: Floor, counter: Counter, now: Instant, rules: Rules) -> Refused:
    """Why nobody is called: nobody waits, or who waits would keep an appointment waiting."""
    if not candidates(floor, counter, rules):
        return Refused("nobody_waiting")
    return Refused("before_appointment", when=needed_at(floor, counter, now, rules))


def undo(floor: Floor, town: Town, counter: Counter, now: Instant) -> tuple[Event, ...]:
    """Take back this counter's last deed, soon, and only when nobody touched its tickets since."""
    last = counter.last
    if last is None:
        raise Refused("nothing_to_undo")
    touched = any(floor.tickets[before.ticket.id].touched != before.touched for before in last.befores)
    if touched or now - last.at > town.rules.undo_ms:
        raise Refused("too_late_to_undo")
    return (Undone(now, counter.id, tuple(before.ticket.id for before in last.befores)),)


def _choice(
    floor: Floor, town: Town, counter: Counter, command: CallNext | CallTicket, now: Instant, advised: str | None
) -> Choice | None:
    if isinstance(command, CallNext):
        return choose(floor, counter, now, town.rules, advised)
    ticket = floor.tickets.get(command.ticket)
    if ticket is None:
        raise Refused("unknown_ticket")
    if ticket.progress != "waiting":
        raise Refused("not_waiting", ticket.progress)
    if counter.kind == "standing" and ticket.kind == "seated":
        raise Refused("not_this_kind")
    if not ticket.needs <= counter.services:
        raise Refused("not_these_services")
    return chosen_by_staff(floor, counter, ticket, now, town.rules)


def _finish_current(floor: Floor, counter: Counter, now: Instant) -> tuple[Event, ...]:
    if counter.ticket is None:
        return ()
    ticket = floor.tickets[counter.ticket]
    if ticket.progress == "called":
        raise Refused("not_started")
    return (Finished(now, ticket.id, counter.id, counter.person, ticket.services),)


def _here(floor: Floor, counter: Counter) -> Ticket:
    if counter.ticket is None:
        raise Refused("nobody_here")
    return floor.tickets[counter.ticket]


def _called(floor: Floor, counter: Counter) -> Ticket:
    ticket = _here(floor, counter)
    if ticket.progress != "called":
        raise Refused("already_started")
    return ticket


def _served(floor: Floor, counter: Counter) -> Ticket:
    ticket = _here(floor, counter)
    if ticket.progress != "serving":
        raise Refused("not_started")
    return ticket


def _done(town: Town, done: tuple[Wanted, ...], ticket: Ticket) -> tuple[Wanted, ...]:
    for wanted in done:
        if wanted.service not in town.services and wanted.service not in ticket.needs:
            raise Refused("unknown_service", wanted.service)
        if not 1 <= wanted.amount <= 99:
            raise Refused("too_many")
    return done


def _missed(town: Town, counter: Counter, ticket: Ticket, now: Instant) -> Event:
    if ticket.missed + 1 >= town.rules.absences_until_no_show:
        return NoShow(now, ticket.id, counter.id)
    return Missed(now, ticket.id, counter.id, now + town.rules.grace_ms)
