"""What is read back: from the day's opening for a restart, all of it for a report, one command for a repeat."""

from contextlib import closing
from pathlib import Path

from server.journal.reading import AT_ONCE
from tests.journal.lines import HALL, day, entries, entry, journal, left


async def test_a_restart_reads_from_the_last_opening_of_a_day(tmp_path: Path) -> None:
    with journal(tmp_path) as it:
        await it.append([entry(1, day("2026-04-13")), entry(2), entry(3, day("2026-04-14")), entry(4)])
        assert [found.seq for found in it.read(HALL)] == [3, 4]
        assert [found.seq for found in it.read(HALL, after_seq=3)] == [4]
        assert [found.seq for found in it.read(HALL, after_seq=1, since_day=False)] == [2, 3, 4]
        assert [found.seq for found in it.read(HALL, after_seq=9)] == []


def test_a_new_hall_has_nothing(tmp_path: Path) -> None:
    with journal(tmp_path) as it:
        assert (list(it.read(HALL)), it.last_seq(HALL)) == ([], 0)


async def test_more_than_is_read_at_once_comes_back_whole(tmp_path: Path) -> None:
    told = entries(1, 2 * AT_ONCE + 1)
    with journal(tmp_path) as it:
        await it.append(told)
        assert list(it.read(HALL)) == told


async def test_a_reader_sees_one_moment_and_holds_nobody_up(tmp_path: Path) -> None:
    with journal(tmp_path) as it:
        await it.append(entries(1, 2 * AT_ONCE))
        with closing(it.read(HALL)) as reader:
            next(reader)
            await it.append(entries(2 * AT_ONCE + 1, 2 * AT_ONCE + 5))
            assert 1 + sum(1 for _ in reader) == 2 * AT_ONCE


async def test_a_repeat_finds_what_its_command_led_to(tmp_path: Path) -> None:
    call = [entry(2, left(2), "call", ordinal=0), entry(3, left(3), "call", ordinal=1)]
    with journal(tmp_path) as it:
        await it.append([entry(1, day("2026-04-13")), *call, entry(4)])
        assert it.of_command(HALL, "kiosk-1", "call") == tuple(call)
        assert it.of_command(HALL, "kiosk-2", "call") == ()


async def test_a_command_of_yesterday_is_forgotten(tmp_path: Path) -> None:
    with journal(tmp_path) as it:
        await it.append([entry(1, day("2026-04-13")), entry(2, command="tap"), entry(3, day("2026-04-14"))])
        assert it.of_command(HALL, "kiosk-1", "tap") == ()
