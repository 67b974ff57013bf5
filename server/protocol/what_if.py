"""What a manager asks of days that are past or to come, over HTTP, and what is answered."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

from server.floor.town import CounterKind

MINUTES_A_DAY = 24 * 60
VARIANTS_AT_MOST = 3

Minute = Annotated[int, Field(ge=0, lt=MINUTES_A_DAY)]
Short = Annotated[str, Field(max_length=40)]
RuleName = Literal["ours", "plain", "first-come", "separate", "strict", "booked-time"]


@dataclass(frozen=True, slots=True)
class ExtraAsked:
    """One counter more of this kind, from so many minutes after midnight until the last one closes."""

    kind: CounterKind
    opens_min: Minute


@dataclass(frozen=True, slots=True)
class VariantAsked:
    """What would be different. `split_min`: visits that usually take less are short; `without`: nobody sits there."""

    rule: RuleName = "ours"
    favour: Annotated[float, Field(ge=-1, le=1)] | None = None
    split_min: Annotated[float, Field(gt=0, le=30)] | None = None
    extra: Annotated[tuple[ExtraAsked, ...], Field(max_length=3)] = ()
    without: Annotated[tuple[Short, ...], Field(max_length=20)] = ()


@dataclass(frozen=True, slots=True)
class WhatIfAsked:
    """`POST /what-if`: the day (ISO date) as it would have been under each of these; past days only."""

    hall: Short
    date: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
    variants: Annotated[tuple[VariantAsked, ...], Field(min_length=1, max_length=VARIANTS_AT_MOST)]


@dataclass(frozen=True, slots=True)
class ClassPlayed:
    """The waits of a class in minutes. `over` is the share that passed the target.

    `curve` has the mean wait of those whose wait began in a quarter of an hour: minutes after midnight, minutes.
    """

    class_: str
    visits: int
    mean_min: float
    p50_min: float
    p90_min: float
    p95_min: float
    over: float
    curve: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Played:
    """One column: what became of the days. `on_time` is the share of appointments that began within ten minutes.

    `breach_min` are the minutes waited past the targets, of everybody together.
    """

    classes: tuple[ClassPlayed, ...]
    on_time: float
    over_45: int
    left: int
    breach_min: float


@dataclass(frozen=True, slots=True)
class WhatIfTold:
    """The days (ISO dates) that were played, as they are called now and then in each variant."""

    days: tuple[str, ...]
    columns: tuple[Played, ...]


@dataclass(frozen=True, slots=True)
class ClassExpected:
    """A class on a day to come: the share called within its target, and its wait over the day.

    `quarters`: minutes after midnight, the middle wait, and the wait that four in five stay below, in minutes.
    """

    class_: str
    within: float
    quarters: tuple[tuple[int, float, float], ...]


@dataclass(frozen=True, slots=True)
class OutlookShown:
    """A day to come under one roster. `keeps`: every class keeps its target; `breach_min` as in Played, per day."""

    counters: tuple[str, ...]
    classes: tuple[ClassExpected, ...]
    mean_min: float
    breach_min: float
    keeps: bool


@dataclass(frozen=True, slots=True)
class RosterChange:
    """One counter more of a kind, or one less: the counter that is missed least of those that do the same."""

    what: str
    outlook: OutlookShown


@dataclass(frozen=True, slots=True)
class TomorrowTold:
    """`GET /tomorrow`: a day to come, with the counters of the day `like`, the last one of its sort.

    `booked` appointments and about `walk_ins` others are expected. `smallest` is the smallest roster that was found to
    keep every target; None when none that was tried does.
    """

    date: str
    like: str
    booked: int
    walk_ins: float
    as_is: OutlookShown
    more: tuple[RosterChange, ...] = field(default=())
    less: tuple[RosterChange, ...] = field(default=())
    smallest: OutlookShown | None = None
