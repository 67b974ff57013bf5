"""What the agenda must know of the town: services as they can be booked, rosters, walk-ins' share, and its rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from server.floor.town import CounterKind, Hours

Channel = Literal["hall", "video", "phone", "home"]
"""Where a contact by appointment takes place."""

Span = tuple[int, int]
"""From and until, in minutes after local midnight."""


@dataclass(frozen=True, slots=True)
class Bookable:
    """A service as it can be booked. `first_min` is the first one, `further_min` each next one of the amount.

    `lead_min`: how long before the appointment at least; `horizon_days`: how far ahead at most; `daily_at_most`: how
    many appointments for it a day. `related`: services that may be proposed with it.
    """

    id: str
    first_min: float
    further_min: float
    at_most: int = 9
    channels: frozenset[Channel] = frozenset({"hall"})
    lead_min: int = 0
    horizon_days: int = 60
    daily_at_most: int | None = None
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shift:
    """One span of work on a weekday (0 = Monday)."""

    weekday: int
    opens_min: int
    closes_min: int


@dataclass(frozen=True, slots=True)
class Roster:
    """When somebody is there for appointments: what they can do, at what kind of counter, and by which channels."""

    id: str
    shifts: tuple[Shift, ...]
    kind: CounterKind
    services: frozenset[str]
    breaks: tuple[Span, ...] = ()
    channels: frozenset[Channel] = frozenset({"hall", "phone", "video"})


@dataclass(frozen=True, slots=True)
class AgendaRules:
    """Every number of the rules of appointments; config.toml sets them, the defaults are the documented ones.

    `early_min`: who checks in longer before the agreed time hears when to come back. `late_min`: who checks in later
    than this is helped as a walk-in, and the time is offered again. `confirm_beyond_days`: a visitor's booking
    further ahead counts only once it is confirmed by mail; None for never. `free_again_min`: how long the time of an
    appointment that a visitor cancelled stays taken, where slots are traded.
    """

    grid_min: int = 5
    short_below_min: float = 5
    short_can_book: bool = False
    hold_min: int = 10
    early_min: int = 30
    late_min: int = 10
    confirm_beyond_days: int | None = None
    confirm_within_min: int = 120
    free_again_min: int = 0
    travel_min: int = 20
    services_at_most: int = 5


@dataclass(frozen=True, slots=True, eq=False)
class AgendaTown:
    """One hall as its agenda sees it. `closed` maps an ISO date to the reason.

    `walk_in_share`: from an hour on (0-23), the share of the capacity that is kept for who comes without appointment.
    It is compared by identity, so what follows from it can be kept.
    """

    hall: str
    zone: str
    services: Mapping[str, Bookable]
    rosters: Mapping[str, Roster]
    hours: tuple[Hours, ...] = ()
    closed: Mapping[str, str] = field(default_factory=dict)
    walk_in_share: Mapping[int, float] = field(default_factory=dict)
    languages: tuple[str, ...] = ("nl",)
    rules: AgendaRules = AgendaRules()
