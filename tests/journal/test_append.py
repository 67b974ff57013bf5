"""What was appended is on the disk, once, in order; what is refused leaves nothing behind."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from server.journal.entry import NotStored
from server.journal.store import FILE
from tests.journal.lines import HALL, NOON, day, entries, entry, journal, left, seqs


async def test_what_was_appended_is_read_back_the_same(tmp_path: Path) -> None:
    told = [entry(1, day("2026-04-13")), entry(2), entry(3, left(3), "command-2", ordinal=1)]
    with journal(tmp_path) as it:
        await it.append(told)
        assert list(it.read(HALL)) == told
        assert (it.last_seq(HALL), it.last_commit) == (3, NOON)


async def test_another_process_sees_it_as_soon_as_append_returns(tmp_path: Path) -> None:
    with journal(tmp_path) as it, sqlite3.connect(tmp_path / FILE) as other:
        await it.append(entries(1, 3))
        assert other.execute("SELECT count(*) FROM event").fetchone() == (3,)
    other.close()


async def test_a_journal_goes_on_where_it_stopped(tmp_path: Path) -> None:
    with journal(tmp_path) as it:
        await it.append(entries(1, 2))
    with journal(tmp_path) as it:
        await it.append(entries(3, 4))
        assert seqs(it) == [1, 2, 3, 4]


async def test_a_command_is_stored_once_a_day(tmp_path: Path) -> None:
    with journal(tmp_path) as it:
        await it.append([entry(1, day("2026-04-13")), entry(2, command="tap")])
        with pytest.raises(NotStored):
            await it.append([entry(3, command="tap")])
        await it.append([entry(3, day("2026-04-14")), entry(4, command="tap")])
        assert seqs(it) == [1, 2, 3, 4]


async def test_two_senders_may_choose_the_same_id(tmp_path: Path) -> None:
    with journal(tmp_path) as it:
        await it.append(entries(1, 1))
        other = entry(2, command="command-1")
        await it.append([type(other)(HALL, 2, other.at, "kiosk-2", "command-1", 0, None, other.event)])
        assert seqs(it) == [1, 2]


@pytest.mark.parametrize("seq", [1, 2, 4])
async def test_an_event_out_of_order_is_not_stored(tmp_path: Path, seq: int) -> None:
    with journal(tmp_path) as it:
        await it.append(entries(1, 2))
        with pytest.raises(NotStored):
            await it.append([entry(seq)])
        await it.append([entry(3)])
        assert seqs(it) == [1, 2, 3]


async def test_a_group_is_stored_whole_or_not_at_all(tmp_path: Path) -> None:
    with journal(tmp_path) as it:
        await it.append(entries(1, 2))
        with pytest.raises(NotStored):
            await it.append([*entries(3, 9), entry(10, command="command-1")])
        assert seqs(it) == [1, 2]


async def test_halls_count_apart_and_one_halls_trouble_is_not_anothers(tmp_path: Path) -> None:
    groups = [entries(1, 3), entries(7, 9, "bibliotheek"), entries(1, 2, "zwembad")]
    with journal(tmp_path) as it:
        told = await asyncio.gather(*map(it.append, groups), return_exceptions=True)
        assert [type(outcome) for outcome in told] == [type(None), NotStored, type(None)]
        assert [seqs(it, hall) for hall in (HALL, "bibliotheek", "zwembad")] == [[1, 2, 3], [], [1, 2]]


async def test_many_halls_at_once_lose_nothing(tmp_path: Path) -> None:
    async def work(hall: str) -> None:
        for seq in range(1, 51):
            await it.append([entry(seq, hall=hall)])

    with journal(tmp_path) as it:
        halls = [f"hall-{number}" for number in range(8)]
        await asyncio.gather(*map(work, halls))
        assert [seqs(it, hall) for hall in halls] == [list(range(1, 51))] * 8


async def test_closing_stores_what_waits_and_takes_no_more(tmp_path: Path) -> None:
    with journal(tmp_path) as it:
        waiting = asyncio.gather(*(it.append(entries(1, 5, f"hall-{number}")) for number in range(20)))
        await asyncio.sleep(0)
        it.close()
        await waiting
        assert [seqs(it, f"hall-{number}") for number in range(20)] == [[1, 2, 3, 4, 5]] * 20
        with pytest.raises(NotStored):
            await it.append(entries(1, 1))


async def test_a_caller_who_goes_away_does_not_stop_the_others(tmp_path: Path) -> None:
    with journal(tmp_path) as it:
        gone = asyncio.ensure_future(it.append(entries(1, 1)))
        await asyncio.sleep(0)
        gone.cancel()
        await it.append(entries(1, 1, "zwembad"))
        assert seqs(it) == [1]


async def test_nothing_to_store_is_no_commit(tmp_path: Path) -> None:
    with journal(tmp_path) as it:
        await it.append([])
        assert it.last_commit is None
