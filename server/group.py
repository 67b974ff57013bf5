"""A group of commands decided one after the other, to be stored in one transaction."""

import logging
from dataclasses import dataclass, field

from server.agenda.events import AgendaEvent
from server.agenda.evolve import touched
from server.agenda.state import Agenda
from server.floor.commands.asker import By
from server.floor.events.hall import DayOpened
from server.floor.foresight import Foresight
from server.floor.refused import Refused
from server.floor.state import Floor
from server.floor.town import Instant
from server.joining import Both, Command, Towns, decide, follows
from server.journal.agenda import Kept, kept
from server.journal.entry import Entry, Happened

_log = logging.getLogger(__name__)

Events = tuple[Happened, ...]
Key = tuple[str, str]
"""A command of today: its sender and the id the sender chose."""


@dataclass(slots=True)
class Told:
    """What the journal told so far: floor and agenda, the last seq, and what each command of today led to."""

    both: Both = field(default_factory=Both)
    seq: int = 0
    at: Instant = 0
    answers: dict[Key, Events] = field(default_factory=dict)

    @property
    def floor(self) -> Floor:
        """The floor."""
        return self.both.floor

    @property
    def agenda(self) -> Agenda:
        """The agenda."""
        return self.both.agenda

    def add(self, entry: Entry) -> None:
        """Fold one more entry in."""
        self.both.take(entry.event)
        self.note(entry)

    def note(self, entry: Entry) -> None:
        """Where the journal ends with this entry, and what its command led to."""
        self.seq, self.at = entry.seq, entry.at
        if isinstance(entry.event, DayOpened):
            self.answers.clear()
        key = (entry.sender, entry.command_id)
        self.answers[key] = (*self.answers.get(key, ()), entry.event)


@dataclass(frozen=True, slots=True)
class Group:
    """Decides on `told` and changes it; `entries` must be stored before anybody hears of it."""

    towns: Towns
    told: Told
    now: Instant
    foresight: Foresight | None = None
    entries: list[Entry] = field(default_factory=list)
    parts: list[Kept] = field(default_factory=list)

    def decide(self, command: Command, by: By, id: str) -> Events | Refused:
        """The events of this command, those of its first time when it is a repeat, or why not."""
        before = self.told.answers.get((by.sender, id))
        if before is not None:
            return before
        try:
            events = decide(self.told.both, self.towns, command, by, self.now, self.foresight)
        except Refused as refused:
            return refused
        except Exception:
            _log.exception("deciding %s failed", type(command).__name__)
            return Refused("failed")
        for event in events:
            self._note(event, by, id)
            for other in follows(self.told.both, self.towns, event, self.now):
                self._note(other, by, id)
        return self.told.answers.get((by.sender, id), ())

    def _note(self, event: Happened, by: By, id: str) -> None:
        hall, ordinal = self.towns.floor.hall, len(self.told.answers.get((by.sender, id), ()))
        entry = Entry(hall, self.told.seq + 1, self.now, by.sender, id, ordinal, by.person, event)
        self.entries.append(entry)
        self.told.add(entry)
        if isinstance(event, AgendaEvent):
            self.parts.append(kept(hall, *touched(self.told.agenda, event)))
