"""The fold: each event changes the agenda in one way, never refused, never looking at configuration or clock."""

from dataclasses import replace
from typing import assert_never

from server.agenda.events import (
    AgendaEvent,
    Arrived,
    Booked,
    BookingAwaited,
    BookingCancelled,
    BookingEnded,
    BookingEvent,
    BookingMissed,
    BookingMoved,
    BookingReopened,
    BookingReplaced,
    CapacityEvent,
    Confirmed,
    ExtraClosed,
    ExtraOpened,
    HoldEnded,
    SlotHeld,
    StaffAbsent,
    StaffBack,
    TimeFreed,
    WalkInsKept,
)
from server.agenda.state import Absence, Agenda, Booking, Extra, Item, Share, key_of
from server.floor.town import Instant


def evolve(agenda: Agenda, event: AgendaEvent) -> None:
    """Change the agenda by what happened."""
    if isinstance(event, BookingEvent):
        agenda.put(booking_after(agenda, event))
    else:
        _capacity(agenda, event)


def touched(agenda: Agenda, event: AgendaEvent) -> tuple[str, Item | None]:
    """What the event left changed, by the name under which it is kept; None when that is gone."""
    match event:
        case ExtraOpened() | ExtraClosed():
            return f"extra {event.extra}", agenda.extras.get(event.extra)
        case WalkInsKept():
            return f"share {event.date}", None if event.share is None else Share(event.date, event.share)
        case StaffAbsent() | StaffBack():
            absence = Absence(event.roster, event.date)
            return key_of(absence), absence if (event.roster, event.date) in agenda.absent else None
        case _:
            booking = agenda.bookings[event.booking]
            return key_of(booking), booking


def booking_after(agenda: Agenda, event: BookingEvent) -> Booking:
    """The booking as the event leaves it."""
    if isinstance(event, SlotHeld | Booked):
        return _made(event)
    booking = agenda.bookings[event.booking]
    match event:
        case HoldEnded():
            return replace(booking, state="ended", expires=None)
        case BookingAwaited():
            return replace(booking, state="awaited", expires=event.expires)
        case Confirmed():
            return replace(booking, state="booked", expires=None)
        case BookingMoved():
            moved = replace(booking, place=event.place, overbooked=event.overbooked, late=False)
            state = "booked" if booking.state == "missed" else booking.state
            return replace(moved, state=state, sequence=booking.sequence + 1)
        case BookingReplaced():
            return replace(booking, place=replace(booking.place, roster=event.roster))
        case BookingCancelled():
            free = event.free if event.free > event.at else None
            return replace(booking, state="cancelled", sequence=booking.sequence + 1, expires=None, free=free)
        case TimeFreed():
            return replace(booking, free=None)
        case Arrived():
            return replace(booking, state="arrived", late=event.late)
        case BookingMissed():
            return _cut(replace(booking, state="missed"), event.at)
        case BookingEnded():
            return _cut(replace(booking, state="helped" if event.helped else "gone"), event.at)
        case BookingReopened():
            return replace(booking, state="arrived")
        case _:
            assert_never(event)


def _made(event: SlotHeld | Booked) -> Booking:
    expires = event.expires if isinstance(event, SlotHeld) else None
    return Booking(
        id=event.booking,
        code=event.code,
        services=event.services,
        minutes=event.minutes,
        channel=event.channel,
        seat=event.seat,
        language=event.language,
        place=event.place,
        state="booked" if isinstance(event, Booked) else "held",
        made=event.at,
        source=event.source,
        expires=expires,
        overbooked=event.overbooked if isinstance(event, Booked) else "",
    )


def _cut(booking: Booking, at: Instant) -> Booking:
    """What is left of its time is free: of a visit that was over before it was due, all of it."""
    place = booking.place
    return replace(booking, place=replace(place, ends=min(place.ends, max(place.begins, at))))


def _capacity(agenda: Agenda, event: CapacityEvent) -> None:
    match event:
        case ExtraOpened():
            agenda.extras[event.extra] = Extra(
                event.extra, event.date, event.opens_min, event.closes_min, event.counter_kind, event.services
            )
        case ExtraClosed():
            agenda.extras.pop(event.extra, None)
        case WalkInsKept():
            agenda.shares.pop(event.date, None)
            if event.share is not None:
                agenda.shares[event.date] = event.share
        case StaffAbsent():
            agenda.absent.add((event.roster, event.date))
        case StaffBack():
            agenda.absent.discard((event.roster, event.date))
        case _:
            assert_never(event)
