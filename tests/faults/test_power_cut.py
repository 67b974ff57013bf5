"""The power goes out ten times on a busy floor: what was acknowledged is there, everybody is back, no slip twice."""

import asyncio
import resource
import sys
from collections import Counter as Tally
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import StringIO
from pathlib import Path
from random import Random

import pytest

from printer.emulator.printer import EmulatedPrinter
from server.floor.commands import Asked
from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, Finish, NotThere, Park, ServeNew, Start, Transfer, Undo
from server.floor.commands.hall import ClearMessage, EndEvacuation, Evacuate, ShowMessage
from server.floor.commands.visits import Cancel, ChangeVisit, ComeBack, EnterPaper, Leave, StepAway, TakeTicket
from server.floor.events.visits import SlipSettled
from server.floor.refused import Refused
from server.journal.commands import verify
from server.protocol.answers import TicketGiven
from server.protocol.client import Device, hello
from tests.faults.aftermath import (
    every_word_was_kept,
    everybody_came_to_one_end,
    nobody_was_at_two_counters,
    nothing_was_done_twice,
    numbers_are_unique,
)
from tests.faults.busy_floor import BusyFloor
from tests.faults.crowd import Crowd, devices, kiosk
from tests.faults.everybody import Everybody, everybody
from tests.house import House, house
from tests.source import ROOT
from tests.stored import entries, events, notes, tickets_taken

POWER_CUTS = 10
BETWEEN_CUTS = 5
"""Contacts ended between one power cut and the next, at all counters together."""
AT_MOST_LONGER = 100
"""Contacts after the last power cut, for what did not happen between two of them yet."""
EVERY_DEED: set[type[Asked]] = {
    *(TakeTicket, ChangeVisit, StepAway, ComeBack, Leave, Cancel, EnterPaper),
    *(CallNext, Start, NotThere, ServeNew, Park, Transfer, Undo, Finish),
    *(ShowMessage, ClearMessage, Evacuate, EndEvacuation),
}


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
        people = await everybody(it, Crowd(Random(3)))
        async with devices(*people.devices):
            async with asyncio.TaskGroup() as load:
                for work in people.works():
                    load.create_task(work)
                for cut in range(1, POWER_CUTS + 1):
                    await people.floor.until(cut * BETWEEN_CUTS)
                    await it.kill9()
                    await it.restart()
                await people.floor.until_much_happened(lambda: not _never_done(people.floor), AT_MOST_LONGER)
                await people.floor.stop()
            await _replay_equals_live(it, people)
            await people.see_everybody_off()
            await _printed(it)
        assert verify(it.data, StringIO()) == 0
        _nothing_lost(people.floor, it)
        assert not _never_done(people.floor), "otherwise nothing was tried"
        _nothing_printed_twice(printer, it)


async def _replay_equals_live(it: House, people: Everybody) -> None:
    """The floor as the host sees it is the same after another power cut, notes and messages included."""
    before, welcomes = await people.last_floor(), people.host.welcomes
    assert before["waiting"]
    await it.kill9()
    await it.restart()
    assert await people.floor_after(welcomes) == before


async def _printed(it: House) -> None:
    """Wait until no slip is under way any more."""
    watcher = Device(it.socket_url, hello("kiosk", "kiosk-2", "kiosk"))
    async with devices(watcher):
        await watcher.until("kiosk", lambda view: all(slip["state"] != "ordered" for slip in view["slips"]))


def _nothing_lost(floor: BusyFloor, it: House) -> None:
    stored, deeds = entries(it.data), floor.crowd.deeds
    happened = [entry.event for entry in stored]
    every_word_was_kept(deeds.told, stored)
    nothing_was_done_twice(stored)
    numbers_are_unique(happened)
    nobody_was_at_two_counters(happened)
    everybody_came_to_one_end(happened, (given.ticket for given in floor.crowd.given))
    assert notes(it.data) == deeds.notes


def _never_done(floor: BusyFloor) -> list[object]:
    told = floor.crowd.deeds.told.values()
    done = [command for command, said in told if not isinstance(said, Refused)]
    transfers = [command for command in done if isinstance(command, Transfer)]
    others = {
        "a transfer to a counter": any(command.to_counter for command in transfers),
        "a transfer to a person": any(command.to_person for command in transfers),
        "a ticket followed by phone": floor.phones,
        "a note": floor.crowd.deeds.notes,
    }
    never = EVERY_DEED - {type(command) for command in done}
    return [*never, *(deed for deed, happened in others.items() if not happened)]


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
