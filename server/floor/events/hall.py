"""What happened to the whole hall: its day and door, messages, an evacuation, and the limits of today."""

from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True)
class MessageShown:
    """Words on the screens of these zones (none: all) until `until`, or until they are taken away."""

    at: Instant
    message: str
    text: Mapping[str, str]
    zones: tuple[str, ...]
    until: Instant | None
    event: Literal["message_shown"] = "message_shown"


@dataclass(frozen=True, slots=True)
class MessageCleared:
    """A message is off the screens."""

    at: Instant
    message: str
    event: Literal["message_cleared"] = "message_cleared"


@dataclass(frozen=True, slots=True)
class EvacuationBegan:
    """Everybody leaves the building."""

    at: Instant
    event: Literal["evacuation_began"] = "evacuation_began"


@dataclass(frozen=True, slots=True)
class EvacuationEnded:
    """Everybody may come back in."""

    at: Instant
    event: Literal["evacuation_ended"] = "evacuation_ended"


@dataclass(frozen=True, slots=True)
class ServiceLimited:
    """At most so many tickets of a service today; None is no limit."""

    at: Instant
    service: str
    at_most: int | None
    event: Literal["service_limited"] = "service_limited"


@dataclass(frozen=True, slots=True)
class FavourSet:
    """Whom the calling rule favours: -1 walk-ins short, +1 appointments on time, None as configured.

    It stays from day to day: a new day says it again.
    """

    at: Instant
    favour: float | None
    event: Literal["favour_set"] = "favour_set"


HallEvent = (
    DayOpened
    | HallOpened
    | HallClosed
    | MessageShown
    | MessageCleared
    | EvacuationBegan
    | EvacuationEnded
    | ServiceLimited
    | FavourSet
)
