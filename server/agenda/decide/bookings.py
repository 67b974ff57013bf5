"""Holding, confirming, booking, moving and cancelling an appointment."""

from typing import assert_never

from server.agenda.codes import free_code
from server.agenda.commands import (
    Book,
    BookingCommand,
    CancelBooking,
    ConfirmHold,
    HoldSlot,
    MoveBooking,
    ReleaseHold,
    VerifyBooking,
)
from server.agenda.days import day_of
from server.agenda.events import (
    AgendaEvent,
    Booked,
    BookingAwaited,
    BookingCancelled,
    BookingMoved,
    Confirmed,
    HoldEnded,
    Placed,
    SlotHeld,
)
from server.agenda.offers import place, placed
from server.agenda.state import MINUTE_MS, Agenda, Booking, BookingState
from server.agenda.town import AgendaTown
from server.agenda.visits import Visit, visit, visit_of
from server.floor.commands.asker import By, Role
from server.floor.openings import local_date
from server.floor.refused import Refused
from server.floor.town import Instant

PEOPLE: tuple[Role, ...] = ("staff", "host", "manager")
ID_LENGTH = (8, 40)
LONGEST_REASON = 200
DAY_MS = 24 * 60 * MINUTE_MS


def decide(agenda: Agenda, town: AgendaTown, command: BookingCommand, by: By, now: Instant) -> tuple[AgendaEvent, ...]:
    """What happens to the appointment."""
    match command:
        case HoldSlot():
            return (hold(agenda, town, command, by, now),)
        case ReleaseHold():
            return (HoldEnded(now, known(agenda, command.booking, "held").id),)
        case ConfirmHold():
            return (confirm(agenda, town, command, by, now),)
        case VerifyBooking():
            return verify(agenda, command, now)
        case Book():
            return (book(agenda, town, command, by, now),)
        case MoveBooking():
            return move(agenda, town, command, by, now)
        case CancelBooking():
            return cancel(agenda, town, command, by, now)
        case _:
            assert_never(command)


def hold(agenda: Agenda, town: AgendaTown, command: HoldSlot, by: By, now: Instant) -> SlotHeld:
    """A time is kept for some minutes; who holds another one under the same id lets go of that."""
    before = agenda.bookings.get(command.booking)
    if before is not None and before.state not in ("held", "ended"):
        raise Refused("already_booked")
    wanted = visit(town, command.services, command.channel)
    found = place(agenda, town, wanted, command.at, now, before)
    return SlotHeld(
        at=now,
        booking=_id(command.booking),
        code=before.code if before else free_code(agenda, town.hall, command.booking),
        services=wanted.services,
        minutes=wanted.minutes,
        channel=wanted.channel,
        seat=command.seat,
        language=_language(town, command.language),
        place=found,
        expires=now + town.rules.hold_min * MINUTE_MS,
        source=by.source,
    )


def confirm(agenda: Agenda, town: AgendaTown, command: ConfirmHold, by: By, now: Instant) -> AgendaEvent:
    """The held time is booked; one far ahead by a visitor must be confirmed by mail first."""
    held = known(agenda, command.booking, "held")
    beyond = town.rules.confirm_beyond_days
    alone = by.role == "visitor" and by.partner is None
    if alone and beyond is not None and held.place.agreed - now > beyond * DAY_MS:
        return BookingAwaited(now, held.id, now + town.rules.confirm_within_min * MINUTE_MS)
    return Confirmed(now, held.id)


def verify(agenda: Agenda, command: VerifyBooking, now: Instant) -> tuple[AgendaEvent, ...]:
    """The mail came; who follows its link twice changes nothing."""
    booking = known(agenda, command.booking, "awaited", "booked", "arrived", "helped")
    return (Confirmed(now, booking.id),) if booking.state == "awaited" else ()


def book(agenda: Agenda, town: AgendaTown, command: Book, by: By, now: Instant) -> Booked:
    """An appointment at once."""
    if command.booking in agenda.bookings:
        raise Refused("already_booked")
    wanted = visit(town, command.services, command.channel, by_staff=by.role in PEOPLE)
    return Booked(
        at=now,
        booking=_id(command.booking),
        code=free_code(agenda, town.hall, command.booking),
        services=wanted.services,
        minutes=wanted.minutes,
        channel=wanted.channel,
        seat=command.seat,
        language=_language(town, command.language),
        place=_place(agenda, town, wanted, command.at, by, now, command.overbook),
        source=by.source,
        overbooked=command.overbook,
    )


def move(agenda: Agenda, town: AgendaTown, command: MoveBooking, by: By, now: Instant) -> tuple[AgendaEvent, ...]:
    """Another time for the same appointment; to where it is already, nothing changes."""
    booking = known(agenda, command.booking, "awaited", "booked", "missed")
    if command.at == booking.place.agreed and booking.state != "missed":
        return ()
    found = _place(agenda, town, visit_of(town, booking), command.at, by, now, command.overbook, booking)
    return (BookingMoved(now, booking.id, found, by.role in PEOPLE, command.overbook),)


def cancel(agenda: Agenda, town: AgendaTown, command: CancelBooking, by: By, now: Instant) -> tuple[AgendaEvent, ...]:
    """The appointment is off; twice is once. Only what visitors give up for a later day may stay taken for a while."""
    booking = known(agenda, command.booking, "held", "awaited", "booked", "missed", "cancelled")
    if booking.state == "cancelled":
        return ()
    today = booking.date == local_date(now, town.zone).isoformat()
    wait_min = 0 if today or by.role in PEOPLE else town.rules.free_again_min
    return (BookingCancelled(now, booking.id, now + wait_min * MINUTE_MS),)


def known(agenda: Agenda, booking: str, *states: BookingState) -> Booking:
    """The booking in one of these states. Raises Refused, with the agreed time of one in another state."""
    found = agenda.bookings.get(booking)
    if found is None:
        raise Refused("unknown_booking")
    if found.state not in states:
        raise Refused("hold_ended" if found.state == "ended" else "not_booked", found.state, found.place.agreed)
    return found


def _place(
    agenda: Agenda,
    town: AgendaTown,
    wanted: Visit,
    at: Instant,
    by: By,
    now: Instant,
    overbook: str,
    but: Booking | None = None,
) -> Placed:
    if not overbook:
        return place(agenda, town, wanted, at, now, but)
    if by.role not in PEOPLE:
        raise Refused("not_allowed")
    if len(overbook) > LONGEST_REASON:
        raise Refused("too_many")
    day = day_of(town, local_date(at, town.zone).isoformat())
    if day.closed:
        raise Refused("closed_then", day.closed)
    if at < now:
        raise Refused("too_soon")
    return placed(town, wanted, at, None)


def _id(booking: str) -> str:
    if not (ID_LENGTH[0] <= len(booking) <= ID_LENGTH[1] and booking.isascii() and booking.isalnum()):
        raise Refused("unknown_booking")
    return booking


def _language(town: AgendaTown, language: str) -> str:
    return language if language in town.languages else town.languages[0]
