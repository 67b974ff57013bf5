"""`python -m server privacy export|erase`: what is kept about one person, and its end."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from sqlalchemy import Connection, text

from server.accounts.trail import Deed, Trail
from server.floor.town import Instant
from server.journal.store import FILE, Store
from server.privacy.forgetting import About
from server.privacy.persons import Person, erase, exported, find

BY_HAND = "command line"
TO_COME = ("held", "awaited", "booked")
WAITS_S = 5.0

Cancel = Callable[[About], None]
"""Calls off an appointment; raises SystemExit when it cannot."""


@dataclass(frozen=True, slots=True)
class Privacy:
    """Works on the data of this store, beside a running server or without one. `country`: of numbers without one."""

    store: Store
    country: str
    now: Instant

    @property
    def uploads(self) -> Path:
        """What visitors sent beforehand."""
        return self.store.folder / "uploads"

    def export(self, asked: str, out: TextIO) -> int:
        """Write all that is kept about this person as JSON; gives 0, or 1 when nobody is found."""
        with self.store.reading.begin() as connection:
            person = find(connection, asked, self.country)
            told = exported(connection, person, self.uploads)
        json.dump(told, out, ensure_ascii=False, indent=1)
        out.write("\n")
        return self._done(person, "person_exported")

    def erase(self, asked: str, out: TextIO, cancel: Cancel | None = None) -> int:
        """Forget this person, after `cancel` called off what is to come; gives 0, or 1 when nobody is found."""
        with self.store.reading.begin() as connection:
            person = find(connection, asked, self.country)
            to_come = [about for about in person.appointments if _state(connection, about) in TO_COME]
        if cancel is not None:
            for about in to_come:
                cancel(about)
        with self.store.writing.begin() as connection:
            gone = erase(connection, person, self.uploads)
        empty_log(self.store.folder)
        out.write(_said(person, gone, to_come, cancel is not None))
        return self._done(person, "person_erased")

    def _done(self, person: Person, what: str) -> int:
        trail = Trail(self.store.writing, self.store.reading)
        for hall, booking in person.appointments:
            trail.add(Deed(self.now, BY_HAND, what, f"{hall} {booking}"))
        return 0 if person.appointments else 1


def empty_log(folder: Path) -> None:
    """Take over what stands in the log beside the database and empty it, so that nothing erased is left in it."""
    with closing(sqlite3.connect(folder / FILE, timeout=WAITS_S)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _state(connection: Connection, about: About) -> str | None:
    hall, booking = about
    state = text("SELECT json_extract(json, '$.state') FROM agenda WHERE hall = :hall AND key = :key")
    found: str | None = connection.execute(state, {"hall": hall, "key": f"booking {booking}"}).scalar()
    return found


def _said(person: Person, gone: int, to_come: Sequence[About], cancelled: bool) -> str:
    if not person.appointments:
        return "Nothing is kept about this person.\n"
    said = f"Erased: appointments {len(person.appointments)}, rows {gone}.\n"
    if to_come and not cancelled:
        stand = ", ".join(f"{hall} {booking}" for hall, booking in to_come)
        said += f"Still to come, now without a name: {stand}. Cancel them at the desk, or erase with --cancel.\n"
    return said
