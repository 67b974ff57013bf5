"""Puts a backup back into an empty data folder that no server uses."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from server.backups.label import Label, NoBackup, checked, digest_of
from server.backups.making import sync
from server.journal.store import FILE, LOCK, InUse, claimed

# Until it is whole, no server takes a file for its own.
COMING = ".restoring"


class NotRestored(Exception):
    """Nothing was put back; the text says why and what to do."""


def restore(source: Path, data: Path) -> Label:
    """Put the backup `source` into `data`, which is empty or not there yet; gives what it says of itself.

    No server can begin there meanwhile. Raises NotRestored.
    """
    try:
        label = checked(source)
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not (data / LOCK).exists():
            _empty(data)
        with closing(claimed(data)):
            _empty(data)
            _put(source, data, label)
    except NoBackup as error:
        raise NotRestored(str(error)) from None
    except InUse:
        raise NotRestored(f"A server is at work on {data}. Stop it, and restore into another, empty folder.") from None
    except (OSError, sqlite3.Error) as error:
        raise NotRestored(f"Nothing was put back into {data}: {error}.") from None
    return label


def _empty(data: Path) -> None:
    if found := sorted(path.name for path in data.iterdir() if not path.name.startswith(LOCK)):
        raise NotRestored(f"{data} is in use: it holds {found[0]}. Move it aside, then restore into an empty folder.")


def _put(source: Path, data: Path, label: Label) -> None:
    # The database comes last: without it the folder is not yet a hall's.
    names = sorted(label.files, key=lambda name: name == FILE)
    try:
        for name in names:
            (data / name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _copy(source / name, data / (name + COMING), label.files[name])
        for name in names:
            (data / (name + COMING)).rename(data / name)
        sync(data)
    finally:
        for name in names:
            (data / (name + COMING)).unlink(missing_ok=True)
        _without_empty_folders(data)


def _without_empty_folders(data: Path) -> None:
    """What a restore that failed began of the documents' folders would make the next one stop."""
    for folder in sorted(data.glob("**/"), reverse=True):
        if folder != data and not any(folder.iterdir()):
            folder.rmdir()


def _copy(source: Path, target: Path, digest: str) -> None:
    with (
        source.open("rb") as whole,
        os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as it,
    ):
        shutil.copyfileobj(whole, it)
        it.flush()
        os.fsync(it.fileno())
    if digest_of(target) != digest:
        raise NoBackup(
            f"{target.name} did not come over as it is in {source.parent}. Look at the disks, and try again."
        )
