"""A floor where everything happens at once: visitors, phones, staff, a host and a manager, until told to stop."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import TypeVar

from server.clock import now
from server.floor.commands import Asked
from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, Finish, NotThere, Park, ServeNew, Start, Transfer, Undo
from server.floor.commands.counters import TakeCounter
from server.floor.commands.hall import ClearMessage, EndEvacuation, Evacuate, ShowMessage
from server.floor.commands.visits import Cancel, ChangeVisit, ComeBack, EnterPaper, Leave, StepAway
from server.protocol.answers import TicketGiven, VisitorCalled
from server.protocol.client import Device, hello
from tests.faults.crowd import Crowd
from tests.house import House
from tests.links import secret_of

T = TypeVar("T")
SHORT, LONG = Wanted("extract"), Wanted("id-card")
DESKS = ("D1", "D2")
"""Where any of these services can be passed on to."""
PAPER_NUMBERS = 60
MINUTE_MS = 60_000
CROWDED = 40
"""So many more tickets than contacts, and no more visitors come in."""
PER_MESSAGE, PER_EVACUATION, PER_PHONE = 4, 8, 8
"""After how many tickets there is a message, the alarm goes off, somebody takes a phone."""


@dataclass
class BusyFloor:
    """Everybody whose deeds the crowd records; All of it ends soon after `stop`.

    `phones` went out and came back, `contacts` were ended.
    """

    house: House
    crowd: Crowd
    phones: int = 0
    contacts: int = 0
    _stopped: bool = False
    _paper: Iterator[int] = field(default_factory=lambda: iter(range(1, PAPER_NUMBERS + 1)))

    async def stop(self) -> None:
        """Everybody finishes what was begun."""
        self._stopped = True
        await self._tell_everybody()

    async def until(self, contacts: int) -> None:
        """Wait until so many contacts were ended."""
        await self._until(lambda: self.contacts >= contacts)

    async def until_much_happened(self, happened: Callable[[], bool], contacts: int) -> None:
        """Wait until this happened, or so many contacts more were ended: chance does not decide what was tried."""
        last = self.contacts + contacts
        await self._until(lambda: self.contacts >= last or happened())

    async def visitors(self, kiosk: Device) -> None:
        """One after the other at a kiosk; some follow their ticket by phone."""
        async with asyncio.TaskGroup() as phones:
            while not self._stopped:
                given = await self.crowd.visit(kiosk, self._any("extract", "id-card"))
                if given is None:
                    await kiosk.until("kiosk", lambda view: view["notices"]["evacuation"] is None)
                    continue
                await self._until(lambda: len(self.crowd.given) < self.contacts + CROWDED)
                if len(self.crowd.given) % PER_PHONE == 0:
                    phones.create_task(self._phone(given))

    async def _phone(self, given: TicketGiven) -> None:
        topic = f"ticket/{secret_of(self.house, given.ticket)}"
        async with Device(self.house.socket_url, hello("visitor", "phone", topic)).connected() as phone:
            if await self._ask(phone, StepAway(given.ticket, 10)):
                await self._ask(phone, ComeBack(given.ticket))
                self.phones += 1

    async def clerk(self, page: Device, counter: str) -> None:
        """Call, help and pass on; who stands there without a ticket is helped when nobody waits."""
        await self._ask(page, TakeCounter(counter, over=True))
        while not self._stopped:
            called = None if self._now_and_then() else await self._ask(page, CallNext(counter))
            if isinstance(called, VisitorCalled):
                await self._contact(page, counter, called.ticket)
            elif await self._ask(page, ServeNew(counter, (SHORT,))):
                await self._end(page, counter)
            else:
                await page.until("floor", lambda view: view["notices"]["evacuation"] is None)

    async def _contact(self, page: Device, counter: str, ticket: str) -> None:
        if self._now_and_then():
            await self._ask(page, NotThere(counter))
            return
        if await self._ask(page, Start(counter)) is None:
            return  # the host let the visitor go out at that moment
        if self._now_and_then():
            await self._ask(page, ChangeVisit(ticket, (LONG, SHORT)))
        if self._now_and_then():
            await self.crowd.deeds.note(page, ticket)
        await self._end(page, counter)

    async def _end(self, page: Device, counter: str) -> None:
        ending = self._any(Finish(counter), *await self._other_endings(page, counter))
        await self._ask(page, ending)
        undone = isinstance(ending, Park | Transfer) and self._now_and_then() and await self._ask(page, Undo(counter))
        if undone:
            await self._ask(page, Finish(counter, (SHORT,)))
        self.contacts += 1
        await self._tell_everybody()

    async def _other_endings(self, page: Device, counter: str) -> tuple[Asked, ...]:
        view = await page.until(f"counter/{counter}", bool)
        people = (each["person"] for each in view["colleagues"] if each["counter"] in DESKS)
        desk = self._any(*(desk for desk in DESKS if desk != counter))
        return (
            Park(counter, self._any("photo", "payment")),
            Transfer(counter, (LONG,), seat=True),
            Transfer(counter, to_counter=desk, done=(SHORT,)),
            *(Transfer(counter, to_person=person) for person in people),
        )

    async def host(self, page: Device) -> None:
        """Two deeds for each ticket that is given, about any of the last."""
        for deeds in count(2):
            await self._given(deeds // 2)
            if self._stopped:
                return
            ticket = self._any(*self.crowd.given[-CROWDED:]).ticket
            deed = self._about(ticket)
            await (self._ask(page, deed) if deed else self.crowd.deeds.note(page, ticket))

    def _about(self, ticket: str) -> Asked | None:
        services = self._any((SHORT,), (LONG,), (SHORT, LONG))
        deeds: tuple[Asked | None, ...] = (
            ChangeVisit(ticket, services, self._now_and_then()),
            StepAway(ticket, 10),
            StepAway(ticket, 20),
            ComeBack(ticket),
            ComeBack(ticket),
            Leave(ticket),
            Cancel(ticket),
            self._from_paper(),
            None,
        )
        return self._any(*deeds)

    def _from_paper(self) -> EnterPaper | None:
        number = next(self._paper, None)
        if number is None:
            return None
        taken = now() - 9 * MINUTE_MS
        helped = (taken + 3 * MINUTE_MS, taken + 6 * MINUTE_MS) if self._now_and_then() else (None, None)
        return EnterPaper(number, (self._any(SHORT, LONG),), taken, False, *helped)

    async def manager(self, page: Device) -> None:
        """Messages come and go; now and then the alarm goes off, and the building turns out to be safe."""
        for tickets in count(PER_MESSAGE, PER_MESSAGE):
            await self._given(tickets)
            if self._stopped:
                return
            number = tickets // PER_MESSAGE
            await self._ask(page, ShowMessage({"nl": f"Bericht {number}"}))
            await self._ask(page, ClearMessage(f"m{number - 1}"))
            if tickets % PER_EVACUATION == 0:
                await self._ask(page, Evacuate())
                await self._ask(page, EndEvacuation())

    async def _given(self, tickets: int) -> None:
        await self._until(lambda: len(self.crowd.given) >= tickets)

    async def _until(self, holds: Callable[[], bool]) -> None:
        async with self.crowd.grew:
            await self.crowd.grew.wait_for(lambda: self._stopped or holds())

    async def _tell_everybody(self) -> None:
        async with self.crowd.grew:
            self.crowd.grew.notify_all()

    async def _ask(self, device: Device, command: Asked) -> object:
        return await self.crowd.deeds.ask(device, command)

    def _any(self, *these: T) -> T:
        return self.crowd.chance.choice(these)

    def _now_and_then(self) -> bool:
        return self.crowd.chance.random() < 0.25
