"""What happened between a visitor and a counter."""

from dataclasses import dataclass
from typing import Literal

from server.floor.commands.asker import Wanted
from server.floor.reason import Reason
from server.floor.town import Class, Instant, Kind


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
class Received:
    """The contact began without a call: the visitor stood at the counter."""

    at: Instant
    ticket: str
    counter: str
    person: str
    reason: Reason
    event: Literal["received"] = "received"


@dataclass(frozen=True, slots=True)
class Parked:
    """The visitor went to get something; `reason` says what."""

    at: Instant
    ticket: str
    counter: str
    person: str
    reason: str
    event: Literal["parked"] = "parked"


@dataclass(frozen=True, slots=True)
class Resumed:
    """Who was parked is back and waits with a new, short promise; `waited_ms` is the wait suffered before."""

    at: Instant
    ticket: str
    kind: Kind
    class_: Class
    target_ms: int
    head_start: float
    waited_ms: int
    event: Literal["resumed"] = "resumed"


@dataclass(frozen=True, slots=True)
class Transferred:
    """The visit goes on elsewhere, with a new, short promise; `waited_ms` is the wait suffered before.

    `to_counter` and `to_person` keep it for them as long as they are there. `done` is what was done here.
    """

    at: Instant
    ticket: str
    counter: str
    person: str
    services: tuple[Wanted, ...]
    seat: bool
    kind: Kind
    class_: Class
    target_ms: int
    head_start: float
    usual_s: int
    waited_ms: int
    done: tuple[Wanted, ...] = ()
    to_counter: str | None = None
    to_person: str | None = None
    event: Literal["transferred"] = "transferred"


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


ContactEvent = (
    Called | Recalled | Started | Received | Parked | Resumed | Transferred | Finished | Missed | NoShow | Undone
)
