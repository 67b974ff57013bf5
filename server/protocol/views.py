"""What each role may see: one frozen shape per topic, sent whole. Instants, never ages; numbers, never names."""

from dataclasses import dataclass
from typing import Literal

from server.floor.policy import WhyNot
from server.floor.reason import Reason
from server.floor.state import Deed, Progress, SlipState
from server.floor.town import Instant, Kind
from server.protocol.jobs import Heard, PrinterStatus
from server.protocol.shown import Opening


@dataclass(frozen=True, slots=True)
class SlipShown:
    """The state of one print job."""

    job: str
    ticket: str
    state: SlipState


@dataclass(frozen=True, slots=True)
class KioskView:
    """Topic `kiosk`. `waiting` counts people by kind; `slips` are the recent ones; `printers` by kiosk name."""

    opening: Opening
    waiting: dict[Kind, int]
    counters_open: dict[Kind, int]
    slips: tuple[SlipShown, ...]
    printers: dict[str, PrinterStatus]


@dataclass(frozen=True, slots=True)
class CallShown:
    """One announcement: `id` is new for each call and recall; highlight and gong follow from `at`.

    `sounds` names the sentences to play after the gong, in order, each at `/sound/<name>`.
    """

    id: str
    number: str
    counter: str
    at: Instant
    again: bool
    sounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CounterNow:
    """What a counter of this zone is calling or serving."""

    counter: str
    open: bool
    number: str | None
    progress: Literal["called", "serving"] | None
    at: Instant | None


@dataclass(frozen=True, slots=True)
class DisplayView:
    """Topic `display/<zone>`: calls newest first (all of the last minute, at least eight), and who is next.

    `speaker` is the `line` of the one display of the zone that sounds; the others stay silent.
    """

    zone: str
    opening: Opening
    calls: tuple[CallShown, ...]
    next: tuple[str, ...]
    counters: tuple[CounterNow, ...]
    speaker: str | None


@dataclass(frozen=True, slots=True)
class WantedShown:
    """A service and how many of it."""

    service: str
    amount: int


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A waiting person as staff see it: no name, no age. `again` is when a missed one can be called again."""

    ticket: str
    number: str
    kind: Kind
    class_: str
    services: tuple[WantedShown, ...]
    seat: bool
    language: str
    since: Instant
    target_ms: int
    usual_s: int
    again: Instant | None
    missed: int


@dataclass(frozen=True, slots=True)
class TicketRow:
    """A recent ticket, for looking up, printing again or cancelling."""

    ticket: str
    number: str
    progress: Progress
    taken: Instant
    slip: SlipState | None


@dataclass(frozen=True, slots=True)
class FloorView:
    """Topic `floor` (staff): who waits, in order of arrival. `more` were left out to keep the view small."""

    opening: Opening
    waiting: tuple[WaitingRow, ...]
    more: int
    counts: dict[Kind, int]
    recent: tuple[TicketRow, ...]
    counters: tuple[CounterNow, ...]


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
    """Topic `counter/<id>`. `mine`: the person of this connection holds it; `held` by anybody."""

    counter: str
    held: bool
    person: str | None
    person_name: str | None
    paused: bool
    contact: Contact | None
    next: NextOne | None
    why_not: dict[str, WhyNot]
    undo: Undoable | None


@dataclass(frozen=True, slots=True)
class WaitShown:
    """Who waits in one class or for one service, and since when the longest."""

    id: str
    waiting: int
    longest_since: Instant | None
    target_ms: int
    late: int


@dataclass(frozen=True, slots=True)
class CounterRow:
    """A counter on the manager's page. `since` is the last change: busy how long, free how long."""

    counter: str
    state: Literal["closed", "paused", "free", "called", "serving"]
    person_name: str | None
    number: str | None
    kind: Kind | None
    usual_s: int | None
    since: Instant | None


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """A paired or connected device and its health. `sound` is a display's: what visitors hear of it."""

    id: str
    name: str
    role: str
    connected: bool
    since: Instant | None
    printer: PrinterStatus | None
    sound: Heard | None = None


@dataclass(frozen=True, slots=True)
class PairingRow:
    """A device that shows this code and waits for the manager's word."""

    code: str
    name: str
    role: str
    expires: Instant


@dataclass(frozen=True, slots=True)
class DayFigures:
    """Counts of today. `on_time` of `called` first calls came within their target."""

    taken: int
    waiting: int
    serving: int
    done: int
    no_show: int
    left: int
    called: int
    on_time: int


@dataclass(frozen=True, slots=True)
class ManagerView:
    """Topic `manager`: the live floor in figures, the counters and the devices."""

    opening: Opening
    day: DayFigures
    classes: tuple[WaitShown, ...]
    services: tuple[WaitShown, ...]
    counters: tuple[CounterRow, ...]
    devices: tuple[DeviceRow, ...]
    pairings: tuple[PairingRow, ...]
    unprinted: tuple[TicketRow, ...]
