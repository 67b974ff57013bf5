"""The one thread that writes: it takes all that waits and stores it in one transaction."""

import asyncio
import logging
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import SimpleQueue

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from server.floor.town import Instant
from server.journal.agenda import Kept, keep
from server.journal.entry import NotStored, Uncertain
from server.journal.inserting import Ends, OutOfOrder, insert
from server.journal.rows import Stored

log = logging.getLogger(__name__)


class Batch:
    """What one hall wants stored, all or none. `sent`: the disk was asked to keep it."""

    def __init__(self, lines: Sequence[Stored], parts: Sequence[Kept] = ()) -> None:
        self.lines = lines
        self.parts = parts
        self.loop = asyncio.get_running_loop()
        self.stored: asyncio.Future[None] = self.loop.create_future()
        self.sent = False

    def settle(self, error: Exception | None) -> None:
        """Tell whoever waits, from the writing thread; nobody does any more when the loop is gone."""
        with suppress(RuntimeError):
            self.loop.call_soon_threadsafe(self._tell, error)

    def _tell(self, error: Exception | None) -> None:
        if self.stored.done():
            return
        if error is None:
            self.stored.set_result(None)
        else:
            self.stored.set_exception(error)


class Writer:
    """Stores batches in the order they come. A thread that died is replaced at the next batch.

    Nobody waits in vain: whatever happens to the thread, each batch is stored, not stored or uncertain, and this is
    told only after its transaction has ended. `failing_since` is when storing began to fail, until it goes well again.
    """

    def __init__(self, engine: Engine, now: Callable[[], Instant]) -> None:
        self.last_commit: Instant | None = None
        self.failing_since: Instant | None = None
        self._engine = engine
        self._now = now
        self._lock = threading.Lock()
        self._queue: SimpleQueue[Batch | None] = SimpleQueue()
        self._waiting: set[Batch] = set()
        self._closed = False
        self._connection: Connection | None = None
        self._ends: Ends = {}
        self._thread: threading.Thread | None = None

    def store(self, lines: Sequence[Stored], parts: Sequence[Kept] = ()) -> asyncio.Future[None]:
        """Ask for these to be stored together; the future may hold NotStored or Uncertain."""
        batch = Batch(lines, parts)
        with self._lock:
            if self._closed:
                batch.settle(NotStored("the journal is closed"))
                return batch.stored
            self._waiting.add(batch)
            self._queue.put(batch)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
                self._thread.start()
        return batch.stored

    def close(self) -> None:
        """Store what waits, then end the thread."""
        with self._lock:
            thread, self._closed = self._thread, True
            self._queue.put(None)
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        try:
            while self._store_what_waits():
                pass
        except BaseException:
            log.exception("the writing thread of the journal ended")
        finally:
            self._stop()

    def _store_what_waits(self) -> bool:
        taken = [self._queue.get()]
        while not self._queue.empty():
            taken.append(self._queue.get())
        batches = [batch for batch in taken if batch is not None]
        if batches:
            self._store(batches)
        return len(batches) == len(taken)

    def _store(self, batches: list[Batch]) -> None:
        try:
            self._commit(batches)
        except (SQLAlchemyError, OutOfOrder) as error:
            self._let_go()
            if len(batches) > 1 and not batches[0].sent:
                # One hall's trouble is not another's.
                for batch in batches:
                    self._store([batch])
                return
            log.error("the journal could not be written: %s", error)
            self._settle(batches, error)
        else:
            self.last_commit, self.failing_since = self._now(), None
            self._settle(batches, None)

    def _commit(self, batches: list[Batch]) -> None:
        if self._connection is None:
            self._connection = self._engine.connect()
        lines = [line for batch in batches for line in batch.lines]
        transaction = self._connection.begin()
        insert(self._connection, lines, self._ends)
        keep(self._connection, (part for batch in batches for part in batch.parts))
        for batch in batches:
            batch.sent = True
        transaction.commit()

    def _settle(self, batches: list[Batch], error: Exception | None) -> None:
        if error is not None:
            self.failing_since = self.failing_since or self._now()
        for batch in batches:
            self._waiting.discard(batch)
            batch.settle(None if error is None else _fate(batch, error))

    def _let_go(self) -> None:
        """End the transaction before anybody reads what became of it; the next one begins on a new connection."""
        connection, self._connection = self._connection, None
        self._ends.clear()
        if connection is not None:
            with suppress(SQLAlchemyError):
                connection.invalidate()
            connection.close()

    def _stop(self) -> None:
        with self._lock:
            self._let_go()
            self._thread = None
            self._queue = SimpleQueue()
            if self._waiting:
                self._settle(list(self._waiting), RuntimeError("the writing thread ended"))


def _fate(batch: Batch, error: Exception) -> Exception:
    fate = Uncertain(str(error)) if batch.sent else NotStored(str(error))
    fate.__cause__ = error
    return fate
