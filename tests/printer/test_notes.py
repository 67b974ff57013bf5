"""The notebook beside the printer survives what machines do."""

import os
from pathlib import Path

import pytest

from printer.notes import KEPT_MS, Notes


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the notes are, in a folder that is not there yet."""
    return tmp_path / "printer-1" / "slips.jsonl"


def test_what_became_of_a_slip_is_known_after_a_restart(path: Path) -> None:
    before = Notes(path)
    before.sending("a", 1)
    before.settled("a", 2, "printed")
    before.sending("b", 3)
    after = Notes(path)
    assert after.outcome("a") == "printed"
    assert "b" in after
    assert after.outcome("b") is None
    assert "c" not in after


def test_half_a_line_is_no_note_and_harms_no_other(path: Path) -> None:
    Notes(path).sending("a", 1)
    notes = Notes(path)
    with path.open("a") as file:
        file.write('{"job": "b", "at": 2, "outc')
    notes.sending("c", 3)
    after = Notes(path)
    assert ["a" in after, "b" in after, "c" in after] == [True, False, True]


def test_a_note_is_on_the_disk_before_the_slip_is_sent(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = Notes(path)
    synced: list[str] = []

    def fsync(descriptor: int) -> None:
        synced.append(path.read_text() if os.fstat(descriptor).st_size else "")

    monkeypatch.setattr(os, "fsync", fsync)
    notes.sending("a", 1)
    assert '"a"' in synced[-1]


def test_a_job_that_cannot_be_noted_is_not_in_the_notes(path: Path) -> None:
    notes = Notes(path)
    path.unlink()
    path.mkdir()
    with pytest.raises(OSError, match="directory"):
        notes.sending("a", 1)
    assert "a" not in notes


def test_notes_of_two_days_ago_are_forgotten(path: Path) -> None:
    notes = Notes(path)
    notes.settled("a", 1, "printed")
    notes.settled("b", KEPT_MS, "failed")
    after = Notes(path)
    assert ["a" in after, "b" in after] == [True, True]
    after.settled("c", KEPT_MS + 2, "printed")
    assert ["a" in after, "b" in after, "c" in after] == [False, True, True]
    assert '"a"' not in path.read_text()


def test_a_program_that_never_stops_forgets_too(path: Path) -> None:
    notes = Notes(path)
    for name, at in (("a", KEPT_MS + 1), ("b", 2 * KEPT_MS), ("c", 2 * KEPT_MS + 2)):
        notes.settled(name, at, "printed")
    assert ["a" in notes, "b" in notes, "c" in notes] == [False, True, True]
