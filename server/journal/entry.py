"""One line of the journal: an event, where it stands in its hall, and the command it came from."""

from dataclasses import dataclass

from server.agenda.events import AgendaEvent
from server.floor.events import Event
from server.floor.town import Instant

Happened = Event | AgendaEvent
"""What the journal of a hall holds: what happened on its floor and in its agenda."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event with its place. `seq` counts from 1 without gaps per hall; `ordinal` from 0 within the command.

    `sender` and `command_id` name the command; `person` is the opaque id of who asked, never a name.
    """

    hall: str
    seq: int
    at: Instant
    sender: str
    command_id: str
    ordinal: int
    person: str | None
    event: Happened


class NotStored(Exception):
    """None of these entries is in the journal, and none will come there by itself."""


class Uncertain(Exception):
    """The disk failed while it was being asked: these entries are there or not, all or none. Read to know."""
