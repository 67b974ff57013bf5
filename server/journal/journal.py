"""The journal as a hall uses it: append what happened, read it again after a restart or a failed write."""

from collections.abc import Callable, Generator, Sequence

from server.agenda.state import Agenda
from server.floor.town import Instant
from server.journal import agenda, reading
from server.journal.agenda import Kept
from server.journal.entry import Entry
from server.journal.inserting import line
from server.journal.store import Store
from server.journal.writer import Writer


class Journal:
    """All halls of a town. Whoever opens it closes it, then the store. `now` is the clock, for `last_commit` only."""

    def __init__(self, store: Store, now: Callable[[], Instant]) -> None:
        self._reading = store.reading
        self._writer = Writer(store.writing, now)

    @property
    def last_commit(self) -> Instant | None:
        """When something was last stored since the start."""
        return self._writer.last_commit

    @property
    def failing_since(self) -> Instant | None:
        """When storing began to fail, and has not gone well since; None when all is well."""
        return self._writer.failing_since

    async def append(self, entries: Sequence[Entry], parts: Sequence[Kept] = ()) -> None:
        """Store all of these in one transaction; they are on the disk when this returns. `parts` are of the agenda.

        Each hall's `seq` goes on from its last one. Raises NotStored when none of them is there and none will be, and
        Uncertain when all or none are: read to know. A caller that is cancelled does not know either.
        """
        if entries:
            await self._writer.store([line(entry) for entry in entries], parts)

    def read(self, hall: str, after_seq: int = 0, since_day: bool = True) -> Generator[Entry]:
        """The hall's entries in order, from its last day's opening on, or all of them. Decodes as it goes."""
        day = reading.last(self._reading, hall).day if since_day else 0
        return reading.entries(self._reading, hall, after_seq, day)

    def agenda(self, hall: str, since: str) -> Agenda:
        """The hall's appointments as of its last entry, of this ISO date and later."""
        return agenda.read(self._reading, hall, since)

    def of_command(self, hall: str, sender: str, command_id: str) -> tuple[Entry, ...]:
        """What this command of today led to; nothing when it was never stored."""
        return reading.of_command(self._reading, hall, sender, command_id)

    def last_seq(self, hall: str) -> int:
        """The seq of the hall's newest entry, 0 when there is none."""
        return reading.last(self._reading, hall).seq

    def close(self) -> None:
        """Store what still waits, then stop writing."""
        self._writer.close()
