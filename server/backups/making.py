"""Makes a backup of a data folder, whether or not its server runs."""

import io
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from server.backups.label import DOCUMENT, LABEL, TAKEN, Label, digest_of, text_of
from server.health import installed_version
from server.journal import commands as journal
from server.journal.copying import Unsound, copy_store, events
from server.journal.store import FILE


class NotMade(Exception):
    """There is no backup; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that is on the disk. `wrong`: what `journal verify` says of it, empty when everything holds."""

    folder: Path
    events: int
    bytes: int
    wrong: str


def make(data: Path, target: Path, now: datetime) -> Backup:
    """Copy what cannot be made again into the new folder `target`; it appears whole or not at all. Raises NotMade."""
    _look(data, target)
    try:
        growing = Path(tempfile.mkdtemp(prefix=f"{target.name}.unfinished-", dir=target.parent))
    except OSError as error:
        raise NotMade(f"{target.parent} takes no backup: {error.strerror}.") from None
    try:
        backup = _fill(growing, data, target, now)
        growing.rename(target)
        sync(target.parent)
    except (OSError, sqlite3.Error, Unsound) as error:
        raise NotMade(f"The backup was not made: {error}.") from None
    finally:
        shutil.rmtree(growing, ignore_errors=True)
    return backup


def sync(path: Path) -> None:
    """See to it that this file or folder is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _look(data: Path, target: Path) -> None:
    if not (data / FILE).is_file():
        raise NotMade(f"There is no hall's data in {data}. Name the folder with --data.")
    if target.exists():
        raise NotMade(f"{target} is there already, and a backup replaces nothing. Choose another name.")
    if target.resolve().is_relative_to(data.resolve()):
        raise NotMade(f"{target} is inside the data folder, and would be lost with it. Choose another place.")


def _fill(growing: Path, data: Path, target: Path, now: datetime) -> Backup:
    copy_store(data, growing / FILE)
    for name in TAKEN:
        if name != FILE and (data / name).exists():
            _write(growing / name, (data / name).read_bytes())
    _copy_documents(data, growing)
    counted = events(growing / FILE)
    files = {name: digest_of(growing / name) for name in _names(growing)}
    wrong = _wrong(growing) if counted else ""
    label = Label(installed_version(), now.isoformat(timespec="seconds"), counted, files)
    _write(growing / LABEL, text_of(label).encode())
    sync(growing / FILE)
    sync(growing)
    size = sum(path.stat().st_size for path in growing.rglob("*") if path.is_file())
    return Backup(target, sum(counted.values()), size, wrong)


def _copy_documents(data: Path, growing: Path) -> None:
    # After the database: a document that it knows is there, unless it was taken back meanwhile.
    for source in sorted(data.glob("uploads/*/*/*")):
        name = source.relative_to(data)
        if DOCUMENT.fullmatch(name.as_posix()):
            with suppress(FileNotFoundError):
                content = source.read_bytes()
                (growing / name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                _write(growing / name, content)


def _names(folder: Path) -> Iterator[str]:
    """What of a backup has a digest on its label."""
    yield from (name for name in TAKEN if (folder / name).exists())
    yield from (path.relative_to(folder).as_posix() for path in sorted(folder.glob("uploads/*/*/*")))


def _wrong(folder: Path) -> str:
    told = io.StringIO()
    return told.getvalue() if journal.verify(folder, told) else ""


def _write(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
