"""A day in its two files."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehearsal.own_days import own_days
from rehearsal.own_days import read_day as read_named
from server.days.day import Day, Opening, Visitor, clock, seconds_of
from server.days.files import BadDay, read_day, read_days, write_day
from tests.rehearsal.days import ABSENT, MORNING, SOMEBODY, day

WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N"), include_characters=',"- '), min_size=1)
SECONDS = st.integers(0, 24 * 3600 - 1)
MINUTES = st.integers(0, 24 * 60 - 1).map(lambda minutes: minutes * 60)
VISITORS = st.builds(
    Visitor,
    arrives_s=SECONDS | st.none(),
    service=WORDS,
    amount=st.integers(1, 9),
    class_=st.sampled_from(("walk_in", "appointment", "reduced_mobility")),
    agreed_s=MINUTES | st.none(),
    language=st.sampled_from(("nl", "fr")),
    contact_s=st.integers(1, 9999),
    patience_s=st.integers(1, 999).map(lambda minutes: minutes * 60),
)
OPENINGS = st.builds(Opening, WORDS, st.sampled_from(("standing", "desk", "room")), WORDS, MINUTES, MINUTES)


@given(st.lists(VISITORS, max_size=4), st.lists(OPENINGS, min_size=1, max_size=3))
def test_a_day_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, visitors: list[Visitor], openings: list[Opening]
) -> None:
    folder = tmp_path_factory.mktemp("day")
    written = Day("a-day", tuple(visitors), tuple(openings))
    write_day(written, folder)
    assert read_day(folder / "a-day") == written
    assert read_days(folder) == [written]


def test_a_day_of_our_own_is_found_by_its_name() -> None:
    assert (
        [read_named(name).name for name in own_days()]
        == own_days()
        == ["01-quiet-morning", "02-normal", "03-busy-monday"]
    )


def test_who_does_not_come_is_in_the_day_but_not_coming() -> None:
    assert day(SOMEBODY, ABSENT).coming == (SOMEBODY,)
    assert day(ABSENT).begins_s == MORNING[0].opens_s


@given(SECONDS)
def test_a_time_of_day_is_written_and_read(seconds: int) -> None:
    assert seconds_of(clock(seconds, with_seconds=True)) == seconds


@pytest.mark.parametrize(
    ("part", "line", "told"),
    [
        ("visitors", "09:00:00,extract,1,guest,,nl,60,60,yes", "line 2: guest"),
        ("visitors", "25:00:00,extract,1,walk_in,,nl,60,60,yes", "25:00:00 is no time of day"),
        ("visitors", "09:00:00,extract,one,walk_in,,nl,60,60,yes", "line 2: invalid literal"),
        ("visitors", "09:00:00,extract,1,walk_in", "line 2"),
        ("counters", "E1,standing,*,09:00,noon", "counters.csv, line 2"),
        ("counters", "E1,table,*,09:00,12:00", "line 2: table"),
        ("counters", "", "no counter is open"),
    ],
)
def test_a_line_that_makes_no_sense_is_told_with_its_place(tmp_path: Path, part: str, line: str, told: str) -> None:
    write_day(day(), tmp_path)
    path = tmp_path / f"a-day.{part}.csv"
    columns = path.read_text("utf-8").splitlines()[0]
    path.write_text(f"{columns}\n{line}\n", "utf-8")
    with pytest.raises(BadDay, match=told):
        read_day(tmp_path / "a-day")


def test_a_table_with_other_columns_is_refused(tmp_path: Path) -> None:
    write_day(day(SOMEBODY), tmp_path)
    (tmp_path / "a-day.visitors.csv").write_text("arrives,service\n09:00:00,extract\n", "utf-8")
    with pytest.raises(BadDay, match="the columns must be arrives,service,amount"):
        read_day(tmp_path / "a-day")


def test_a_day_that_is_not_there_tells_which_are() -> None:
    with pytest.raises(BadDay, match="02-normal"):
        read_named("no-such-day")


def test_a_folder_without_days_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadDay, match="no day in"):
        read_days(tmp_path)
