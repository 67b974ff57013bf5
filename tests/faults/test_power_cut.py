"""The power goes out ten times under load: what was acknowledged is there, everybody is back, no slip comes twice."""

import asyncio
import resource
import sys
from collections import Counter as Tally
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random

import pytest

from printer.emulator.printer import EmulatedPrinter
from server.floor.commands.asker import Wanted
from server.floor.commands.visits import TakeTicket
from server.floor.events.visits import SlipSettled
from server.floor.refused import Refused
from server.protocol.answers import TicketGiven
from server.protocol.client import Device, hello
from tests.faults.crowd import Crowd, counters, devices, kiosk
from tests.house import House, house
from tests.source import ROOT
from tests.stored import events, tickets_taken

POWER_CUTS = 10
BETWEEN_CUTS = 25
"""Tickets acknowledged between one power cut and the next, from all kiosks together."""


@asynccontextmanager
async def printing() -> AsyncIterator[EmulatedPrinter]:
    """A printer that no power cut touches."""
    printer = EmulatedPrinter()
    await printer.start()
    try:
        yield printer
    finally:
        await printer.stop()


@asynccontextmanager
async def agent(it: House, port: int, folder: Path) -> AsyncIterator[None]:
    """The real printing program, as a process that knows nothing of the server's troubles."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "printer", "--server", it.url.replace("http", "ws"), "--name", "printer-1",
        "--connect", f"tcp://127.0.0.1:{port}", "--folder", str(folder),
        cwd=ROOT, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield
    finally:
        process.terminate()
        await process.wait()


async def test_nothing_acknowledged_is_lost_over_ten_power_cuts(tmp_path: Path) -> None:
    async with (
        printing() as printer,
        house(tmp_path, arguments=("--no-printer",)) as it,
        agent(it, printer.port, tmp_path / "agent"),
    ):
        # Only the first kiosk has a printer: a slip takes longer than a ticket.
        kiosks = [kiosk(it, "kiosk-1"), *(kiosk(it, f"zuil-{number}") for number in range(9))]
        pages = await counters(it, 2)
        crowd = Crowd(Random(3))
        async with devices(*kiosks, *pages):
            load = [asyncio.ensure_future(_for_ever(crowd, each)) for each in kiosks]
            for cut in range(1, POWER_CUTS + 1):
                await crowd.until(cut * BETWEEN_CUTS)
                await it.kill9()
                await it.restart()
            for task in load:
                task.cancel()
            await asyncio.gather(*load, return_exceptions=True)
            # Everybody is back by itself: each kiosk serves one more visitor.
            await asyncio.gather(*(crowd.visit(each) for each in kiosks))
            await asyncio.gather(*(crowd.work(page, f"E{number}") for number, page in enumerate(pages, start=1)))
            await _printed(it)
        _nothing_lost(crowd, tickets_taken(it.data))
        _nothing_printed_twice(printer, it)


async def _for_ever(crowd: Crowd, kiosk: Device) -> None:
    while True:
        await crowd.visit(kiosk)


async def _printed(it: House) -> None:
    """Wait until no slip is under way any more."""
    watcher = Device(it.socket_url, hello("kiosk", "kiosk-2", "kiosk"))
    async with devices(watcher):
        await watcher.until("kiosk", lambda view: all(slip["state"] != "ordered" for slip in view["slips"]))


def _nothing_lost(crowd: Crowd, stored: list[str]) -> None:
    given = [ticket.ticket for ticket in crowd.given]
    assert len(given) == len(set(given))
    assert set(given) <= set(stored)
    assert len(stored) == len(set(stored))
    assert Tally(crowd.called).most_common(1)[0][1] == 1
    assert set(crowd.called) == set(stored)


def _nothing_printed_twice(printer: EmulatedPrinter, it: House) -> None:
    settled = [event for event in events(it.data) if isinstance(event, SlipSettled)]
    slips = Tally(slip.image for slip in printer.slips)
    assert settled
    assert all(event.outcome in ("printed", "uncertain") for event in settled)
    assert not slips or slips.most_common(1)[0][1] == 1
    assert len(printer.slips) >= sum(event.outcome == "printed" for event in settled)


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="only Linux can take a running server's disk away")
async def test_a_full_disk_is_refused_with_words_and_nothing_is_half_done(tmp_path: Path) -> None:
    async with house(tmp_path, arguments=("--no-printer",)) as it:
        one = kiosk(it, "zuil-1")
        async with devices(one):
            first = await one.do(TakeTicket((Wanted("extract"),)))
            _room_to_grow(it, 0)
            with pytest.raises(Refused, match="not_stored"):
                await one.do(TakeTicket((Wanted("extract"),)), "again")
            assert not (await it.health())["ok"]
            _room_to_grow(it, None)
            second = await one.do(TakeTicket((Wanted("extract"),)), "again")
        assert isinstance(first, TicketGiven)
        assert isinstance(second, TicketGiven)
        assert (first.number, second.number) == ("A 1", "A 2")
        assert tickets_taken(it.data) == [first.ticket, second.ticket]


def _room_to_grow(it: House, more: int | None) -> None:
    """The server's files can grow by so many bytes beyond the smallest of them, or freely again."""
    assert it.process
    files = [path.stat().st_size for path in it.data.iterdir() if path.name.startswith("onthaal.db")]
    soft = resource.RLIM_INFINITY if more is None else min(size for size in files if size) + more
    resource.prlimit(it.process.pid, resource.RLIMIT_FSIZE, (soft, resource.RLIM_INFINITY))
