"""Short ways to make entries, and journals on real files."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server.floor.events import Event
from server.floor.events.hall import DayOpened
from server.floor.events.visits import Left
from server.journal.entry import Entry
from server.journal.journal import Journal
from server.journal.store import Store, open_store

HALL = "gemeentehuis"
NOON = 1_776_074_400_000


def left(ticket: int) -> Left:
    """An event of which only the ticket matters."""
    return Left(NOON + ticket, f"2026-04-13-A{ticket}")


def day(date: str) -> DayOpened:
    """A day without opening hours."""
    return DayOpened(NOON, date, NOON + 1, ())


def entry(seq: int, event: Event | None = None, command: str = "", hall: str = HALL, ordinal: int = 0) -> Entry:
    """An entry by kiosk-1, each of a command of its own unless told otherwise."""
    told = event or left(seq)
    return Entry(hall, seq, told.at, "kiosk-1", command or f"command-{seq}", ordinal, None, told)


def entries(first: int, last: int, hall: str = HALL) -> list[Entry]:
    """Entries with these seqs, both included."""
    return [entry(seq, hall=hall) for seq in range(first, last + 1)]


@contextmanager
def journal(folder: Path) -> Iterator[Journal]:
    """A journal in this folder, closed afterwards."""
    with opened(folder) as (_, its_journal):
        yield its_journal


@contextmanager
def opened(folder: Path) -> Iterator[tuple[Store, Journal]]:
    """A store and its journal, closed afterwards."""
    store = open_store(folder)
    its_journal = Journal(store, lambda: NOON)
    try:
        yield store, its_journal
    finally:
        its_journal.close()
        store.close()


def seqs(its_journal: Journal, hall: str = HALL) -> list[int]:
    """Every seq that is stored."""
    return [found.seq for found in its_journal.read(hall, since_day=False)]
