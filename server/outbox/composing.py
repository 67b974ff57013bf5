"""Makes the messages when they are sent: whether they are still true, for whom, and in which words."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.errors import MessageError
from email.message import EmailMessage
from typing import Protocol

from server.agenda.state import Booking, BookingState
from server.floor.numbering import shown
from server.floor.town import Instant
from server.hall import Hall
from server.outbox.arising import Kind
from server.outbox.carriers import Nobody, Overtaken, Refused, Sending
from server.outbox.invitations import Invitation, Invitations
from server.outbox.letters import letter
from server.outbox.subscriptions import Subscription
from server.outbox.wording import short, short_link, wording
from server.words import say

STILL_TRUE: Mapping[Kind, tuple[BookingState, ...]] = {
    "booked": ("booked",),
    "awaited": ("awaited",),
    "moved": ("booked", "awaited"),
    "moved_by_us": ("booked", "awaited"),
    "cancelled": ("cancelled",),
    "reminder": ("booked",),
    "missed": ("missed",),
}
"""A message says what is true when it leaves: what became of the appointment meanwhile has a message of its own."""
ALWAYS_BY_SMS: tuple[Kind, ...] = ("reminder", "moved_by_us")
"""Who has a mail address too gets only these on the phone."""


class Known(Protocol):
    """What is known of somebody who made an appointment; empty where it was not asked."""

    @property
    def mail(self) -> str | None:
        """A mail address."""

    @property
    def phone(self) -> str | None:
        """A phone number as it was typed."""


class Contacts(Protocol):
    """Who made an appointment."""

    def of(self, hall: str, booking: str) -> Known | None:
        """What is known; None when nothing is, or not any more."""


@dataclass(frozen=True, slots=True)
class Place:
    """A hall as messages need it."""

    hall: Hall
    invitations: Invitations


@dataclass(frozen=True, slots=True)
class Short:
    """A message for a phone: the number as it was typed, and the text."""

    phone: str
    text: str


@dataclass(frozen=True, slots=True)
class Composing:
    """Makes messages of all halls. `token` of a message's id is in its Message-ID, always the same and unguessable."""

    places: Mapping[str, Place]
    contacts: Contacts
    token: Callable[[str], str]
    sender: str
    keep_days: int
    now: Callable[[], Instant]

    def mail(self, sending: Sending) -> EmailMessage:
        """The mail. Raises Overtaken, Nobody or Refused."""
        kind, told = self.told(sending)
        to = self._known(sending).mail
        if not to:
            raise Nobody
        if not to.isascii():
            raise Refused("address")
        domain = self.sender.rpartition("@")[2]
        message_id = f"<{self.token(sending.id)}@{domain}>"
        try:
            return letter(kind, wording(kind, told, self.keep_days), told, self.sender, to, message_id, self.now())
        except (MessageError, ValueError, IndexError):
            raise Refused("address") from None

    def sms(self, sending: Sending) -> Short:
        """The text message. Raises Overtaken or Nobody."""
        kind, told = self.told(sending)
        known = self._known(sending)
        if not known.phone or (known.mail and self.sender and kind not in ALWAYS_BY_SMS):
            raise Nobody
        return Short(known.phone, " ".join(filter(None, (short(kind, told), short_link(kind, told)))))

    def push(self, sending: Sending, browser: Subscription) -> bytes:
        """What one browser shows, as its worker reads it. Raises Overtaken."""
        if sending.kind == "called":
            return self._call(sending, browser)
        kind, told = self.told(sending)
        return _notice(told.hall, short(kind, told), short_link(kind, told))

    def _call(self, sending: Sending, browser: Subscription) -> bytes:
        place = self.places.get(sending.hall)
        ticket = place.hall.floor.tickets.get(sending.about) if place else None
        if place is None or ticket is None or ticket.progress != "called" or ticket.counter is None:
            raise Overtaken
        invitations = place.invitations
        where = invitations.counter(ticket.counter)
        text = say(browser.language, "push.called", number=shown(ticket.letter, ticket.number), place=where)
        return _notice(invitations.title(browser.language), text, invitations.ticket_link(ticket.id))

    def told(self, sending: Sending) -> tuple[Kind, Invitation]:
        """The appointment as it is now, and what the message is about then. Raises Overtaken."""
        place = self.places.get(sending.hall)
        booking = place.hall.agenda.bookings.get(sending.about) if place else None
        if place is None or booking is None or booking.state not in STILL_TRUE[sending.kind]:
            raise Overtaken
        if sending.kind == "reminder" and booking.place.agreed <= self.now():
            raise Overtaken
        return _kind(sending.kind, booking), place.invitations.of(booking)

    def _known(self, sending: Sending) -> Known:
        known = self.contacts.of(sending.hall, sending.about)
        if known is None:
            raise Nobody
        return known


def _notice(title: str, text: str, url: str) -> bytes:
    return json.dumps({"title": title, "body": text, "url": url}, ensure_ascii=False).encode()


def _kind(kind: Kind, booking: Booking) -> Kind:
    # Who moved what was never confirmed must still confirm it.
    return "awaited" if booking.state == "awaited" else kind
