"""From events to the answer that their command gets, the first time and at every repeat."""

from collections.abc import Sequence

from server.agenda.events import Booked, BookingMoved, SlotHeld
from server.floor.events.contacts import Called
from server.floor.events.visits import SlipOrdered, TicketTaken
from server.floor.numbering import shown
from server.journal.entry import Happened
from server.protocol.answers import Answer, AppointmentAt, Noted, TicketGiven, VisitorCalled


def answer(events: Sequence[Happened]) -> Answer:
    """The answer to the command that led to these events."""
    job = next((event.job for event in events if isinstance(event, SlipOrdered)), None)
    for event in events:
        if isinstance(event, TicketTaken):
            number = shown(event.letter, event.number)
            return TicketGiven(event.ticket, number, event.kind, event.before, job, event.promised_min, event.agreed)
        if isinstance(event, SlotHeld | Booked):
            return AppointmentAt(event.booking, event.place.agreed, event.code)
        if isinstance(event, BookingMoved):
            return AppointmentAt(event.booking, event.place.agreed)
        if isinstance(event, Called):
            return VisitorCalled(event.ticket)
    return Noted()
