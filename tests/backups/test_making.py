"""A backup is whole, private and checked, or it is not there."""

import io
import json
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.backups import making
from server.backups.commands import SOMETHING_WRONG, backup
from server.backups.label import LABEL, NoBackup, checked
from server.backups.making import Backup, NotMade, make
from server.journal.store import FILE
from server.links import KEY_FILE, links_of
from tests.journal.lines import journal
from tests.journal.test_commands import spoil, stored, two_days

MADE = datetime(2026, 4, 13, 22, 0, tzinfo=UTC)


def a_hall(folder: Path) -> Path:
    links_of(stored(folder, two_days()))
    return folder


def made(tmp_path: Path, name: str = "backup") -> Backup:
    data = tmp_path / "data"
    return make(data if data.exists() else a_hall(data), tmp_path / name, MADE)


def test_a_backup_holds_what_cannot_be_made_again_and_says_so(tmp_path: Path) -> None:
    backup = made(tmp_path)
    assert backup == Backup(tmp_path / "backup", len(two_days()), backup.bytes, "")
    assert sorted(path.name for path in backup.folder.iterdir()) == sorted([LABEL, FILE, KEY_FILE])
    assert (checked(backup.folder).events, checked(backup.folder).made) == (
        {"gemeentehuis": len(two_days())},
        "2026-04-13T22:00:00+00:00",
    )
    assert (backup.folder / KEY_FILE).read_bytes() == (tmp_path / "data" / KEY_FILE).read_bytes()
    assert backup.bytes == sum(path.stat().st_size for path in backup.folder.iterdir())


def test_only_its_owner_can_read_a_backup(tmp_path: Path) -> None:
    folder = made(tmp_path).folder
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.iterdir())}
    assert modes == {"backup": 0o700, LABEL: 0o600, FILE: 0o600, KEY_FILE: 0o600}


def test_what_was_removed_is_in_no_copy(tmp_path: Path) -> None:
    data = a_hall(tmp_path / "data")
    with closing(sqlite3.connect(data / FILE)) as connection, connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("CREATE TABLE once (name TEXT)")
        connection.execute("INSERT INTO once VALUES ('Ann Peeters, vertrokken')")
        connection.execute("DELETE FROM once")
    assert b"Ann Peeters" in (data / FILE).read_bytes()
    assert b"Ann Peeters" not in (made(tmp_path).folder / FILE).read_bytes()


def test_a_hall_that_never_opened_has_a_backup_too(tmp_path: Path) -> None:
    with journal(tmp_path / "data"):
        pass
    assert made(tmp_path).events == 0


def test_a_backup_replaces_nothing(tmp_path: Path) -> None:
    made(tmp_path)
    before = (tmp_path / "backup" / LABEL).read_bytes()
    with pytest.raises(NotMade, match="is there already"):
        made(tmp_path)
    assert (tmp_path / "backup" / LABEL).read_bytes() == before


@pytest.mark.parametrize(
    ("data", "target", "told"),
    [
        ("nowhere", "backup", "no hall's data"),
        ("data", "data/backup", "inside the data folder"),
        ("data", "unplugged/backup", "takes no backup: No such file"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_left(tmp_path: Path, data: str, target: str, told: str) -> None:
    a_hall(tmp_path / "data")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(NotMade, match=told):
        make(tmp_path / data, tmp_path / target, MADE)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_backup_that_goes_wrong_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    a_hall(tmp_path / "data")
    monkeypatch.setattr(making, "sync", full)
    with pytest.raises(NotMade, match="No space left"):
        made(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_database_with_a_torn_page_becomes_no_backup(tmp_path: Path) -> None:
    data = a_hall(tmp_path / "data")
    with closing(sqlite3.connect(data / FILE)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        [page] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'event'").fetchone()
        [size] = connection.execute("PRAGMA page_size").fetchone()
    with (data / FILE).open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    with pytest.raises(NotMade, match="malformed"):
        made(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_journal_that_does_not_hold_is_copied_and_told_with_a_code_of_its_own(tmp_path: Path) -> None:
    data = a_hall(tmp_path / "data")
    spoil(data, "DELETE FROM event WHERE seq = 3")
    out = io.StringIO()
    assert backup(data, tmp_path / "backup", out, MADE) == SOMETHING_WRONG
    assert "gemeentehuis, seq 4, counter_taken: follows 2" in out.getvalue()
    assert checked(tmp_path / "backup").events == {"gemeentehuis": len(two_days()) - 1}


@pytest.mark.parametrize("lost", [FILE, KEY_FILE, LABEL])
def test_a_backup_of_which_a_file_is_missing_is_seen(tmp_path: Path, lost: str) -> None:
    (made(tmp_path).folder / lost).unlink()
    with pytest.raises(NoBackup, match=f"no whole backup: {lost}: No such file"):
        checked(tmp_path / "backup")


@pytest.mark.parametrize("changed", [FILE, KEY_FILE])
def test_a_backup_of_which_a_byte_changed_is_seen(tmp_path: Path, changed: str) -> None:
    path = made(tmp_path).folder / changed
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    with pytest.raises(NoBackup, match=f"{changed} is not as it was written"):
        checked(tmp_path / "backup")


@pytest.mark.parametrize("files", [{}, {KEY_FILE: "00"}, {FILE: "00", "../elsewhere": "00"}])
def test_a_label_that_names_other_files_is_none(tmp_path: Path, files: dict[str, str]) -> None:
    path = made(tmp_path).folder / LABEL
    path.write_text(json.dumps({**json.loads(path.read_text()), "files": files}))
    with pytest.raises(NoBackup, match="names"):
        checked(tmp_path / "backup")


def test_a_damaged_label_is_seen(tmp_path: Path) -> None:
    (made(tmp_path).folder / LABEL).write_text("{")
    with pytest.raises(NoBackup, match="is damaged"):
        checked(tmp_path / "backup")
