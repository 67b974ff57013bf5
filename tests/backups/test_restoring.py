"""A backup goes back into an empty folder that no server uses, and nowhere else."""

from contextlib import closing
from pathlib import Path

import pytest

from server.backups.restoring import NotRestored, restore
from server.journal.reading import halls
from server.journal.store import FILE, LOCK, claimed, open_store
from server.links import KEY_FILE
from tests.backups.test_making import made
from tests.journal.lines import journal, seqs
from tests.journal.test_commands import two_days


def test_what_was_there_is_there_again(tmp_path: Path) -> None:
    label = restore(made(tmp_path).folder, tmp_path / "new")
    with journal(tmp_path / "new") as it:
        assert seqs(it) == list(range(1, len(two_days()) + 1))
    assert label.events == {"gemeentehuis": len(two_days())}
    assert (tmp_path / "new" / KEY_FILE).read_bytes() == (tmp_path / "data" / KEY_FILE).read_bytes()


def test_a_folder_that_is_empty_or_had_only_a_lock_takes_a_backup(tmp_path: Path) -> None:
    for name in ("empty", "locked once"):
        (tmp_path / name).mkdir()
    claimed(tmp_path / "locked once").close()
    for name in ("empty", "locked once"):
        backup = made(tmp_path, f"backup of {name}")
        restore(backup.folder, tmp_path / name)
        with closing(open_store(tmp_path / name, alone=True)) as store:
            assert halls(store.reading) == ("gemeentehuis",)


def test_a_folder_in_use_is_left_as_it_is(tmp_path: Path) -> None:
    backup, data = made(tmp_path), tmp_path / "data"
    before = {path: path.read_bytes() for path in data.iterdir()}
    with pytest.raises(NotRestored, match=r"is in use: it holds .*Move it aside"):
        restore(backup.folder, data)
    assert {path: path.read_bytes() for path in data.iterdir()} == before


def test_while_a_server_has_the_folder_nothing_is_put_there(tmp_path: Path) -> None:
    backup = made(tmp_path)
    with closing(open_store(tmp_path / "new", alone=True)), pytest.raises(NotRestored, match="A server is at work"):
        restore(backup.folder, tmp_path / "new")
    assert not (tmp_path / "new" / KEY_FILE).exists()


def test_a_damaged_backup_makes_no_folder(tmp_path: Path) -> None:
    backup = made(tmp_path)
    with (backup.folder / FILE).open("ab") as file:
        file.write(b"more")
    with pytest.raises(NotRestored, match="is damaged"):
        restore(backup.folder, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_restore_that_goes_wrong_leaves_no_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backup = made(tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("server.backups.restoring.shutil.copyfileobj", full)
    with pytest.raises(NotRestored, match="No space left"):
        restore(backup.folder, tmp_path / "new")
    assert [path.name for path in (tmp_path / "new").iterdir() if not path.name.startswith(LOCK)] == []


def test_a_folder_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "new").touch()
    with pytest.raises(NotRestored, match="Nothing was put back"):
        restore(made(tmp_path).folder, tmp_path / "new")
