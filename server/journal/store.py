"""The database file of a town: one engine that writes, one that reads, and its tables brought up to date."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect

if TYPE_CHECKING:
    from alembic.config import Config

FILE = "onthaal.db"
LOCK = "server.lock"
# A backup or a report may hold the lock for a moment; whoever stands at a kiosk does not wait longer than this.
LOCK_WAIT_S = 2.0
# The write-ahead log shrinks back to this after a burst.
LOG_BYTES = 64 * 1024 * 1024
DURABLE = ("journal_mode=WAL", "synchronous=FULL", f"journal_size_limit={LOG_BYTES}")
MIGRATIONS = Path(__file__).parent / "migrations"
NEWEST = max(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("m*_*.py"))


class InUse(Exception):
    """Another server is already at work on this folder."""


@dataclass(frozen=True, slots=True, eq=False)
class Store:
    """The town's database. Every transaction of `writing` takes the write lock at once; `reading` never waits for it.

    Whoever opened it closes it.
    """

    folder: Path
    writing: Engine
    reading: Engine
    claim: sqlite3.Connection | None

    def close(self) -> None:
        """Let go of the file; nothing may be in progress."""
        self.reading.dispose()
        self.writing.dispose()
        if self.claim is not None:
            self.claim.close()


def open_store(folder: Path, *, alone: bool = False) -> Store:
    """Open or make the database of `folder` with its tables up to date.

    `alone`: as the server, of which a folder can have only one; raises InUse when there is another.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    claim = claimed(folder) if alone else None
    store = Store(folder, writing_engine(folder / FILE), reading_engine(folder / FILE), claim)
    migrate(store.writing)
    return store


def claimed(folder: Path) -> sqlite3.Connection:
    """The one place for a server at this folder, until this is closed; raises InUse."""
    # A lock on a file of its own that the system lets go of when the process ends, however it ends.
    connection = sqlite3.connect(folder / LOCK, isolation_level=None, check_same_thread=False, timeout=1)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        connection.close()
        raise InUse(f"Another server is already at work on {folder}.") from None
    return connection


def writing_engine(path: Path) -> Engine:
    """An engine whose commits are on the disk when they return."""
    # What was erased is overwritten: a name must not be found in a file from which it was deleted.
    engine = _engine(path, (*DURABLE, "secure_delete=ON"))
    # A deferred BEGIN that writes later fails when somebody else wrote in between.
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def reading_engine(path: Path) -> Engine:
    """An engine that cannot write."""
    engine = _engine(path, ("query_only=ON",))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def migrate(engine: Engine) -> None:
    """Bring the tables up to date; several processes may do so at once."""
    with engine.begin() as connection:
        if _step(connection) == NEWEST:
            return
        # Loading Alembic takes a fifth of a start, and nearly every start has nothing to bring up to date.
        from alembic import command

        command.upgrade(migrations(connection), "head")


def migrations(connection: Connection) -> "Config":
    """Alembic's settings for this connection."""
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def _step(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    step: str | None = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return step


def _engine(path: Path, pragmas: tuple[str, ...]) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": LOCK_WAIT_S}, hide_parameters=True)

    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver must not begin transactions of its own accord
        for pragma in ("foreign_keys=ON", *pragmas):
            connection.execute(f"PRAGMA {pragma}")

    event.listen(engine, "connect", prepare)
    return engine
