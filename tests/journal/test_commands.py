"""`python -m server journal`: everything as lines of JSON, and whether all of it holds."""

import asyncio
import io
import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from server.floor.commands.contacts import CallNext, Finish, Start
from server.floor.commands.visits import Cancel
from server.floor.events import Event
from server.journal.codec import from_json
from server.journal.commands import NothingThere, export, verify
from server.journal.store import FILE
from tests.floor.towns import Day, staff
from tests.journal.lines import HALL, entry, journal


def two_days() -> list[Event]:
    """A visit, a mistake, somebody who waits until closing, and the next morning."""
    day = Day().opened()
    day.ticket("extract")
    for command in (CallNext("E1"), Start("E1"), Finish("E1")):
        day.tell(command, staff("p-E1"))
    day.tell(Cancel(day.ticket("passport")), staff("p-D1"))
    day.ticket("intake")
    day.later(25 * 60).ticket("extract")
    return day.events


def stored(folder: Path, events: Sequence[Event]) -> Path:
    with journal(folder) as it:
        asyncio.run(it.append([entry(seq, event) for seq, event in enumerate(events, 1)]))
    return folder


def exported(folder: Path, hall: str | None = None, day: str | None = None) -> list[dict[str, object]]:
    out = io.StringIO()
    assert export(folder, out, hall, day) == 0
    return [json.loads(line) for line in out.getvalue().splitlines()]


def verified(folder: Path) -> tuple[int, str]:
    out = io.StringIO()
    return verify(folder, out), out.getvalue()


def spoil(folder: Path, change: str) -> None:
    with sqlite3.connect(folder / FILE) as connection:
        connection.execute(change)
    connection.close()


def test_an_export_holds_every_event_as_it_was(tmp_path: Path) -> None:
    events = two_days()
    lines = exported(stored(tmp_path, events))
    assert [from_json(json.dumps(line["event"])) for line in lines] == events
    assert [line["seq"] for line in lines] == list(range(1, len(events) + 1))
    assert set(lines[0]) == {"hall", "seq", "at", "sender", "command_id", "ordinal", "person", "event"}


def test_an_export_of_a_day_begins_with_its_opening_and_holds_no_other(tmp_path: Path) -> None:
    stored(tmp_path, two_days())
    first, second = exported(tmp_path, HALL, "2026-04-13"), exported(tmp_path, day="2026-04-14")
    assert [lines[0]["event"]["date"] for lines in (first, second)] == ["2026-04-13", "2026-04-14"]  # type: ignore[index]
    assert len(first) + len(second) == len(exported(tmp_path))


@pytest.mark.parametrize(("hall", "day"), [("zwembad", None), (None, "2025-01-01"), (HALL, "2025-01-01")])
def test_what_is_not_there_is_said(tmp_path: Path, hall: str | None, day: str | None) -> None:
    stored(tmp_path, two_days())
    with pytest.raises(NothingThere, match=HALL):
        exported(tmp_path, hall, day)


def test_a_folder_without_a_journal_is_said_and_left_alone(tmp_path: Path) -> None:
    with pytest.raises(NothingThere, match=r"no journal"):
        verified(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_whole_journal_holds(tmp_path: Path) -> None:
    events = two_days()
    assert verified(stored(tmp_path, events)) == (0, f"{HALL}: everything holds, events: {len(events)}, days: 2.\n")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("DELETE FROM event WHERE seq = 3", "seq 4, counter_taken: follows 2"),
        ("UPDATE event SET json = '{}' WHERE seq = 3", "seq 3, counter_taken: Unable to extract tag"),
        ("UPDATE event SET kind = 'left' WHERE seq = 3", "seq 3, left: holds a counter_taken"),
        ("UPDATE event SET at = at + 1 WHERE seq = 3", "seq 3, counter_taken: holds a counter_taken of"),
        (
            "UPDATE event SET json = replace(json, '\"number\":2', '\"number\":1') WHERE kind = 'ticket_taken'",
            "ticket_taken: number B 1 was given twice",
        ),
        ("UPDATE event SET json = replace(json, '-A1', '-A9') WHERE kind = 'called'", "called: KeyError"),
        (
            "UPDATE event SET kind = 'left', json = replace(json, 'finished', 'left') WHERE kind = 'finished'",
            "left: a ticket cannot go from serving to left",
        ),
    ],
)
def test_a_spoiled_journal_names_the_first_wrong_row(tmp_path: Path, change: str, told: str) -> None:
    stored(tmp_path, two_days())
    spoil(tmp_path, change)
    code, said = verified(tmp_path)
    assert code == 1
    assert said.startswith(f"{HALL}, seq ")
    assert told in said
