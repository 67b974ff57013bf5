"""The disk is full, the file is locked, the thread dies, the answer is lost: nobody is told a lie."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event

from server.journal import store as stores
from server.journal.entry import NotStored, Uncertain
from tests.journal.lines import HALL, NOON, entries, entry, journal, opened, seqs

ROOT = Path(__file__).parents[2]


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "LOCK_WAIT_S", 0.05)


@pytest.mark.usefixtures("impatient")
async def test_while_another_holds_the_lock_nothing_is_stored_and_then_it_goes_on(tmp_path: Path) -> None:
    with opened(tmp_path) as (store, it):
        await it.append(entries(1, 1))
        with store.writing.begin(), pytest.raises(NotStored):
            await it.append(entries(2, 2))
        failing = it.failing_since
        await it.append(entries(2, 2))
        assert (seqs(it), failing, it.failing_since) == ([1, 2], NOON, None)


async def test_a_full_database_refuses_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    with opened(tmp_path) as (store, it):
        pages = full(store.writing)
        with pytest.raises(NotStored):
            await it.append(entries(1, 2000))
        pages.clear()
        await it.append(entries(1, 2000))
        assert len(seqs(it)) == 2000


def full(engine: Engine) -> list[int]:
    """Leave the database no room to grow, as long as the list that comes back is not emptied."""
    pages = [1]

    def limit(connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages[0] if pages else 10**6}")

    event.listen(engine, "begin", limit, insert=True)
    return pages


def test_a_disk_that_fails_in_the_middle_of_a_commit_leaves_nothing_half_done(tmp_path: Path) -> None:
    # In a process of its own: the limit on the size of files is the process's, and the failing write is a real one.
    child = subprocess.run(
        [sys.executable, "-m", "tests.journal.small_disk", str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert child.stdout.split() == ["Uncertain", "1..10", "stored", "1..300"], child.stderr


async def test_a_thread_that_dies_before_the_commit_stored_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as (store, it):
        await it.append(entries(1, 1))
        with dying(store.writing, "begin"), pytest.raises(NotStored):
            await it.append(entries(2, 3))
        await it.append(entries(2, 3))
        assert seqs(it) == [1, 2, 3]


async def test_a_thread_that_dies_at_the_commit_leaves_it_uncertain_and_reading_tells(tmp_path: Path) -> None:
    with opened(tmp_path) as (store, it):
        await it.append(entries(1, 1))
        with dying(store.writing, "commit"), pytest.raises(Uncertain):
            await it.append(entries(2, 3))
        assert seqs(it) == [1]
        await it.append(entries(2, 3))
        assert seqs(it) == [1, 2, 3]


async def test_all_who_wait_are_told_when_the_thread_dies(tmp_path: Path) -> None:
    with opened(tmp_path) as (store, it):
        with dying(store.writing, "begin"):
            halls = [f"hall-{number}" for number in range(20)]
            told = await asyncio.gather(*(it.append(entries(1, 1, hall)) for hall in halls), return_exceptions=True)
        gone = {hall for hall, outcome in zip(halls, told, strict=True) if isinstance(outcome, NotStored)}
        assert gone
        assert {hall for hall in halls if not seqs(it, hall)} == gone


@contextmanager
def dying(engine: Engine, moment: str) -> Iterator[None]:
    """The writing thread ends once, when it comes to this moment."""

    def die(_connection: object) -> None:
        event.remove(engine, moment, die)
        raise SystemExit

    event.listen(engine, moment, die)
    yield


async def test_a_commit_whose_answer_is_lost_is_uncertain_and_reading_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path) as (store, it):
        commit = store.writing.dialect.do_commit

        def lose_the_answer(connection: object) -> None:
            commit(connection)  # type: ignore[arg-type]
            raise store.writing.dialect.loaded_dbapi.OperationalError("disk I/O error")

        with monkeypatch.context() as patch:
            patch.setattr(store.writing.dialect, "do_commit", lose_the_answer)
            with pytest.raises(Uncertain):
                await it.append(entries(1, 2))
        assert seqs(it) == [1, 2]
        await it.append(entries(3, 3))
        assert seqs(it) == [1, 2, 3]


@pytest.mark.parametrize("stopped_after", [1, 40, 200])
def test_a_killed_server_has_all_that_it_told_and_no_half_group(tmp_path: Path, stopped_after: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.journal.busy", str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        told = [int(child.stdout.readline()) for _ in range(stopped_after)]
        child.kill()
        told += [int(line) for line in child.stdout.read().split("\n")[:-1]]
    with journal(tmp_path) as it:
        found = seqs(it)
    assert found == list(range(1, len(found) + 1))
    assert len(found) >= told[-1]
    assert len(found) % 7 == 0, "groups are of seven"
    assert child.returncode == -9


async def test_a_refused_group_says_why_and_nothing_personal(tmp_path: Path) -> None:
    with journal(tmp_path) as it:
        await it.append(entries(1, 1))
        with pytest.raises(NotStored) as refusal:
            await it.append([entry(2, command="command-1")])
        assert "UNIQUE" in str(refusal.value)
        assert "kiosk-1" not in str(refusal.value)
        assert it.last_seq(HALL) == 1
