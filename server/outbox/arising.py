"""From what happened in the agenda to the messages that it asks for. Pure: the same event always asks for the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from server.agenda.events import (
    Booked,
    BookingAwaited,
    BookingCancelled,
    BookingEnded,
    BookingMissed,
    BookingMoved,
    Confirmed,
    HoldEnded,
)
from server.agenda.state import Booking
from server.floor.events.contacts import Called
from server.floor.town import Instant
from server.journal.entry import Entry

Kind = Literal["booked", "awaited", "moved", "moved_by_us", "cancelled", "reminder", "missed", "called"]
"""`moved_by_us`: staff moved it, so the visitor may not know. `called` is about a ticket, all others an appointment."""

MessageChannel = Literal["mail", "sms", "push"]

CARRIED: dict[MessageChannel, tuple[Kind, ...]] = {
    "mail": ("booked", "awaited", "moved", "moved_by_us", "cancelled", "reminder", "missed"),
    "sms": ("booked", "moved", "moved_by_us", "cancelled", "reminder"),
    "push": ("moved_by_us", "reminder", "called"),
}
"""What goes by which channel. A text message costs money and a push disturbs: neither repeats all that a mail says."""


@dataclass(frozen=True, slots=True)
class Message:
    """Something to send from `due` on. `id` follows from the event, so it is the same however often it is made.

    `kind` and `channel` are those above, or what a partner hears of and the id of where.
    """

    id: str
    hall: str
    about: str
    kind: str
    channel: str
    due: Instant


@dataclass(frozen=True, slots=True)
class NoReminder:
    """What was to remind of this appointment is not sent any more."""

    hall: str
    booking: str


Arisen = Message | NoReminder


def arising(
    entry: Entry, booking: Booking | None, remind_ms: int, channels: frozenset[MessageChannel]
) -> Iterator[Arisen]:
    """What this event asks for, in order. `booking` is the appointment as it is now, None when it is forgotten.

    `remind_ms`: how long before the agreed time to remind, 0 for never; `channels` are those that the house has.
    """
    event = entry.event
    match event:
        case BookingAwaited():
            yield from _now(entry, event.booking, "awaited", channels)
        case Confirmed():
            yield from _now(entry, event.booking, "booked", channels)
            yield from _reminder(entry, event.booking, booking.place.agreed if booking else 0, remind_ms, channels)
        case Booked():
            yield from _now(entry, event.booking, "booked", channels)
            yield from _reminder(entry, event.booking, event.place.agreed, remind_ms, channels)
        case BookingMoved():
            yield NoReminder(entry.hall, event.booking)
            yield from _now(entry, event.booking, "moved_by_us" if event.noticed else "moved", channels)
            yield from _reminder(entry, event.booking, event.place.agreed, remind_ms, channels)
        case BookingCancelled():
            yield NoReminder(entry.hall, event.booking)
            yield from _now(entry, event.booking, "cancelled", channels)
        case BookingMissed():
            yield from _now(entry, event.booking, "missed", channels)
        case HoldEnded() | BookingEnded():
            yield NoReminder(entry.hall, event.booking)
        case Called():
            yield from _now(entry, event.ticket, "called", channels)
        case _:
            pass


def _now(entry: Entry, about: str, kind: Kind, channels: frozenset[MessageChannel]) -> Iterator[Message]:
    yield from _messages(entry, about, kind, entry.at, channels)


def _reminder(
    entry: Entry, booking: str, agreed: Instant, remind_ms: int, channels: frozenset[MessageChannel]
) -> Iterator[Message]:
    due = agreed - remind_ms
    # Who books for this afternoon was told a moment ago.
    if remind_ms and due > entry.at:
        yield from _messages(entry, booking, "reminder", due, channels)


def _messages(
    entry: Entry, about: str, kind: Kind, due: Instant, channels: frozenset[MessageChannel]
) -> Iterator[Message]:
    for channel, kinds in CARRIED.items():
        if channel in channels and kind in kinds:
            yield Message(f"{entry.hall}.{entry.seq}.{kind}.{channel}", entry.hall, about, kind, channel, due)
