"""A printer that listens, and a desk beside it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from printer import desk as desk_module
from printer.desk import Desk
from printer.emulator.printer import EmulatedPrinter
from printer.emulator.sensors import Faults
from printer.notes import Notes
from printer.paper_roll import paper_roll
from printer.wires import way_to
from server.protocol.envelopes import Ack, Job, Status
from server.protocol.jobs import PrinterStatus
from tests.printer.hall import Hall


@pytest_asyncio.fixture
async def emulated() -> AsyncIterator[EmulatedPrinter]:
    """A printer without a fault."""
    printer = EmulatedPrinter()
    await printer.start()
    yield printer
    await printer.change(Faults())
    await printer.stop()


@dataclass
class RunningDesk:
    """A desk at work, and all it says, in order."""

    desk: Desk
    said: asyncio.Queue[Ack | Status]

    def take(self, *jobs: Job) -> None:
        """Hand it these jobs."""
        for job in jobs:
            self.desk.take(job)

    async def ack(self) -> Ack:
        """The next word on a job; what it says of the printer before that is passed over."""
        while not isinstance(said := await self.said.get(), Ack):
            pass
        return said

    async def status(self, wanted: PrinterStatus) -> None:
        """Wait until it says this of the printer."""
        while await self.said.get() != Status(wanted):
            pass


class Desks:
    """Desks that keep their notes in one folder, one after the other."""

    def __init__(self, folder: Path) -> None:
        self.notes = folder / "slips.jsonl"

    @asynccontextmanager
    async def beside(self, printer: EmulatedPrinter | str, now: int = 0) -> AsyncIterator[RunningDesk]:
        """A desk at work until the end of the block."""
        address = printer if isinstance(printer, str) else f"tcp://127.0.0.1:{printer.port}"
        said: asyncio.Queue[Ack | Status] = asyncio.Queue()
        loop = asyncio.get_running_loop()

        def say(word: Ack | Status) -> None:
            loop.call_soon_threadsafe(said.put_nowait, word)

        desk = Desk(
            way_to(address),
            paper_roll(),
            Notes(self.notes),
            lambda: now,
            say,
        )
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.to_thread(desk.run))
            try:
                yield RunningDesk(desk, said)
            finally:
                desk.stop()


@pytest.fixture
def desks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desks:
    """Desks that look at their printer more often than in a hall."""
    monkeypatch.setattr(desk_module, "LOOK_EVERY_S", 0.02)
    return Desks(tmp_path)


@pytest_asyncio.fixture
async def hall(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Hall]:
    """A hall that lets every device in."""
    monkeypatch.setattr(desk_module, "LOOK_EVERY_S", 0.02)
    hall = Hall()
    yield hall
    await hall.close()
