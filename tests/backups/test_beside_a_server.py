"""The real server and the real commands: a backup under load, another machine that goes on with it, an interruption."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random

from server.backups.label import LABEL, PUSH_KEY_FILE, TAKEN
from server.floor.commands.asker import Wanted
from server.floor.commands.visits import TakeTicket
from server.journal.store import FILE, LOCK
from server.links import KEY_FILE
from server.protocol.answers import TicketGiven
from tests.backups.test_making import a_hall
from tests.faults.crowd import Crowd, devices, kiosk
from tests.house import House, house
from tests.source import ROOT
from tests.stored import tickets_taken

KIOSKS = 5
BEFORE = 100
"""Tickets taken before the backup begins; as many again follow after it."""

GROWS_AGAIN = {f"{FILE}-wal", f"{FILE}-shm", LOCK, f"{LOCK}-journal", "sounds"}


@asynccontextmanager
async def visitors(it: House) -> AsyncIterator[Crowd]:
    """Tickets are taken at five kiosks, as fast as the server gives them, until the block ends."""
    kiosks = [kiosk(it, f"zuil-{number}") for number in range(KIOSKS)]
    crowd = Crowd(Random(4))

    async def all_day(one: int) -> None:
        while True:
            await crowd.visit(kiosks[one])

    async with devices(*kiosks):
        load = [asyncio.ensure_future(all_day(one)) for one in range(KIOSKS)]
        yield crowd
        for task in load:
            task.cancel()
        await asyncio.gather(*load, return_exceptions=True)


async def next_number(it: House) -> str:
    one = kiosk(it, "zuil-1")
    async with devices(one):
        given = await one.do(TakeTicket((Wanted("extract"),)))
    assert isinstance(given, TicketGiven)
    return given.number


async def test_a_backup_under_load_goes_on_in_another_folder_with_every_ticket(tmp_path: Path) -> None:
    backup, other = tmp_path / "backup", tmp_path / "other"
    other.mkdir()
    async with house(tmp_path, arguments=("--no-printer",)) as it, visitors(it) as crowd:
        await crowd.until(BEFORE)
        acknowledged = [given.ticket for given in crowd.given]
        made = await asyncio.to_thread(it.command, "backup", str(backup))
        assert (made.returncode, made.stderr) == (0, "")
        await crowd.until(len(crowd.given) + BEFORE)
        assert (await it.health())["ok"]
    again = House(other)
    restored = again.command("restore", str(backup))
    assert restored.returncode == 0, restored.stderr
    kept = tickets_taken(again.data)
    assert set(acknowledged) <= set(kept)
    assert len(kept) < len(crowd.given), "tickets were taken after the backup too"
    async with house(other, arguments=("--no-printer",)) as going_on:
        assert await next_number(going_on) == f"A {len(kept) + 1}"
        assert going_on.command("journal", "verify").returncode == 0


async def test_whoever_could_sign_in_still_can_after_a_restore(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    again = House(tmp_path / "other", accounts={"Bo": ["manager"]})
    async with house(tmp_path, accounts={"Bo": ["manager"]}) as it:
        assert it.command("backup", str(tmp_path / "backup")).returncode == 0
        cookies = await it.sign_in("Bo")
    assert again.command("restore", str(tmp_path / "backup")).returncode == 0
    again.start()
    try:
        assert await again.sign_in("Bo") != cookies
    finally:
        again.end()


async def test_everything_that_a_server_keeps_is_in_its_backup(house: House) -> None:
    await next_number(house)
    # The folder of the printing program is that of another machine, which has it here for trying out only.
    kept = {path.name for path in house.data.iterdir() if path.name != "printer-1"}
    # Nothing is sent to browsers from here.
    told = "a new file: take it along, or say here that it grows again"
    assert kept - GROWS_AGAIN == {*TAKEN} - {PUSH_KEY_FILE}, told


async def test_a_folder_whose_server_runs_takes_no_backup_back(house: House) -> None:
    backup = house.folder / "backup"
    assert house.command("backup", str(backup)).returncode == 0
    refused = house.command("restore", str(backup))
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "A server is at work" in refused.stderr
    assert (await house.health())["ok"]


def interrupted(data: Path, target: Path, how: signal.Signals) -> "subprocess.CompletedProcess[str]":
    """A backup that gets this signal when it has the database and not yet the key."""
    (data / KEY_FILE).unlink()
    os.mkfifo(data / KEY_FILE)  # whoever reads it waits for who writes it
    command = [sys.executable, "-m", "server", "backup", str(target), "--data", str(data)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    holding = os.open(data / KEY_FILE, os.O_WRONLY)
    process.send_signal(how)
    # Whoever was told just before it began to read hears of it only when there is no more to read.
    os.close(holding)
    out, err = process.communicate()
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def test_a_backup_that_is_told_to_stop_leaves_nothing(tmp_path: Path) -> None:
    ended = interrupted(a_hall(tmp_path / "data"), tmp_path / "backup", signal.SIGTERM)
    assert (ended.returncode, ended.stderr) == (1, "Stopped: nothing was done.\n")
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_backup_that_is_killed_leaves_nothing_that_can_be_taken_for_one(tmp_path: Path) -> None:
    ended = interrupted(a_hall(tmp_path / "data"), tmp_path / "backup", signal.SIGKILL)
    assert ended.returncode == -signal.SIGKILL
    [left] = [path for path in tmp_path.iterdir() if path.name != "data"]
    assert left.name.startswith("backup.unfinished-")
    assert FILE in [path.name for path in left.iterdir()]
    refused = House(tmp_path / "other").command("restore", str(left))
    assert refused.returncode == 1
    assert f"{left} is no whole backup: {LABEL}" in refused.stderr
