"""What happened on the floor: past tense, complete, never refused, stored for ever under these names."""

from dataclasses import dataclass
from typing import Literal

from server.floor.commands import Wanted
from server.floor.door import DayOpened, HallClosed, HallOpened
from server.floor.reason import Reason
from server.floor.town import Class, CounterKind, Instant, Kind


@dataclass(frozen=True, slots=True)
class TicketTaken:
    """A visit begins. `before` is how many of this kind waited already; `source` is the device or page."""

    at: Instant
    ticket: str
    letter: str
    number: int
    kind: Kind
    class_: Class
    services: tuple[Wanted, ...]
    seat: bool
    language: str
    target_ms: int
    head_start: float
    usual_s: int
    before: int
    source: str
    event: Literal["ticket_taken"] = "ticket_taken"


@dataclass(frozen=True, slots=True)
class SlipOrdered:
    """A slip is to be printed before `expires`."""

    at: Instant
    job: str
    ticket: str
    printer: str
    expires: Instant
    event: Literal["slip_ordered"] = "slip_ordered"


@dataclass(frozen=True, slots=True)
class SlipSettled:
    """What became of a slip."""

    at: Instant
    job: str
    outcome: Literal["printed", "failed", "uncertain", "expired"]
    event: Literal["slip_settled"] = "slip_settled"


@dataclass(frozen=True, slots=True)
class CounterTaken:
    """A person opens a counter; what it can do that day is fixed here."""

    at: Instant
    counter: str
    person: str
    counter_kind: CounterKind
    services: tuple[str, ...]
    event: Literal["counter_taken"] = "counter_taken"


@dataclass(frozen=True, slots=True)
class CounterReleased:
    """A counter closes."""

    at: Instant
    counter: str
    event: Literal["counter_released"] = "counter_released"


@dataclass(frozen=True, slots=True)
class CounterPaused:
    """A counter stops calling for a while."""

    at: Instant
    counter: str
    event: Literal["counter_paused"] = "counter_paused"


@dataclass(frozen=True, slots=True)
class CounterResumed:
    """A counter calls again."""

    at: Instant
    counter: str
    event: Literal["counter_resumed"] = "counter_resumed"


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
class GraceEnded:
    """A visitor who was not there can be called again."""

    at: Instant
    ticket: str
    event: Literal["grace_ended"] = "grace_ended"


@dataclass(frozen=True, slots=True)
class NoShow:
    """The called visitor did not come for the last time."""

    at: Instant
    ticket: str
    counter: str
    event: Literal["no_show"] = "no_show"


@dataclass(frozen=True, slots=True)
class Left:
    """The visitor went home before being helped. `counter` is that of who noted it, and can undo it."""

    at: Instant
    ticket: str
    counter: str | None = None
    event: Literal["left"] = "left"


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The ticket was a mistake. `counter` is that of who noted it, and can undo it."""

    at: Instant
    ticket: str
    counter: str | None = None
    event: Literal["cancelled"] = "cancelled"


@dataclass(frozen=True, slots=True)
class Expired:
    """The hall closed or the day ended before the visit was over."""

    at: Instant
    ticket: str
    event: Literal["expired"] = "expired"


@dataclass(frozen=True, slots=True)
class Undone:
    """A counter took back its last command; `tickets` are as they were before it."""

    at: Instant
    counter: str
    tickets: tuple[str, ...]
    event: Literal["undone"] = "undone"


Event = (
    DayOpened
    | HallOpened
    | HallClosed
    | TicketTaken
    | SlipOrdered
    | SlipSettled
    | CounterTaken
    | CounterReleased
    | CounterPaused
    | CounterResumed
    | Called
    | Recalled
    | Started
    | Finished
    | Missed
    | GraceEnded
    | NoShow
    | Left
    | Cancelled
    | Expired
    | Undone
)
