"""A house from the nursery cannot be told from one that was started, but by how soon it is there."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tests.house import House
from tests.source import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the nursery needs what only Linux has")

# Starts a house, says who is there, and is then killed with the house still running.
TESTS_THAT_ARE_KILLED = """
import os, signal, sys
from pathlib import Path
import psutil
from tests.house import House
House(Path(sys.argv[1])).start()
print(*(each.pid for each in psutil.Process().children(recursive=True)), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_in_order(house: House, how: signal.Signals) -> None:
    assert house.running()
    assert house.end(how) == 0
    assert not house.running()


def test_it_tells_the_signal_that_ended_it(house: House) -> None:
    assert house.end(signal.SIGKILL) == -signal.SIGKILL


def test_it_has_files_and_signals_of_its_own(tmp_path: Path) -> None:
    forked, fresh = House(tmp_path / "forked"), House(tmp_path / "fresh", fresh=True)
    for each in (forked, fresh):
        each.folder.mkdir()
        each.start()
    try:
        assert settled(forked) == settled(fresh)
    finally:
        assert (forked.end(), fresh.end()) == (0, 0)


def settled(house: House) -> tuple[str, list[str], int, set[str]]:
    """The folder, how signals are taken, the session, and the open files but those of the printer's line."""
    assert house.process
    process = psutil.Process(house.process.pid)
    told = Path(f"/proc/{process.pid}/status").read_text().splitlines()
    # Not those that are blocked: all are for a moment, while the server starts its printing program.
    signals = [line for line in told if line.startswith("SigIgn")]
    files = {Path(each.path).name for each in process.open_files()}
    return process.cwd(), signals, os.getsid(process.pid), files


def test_nobody_is_left_when_the_tests_are_killed(tmp_path: Path) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", TESTS_THAT_ARE_KILLED, str(tmp_path)],
        cwd=ROOT, stdout=subprocess.PIPE, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert killed.returncode == -signal.SIGKILL
    pids = [int(word) for word in killed.stdout.split()]
    assert len(pids) == 3, "the nursery, the server and the printing program"
    left = [psutil.Process(pid) for pid in pids if psutil.pid_exists(pid)]
    _, alive = psutil.wait_procs(left, timeout=10)
    assert [each for each in alive if each.status() != psutil.STATUS_ZOMBIE] == []
