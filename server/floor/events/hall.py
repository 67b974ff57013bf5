"""The opening of the hall: its sessions, and the events that open and close day and door."""

from dataclasses import dataclass
from typing import Literal

from server.floor.town import Instant


@dataclass(frozen=True, slots=True)
class Session:
    """A span in which walk-ins are let in, save for the services that are by appointment then."""

    opens: Instant
    closes: Instant
    by_appointment: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DayOpened:
    """A new local date: numbers restart. `ends` is the next local midnight, `closure` why the hall stays closed."""

    at: Instant
    date: str
    ends: Instant
    sessions: tuple[Session, ...]
    closure: str = ""
    event: Literal["day_opened"] = "day_opened"


@dataclass(frozen=True, slots=True)
class HallOpened:
    """Walk-ins are let in."""

    at: Instant
    session: Session
    event: Literal["hall_opened"] = "hall_opened"


@dataclass(frozen=True, slots=True)
class HallClosed:
    """No more walk-ins are let in."""

    at: Instant
    event: Literal["hall_closed"] = "hall_closed"


HallEvent = DayOpened | HallOpened | HallClosed
