"""From what happened in a hall to what partners are told of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from server.agenda.events import (
    Arrived,
    Booked,
    BookingCancelled,
    BookingEnded,
    BookingMissed,
    BookingMoved,
    Confirmed,
)
from server.agenda.state import Booking
from server.floor.events.contacts import Called
from server.floor.events.visits import TicketTaken
from server.journal.entry import Entry, Happened
from server.journal.journal import Journal
from server.outbox.arising import Message
from server.outbox.composing import Place
from server.partners.webhooks import HookEvent, Webhook


@dataclass(frozen=True, slots=True)
class Happenings:
    """Makes the messages of all halls. `webhooks` gives those there are now."""

    webhooks: Callable[[], list[Webhook]]
    places: Mapping[str, Place]
    journal: Journal

    def concerns(self, event: Happened) -> bool:
        """Whether partners may hear of this."""
        return told_as(event) is not None

    def of(self, entries: list[Entry]) -> Iterator[Message]:
        """What partners are told of these entries of one hall, in order."""
        found = [(entry, event) for entry in entries if (event := told_as(entry.event)) is not None]
        webhooks = self.webhooks() if found else []
        if not webhooks:
            return
        tickets = self._tickets(found[0][0].hall, entries)
        for entry, event in found:
            booking = self._booking(entry, tickets)
            if booking is not None:
                yield from _messages(entry, event, booking, webhooks)

    def _booking(self, entry: Entry, tickets: Mapping[str, str | None]) -> Booking | None:
        event = entry.event
        about = tickets.get(event.ticket) if isinstance(event, Called) else getattr(event, "booking", None)
        return self.places[entry.hall].hall.agenda.bookings.get(about or "")

    def _tickets(self, hall: str, entries: list[Entry]) -> Mapping[str, str | None]:
        """The appointment of each ticket that was called, None for a walk-in."""
        called = {each.event.ticket for each in entries if isinstance(each.event, Called)}
        today = self.places[hall].hall.floor.tickets
        known = {ticket: today[ticket].appointment for ticket in called & today.keys()}
        if missing := called - known.keys():
            # The server was away over the end of a day: the tickets of then are in the journal only.
            for entry in self.journal.read(hall, 0, since_day=False):
                if isinstance(entry.event, TicketTaken) and entry.event.ticket in missing:
                    known[entry.event.ticket] = entry.event.appointment
        return known


def told_as(event: Happened) -> HookEvent | None:
    """The name of this under which partners hear of it, if they do."""
    match event:
        case Booked() | Confirmed():
            return "booked"
        case BookingMoved():
            return "moved"
        case BookingCancelled():
            return "cancelled"
        case Arrived():
            return "checked_in"
        case Called():
            return "called"
        case BookingEnded(helped=True):
            return "finished"
        case BookingMissed():
            return "missed"
        case _:
            return None


def _messages(entry: Entry, event: HookEvent, booking: Booking, webhooks: list[Webhook]) -> Iterator[Message]:
    for each in webhooks:
        if each.hears(event, entry.hall, booking.source, entry.at):
            id = f"{entry.hall}.{entry.seq}.{event}.{each.id}"
            yield Message(id, entry.hall, booking.id, event, each.id, entry.at)
