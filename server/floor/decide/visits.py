"""A visit begins or changes: taking a ticket, entering one from paper, and wanting something else."""

from typing import assert_never

from server.floor.announced import Promise, promise
from server.floor.commands.asker import By, Wanted
from server.floor.commands.visits import (
    Cancel,
    ChangeVisit,
    ComeBack,
    EnterPaper,
    Leave,
    PrintAgain,
    StepAway,
    TakeTicket,
    VisitCommand,
)
from server.floor.decide.going import back, end, known, step_away
from server.floor.decide.slips import first_slip, print_again
from server.floor.events import Event
from server.floor.events.visits import PaperServed, TicketTaken, VisitChanged
from server.floor.expected import Visit
from server.floor.foresight import Foresight
from server.floor.numbering import ticket_id
from server.floor.refused import Refused
from server.floor.sorting import Sorted, asked, sort
from server.floor.state import Floor, Ticket
from server.floor.town import Instant, Kind, Town

MINUTE_MS = 60_000
NONE = Promise()


def decide(
    floor: Floor, town: Town, command: VisitCommand, by: By, now: Instant, foresight: Foresight | None = None
) -> tuple[Event, ...]:
    """What happens to a visit."""
    match command:
        case TakeTicket():
            return take(floor, town, command, by, now, foresight)
        case ChangeVisit():
            return change(floor, town, command, by, now)
        case EnterPaper():
            return enter_paper(floor, town, command, by, now)
        case StepAway():
            return step_away(floor, town, command, by, now)
        case ComeBack():
            return back(floor, town, command, by, now)
        case Leave() | Cancel():
            return end(floor, command, by, now)
        case PrintAgain():
            return print_again(floor, town, command, by, now)
        case _:
            assert_never(command)


def take(
    floor: Floor, town: Town, command: TakeTicket, by: By, now: Instant, foresight: Foresight | None = None
) -> tuple[Event, ...]:
    """A ticket with the next number of its letter, and the order for its slip."""
    services = asked(town, command.services)
    _let_in(floor, by, services)
    ticket = new_ticket(floor, town, services, command.seat, command.language, by, now, foresight)
    return (ticket, *(first_slip(town, ticket.ticket, by, now) if command.slip else ()))


def new_ticket(
    floor: Floor,
    town: Town,
    services: tuple[Wanted, ...],
    seat: bool,
    language: str,
    by: By,
    now: Instant,
    foresight: Foresight | None = None,
) -> TicketTaken:
    """The event that gives the next number of its letter, with the wait that is announced."""
    visit = sort(town, services, seat)
    letter = letter_of(town, services, visit.kind)
    number = (letter, floor.numbers.get(letter, 0) + 1)
    promised = promised_to(floor, services, visit.kind, now, foresight)
    return taken(floor, town, services, seat, language, visit, number, by, now, promised=promised)


def change(floor: Floor, town: Town, command: ChangeVisit, by: By, now: Instant) -> tuple[Event, ...]:
    """Other services or a seat. In a contact only its counter may; kind and promise stay: going on is its choice."""
    ticket = known(floor, command.ticket)
    services = asked(town, command.services)
    if command.class_ is not None and command.class_ not in town.rules.classes:
        raise Refused("unknown_class", command.class_)
    if ticket.progress in ("called", "serving"):
        return _change_here(floor, town, ticket, services, by, now)
    if ticket.progress not in ("waiting", "parked", "away"):
        raise Refused("not_waiting", ticket.progress)
    kept = town.rules.appointment_class if ticket.agreed is not None else None
    visit = sort(town, services, command.seat, command.class_ or kept)
    return (_changed(ticket, services, command.seat, visit, now),)


def enter_paper(floor: Floor, town: Town, command: EnterPaper, by: By, now: Instant) -> tuple[Event, ...]:
    """A number from the sheet joins the queue with the time on it, or is noted as helped."""
    if not 1 <= command.number <= town.rules.paper_numbers:
        raise Refused("unknown_number")
    if command.number in floor.paper:
        raise Refused("number_entered")
    _times(floor, command, now)
    services = asked(town, command.services)
    number = (town.rules.paper_letter, command.number)
    visit = sort(town, services, command.seat)
    ticket = taken(floor, town, services, command.seat, town.languages[0], visit, number, by, now, since=command.taken)
    if command.started is None or command.ended is None:
        return (ticket,)
    return (ticket, PaperServed(now, ticket.ticket, command.started, command.ended, services))


def _times(floor: Floor, command: EnterPaper, now: Instant) -> None:
    if (command.started is None) != (command.ended is None):
        raise Refused("impossible_times")
    times = [command.taken, *(each for each in (command.started, command.ended) if each is not None), now]
    if times != sorted(times) or floor.day_ends - command.taken > 25 * 60 * MINUTE_MS:
        raise Refused("impossible_times")


def _change_here(
    floor: Floor, town: Town, ticket: Ticket, services: tuple[Wanted, ...], by: By, now: Instant
) -> tuple[Event, ...]:
    held = floor.counters.get(ticket.counter or "")
    if held is None or held.person != by.person:
        raise Refused("not_your_counter")
    usual_s = sort(town, services, ticket.seat).usual_s
    same = Sorted(ticket.kind, ticket.class_, ticket.target_ms, ticket.head_start, usual_s)
    return (_changed(ticket, services, ticket.seat, same, now),)


def _changed(ticket: Ticket, services: tuple[Wanted, ...], seat: bool, visit: Sorted, now: Instant) -> VisitChanged:
    return VisitChanged(
        at=now,
        ticket=ticket.id,
        services=services,
        seat=seat,
        kind=visit.kind,
        class_=visit.class_,
        target_ms=visit.target_ms,
        head_start=visit.head_start,
        usual_s=visit.usual_s,
    )


def taken(
    floor: Floor,
    town: Town,
    services: tuple[Wanted, ...],
    seat: bool,
    language: str,
    visit: Sorted,
    number: tuple[str, int],
    by: By,
    now: Instant,
    since: Instant | None = None,
    promised: Promise = NONE,
    appointment: str | None = None,
    agreed: Instant | None = None,
) -> TicketTaken:
    """The event of a visit that begins. Who has a number from paper or an agreed time is told no range of minutes."""
    return TicketTaken(
        at=now,
        ticket=ticket_id(floor.date, *number),
        letter=number[0],
        number=number[1],
        kind=visit.kind,
        class_=visit.class_,
        services=services,
        seat=seat,
        language=language if language in town.languages else town.languages[0],
        target_ms=visit.target_ms,
        head_start=visit.head_start,
        usual_s=visit.usual_s,
        before=floor.waiting_by_kind[visit.kind],
        source=by.sender,
        since=since,
        promised_min=promised.range,
        appointment=appointment,
        agreed=agreed,
        foreseen=promised.foreseen,
    )


def promised_to(
    floor: Floor, services: tuple[Wanted, ...], kind: Kind, now: Instant, foresight: Foresight | None
) -> Promise:
    """The wait that is announced to who comes now for these services."""
    return promise(floor, now, Visit(kind, frozenset(wanted.service for wanted in services)), foresight)


def _let_in(floor: Floor, by: By, services: tuple[Wanted, ...]) -> None:
    if not floor.date:
        raise Refused("hall_closed")
    if floor.evacuation is not None:
        raise Refused("evacuation")
    if by.role != "kiosk":
        return
    if floor.session is None:
        raise Refused("hall_closed")
    if any(wanted.service in floor.session.by_appointment for wanted in services):
        raise Refused("by_appointment")
    if any(_full(floor, wanted.service) for wanted in services):
        raise Refused("service_full")


def _full(floor: Floor, service: str) -> bool:
    most = floor.limits.get(service)
    return most is not None and taken_today(floor, service) >= most


def taken_today(floor: Floor, service: str) -> int:
    """Tickets of today that were for this service, save those that were a mistake."""
    return sum(service in ticket.needs and ticket.progress != "cancelled" for ticket in floor.tickets.values())


def letter_of(town: Town, services: tuple[Wanted, ...], kind: Kind) -> str:
    """The letter that numbers of this visit begin with: never one that tells what a visitor keeps for himself."""
    letters = {town.services[wanted.service].letter for wanted in services}
    only = letters.pop() if len(letters) == 1 else None
    return only or town.rules.letters[kind]
