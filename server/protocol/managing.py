"""What the manager sees: the live floor in figures, and what can be set for today."""

from dataclasses import dataclass
from typing import Literal

from server.floor.town import Instant, Kind
from server.protocol.foreseen import AlarmShown, FavourShown
from server.protocol.jobs import Heard, PrinterStatus
from server.protocol.notices import Notices
from server.protocol.shown import Opening
from server.protocol.staffing import TicketRow


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
    """A counter on the manager's page. `since` is the last change: busy how long, free how long.

    `services` are those of today; `assigned`: a manager set them.
    """

    counter: str
    state: Literal["closed", "paused", "free", "called", "serving"]
    person_name: str | None
    number: str | None
    kind: Kind | None
    usual_s: int | None
    since: Instant | None
    services: tuple[str, ...]
    assigned: bool


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
    """Counts of today. `on_time` of `called` first calls came within their target.

    `kept` of `promised` announced ranges were kept: called before the upper end of the range.
    """

    taken: int
    waiting: int
    serving: int
    done: int
    no_show: int
    left: int
    called: int
    on_time: int
    promised: int
    kept: int


@dataclass(frozen=True, slots=True)
class ServiceToday:
    """A service that a manager limited today: `taken` of `at_most` tickets are given, 0 is stopped."""

    service: str
    at_most: int
    taken: int


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """The wait around this instant, in ms: the mean of the calls of a quarter of an hour, None when there were none."""

    at: Instant
    short_ms: int | None
    seated_ms: int | None


@dataclass(frozen=True, slots=True)
class Closing:
    """Whether everybody who waits can still be helped before the door closes; `late` are those who probably cannot."""

    closes: Instant
    late: dict[Kind, int]


@dataclass(frozen=True, slots=True)
class ManagerView:
    """Topic `manager`: the live floor in figures, the counters and the devices.

    `expected` is the range in minutes for who takes a ticket now, `last` the newest tickets. `printers` names the
    printer of each kiosk; `unprinted` are slips that failed, or that wait for a printer that cannot print now.
    `waits` are the announced ranges by service where the forecast says them, `foreseen`: it does now. `alarms` come
    before a target is passed, the first one first.
    """

    opening: Opening
    day: DayFigures
    classes: tuple[WaitShown, ...]
    services: tuple[WaitShown, ...]
    counters: tuple[CounterRow, ...]
    devices: tuple[DeviceRow, ...]
    pairings: tuple[PairingRow, ...]
    printers: dict[str, str]
    unprinted: tuple[TicketRow, ...]
    notices: Notices
    expected: dict[Kind, tuple[int, int] | None]
    limits: tuple[ServiceToday, ...]
    curve: tuple[CurvePoint, ...]
    closing: Closing | None
    last: tuple[TicketRow, ...]
    waits: dict[str, tuple[int, int]]
    foreseen: bool
    alarms: tuple[AlarmShown, ...]
    favour: FavourShown
