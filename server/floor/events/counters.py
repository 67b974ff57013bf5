"""What happened to a counter."""

from dataclasses import dataclass
from typing import Literal

from server.floor.town import CounterKind, Instant


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
class CounterAssigned:
    """What a counter does for the rest of the day; `as_configured`: again what config.toml says."""

    at: Instant
    counter: str
    services: tuple[str, ...]
    as_configured: bool
    event: Literal["counter_assigned"] = "counter_assigned"


CounterEvent = CounterTaken | CounterReleased | CounterPaused | CounterResumed | CounterAssigned
