"""A group of commands decided one after the other, to be stored in one transaction."""

import logging
from dataclasses import dataclass, field

from server.floor.commands import Command
from server.floor.commands.asker import By
from server.floor.decide import decide
from server.floor.events import Event
from server.floor.events.hall import DayOpened
from server.floor.evolve import evolve
from server.floor.refused import Refused
from server.floor.state import Floor
from server.floor.town import Instant, Town
from server.journal.entry import Entry

_log = logging.getLogger(__name__)

Events = tuple[Event, ...]
Key = tuple[str, str]
"""A command of today: its sender and the id the sender chose."""


@dataclass(slots=True)
class Told:
    """What the journal told so far: the floor, its last seq and what each command of today led to."""

    floor: Floor = field(default_factory=Floor)
    seq: int = 0
    at: Instant = 0
    answers: dict[Key, Events] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        """Fold one more entry in."""
        evolve(self.floor, entry.event)
        self.seq, self.at = entry.seq, entry.at
        if isinstance(entry.event, DayOpened):
            self.answers.clear()
        key = (entry.sender, entry.command_id)
        self.answers[key] = (*self.answers.get(key, ()), entry.event)


@dataclass(frozen=True, slots=True)
class Group:
    """Decides on `told` and changes it; `entries` must be stored before anybody hears of it."""

    town: Town
    told: Told
    now: Instant
    entries: list[Entry] = field(default_factory=list)

    def decide(self, command: Command, by: By, id: str) -> Events | Refused:
        """The events of this command, those of its first time when it is a repeat, or why not."""
        before = self.told.answers.get((by.sender, id))
        if before is not None:
            return before
        try:
            events = decide(self.told.floor, self.town, command, by, self.now)
        except Refused as refused:
            return refused
        except Exception:
            _log.exception("deciding %s failed", type(command).__name__)
            return Refused("failed")
        self._note(events, by, id)
        return events

    def _note(self, events: Events, by: By, id: str) -> None:
        for ordinal, event in enumerate(events):
            seq = self.told.seq + 1
            entry = Entry(self.town.hall, seq, self.now, by.sender, id, ordinal, by.person, event)
            self.entries.append(entry)
            self.told.add(entry)
