"""The documents of appointments: files under an id that nobody can guess, and what is known of them."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, update
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, col, select

from server.journal.store import Store
from server.uploads.rows import UploadRow

FOLDER = "uploads"
PART = ".part"
AT_MOST = 5

About = tuple[str, str]
"""A hall, and an appointment in it."""


class TooMany(Exception):
    """There are as many documents as an appointment can have."""


class Uploads:
    """Reads and writes; the database knows of whole files only. Nothing here may run on the event loop."""

    def __init__(self, writing: Engine, reading: Engine, folder: Path) -> None:
        self._writing = writing
        self._reading = reading
        self._folder = folder

    def begin(self) -> None:
        """Remove what a power cut left half; nothing may be on its way in."""
        for each in self._folder.glob(f"*/*/*{PART}"):
            each.unlink()

    def place(self, about: About, upload: str) -> Path:
        """Where a document is, or will be. All three are made by the server, never told by somebody."""
        return self._folder / about[0] / about[1] / upload

    def of(self, about: About) -> Sequence[UploadRow]:
        """The documents of an appointment, in the order in which they came."""
        asked = select(UploadRow).where(*_theirs(about)).order_by(col(UploadRow.at), col(UploadRow.id))
        with Session(self._reading) as session:
            return session.exec(asked).all()

    def add(self, row: UploadRow) -> None:
        """Keep a file that is whole on the disk, under its name with PART behind it. Raises TooMany."""
        about = (row.hall, row.booking)
        place = self.place(about, row.id)
        with Session(self._writing, expire_on_commit=False) as session:
            if len(session.exec(select(UploadRow).where(*_theirs(about))).all()) >= AT_MOST:
                raise TooMany
            session.add(row)
            session.flush()
            place.with_name(f"{row.id}{PART}").rename(place)
            try:
                session.commit()
            except SQLAlchemyError:
                place.unlink()
                raise

    def remove(self, about: About, upload: str) -> bool:
        """Forget this document; says whether there was one."""
        with Session(self._writing) as session:
            row = session.get(UploadRow, (*about, upload))
            if row is None:
                return False
            session.delete(row)
            session.commit()
        self.place(about, upload).unlink(missing_ok=True)
        return True

    def follow(self, old: About, new: About) -> None:
        """The appointment is another one now, and so are its documents. May be asked again after a power cut."""
        here, there = self.place(old, ""), self.place(new, "")
        if here.exists():
            there.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            shutil.copytree(here, there, dirs_exist_ok=True)
        with Session(self._writing) as session:
            values = {"hall": new[0], "booking": new[1]}
            session.connection().execute(update(UploadRow).where(*_theirs(old)).values(**values))
            session.commit()
        shutil.rmtree(here, ignore_errors=True)


def uploads_of(store: Store) -> Uploads:
    """The documents that lie beside this database."""
    return Uploads(store.writing, store.reading, store.folder / FOLDER)


def _theirs(about: About) -> tuple[Any, Any]:
    return col(UploadRow.hall) == about[0], col(UploadRow.booking) == about[1]
