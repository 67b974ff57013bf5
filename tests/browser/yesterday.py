"""A Friday that was lived through in a hall of the sample town, so that a house that opens on Monday has a past."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from server.config import load
from server.floor.commands import Command
from server.floor.commands.asker import By
from server.floor.commands.contacts import CallNext, Finish, Start
from server.floor.commands.counters import ReleaseCounter, TakeCounter
from server.floor.commands.hall import CloseHall, SetFavour
from server.floor.town import Instant
from server.foresight.following import following
from server.foresight.keeping import Keeping
from server.hall import Hall
from server.journal.journal import Journal
from server.journal.store import Store, open_store
from server.metrics import new_metrics
from tests.agenda.towns import at
from tests.browser.monday import BEGINS, MONDAY
from tests.floor.towns import KIOSK, MINUTE, staff, take
from tests.foresight.halls import Clock
from tests.house import House
from tests.house import house as another_house
from tests.source import ROOT

FRIDAY = "2026-04-17"
MIA = By("page-mia", "manager", "p-mia")
ENDS_MIN = 110
"""A short day: from nine to ten to eleven."""
EVERY_MIN = {"extract": 5, "passport": 9}
"""How often somebody comes for a service: at one desk passports pile up."""
COUNTERS = {"E1": 4, "D1": 13}
"""Who sits there, and how long each contact takes in minutes."""


@dataclass
class _Lived:
    """The hall, and until when each counter is busy."""

    hall: Hall
    clock: Clock
    busy: dict[str, Instant] = field(default_factory=dict)
    asked: int = 0

    async def do(self, command: Command, by: By) -> None:
        self.asked += 1
        await self.hall.do(command, by, f"y{self.asked}")

    async def minute(self, passed: int) -> None:
        """Who comes, and who is called now."""
        for service, every in EVERY_MIN.items():
            if passed % every == 0:
                await self.do(take(service), KIOSK)
        for counter, minutes in COUNTERS.items():
            await self.turn(counter, minutes)
        self.clock.now += MINUTE

    async def goes_home(self) -> None:
        """Who still waits is sent home, and nobody sits at a counter any more."""
        for counter in COUNTERS:
            if counter in self.busy:
                await self.do(Finish(counter), staff(f"p-{counter}"))
            await self.do(ReleaseCounter(counter), staff(f"p-{counter}"))
        await self.do(CloseHall(send_home=True), MIA)

    async def turn(self, counter: str, minutes: int) -> None:
        """One contact ends, the next begins."""
        at_counter = staff(f"p-{counter}")
        if self.busy.get(counter, 0) > self.clock.now:
            return
        if self.busy.pop(counter, None):
            await self.do(Finish(counter), at_counter)
        kind = "short" if counter == "E1" else "seated"
        if any(ticket.kind == kind for ticket in self.hall.floor.waiting.values()):
            await self.do(CallNext(counter), at_counter)
            await self.do(Start(counter), at_counter)
            self.busy[counter] = self.clock.now + minutes * MINUTE


async def live(folder: Path) -> None:
    """The journal of that Friday, for a house in this folder."""
    clock = Clock(at(FRIDAY, "09:00"))
    store = open_store(House(folder).data)
    journal = Journal(store, clock)
    configuration = load(ROOT / "config.toml")
    it = _Lived(Hall(configuration.town(configuration.halls[0]), journal, clock, new_metrics()), clock)
    async with _running(it.hall):
        for counter in COUNTERS:
            await it.do(TakeCounter(counter), staff(f"p-{counter}"))
        for passed in range(ENDS_MIN):
            await it.minute(passed)
        await it.goes_home()
        await _learn(it, store)
    journal.close()
    store.close()


async def _learn(it: _Lived, store: Store) -> None:
    """It is Monday: what Friday taught is kept, as the forecast beside a house does it."""
    it.clock.now = at(MONDAY, "08:00")
    await it.do(SetFavour(None), MIA)
    looked = following(it.hall.town, store.reading, None, seed=1).look(it.clock.now)
    assert looked.learnt
    await Keeping(store.writing, store.reading).keep(it.hall.town.hall, looked.learnt, looked.done)


@asynccontextmanager
async def on_monday_after(folder: Path) -> AsyncIterator[House]:
    """The house on the Monday after that Friday."""
    await live(folder)
    async with another_house(folder, arguments=("--begin", BEGINS)) as house:
        yield house


@asynccontextmanager
async def _running(hall: Hall) -> AsyncIterator[None]:
    await hall.open()
    async with asyncio.TaskGroup() as group:
        group.create_task(hall.run())
        yield
        hall.close()
