"""What the passing of time brings to the agenda: holds end, who did not come is given up, freed time is offered."""

from server.agenda.events import AgendaEvent, BookingEnded, BookingMissed, HoldEnded, TimeFreed
from server.agenda.state import Agenda, Booking
from server.floor.town import Instant


def due(agenda: Agenda) -> Instant | None:
    """The next instant at which something happens by itself; None when nothing will."""
    return agenda.deadlines[0][0] if agenda.deadlines else None


def time_passed(agenda: Agenda, now: Instant) -> tuple[AgendaEvent, ...]:
    """Everything that has become due by now, in order."""
    late = sorted({each for each in agenda.deadlines if each[0] <= now})
    bookings = [agenda.bookings[booking] for at, booking in late if at == agenda.bookings[booking].deadline]
    return tuple(_ended(booking, now) for booking in bookings)


def _ended(booking: Booking, now: Instant) -> AgendaEvent:
    match booking.state:
        case "held" | "awaited":
            return HoldEnded(now, booking.id)
        case "booked" if booking.place.until is None:
            # Nobody checks in for a call or a visit at home: when its time is over, so is the appointment.
            return BookingEnded(now, booking.id, helped=True)
        case "booked":
            return BookingMissed(now, booking.id)
        case _:
            return TimeFreed(now, booking.id)
