"""How the visitor of an appointment can be reached: apart from the journal, so that it can be forgotten."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Engine
from sqlmodel import Session, col, delete, select, update

from server.accounts.keeping import storing
from server.appointments.rows import ContactRow
from server.floor.town import Instant

FOUND_AT_MOST = 50
"""Whoever finds more types another letter."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Who comes, and how to reach them; what was not asked is empty. `at` is the agreed instant."""

    hall: str
    booking: str
    name: str
    mail: str
    phone: str
    language: str
    at: Instant


class Contacts:
    """The contact details of appointments, as they are in the database: what is erased there is gone here.

    A read takes a fraction of a millisecond. Whatever writes raises NotStored.
    """

    def __init__(self, writing: Engine, reading: Engine) -> None:
        self._writing = writing
        self._reading = reading
        self._writes = asyncio.Lock()

    def of(self, hall: str, booking: str) -> Contact | None:
        """Who this appointment is for, if anybody told."""
        return self.of_all(hall, (booking,)).get(booking)

    def of_all(self, hall: str, bookings: Iterable[str]) -> Mapping[str, Contact]:
        """Those of these appointments, by id."""
        asked = col(ContactRow.hall) == hall, col(ContactRow.booking).in_(list(bookings))
        with Session(self._reading) as session:
            return {row.booking: _contact(row) for row in session.exec(select(ContactRow).where(*asked))}

    def of_mail(self, mail: str) -> tuple[Contact, ...]:
        """Those with this mail address, in every hall."""
        with Session(self._reading) as session:
            found = session.exec(select(ContactRow).where(col(ContactRow.mail) == mail_key(mail)))
            return tuple(map(_contact, found))

    async def find(self, text: str, halls: Sequence[str] = ()) -> tuple[Contact, ...]:
        """Those whose name or mail contains this text, or whose phone these figures; earliest appointment first.

        In all halls when none are named.
        """
        return await asyncio.to_thread(self._find, text, halls)

    async def write(self, contact: Contact) -> None:
        """Keep this, instead of what was known of the same appointment."""
        async with self._writes:
            with storing():
                await asyncio.to_thread(self._write, contact)

    async def moved(self, hall: str, booking: str, at: Instant) -> None:
        """The appointment is at another time, so it is remembered for longer or less long."""
        async with self._writes:
            with storing():
                await asyncio.to_thread(self._moved, hall, booking, at)

    async def copy(self, old: tuple[str, str], new: tuple[str, str], at: Instant) -> None:
        """What is known of one appointment, given by hall and id, is known of another too."""
        contact = self.of(*old)
        if contact is not None:
            await self.write(replace(contact, hall=new[0], booking=new[1], at=at))

    async def forget(self, hall: str, *bookings: str) -> None:
        """Nothing is known of these any more."""
        if bookings:
            async with self._writes:
                with storing():
                    await asyncio.to_thread(self._forget, hall, bookings)

    def _find(self, text: str, halls: Sequence[str]) -> tuple[Contact, ...]:
        words, figures = text.casefold().split(), _figures(text)
        asked = select(ContactRow).order_by(col(ContactRow.at))
        with Session(self._reading) as session:
            rows = session.exec(asked.where(col(ContactRow.hall).in_(halls)) if halls else asked)
            # SQLite only knows the capitals of ASCII.
            found = [_contact(row) for row in rows if _fits(row, words, figures)]
        return tuple(found[:FOUND_AT_MOST])

    def _write(self, contact: Contact) -> None:
        row = ContactRow(
            hall=contact.hall,
            booking=contact.booking,
            name=contact.name,
            mail=mail_key(contact.mail),
            phone=contact.phone,
            language=contact.language,
            at=contact.at,
        )
        with Session(self._writing) as session:
            session.merge(row)
            session.commit()

    def _moved(self, hall: str, booking: str, at: Instant) -> None:
        theirs = col(ContactRow.hall) == hall, col(ContactRow.booking) == booking
        with Session(self._writing) as session:
            session.exec(update(ContactRow).where(*theirs).values(at=at))
            session.commit()

    def _forget(self, hall: str, bookings: Sequence[str]) -> None:
        theirs = col(ContactRow.hall) == hall, col(ContactRow.booking).in_(bookings)
        with Session(self._writing) as session:
            session.exec(delete(ContactRow).where(*theirs))
            session.commit()


def mail_key(mail: str) -> str:
    """A mail address as it is kept and compared: no provider that people use minds capitals."""
    return mail.strip().lower()


def _contact(row: ContactRow) -> Contact:
    return Contact(row.hall, row.booking, row.name, row.mail, row.phone, row.language, row.at)


def _fits(row: ContactRow, words: Sequence[str], figures: str) -> bool:
    text = f"{row.name} {row.mail}".casefold()
    return bool(words and all(word in text for word in words)) or bool(figures and figures in _figures(row.phone))


def _figures(text: str) -> str:
    """The figures of a phone number without its zero or country, of at least four: fewer fit nearly everybody."""
    figures = "".join(each for each in text if each.isdecimal())
    figures = figures.removeprefix("00").removeprefix("32").removeprefix("0")
    return figures if len(figures) >= 4 else ""
