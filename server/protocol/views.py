"""What each role may see: one frozen shape per topic, sent whole. Instants, never ages; numbers, never names."""

from dataclasses import dataclass
from typing import Literal

from server.floor.holdings import SlipState
from server.floor.town import Instant, Kind
from server.protocol.jobs import PrinterStatus
from server.protocol.notices import Notices
from server.protocol.shown import Opening


@dataclass(frozen=True, slots=True)
class SlipShown:
    """The state of one print job."""

    job: str
    ticket: str
    state: SlipState


@dataclass(frozen=True, slots=True)
class KioskView:
    """Topic `kiosk`. `waiting` counts people by kind; `slips` are the recent ones; `printers` by kiosk name.

    `expected` is the range in minutes for who takes a ticket now; `waits` is that of each service where the forecast
    says it. `full` are services without tickets left today.
    `free_today` has the first free time of today for one of each service that is by appointment only now and can be
    booked; None when today has none.
    """

    opening: Opening
    waiting: dict[Kind, int]
    counters_open: dict[Kind, int]
    slips: tuple[SlipShown, ...]
    printers: dict[str, PrinterStatus]
    expected: dict[Kind, tuple[int, int] | None]
    full: tuple[str, ...]
    notices: Notices
    free_today: dict[str, Instant | None]
    waits: dict[str, tuple[int, int]]


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
    notices: Notices
