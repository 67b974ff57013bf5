"""Visitors with an appointment: the floor expects them, and gives a number to who checked in."""

from server.floor.announced import Promise
from server.floor.commands.asker import By, Wanted
from server.floor.commands.visits import ReceiveAppointment
from server.floor.decide.slips import first_slip
from server.floor.decide.visits import NONE, letter_of, promised_to, taken
from server.floor.events import Event
from server.floor.events.appointments import AppointmentExpected
from server.floor.events.visits import TicketTaken
from server.floor.foresight import Foresight
from server.floor.holdings import Expected
from server.floor.refused import Refused
from server.floor.sorting import Sorted, sort
from server.floor.state import Floor
from server.floor.town import Instant, Town


def expect(
    town: Town, appointment: str, agreed: Instant, services: tuple[Wanted, ...], seat: bool, language: str, now: Instant
) -> AppointmentExpected:
    """The event that tells the floor of somebody who comes today."""
    visit = sort(town, services, seat, town.rules.appointment_class)
    return AppointmentExpected(
        at=now,
        appointment=appointment,
        agreed=agreed,
        services=services,
        seat=seat,
        language=language,
        kind=visit.kind,
        class_=visit.class_,
        target_ms=visit.target_ms,
        head_start=visit.head_start,
        usual_s=visit.usual_s,
    )


def receive(
    floor: Floor, town: Town, command: ReceiveAppointment, by: By, now: Instant, foresight: Foresight | None = None
) -> tuple[Event, ...]:
    """A number for who was expected. Too late for the agreed time is a walk-in from now on."""
    expected = floor.expected.get(command.appointment)
    if expected is None:
        raise Refused("unknown_booking")
    if floor.evacuation is not None:
        raise Refused("evacuation")
    if command.late:
        ticket = _late(floor, town, expected, by, now, foresight)
    else:
        ticket = _in_time(floor, town, expected, by, now)
    return (ticket, *(first_slip(town, ticket.ticket, by, now) if command.slip else ()))


def _in_time(floor: Floor, town: Town, expected: Expected, by: By, now: Instant) -> TicketTaken:
    visit = Sorted(expected.kind, expected.class_, expected.target_ms, expected.head_start, expected.usual_s)
    return _ticket(floor, town, expected, visit, by, now, agreed=expected.agreed)


def _late(
    floor: Floor, town: Town, expected: Expected, by: By, now: Instant, foresight: Foresight | None
) -> TicketTaken:
    visit = sort(town, expected.services, expected.seat)
    promised = promised_to(floor, expected.services, visit.kind, now, foresight)
    return _ticket(floor, town, expected, visit, by, now, promised=promised)


def _ticket(
    floor: Floor,
    town: Town,
    expected: Expected,
    visit: Sorted,
    by: By,
    now: Instant,
    agreed: Instant | None = None,
    promised: Promise = NONE,
) -> TicketTaken:
    letter = letter_of(town, expected.services, visit.kind)
    number = (letter, floor.numbers.get(letter, 0) + 1)
    language = expected.language
    return taken(
        floor, town, expected.services, expected.seat, language, visit, number, by, now,
        promised=promised, appointment=expected.appointment, agreed=agreed,
    )  # fmt: skip
