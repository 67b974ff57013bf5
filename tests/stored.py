"""What a server's journal holds, read beside it while it runs or after its end."""

from pathlib import Path

from server.clock import now
from server.floor.events import Event
from server.floor.events.visits import TicketTaken
from server.journal.journal import Journal
from server.journal.store import open_store


def events(folder: Path, hall: str = "gemeentehuis") -> list[Event]:
    """All events of a hall, from its first day on."""
    store = open_store(folder)
    journal = Journal(store, now)
    try:
        return [entry.event for entry in journal.read(hall, since_day=False)]
    finally:
        journal.close()
        store.close()


def tickets_taken(folder: Path) -> list[str]:
    """The ids of all tickets ever given."""
    return [event.ticket for event in events(folder) if isinstance(event, TicketTaken)]
