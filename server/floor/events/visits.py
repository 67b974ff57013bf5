"""What happened to a visit outside a contact, and to its slip."""

from dataclasses import dataclass
from typing import Literal

from server.floor.commands.asker import Wanted
from server.floor.town import Class, Instant, Kind


@dataclass(frozen=True, slots=True)
class TicketTaken:
    """A visit begins. `before` is how many of this kind waited already; `source` is the device or page.

    `since` is set when the wait began earlier than `at`: a number from paper. `promised_min` is the announced range,
    `foreseen` when the forecast was made that said it; None where the simple reckoning did.
    `appointment` names who was expected, `agreed` when; the wait then counts from the later of `at` and `agreed`.
    """

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
    since: Instant | None = None
    promised_min: tuple[int, int] | None = None
    appointment: str | None = None
    agreed: Instant | None = None
    foreseen: Instant | None = None
    event: Literal["ticket_taken"] = "ticket_taken"


@dataclass(frozen=True, slots=True)
class VisitChanged:
    """Other services or a seat; in a contact the kind and the promise stay what they were."""

    at: Instant
    ticket: str
    services: tuple[Wanted, ...]
    seat: bool
    kind: Kind
    class_: Class
    target_ms: int
    head_start: float
    usual_s: int
    event: Literal["visit_changed"] = "visit_changed"


@dataclass(frozen=True, slots=True)
class SteppedAway:
    """The visitor is out until `until`, and keeps the place. `counter` is where the call was, if any."""

    at: Instant
    ticket: str
    until: Instant
    counter: str | None = None
    event: Literal["stepped_away"] = "stepped_away"


@dataclass(frozen=True, slots=True)
class CameBack:
    """Who was away can be called again, at the place that was kept."""

    at: Instant
    ticket: str
    event: Literal["came_back"] = "came_back"


@dataclass(frozen=True, slots=True)
class Reopened:
    """A visit that was over too early waits again, at the place it had."""

    at: Instant
    ticket: str
    event: Literal["reopened"] = "reopened"


@dataclass(frozen=True, slots=True)
class PaperServed:
    """A visit with a number from paper was helped while the system was down."""

    at: Instant
    ticket: str
    started: Instant
    ended: Instant
    done: tuple[Wanted, ...]
    event: Literal["paper_served"] = "paper_served"


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
class GraceEnded:
    """A visitor who was not there can be called again."""

    at: Instant
    ticket: str
    event: Literal["grace_ended"] = "grace_ended"


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


VisitEvent = (
    TicketTaken
    | VisitChanged
    | SteppedAway
    | CameBack
    | Reopened
    | PaperServed
    | Left
    | Cancelled
    | Expired
    | GraceEnded
    | SlipOrdered
    | SlipSettled
)
