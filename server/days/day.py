"""A day: who comes when and for what, and which counters are open."""

from dataclasses import dataclass, replace
from typing import Literal

Class = Literal["walk_in", "appointment", "reduced_mobility"]
Kind = Literal["standing", "desk", "room"]


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who comes, or does not: then `arrives_s` is None. Times of day are seconds after midnight."""

    arrives_s: int | None
    service: str
    amount: int
    class_: Class
    agreed_s: int | None
    language: str
    contact_s: int
    patience_s: int


@dataclass(frozen=True, slots=True)
class Opening:
    """A counter with somebody behind it from `opens_s` until `closes_s`; a lunch break lies between two of these."""

    counter: str
    kind: Kind
    skills: str
    opens_s: int
    closes_s: int


@dataclass(frozen=True, slots=True)
class Day:
    """Visitors in the order of the file, and the openings."""

    name: str
    visitors: tuple[Visitor, ...]
    openings: tuple[Opening, ...]

    @property
    def coming(self) -> tuple[Visitor, ...]:
        """Those who come."""
        return tuple(visitor for visitor in self.visitors if visitor.arrives_s is not None)

    @property
    def begins_s(self) -> int:
        """When the first counter opens or the first visitor comes."""
        arrivals = (visitor.arrives_s for visitor in self.visitors if visitor.arrives_s is not None)
        return min((*arrivals, *(opening.opens_s for opening in self.openings)))

    @property
    def ends_s(self) -> int:
        """When the last counter closes."""
        return max(opening.closes_s for opening in self.openings)

    @property
    def counters(self) -> tuple[str, ...]:
        """The counters that are open some time."""
        return tuple(dict.fromkeys(opening.counter for opening in self.openings))

    def openings_of(self, counter: str) -> tuple[Opening, ...]:
        """When somebody sits there, earliest first."""
        here = (opening for opening in self.openings if opening.counter == counter)
        return tuple(sorted(here, key=lambda opening: opening.opens_s))

    def without(self, *counters: str) -> "Day":
        """The same day with nobody at these counters."""
        return replace(self, openings=tuple(each for each in self.openings if each.counter not in counters))


def clock(seconds: int, with_seconds: bool = False) -> str:
    """A time of day as HH:MM, or HH:MM:SS."""
    hours, minutes = divmod(seconds // 60, 60)
    return f"{hours:02}:{minutes:02}" + (f":{seconds % 60:02}" if with_seconds else "")


def seconds_of(text: str) -> int:
    """The time of day HH:MM or HH:MM:SS in seconds; raises ValueError."""
    hours, minutes, seconds = (int(part) for part in (*text.split(":"), "0", "0")[:3])
    if not (0 <= hours < 24 and 0 <= minutes < 60 and 0 <= seconds < 60):
        raise ValueError(f"{text} is no time of day")
    return (hours * 60 + minutes) * 60 + seconds
