"""Who has an appointment checks in: in time, too early, or so late that the visit goes on as a walk-in."""

from server.agenda.codes import plain
from server.agenda.commands import CheckIn
from server.agenda.decide.bookings import known
from server.agenda.events import Arrived
from server.agenda.state import MINUTE_MS, Agenda, Booking
from server.agenda.town import AgendaTown
from server.floor.openings import local_date
from server.floor.refused import Refused
from server.floor.town import Instant


def check_in(agenda: Agenda, town: AgendaTown, command: CheckIn, now: Instant) -> tuple[Arrived, ...]:
    """The visitor is here. Raises Refused with the agreed time when that is another day, or much later today."""
    booking = known(agenda, _booking(agenda, command), "booked", "awaited", "missed", "arrived", "helped", "gone")
    if booking.state in ("arrived", "helped", "gone"):
        raise Refused("already_here", booking.state, booking.place.agreed)
    if booking.date != local_date(now, town.zone).isoformat():
        raise Refused("other_day", booking.date, booking.place.agreed)
    if not command.wait and now < comes_back(town, booking):
        raise Refused("too_early", booking.date, booking.place.agreed)
    return (Arrived(now, booking.id, late=_late(booking, now)),)


def comes_back(town: AgendaTown, booking: Booking) -> Instant:
    """From when on the visitor is not too early."""
    return booking.place.agreed - town.rules.early_min * MINUTE_MS


def _booking(agenda: Agenda, command: CheckIn) -> str:
    if command.booking:
        return command.booking
    found = agenda.codes.get(plain(command.code))
    if found is None:
        raise Refused("unknown_code")
    return found


def _late(booking: Booking, now: Instant) -> bool:
    return booking.state == "missed" or (booking.place.until is not None and now >= booking.place.until)
