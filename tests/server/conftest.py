"""A real database file per test, with every table."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from server.journal.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "data")
    yield opened
    opened.close()


@contextmanager
def unwritable(store: Store) -> Iterator[None]:
    """Inside, the database refuses every write."""

    def refuse(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA query_only = ON")

    store.writing.dispose()
    event.listen(store.writing, "connect", refuse)
    yield
    event.remove(store.writing, "connect", refuse)
    store.writing.dispose()
