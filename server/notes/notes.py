"""The notes of staff about visits and appointments: in memory for views, on disk for the next start, gone in a day."""

import asyncio
from collections.abc import Callable, Mapping

from sqlalchemy import Engine
from sqlmodel import Session, col, delete, select, update

from server.accounts.keeping import storing
from server.floor.refused import Refused
from server.floor.town import Instant
from server.journal.entry import NotStored
from server.notes.rows import NoteRow

KEPT_MS = 24 * 3_600_000
"""docs/operations.md promises it: free text about a person is forgotten within a day."""
LONGEST = 500
"""What a colleague reads at a glance."""


class Notes:
    """One note per visit or appointment, under the id of either.

    `on_change` is called with the hall whose notes look different.
    """

    def __init__(self, writing: Engine, reading: Engine, now: Instant) -> None:
        self.on_change: Callable[[str], None] = lambda _: None
        self._writing = writing
        self._writes = asyncio.Lock()
        self._halls: dict[str, dict[str, str]] = {}
        with Session(reading) as session:
            for row in session.exec(select(NoteRow).where(col(NoteRow.at) > now - KEPT_MS)):
                self._halls.setdefault(row.hall, {})[row.ticket] = row.text

    def of(self, hall: str) -> Mapping[str, str]:
        """The notes of this hall by ticket, and by appointment."""
        return self._halls.setdefault(hall, {})

    async def write(self, hall: str, ticket: str, text: str, by: str, now: Instant) -> None:
        """Keep this text for the visit until a day after `now`, or nothing when it is empty. Raises Refused."""
        text = text.strip()
        if len(text) > LONGEST:
            raise Refused("too_many")
        try:
            async with self._writes:
                with storing():
                    await asyncio.to_thread(self._keep, NoteRow(hall=hall, ticket=ticket, text=text, at=now, by=by))
        except NotStored:
            raise Refused("not_stored") from None
        notes = self._halls.setdefault(hall, {})
        notes.pop(ticket, None)
        if text:
            notes[ticket] = text
        self.on_change(hall)

    async def moved(self, hall: str, booking: str, at: Instant) -> None:
        """The appointment is at another time: its note is kept until a day after that. Raises NotStored."""
        if booking in self.of(hall):
            async with self._writes:
                with storing():
                    await asyncio.to_thread(self._moved, hall, booking, at)

    async def forget_old(self, now: Instant) -> int:
        """Forget what is older than a day; gives how many. Raises NotStored.

        What somebody erased from the disk meanwhile is forgotten here too.
        """
        async with self._writes:
            with storing():
                gone, kept = await asyncio.to_thread(self._forget, now - KEPT_MS)
            for hall, notes in self._halls.items():
                erased = [each for each in notes if (hall, each) not in kept]
                for each in erased:
                    del notes[each]
                if erased:
                    self.on_change(hall)
        return gone

    def _keep(self, row: NoteRow) -> None:
        with Session(self._writing) as session:
            session.exec(delete(NoteRow).where(col(NoteRow.hall) == row.hall, col(NoteRow.ticket) == row.ticket))
            if row.text:
                session.add(row)
            session.commit()

    def _moved(self, hall: str, booking: str, at: Instant) -> None:
        theirs = col(NoteRow.hall) == hall, col(NoteRow.ticket) == booking
        with Session(self._writing) as session:
            session.exec(update(NoteRow).where(*theirs).values(at=at))
            session.commit()

    def _forget(self, before: Instant) -> tuple[int, frozenset[tuple[str, str]]]:
        with Session(self._writing) as session:
            gone = session.exec(delete(NoteRow).where(col(NoteRow.at) <= before)).rowcount
            kept = frozenset((row.hall, row.ticket) for row in session.exec(select(NoteRow)))
            session.commit()
        return gone, kept
