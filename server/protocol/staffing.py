"""What staff see: who waits and what for, who is expected, and the work at one counter."""

from dataclasses import dataclass
from typing import Literal

from server.floor.holdings import SlipState
from server.floor.policy import WhyNot
from server.floor.reason import Reason
from server.floor.state import Deed, Progress
from server.floor.town import Instant, Kind
from server.protocol.foreseen import AlarmShown
from server.protocol.notices import Notices
from server.protocol.shown import Opening
from server.protocol.views import CounterNow


@dataclass(frozen=True, slots=True)
class WantedShown:
    """A service and how many of it."""

    service: str
    amount: int


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A waiting person as staff see it: no name, no age. `again` is when a missed one can be called again.

    `appointment` is the one of who came in time for it, `agreed` its time, before which `since` is not counted.
    `taken` is when the visitor came, `waited_ms` was waited before `since`; `to_counter` and `to_person` (a name) are
    whom the visit was passed on to. `promised_min` is what was announced when the visitor came, `expected_min` what
    the forecast says from now on, None where it says nothing.
    """

    ticket: str
    number: str
    kind: Kind
    class_: str
    services: tuple[WantedShown, ...]
    seat: bool
    language: str
    taken: Instant
    since: Instant
    agreed: Instant | None
    appointment: str | None
    target_ms: int
    usual_s: int
    again: Instant | None
    missed: int
    waited_ms: int
    promised_min: tuple[int, int] | None
    expected_min: tuple[int, int] | None
    to_counter: str | None
    to_person: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class AsideRow:
    """Somebody who is parked or away: why, since when, and when back by itself."""

    ticket: str
    number: str
    progress: Literal["parked", "away"]
    services: tuple[WantedShown, ...]
    reason: str
    since: Instant
    back: Instant | None
    note: str | None


@dataclass(frozen=True, slots=True)
class ExpectedRow:
    """Somebody with an appointment who is not here yet: no name and no code."""

    booking: str
    agreed: Instant
    kind: Kind
    services: tuple[WantedShown, ...]
    seat: bool
    language: str
    usual_s: int


@dataclass(frozen=True, slots=True)
class TicketRow:
    """A recent ticket, for looking up, printing again or cancelling."""

    ticket: str
    number: str
    progress: Progress
    taken: Instant
    slip: SlipState | None
    kind: Kind
    services: tuple[WantedShown, ...]


@dataclass(frozen=True, slots=True)
class Staffed:
    """An open counter and who sits there. `services` are those of today where a manager set them, else None."""

    counter: str
    person_name: str
    paused: bool
    services: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class FloorView:
    """Topic `floor` (staff): who waits, in order of arrival. `more` were left out to keep the view small.

    `aside` are parked or away, `limits` how many tickets are left of the services that were limited today,
    `appointments` who is expected today and not here yet, earliest first. `alarms` come before a target is passed.
    """

    opening: Opening
    waiting: tuple[WaitingRow, ...]
    more: int
    counts: dict[Kind, int]
    recent: tuple[TicketRow, ...]
    counters: tuple[CounterNow, ...]
    staffed: tuple[Staffed, ...]
    aside: tuple[AsideRow, ...]
    expected: dict[Kind, tuple[int, int] | None]
    limits: dict[str, int]
    appointments: tuple[ExpectedRow, ...]
    notices: Notices
    alarms: tuple[AlarmShown, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """Who is called or served at a counter."""

    ticket: str
    number: str
    kind: Kind
    class_: str
    progress: Literal["called", "serving"]
    services: tuple[WantedShown, ...]
    seat: bool
    language: str
    taken: Instant
    called: Instant
    started: Instant | None
    usual_s: int
    missed: int
    reason: Reason
    waited_ms: int
    done: tuple[WantedShown, ...]
    park_reason: str
    note: str | None
    agreed: Instant | None
    appointment: str | None


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody at a counter, to whom a visit can be passed on. `person` is an opaque id.

    `free_at` is when the contact there usually ends, None when nobody is called or helped there.
    """

    person: str
    name: str
    counter: str
    free_at: Instant | None


@dataclass(frozen=True, slots=True)
class NextOne:
    """Whom `call_next` would call now, with the reason. `waited_ms` is in whole minutes."""

    ticket: str
    number: str
    services: tuple[WantedShown, ...]
    since: Instant
    reason: Reason


@dataclass(frozen=True, slots=True)
class Undoable:
    """What the counter can take back, and until when."""

    what: Deed
    number: str
    until: Instant


@dataclass(frozen=True, slots=True)
class CounterView:
    """Topic `counter/<id>`. `mine`: the person of this connection holds it; `held` by anybody.

    `kept_for`: nobody is called, because an appointment must begin by then.
    """

    counter: str
    held: bool
    person: str | None
    person_name: str | None
    paused: bool
    contact: Contact | None
    next: NextOne | None
    why_not: dict[str, WhyNot]
    undo: Undoable | None
    services: tuple[str, ...]
    colleagues: tuple[Colleague, ...]
    kept_for: Instant | None
