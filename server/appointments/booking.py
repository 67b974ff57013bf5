"""Holding, confirming, moving and cancelling an appointment, with the contact details that belong to it."""

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from server.agenda.commands import (
    AgendaCommand,
    Book,
    CancelBooking,
    CheckIn,
    ConfirmHold,
    HoldSlot,
    MoveBooking,
    ReleaseHold,
    VerifyBooking,
)
from server.agenda.days import day_of
from server.agenda.state import MINUTE_MS, TO_COME, Booking
from server.agenda.town import AgendaTown
from server.appointments.asking import Asker
from server.appointments.contacts import Contact, Contacts
from server.appointments.details import checked
from server.appointments.limits import Hold, Limits
from server.appointments.offering import Offering, must_confirm
from server.appointments.problems import Problem
from server.appointments.shapes import Change, ContactGiven, NewAppointment, Presence
from server.floor.commands.asker import Wanted
from server.floor.openings import local_date
from server.floor.refused import Refused
from server.floor.town import Instant
from server.journal.entry import NotStored
from server.reception import Reception


@dataclass(frozen=True, slots=True)
class Bookings:
    """Asks the halls. `id_of` gives the id of an appointment from the one that its maker chose.

    Everything here raises Problem, Refused and NotStored.
    """

    offering: Offering
    contacts: Contacts
    limits: Limits
    id_of: Callable[[str], str]
    _mails: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def make(self, asker: Asker, new: NewAppointment) -> Booking:
        """A time is held, or an appointment made at once. A repeat gets what the first one made."""
        reception = self.offering.reception(new.hall)
        booking = self.id_of(new.id or secrets.token_hex(16))
        before = reception.hall.agenda.bookings.get(booking)
        if before is not None and _repeats(before, new):
            return before
        await (self._book if new.book or new.overbook else self._hold)(reception, asker, booking, new)
        return known(reception, booking)

    async def confirm(self, reception: Reception, asker: Asker, booking: str, given: ContactGiven) -> Booking:
        """The held time becomes an appointment; once is enough."""
        held = known(reception, booking)
        if held.state in ("awaited", "booked"):
            return held
        if held.state != "held":
            await do(reception, asker, booking, ConfirmHold(booking))  # tells why not
        contact = self._contact(reception, asker, held, given)
        if not asker.trusted:
            self.limits.may_book(asker.address)
        async with self._mails:
            # Two at once with the same address must each see the other.
            if not asker.trusted:
                self._few_enough(contact)
            await self.contacts.write(contact)
        await self._or_forgotten(reception, asker, booking, ConfirmHold(booking))
        return known(reception, booking)

    async def verify(self, reception: Reception, asker: Asker, booking: str) -> Booking:
        """The link in the mail was followed."""
        await do(reception, asker, booking, VerifyBooking(booking))
        return known(reception, booking)

    async def move(self, reception: Reception, asker: Asker, booking: str, change: Change) -> Booking:
        """Another time in the same hall."""
        await do(reception, asker, booking, MoveBooking(booking, ms(change.at), change.overbook))
        moved = known(reception, booking)
        await self.contacts.moved(reception.hall.town.hall, booking, moved.place.agreed)
        await reception.notes.moved(reception.hall.town.hall, booking, moved.place.agreed)
        return moved

    async def cancel(self, reception: Reception, asker: Asker, booking: str) -> Booking:
        """The appointment is off, or the hold is let go."""
        held = known(reception, booking).state == "held"
        await do(reception, asker, booking, ReleaseHold(booking) if held else CancelBooking(booking))
        return known(reception, booking)

    async def check_in(self, reception: Reception, asker: Asker, booking: str, presence: Presence) -> Booking:
        """Whoever has the appointment is here; on a phone within the opening hours only, and without a slip."""
        if not asker.staff:
            within_hours(reception.hall)
        slip = presence.slip and asker.staff
        await do(reception, asker, booking, CheckIn(booking=booking, wait=presence.wait, slip=slip))
        return known(reception, booking)

    async def _hold(self, reception: Reception, asker: Asker, booking: str, new: NewAppointment) -> None:
        hall = reception.hall
        if not asker.trusted:
            self.limits.may_hold(asker.address, (hall.town.hall, booking), self._still_held)
        language = new.language or hall.appointments.languages[0]
        await do(reception, asker, booking, HoldSlot(booking, wanted(new), ms(new.at), new.channel, new.seat, language))

    async def _book(self, reception: Reception, asker: Asker, booking: str, new: NewAppointment) -> None:
        if not asker.trusted:
            raise Problem("not_allowed", "a visitor holds a time first, and confirms it")
        hall, at = reception.hall, ms(new.at)
        if booking in hall.agenda.bookings:
            raise Refused("already_booked")
        language = new.language or hall.appointments.languages[0]
        fields = self.offering.fields([each.service for each in new.services], new.channel)
        told = checked(new.contact or ContactGiven(), fields, strict=not asker.staff)
        command = Book(booking, wanted(new), at, new.channel, new.seat, language, new.overbook)
        await self.contacts.write(Contact(hall.town.hall, booking, told.name, told.mail, told.phone, language, at))
        await self._or_forgotten(reception, asker, booking, command)

    def _contact(self, reception: Reception, asker: Asker, held: Booking, given: ContactGiven) -> Contact:
        hall = reception.hall
        far = not asker.trusted and must_confirm(hall.appointments, held.place.agreed, hall.now())
        fields = self.offering.fields([each.service for each in held.services], held.channel, far)
        told = checked(given, fields, strict=not asker.staff)
        name, at = hall.town.hall, held.place.agreed
        return Contact(name, held.id, told.name, told.mail, told.phone, held.language, at)

    async def _or_forgotten(
        self, reception: Reception, asker: Asker, booking: str, command: ConfirmHold | Book
    ) -> None:
        """Ask this; who it was for is forgotten when it is refused."""
        try:
            await do(reception, asker, booking, command)
        except (Refused, NotStored):
            found = reception.hall.agenda.bookings.get(booking)
            if found is not None and found.state in ("awaited", "booked"):
                # A repeat that came at the same time, or a write that was stored after all.
                return
            await self.contacts.forget(reception.hall.town.hall, booking)
            raise

    def _few_enough(self, contact: Contact) -> None:
        others = (each for each in self.contacts.of_mail(contact.mail) if each.booking != contact.booking)
        if contact.mail and sum(map(self._to_come, others)) >= self.offering.rules.bookings_per_mail:
            raise Problem("too_many_bookings", "mail")

    def _to_come(self, contact: Contact) -> bool:
        reception = self.offering.receptions.get(contact.hall)
        booking = reception.hall.agenda.bookings.get(contact.booking) if reception else None
        if reception is None or booking is None:
            return False
        return booking.state in TO_COME and booking.place.agreed > reception.hall.now()

    def _still_held(self, hold: Hold) -> bool:
        hall, booking = hold
        found = self.offering.receptions[hall].hall.agenda.bookings.get(booking)
        return found is not None and found.state == "held"


async def do(reception: Reception, asker: Asker, booking: str, command: AgendaCommand) -> None:
    """Ask the hall. A repeat is known by what the appointment is by then, so every command has an id of its own."""
    await reception.hall.do(command, asker.by(booking), secrets.token_hex(8))


def known(reception: Reception, booking: str) -> Booking:
    """The appointment. Raises Refused."""
    found = reception.hall.agenda.bookings.get(booking)
    if found is None:
        raise Refused("unknown_booking")
    return found


def ms(at: datetime) -> Instant:
    """The instant of what was sent."""
    return round(at.timestamp() * 1000)


def wanted(new: NewAppointment) -> tuple[Wanted, ...]:
    """The services with their amounts."""
    return tuple(Wanted(each.service, each.amount) for each in new.services)


def _repeats(before: Booking, new: NewAppointment) -> bool:
    """Whether this was asked before: the same visit, at the time it had before it was moved."""
    if before.state == "ended" or (before.state == "held" and new.book):
        return False
    amounts: dict[str, int] = {}
    for each in new.services:
        amounts[each.service] = amounts.get(each.service, 0) + each.amount
    same = {each.service: each.amount for each in before.services} == amounts and before.channel == new.channel
    return same and (before.sequence > 0 or before.place.agreed == ms(new.at))


class Here(Protocol):
    """What must be known of a hall to say whether it is open."""

    @property
    def appointments(self) -> AgendaTown: ...
    def now(self) -> Instant: ...


def within_hours(hall: Here) -> None:
    """Raises Refused while the hall is closed."""
    now, town = hall.now(), hall.appointments
    day = day_of(town, local_date(now, town.zone).isoformat())
    if day.closed or not day.open >> (now - day.midnight) // MINUTE_MS & 1:
        raise Refused("hall_closed", day.closed)
