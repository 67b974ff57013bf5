"""A hall with a forecast beside it, on a journal of its own, for tests."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from server.floor.commands import Command
from server.floor.commands.asker import By
from server.floor.commands.contacts import CallNext, Start
from server.floor.commands.counters import TakeCounter
from server.floor.foresight import Foresight
from server.foresight.foreseeing import Foreseeing
from server.foresight.keeping import Keeping
from server.hall import Hall
from server.journal.journal import Journal
from server.journal.store import Store, open_store
from server.metrics import new_metrics
from server.protocol.answers import Answer
from tests.floor.towns import KIOSK, MINUTE, TUESDAY, staff, take, town

AT_D1 = staff("p-D1")


@dataclass
class Clock:
    """A clock that stands still until told. It is 9:05."""

    now: int = TUESDAY + 65 * MINUTE

    def __call__(self) -> int:
        return self.now


@dataclass
class Busy:
    """A hall and its store; `foreseeing` does not work until it is run."""

    hall: Hall
    store: Store
    foreseeing: Foreseeing
    clock: Clock
    looked: asyncio.Event = field(default_factory=asyncio.Event)
    asked: int = 0

    async def do(self, command: Command, by: By = KIOSK) -> Answer:
        """Ask the hall."""
        self.asked += 1
        return await self.hall.do(command, by, f"t{self.asked}")

    async def begins(self) -> None:
        """A desk that serves somebody, and five who wait."""
        await self.do(TakeCounter("D1"), AT_D1)
        for _ in range(6):
            await self.do(take("passport"))
        await self.do(CallNext("D1"), AT_D1)
        await self.do(Start("D1"), AT_D1)

    async def foreseen(self) -> Foresight:
        """What is foreseen of the hall as it is, as soon as it is there."""
        while self.hall.foresight is None or self.hall.foresight.seq < self.hall.seq:
            self.looked.clear()
            await self.looked.wait()
        return self.hall.foresight


@asynccontextmanager
async def busy(folder: Path, clock: Clock | None = None, foresees: bool = False) -> AsyncIterator[Busy]:
    """A hall that runs; with `foresees` a real process looks ahead from the first moment."""
    clock = clock or Clock()
    store = open_store(folder)
    journal = Journal(store, clock)
    hall = Hall(town(), journal, clock, new_metrics())
    foreseeing = Foreseeing(folder, Keeping(store.writing, store.reading), begins_after_s=0)
    foreseeing.take_in(hall)
    it = Busy(hall, store, foreseeing, clock)
    await hall.open()
    hall.on_change, foreseeing.on_look = foreseeing.changed, it.looked.set
    async with asyncio.TaskGroup() as group:
        group.create_task(hall.run())
        beside = group.create_task(foreseeing.run()) if foresees else None
        yield it
        hall.close()
        if beside:
            beside.cancel()
    journal.close()
    store.close()
