"""What a server's journal holds, read beside it while it runs or after its end."""

from pathlib import Path

from server.clock import now
from server.floor.events.visits import TicketTaken
from server.journal.entry import Entry, Happened
from server.journal.journal import Journal
from server.journal.store import open_store
from server.notes.notes import Notes


def events(folder: Path, hall: str = "gemeentehuis") -> list[Happened]:
    """All events of a hall, from its first day on."""
    return [entry.event for entry in entries(folder, hall)]


def entries(folder: Path, hall: str = "gemeentehuis") -> list[Entry]:
    """The same with their places, and the commands they came from."""
    store = open_store(folder)
    journal = Journal(store, now)
    try:
        return [*journal.read(hall, since_day=False)]
    finally:
        journal.close()
        store.close()


def notes(folder: Path, hall: str = "gemeentehuis") -> dict[str, str]:
    """The notes of staff by ticket, as the next start would read them."""
    store = open_store(folder)
    try:
        return dict(Notes(store.writing, store.reading, now()).of(hall))
    finally:
        store.close()


def tickets_taken(folder: Path) -> list[str]:
    """The ids of all tickets ever given."""
    return [event.ticket for event in events(folder) if isinstance(event, TicketTaken)]
