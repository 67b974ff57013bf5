"""What happened between a visitor and a counter."""

from dataclasses import dataclass
from typing import Literal

from server.floor.commands.asker import Wanted
from server.floor.reason import Reason
from server.floor.town import Instant


@dataclass(frozen=True, slots=True)
class Called:
    """A visitor is called. `overtakes` are the tickets that arrived before and could have been called here.

    `follows` is the ticket finished by the same command, so that one undo takes back both.
    """

    at: Instant
    ticket: str
    counter: str
    person: str
    reason: Reason
    overtakes: tuple[str, ...] = ()
    follows: str | None = None
    event: Literal["called"] = "called"


@dataclass(frozen=True, slots=True)
class Recalled:
    """The call is announced again."""

    at: Instant
    ticket: str
    counter: str
    event: Literal["recalled"] = "recalled"


@dataclass(frozen=True, slots=True)
class Started:
    """The visitor is at the counter."""

    at: Instant
    ticket: str
    counter: str
    person: str
    event: Literal["started"] = "started"


@dataclass(frozen=True, slots=True)
class Finished:
    """The contact ended, with what was done."""

    at: Instant
    ticket: str
    counter: str
    person: str
    done: tuple[Wanted, ...]
    event: Literal["finished"] = "finished"


@dataclass(frozen=True, slots=True)
class Missed:
    """The called visitor did not come; keeps the place, not callable until `again`."""

    at: Instant
    ticket: str
    counter: str
    again: Instant
    event: Literal["missed"] = "missed"


@dataclass(frozen=True, slots=True)
class NoShow:
    """The called visitor did not come for the last time."""

    at: Instant
    ticket: str
    counter: str
    event: Literal["no_show"] = "no_show"


@dataclass(frozen=True, slots=True)
class Undone:
    """A counter took back its last command; `tickets` are as they were before it."""

    at: Instant
    counter: str
    tickets: tuple[str, ...]
    event: Literal["undone"] = "undone"


ContactEvent = Called | Recalled | Started | Finished | Missed | NoShow | Undone
