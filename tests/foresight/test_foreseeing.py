"""The forecast process beside a hall: what it foresees is used while it is fresh, and a hall never waits for it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from server.floor.commands.contacts import CallNext, Finish
from server.floor.foresight import Foresight, seen
from server.hall import Hall
from server.protocol.answers import TicketGiven
from tests.floor.towns import take
from tests.foresight.halls import AT_D1, busy

PASSPORT = frozenset({"passport"})


def advising(hall: Hall, ticket: str) -> Foresight:
    return Foresight(hall.seq, hall.now(), seen(hall.floor), calls={"D1": ticket})


async def test_a_process_foresees_the_floor_and_one_that_was_killed_is_replaced(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with busy(tmp_path, foresees=True) as it:
        await it.begins()
        told = await it.foreseen()
        first = it.foreseeing.engine.pid
        assert first
        assert psutil.Process(first).nice() >= 10
        os.kill(first, signal.SIGKILL)
        given = await it.do(take("passport"))
        assert isinstance(given, TicketGiven)
        assert given.expected == told.waits["seated", PASSPORT]
        assert (await it.foreseen()).tickets.keys() == it.hall.floor.waiting.keys()
        second = it.foreseeing.engine.pid
        assert second not in (None, first)
    assert "nothing is foreseen" in caplog.text
    assert second
    assert not psutil.pid_exists(second)


def test_the_server_itself_has_no_need_of_numpy_whose_threads_no_fork_survives() -> None:
    script = "import sys, server.application; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


async def test_before_anything_is_foreseen_the_simple_reckoning_tells_the_wait(tmp_path: Path) -> None:
    async with busy(tmp_path) as it:
        await it.begins()
        given = await it.do(take("passport"))
        assert isinstance(given, TicketGiven)
        assert given.expected == (40, 85)


async def test_advice_is_followed_by_the_hall(tmp_path: Path) -> None:
    async with busy(tmp_path) as it:
        await it.begins()
        other = list(it.hall.floor.waiting)[1]
        it.hall.foresight = advising(it.hall, other)
        await it.do(Finish("D1"), AT_D1)
        await it.do(CallNext("D1"), AT_D1)
        reason = it.hall.floor.tickets[other].reason
        assert reason
        assert reason.code == "least_late"


async def test_advice_of_before_somebody_came_is_not(tmp_path: Path) -> None:
    async with busy(tmp_path) as it:
        await it.begins()
        other = list(it.hall.floor.waiting)[1]
        it.hall.foresight = advising(it.hall, other)
        await it.do(take("passport"))
        await it.do(CallNext("D1"), AT_D1)
        assert other in it.hall.floor.waiting
