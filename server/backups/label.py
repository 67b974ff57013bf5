"""What a backup says about itself: written last, read first, so that half a backup is never taken for a whole one."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from server.journal.store import FILE
from server.links import KEY_FILE

LABEL = "backup.json"
PUSH_KEY_FILE = "push.key"
"""The key by which browsers know the house, where messages to them are switched on."""
TAKEN = (FILE, KEY_FILE, PUSH_KEY_FILE)
"""What of a data folder cannot be made again, beside the documents that visitors sent."""
DOCUMENT = re.compile(r"uploads/[0-9A-Za-z-]+/[0-9a-z]+/[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Label:
    """`made`: local time, ISO; `events` by hall; `files`: what belongs to the backup, and the SHA-256 of each."""

    version: str
    made: str
    events: dict[str, int]
    files: dict[str, str]


class NoBackup(Exception):
    """This folder is not a whole backup; the text says what is wrong with it."""


_LABEL = TypeAdapter(Label)


def text_of(label: Label) -> str:
    """The label as it is written."""
    return _LABEL.dump_json(label, indent=1).decode() + "\n"


def checked(folder: Path) -> Label:
    """The label of this backup, after reading all that belongs to it; raises NoBackup."""
    try:
        label = _LABEL.validate_json((folder / LABEL).read_bytes())
    except OSError as error:
        raise NoBackup(f"{folder} is no whole backup: {LABEL}: {error.strerror}.") from None
    except ValidationError:
        raise NoBackup(f"{folder} is no whole backup: {LABEL} is damaged.") from None
    if FILE not in label.files or not all(name in TAKEN or DOCUMENT.fullmatch(name) for name in label.files):
        raise NoBackup(f"{folder} is no whole backup: {LABEL} names {', '.join(label.files) or 'nothing'}.")
    for name, digest in label.files.items():
        _same(folder / name, digest)
    return label


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _same(path: Path, digest: str) -> None:
    try:
        found = digest_of(path)
    except OSError as error:
        raise NoBackup(f"{path.parent} is no whole backup: {path.name}: {error.strerror}.") from None
    if found != digest:
        raise NoBackup(f"{path.parent} is damaged: {path.name} is not as it was written. Take another backup.")
