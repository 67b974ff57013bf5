"""`make demo`: one address, life behind it, and nothing left when it ends."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psutil
import pytest

from rehearsal.demo import DAY, FREE
from rehearsal.own_days import read_day
from server.days.day import Day
from server.protocol.client import Device, hello
from server.protocol.signing_in import sign_in, socket_url
from tests.rehearsal.days import town
from tests.source import ROOT


@asynccontextmanager
async def demo() -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """The running demo and its address."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "rehearsal.demo", "--port", "0"), stdout=asyncio.subprocess.PIPE, cwd=ROOT
    )
    try:
        yield process, await _address(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stdout
    async for line in process.stdout:
        if line.strip().startswith(b"http"):
            return line.decode().strip()
    raise AssertionError(f"the demo ended with {await process.wait()}")


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
async def test_there_is_life_behind_its_address_and_nothing_is_left_behind(told: signal.Signals) -> None:
    async with demo() as (process, address):
        cookie = await asyncio.to_thread(sign_in, address, "Zoë")
        page = Device(socket_url(address), hello("manager", "page", "manager"), cookie=cookie)
        async with page.connected():
            view = await page.until("manager", lambda view: view["day"]["serving"] > 0)
            states = {row["counter"]: row["state"] for row in view["counters"]}
            assert {states[counter] for counter in FREE} == {"closed"}
        children = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(told)
        assert await process.wait() == 0
    assert children
    assert not any(child.is_running() and child.status() != psutil.STATUS_ZOMBIE for child in children)


def test_the_free_counters_are_called_what_the_town_calls_them() -> None:
    names = {counter.id: counter.name for counter in town().counters}
    assert {counter: names[counter] for counter in FREE} == FREE


def test_every_visitor_of_its_day_can_be_helped_without_the_free_counters() -> None:
    day: Day = read_day(DAY).without(*FREE)
    assert {"standing", "desk", "room"} == {opening.kind for opening in day.openings}
    assert any(opening.skills == "*" for opening in day.openings)
