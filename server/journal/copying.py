"""A copy of the whole database as of one moment, made beside a server that writes on."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from server.journal.store import FILE


class Unsound(Exception):
    """The database does not hold what it should; the text is SQLite's."""


def copy_store(folder: Path, target: Path) -> None:
    """Write the database of `folder` to the new file `target`, readable for its owner only and safe on the disk.

    The writer is not held up, and what was deleted is not in the copy. Raises OSError and sqlite3.Error.
    """
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as connection:
        # The backup API begins anew whenever another process writes; this reads everything in one transaction.
        connection.execute("VACUUM INTO ?", (str(target),))


def events(path: Path) -> dict[str, int]:
    """How many events each hall has in this copy, after a look at every page; raises Unsound."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        try:
            [told] = connection.execute("PRAGMA integrity_check(1)").fetchone()
            counted = dict(connection.execute("SELECT hall, count(*) FROM event GROUP BY hall ORDER BY hall"))
        except sqlite3.DatabaseError as error:
            raise Unsound(str(error)) from None
    if told != "ok":
        raise Unsound(told)
    return counted
