"""The sample town with a mail server, and its outbox on a real journal, with a clock that the test sets."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from sqlmodel import Session, col, select

from server.agenda.commands import AgendaCommand, Book, ConfirmHold, HoldSlot
from server.agenda.state import Booking
from server.appointments.contacts import Contact, Contacts
from server.clock import Clock
from server.config import Configuration
from server.floor.commands.asker import By
from server.floor.town import Instant
from server.hall import Hall
from server.joining import Command
from server.journal.journal import Journal
from server.journal.store import Store, open_store
from server.links import Links
from server.metrics import new_metrics
from server.outbox.building import build_outbox
from server.outbox.outbox import Outbox
from server.outbox.rows import MessageRow
from tests.agenda.towns import ANN, MONDAY, NEXT_MONDAY, WEB, at, wanted
from tests.config.towns import HALL, SAMPLE, changed, told

LINKS = Links(b"k" * 32)
NINE = at(NEXT_MONDAY, "09:00")
TEN = at(NEXT_MONDAY, "10:00")
JAN = {"name": "Jan Peeters", "mail": "jan@voorbeeld.example", "phone": ""}


def with_mail(port: int, text: str = SAMPLE, tls: str = "none") -> str:
    """The sample town with a mail server at this port of this machine."""
    text = changed('# public_url = "https://onthaal', 'public_url = "https://onthaal', text)
    mail = f'[mail]\nhost = "127.0.0.1"\nport = {port}\ntls = "{tls}"\nsender = "onthaal@gemeente.example"\n\n'
    return changed("# [mail]\n", f"{mail}# [was]\n", text)


def set_clock(clock: Clock, now: Instant) -> None:
    """It is this late now."""
    object.__setattr__(clock, "begin", now)


@dataclass
class Town:
    """A hall that takes commands, and its outbox, which does something only when told."""

    hall: Hall
    outbox: Outbox
    contacts: Contacts
    store: Store
    clock: Clock
    configuration: Configuration
    ids: Any = field(default_factory=lambda: count(1))

    async def tell(self, command: AgendaCommand, by: By = WEB) -> None:
        """Ask the hall, and let the outbox read what happened."""
        await self.hall.do(command, by, f"c{next(self.ids)}")
        self.outbox.following.catch_up(HALL)

    async def floor(self, command: Command, by: By) -> None:
        """The same for what is asked of the floor."""
        await self.hall.do(command, by, f"c{next(self.ids)}")
        self.outbox.following.catch_up(HALL)

    async def book(self, *services: str, when: Instant = NINE, by: By = ANN, **contact: str) -> str:
        """The id of an appointment of somebody who can be reached, made at once."""
        booking = f"booking{next(self.ids):04}"
        await self.reach(booking, when, **contact)
        await self.tell(Book(booking, wanted(*(services or ("passport",))), when), by)
        return booking

    async def confirmed(self, *services: str, when: Instant = NINE, **contact: str) -> str:
        """The id of an appointment that a visitor made with the form, which may have to be confirmed by mail."""
        booking = f"booking{next(self.ids):04}"
        await self.tell(HoldSlot(booking, wanted(*(services or ("passport",))), when))
        await self.reach(booking, when, **contact)
        await self.tell(ConfirmHold(booking))
        return booking

    async def reach(self, booking: str, when: Instant, **contact: str) -> None:
        """Write down how somebody can be reached."""
        known = {**JAN, **contact}
        await self.contacts.write(Contact(HALL, booking, known["name"], known["mail"], known["phone"], "nl", when))

    async def post(self) -> None:
        """Send what is due now."""
        while await self.outbox.sender.round():
            pass

    async def later(self, now: Instant) -> None:
        """It is this late now, and what that brings happened."""
        set_clock(self.clock, now)
        await self.hall.open()
        self.outbox.following.catch_up(HALL)

    def booking(self, booking: str) -> Booking:
        """The appointment as it is."""
        return self.hall.agenda.bookings[booking]

    def rows(self, *kinds: str) -> Sequence[MessageRow]:
        """What is kept of these kinds of messages, or of all, in the order in which they came."""
        asked = select(MessageRow).order_by(col(MessageRow.due), col(MessageRow.id))
        with Session(self.store.reading) as session:
            return [row for row in session.exec(asked) if not kinds or row.kind in kinds]

    def states(self, *kinds: str) -> list[str]:
        """What became of them."""
        return [row.state for row in self.rows(*kinds)]


@asynccontextmanager
async def open_town(folder: Path, text: str, takes_at_most_s: float = 5) -> AsyncIterator[Town]:
    """The town of this file, on the data in this folder, on Monday at eight."""
    configuration, clock = told(folder, text), Clock(at(MONDAY, "08:00"), 0)
    store = open_store(folder / "data")
    journal, metrics, contacts = Journal(store, clock), new_metrics(), Contacts(store.writing, store.reading)
    shown = {HALL: configuration.shown(HALL)}
    outbox = build_outbox(configuration, store, journal, shown, contacts, LINKS, clock, metrics)
    outbox.sender.takes_at_most_s = takes_at_most_s
    hall = Hall(configuration.town(HALL), journal, clock, metrics, 1, configuration.agenda(HALL))
    outbox.take_in(hall)
    await hall.open()
    async with asyncio.TaskGroup() as group:
        group.create_task(hall.run())
        yield Town(hall, outbox, contacts, store, clock, configuration)
        hall.close()
    journal.close()
    store.close()
