"""Moves an appointment to another hall: booked there first and only then cancelled here, also across a power cut.

Two halls are two transactions. What is under way is written down before, so at worst the visitor has both for as long
as the server is away; never none.
"""

import asyncio
from collections.abc import Callable, Mapping

from sqlmodel import Session, col, delete, select

from server.accounts.keeping import storing
from server.agenda.commands import Book, CancelBooking, ConfirmHold, HoldSlot
from server.agenda.state import Booking
from server.appointments.asking import Asker
from server.appointments.booking import do, known, ms
from server.appointments.contacts import Contacts
from server.appointments.rows import ElsewhereRow
from server.appointments.shapes import Change
from server.floor.commands.asker import By
from server.floor.refused import Refused
from server.journal.entry import NotStored
from server.journal.store import Store
from server.reception import Reception
from server.uploads.keeping import uploads_of

CAN_GO = ("awaited", "booked", "missed")
THERE = ("awaited", "booked", "arrived", "helped", "gone", "missed")
MOVING = By("moving", "visitor")

Key = tuple[str, str]
"""A hall and an appointment in it."""


class Elsewhere:
    """Moves appointments, one under way at a time for each. `id_of` makes the id of the new one from a text."""

    def __init__(
        self,
        store: Store,
        receptions: Mapping[str, Reception],
        contacts: Contacts,
        id_of: Callable[[str], str],
    ) -> None:
        self._writing = store.writing
        self._uploads = uploads_of(store)
        self._receptions = receptions
        self._contacts = contacts
        self._id_of = id_of
        self._writes = asyncio.Lock()
        self._one_at_a_time = asyncio.Lock()
        with Session(store.reading) as session:
            rows = session.exec(select(ElsewhereRow))
            self._under_way = {(row.hall, row.booking): (row.to_hall, row.to_booking) for row in rows}

    async def move(self, here: Reception, there: Reception, asker: Asker, booking: str, change: Change) -> Booking:
        """The appointment in the other hall. Raises Refused, and it is where it was; a repeat gets the same answer."""
        old, new = (here.hall.town.hall, booking), self._new(here, there, booking, change)
        async with self._one_at_a_time:
            if self._repeats(here, there, booking, new[1]):
                return known(there, new[1])
            leaving = known(here, booking)
            if leaving.state not in CAN_GO:
                raise Refused("not_booked", leaving.state, leaving.place.agreed)
            await self._note(old, new)
            await self._book_there(there, asker, leaving, old, new, change)
            await self._finish(old, new)
        return known(there, new[1])

    async def settle(self, *keys: Key) -> None:
        """Finish what was under way for these, on either side of the move, or for all when none are named."""
        found = [(old, new) for old, new in self._under_way.items() if not keys or old in keys or new in keys]
        if found:
            async with self._one_at_a_time:
                for old, new in found:
                    if self._under_way.get(old) == new:
                        await self._finish(old, new)

    def _new(self, here: Reception, there: Reception, booking: str, change: Change) -> Key:
        name = there.hall.town.hall
        # The same for every repeat, and no id that somebody chose has a space.
        return name, self._id_of(f"moved {here.hall.town.hall} {booking} {name} {ms(change.at)}")

    def _repeats(self, here: Reception, there: Reception, booking: str, new: str) -> bool:
        before, after = here.hall.agenda.bookings.get(booking), there.hall.agenda.bookings.get(new)
        return before is not None and before.state == "cancelled" and after is not None and after.state in THERE

    async def _book_there(
        self, there: Reception, asker: Asker, leaving: Booking, old: Key, new: Key, change: Change
    ) -> None:
        services, at, channel, seat = leaving.services, ms(change.at), leaving.channel, leaving.seat
        try:
            await self._contacts.copy(old, new, at)
            if leaving.state == "awaited" and not asker.staff:
                # What was not confirmed by mail yet does not become so by moving it.
                await do(there, asker, new[1], HoldSlot(new[1], services, at, channel, seat, leaving.language))
                await do(there, asker, new[1], ConfirmHold(new[1]))
            else:
                book = Book(new[1], services, at, channel, seat, leaving.language, change.overbook)
                await do(there, asker, new[1], book)
        except (Refused, NotStored):
            if not _is_there(there, new[1]):
                await self._gave_up(old, new)
                raise

    async def _finish(self, old: Key, new: Key) -> None:
        """Cancel here what is booked there; when it is not, it stays here."""
        here, there = self._receptions.get(old[0]), self._receptions.get(new[0])
        if here is None or there is None:
            # One of them is not in the configuration now; it is settled when it is again.
            return
        if not _is_there(there, new[1]):
            await self._gave_up(old, new)
            return
        with storing():
            await asyncio.to_thread(self._uploads.follow, old, new)
        leaving = here.hall.agenda.bookings.get(old[1])
        if leaving is not None and leaving.state in CAN_GO:
            await here.hall.do(CancelBooking(old[1]), MOVING, f"{old[1]} {new[1]}")
        await self._done(old)

    async def _gave_up(self, old: Key, new: Key) -> None:
        await self._contacts.forget(*new)
        await self._done(old)

    async def _note(self, old: Key, new: Key) -> None:
        row = ElsewhereRow(hall=old[0], booking=old[1], to_hall=new[0], to_booking=new[1])
        async with self._writes:
            with storing():
                await asyncio.to_thread(self._keep, row)
        self._under_way[old] = new

    async def _done(self, old: Key) -> None:
        async with self._writes:
            with storing():
                await asyncio.to_thread(self._forget, old)
        self._under_way.pop(old, None)

    def _keep(self, row: ElsewhereRow) -> None:
        with Session(self._writing) as session:
            session.merge(row)
            session.commit()

    def _forget(self, old: Key) -> None:
        theirs = col(ElsewhereRow.hall) == old[0], col(ElsewhereRow.booking) == old[1]
        with Session(self._writing) as session:
            session.exec(delete(ElsewhereRow).where(*theirs))
            session.commit()


def _is_there(there: Reception, booking: str) -> bool:
    found = there.hall.agenda.bookings.get(booking)
    return found is not None and found.state in THERE
