"""What the floor and the agenda of a hall owe each other: both are decided on and changed in one transaction.

Who checks in for an appointment gets a number on the floor; who is booked for today is expected there; a visit that is
over gives back what is left of its time.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from server.agenda.codes import plain
from server.agenda.commands import AgendaCommand, CheckIn
from server.agenda.decide import decide as decide_agenda
from server.agenda.decide import passing
from server.agenda.events import (
    AgendaEvent,
    Arrived,
    Booked,
    BookingCancelled,
    BookingEnded,
    BookingMoved,
    BookingReopened,
    Confirmed,
)
from server.agenda.evolve import evolve as evolve_agenda
from server.agenda.state import Agenda, Booking
from server.agenda.town import AgendaTown
from server.floor.commands import Command as FloorCommand
from server.floor.commands.asker import By
from server.floor.commands.hall import TimePassed
from server.floor.commands.visits import ReceiveAppointment
from server.floor.decide import decide as decide_floor
from server.floor.decide.appointments import expect
from server.floor.decide.passing import due as floor_due
from server.floor.events.appointments import AppointmentExpected, AppointmentGone
from server.floor.events.contacts import Finished, NoShow, Undone
from server.floor.events.hall import DayOpened
from server.floor.events.visits import Cancelled, Expired, Left, Reopened
from server.floor.evolve import evolve as evolve_floor
from server.floor.foresight import Foresight
from server.floor.numbering import shown
from server.floor.refused import Refused
from server.floor.state import Floor
from server.floor.town import Instant, Town
from server.journal.entry import Happened

KEPT_DAYS = 35
"""A booking that is past is looked at for some weeks, by who asks what became of it."""
OVER = ("done", "no_show", "left", "cancelled", "expired")

Command = FloorCommand | AgendaCommand


@dataclass(frozen=True, slots=True)
class Towns:
    """One hall as its floor and as its agenda see it."""

    floor: Town
    agenda: AgendaTown


@dataclass(slots=True)
class Both:
    """A hall's floor and agenda."""

    floor: Floor = field(default_factory=Floor)
    agenda: Agenda = field(default_factory=Agenda)

    def take(self, event: Happened) -> None:
        """Change by what happened."""
        if isinstance(event, AgendaEvent):
            evolve_agenda(self.agenda, event)
        else:
            evolve_floor(self.floor, event)
        if isinstance(event, DayOpened):
            self.agenda.forget(kept_since(event.date))

    def copy(self) -> "Both":
        """A pair of its own, equal to this one."""
        return Both(self.floor.copy(), self.agenda.copy())


def kept_since(today: str) -> str:
    """The first date whose bookings are still in memory."""
    return (date.fromisoformat(today) - timedelta(days=KEPT_DAYS)).isoformat()


def due(both: Both, after: Instant) -> Instant:
    """The next instant at which something happens by itself, `after` being the last TimePassed."""
    floor, agenda = floor_due(both.floor, after), passing.due(both.agenda)
    if agenda is None or agenda <= after:
        return floor
    return agenda if floor <= after else min(floor, agenda)


def decide(
    both: Both, towns: Towns, command: Command, by: By, now: Instant, foresight: Foresight | None = None
) -> tuple[Happened, ...]:
    """What happens when `by` asks this now, with what was foreseen of the floor; changes nothing. Raises Refused."""
    if isinstance(command, CheckIn):
        return _check_in(both, towns, command, by, now, foresight)
    if isinstance(command, TimePassed):
        return (*passing.time_passed(both.agenda, now), *decide_floor(both.floor, towns.floor, command, by, now))
    if isinstance(command, AgendaCommand):
        return decide_agenda(both.agenda, towns.agenda, command, by, now)
    return decide_floor(both.floor, towns.floor, command, by, now, foresight)


def follows(both: Both, towns: Towns, event: Happened, now: Instant) -> Iterator[Happened]:
    """What happens to the one because of what just happened to the other."""
    match event:
        case DayOpened():
            booked = (each for each in both.agenda.on(event.date) if each.state == "booked")
            yield from (_expected(towns, booking, now) for booking in booked if booking.channel == "hall")
        case Booked() | Confirmed() | BookingMoved() | BookingCancelled():
            yield from _who_is_expected(both, towns, both.agenda.bookings[event.booking], now)
        case Finished() | NoShow() | Left() | Cancelled() | Expired():
            yield from _ended(both, event.ticket, isinstance(event, Finished), now)
        case Undone():
            for ticket in event.tickets:
                yield from _goes_on(both, ticket, now)
        case Reopened():
            yield from _goes_on(both, event.ticket, now)
        case _:
            pass


def _check_in(
    both: Both, towns: Towns, command: CheckIn, by: By, now: Instant, foresight: Foresight | None
) -> tuple[Happened, ...]:
    try:
        arrived = decide_agenda(both.agenda, towns.agenda, command, by, now)
    except Refused as refused:
        raise _with_number(both, command, refused) from None
    [happened] = [event for event in arrived if isinstance(event, Arrived)]
    receive = ReceiveAppointment(happened.booking, happened.late, command.slip)
    if happened.booking in both.floor.expected:
        return (*arrived, *decide_floor(both.floor, towns.floor, receive, by, now, foresight))
    # A call by phone that became a visit, or one whose mail was never confirmed: the floor does not know of it.
    told, floor = _expected(towns, both.agenda.bookings[happened.booking], now), both.floor.copy()
    evolve_floor(floor, told)
    return (*arrived, told, *decide_floor(floor, towns.floor, receive, by, now, foresight))


def _with_number(both: Both, command: CheckIn, refused: Refused) -> Refused:
    """Who is here already and checks in again hears the number again, after the kind: `seated B 12`."""
    if refused.code != "already_here":
        return refused
    booking = command.booking or both.agenda.codes[plain(command.code)]
    here = (each for each in both.floor.tickets.values() if each.appointment == booking and each.progress not in OVER)
    ticket = next(here, None)
    if ticket is None:
        return refused
    return Refused(refused.code, f"{ticket.kind} {shown(ticket.letter, ticket.number)}", refused.when)


def _who_is_expected(both: Both, towns: Towns, booking: Booking, now: Instant) -> Iterator[Happened]:
    today = booking.date == both.floor.date and booking.state == "booked" and booking.channel == "hall"
    if today:
        yield _expected(towns, booking, now)
    elif booking.id in both.floor.expected:
        yield AppointmentGone(now, booking.id)


def _expected(towns: Towns, booking: Booking, now: Instant) -> AppointmentExpected:
    return expect(towns.floor, booking.id, booking.place.agreed, booking.services, booking.seat, booking.language, now)


def _ended(both: Both, ticket: str, helped: bool, now: Instant) -> Iterator[Happened]:
    booking = _booking_of(both, ticket)
    if booking is not None and booking.state == "arrived":
        yield BookingEnded(now, booking.id, helped)


def _goes_on(both: Both, ticket: str, now: Instant) -> Iterator[Happened]:
    booking = _booking_of(both, ticket)
    if booking is not None and booking.state in ("helped", "gone") and both.floor.tickets[ticket].progress not in OVER:
        yield BookingReopened(now, booking.id)


def _booking_of(both: Both, ticket: str) -> Booking | None:
    return both.agenda.bookings.get(both.floor.tickets[ticket].appointment or "")
