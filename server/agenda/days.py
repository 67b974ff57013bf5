"""A date before any booking: why it is closed or when it is open, who works, and what is kept for walk-ins."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from server.agenda.state import MINUTE_MS, span_bits
from server.agenda.town import AgendaTown, Channel, Roster
from server.floor.openings import instant
from server.floor.town import Instant

DAYS_KEPT = 1_024
HOURS = range(24)


@dataclass(frozen=True, slots=True)
class Post:
    """Somebody who is there: what they can do, by which channels, and in which minutes, as bits."""

    id: str
    services: frozenset[str]
    channels: frozenset[Channel]
    minutes: int
    usual: bool = True


@dataclass(frozen=True, slots=True)
class Kept:
    """An hour on the clock, as bits, and the share of it that is kept for walk-ins."""

    first: int
    last: int
    share: float

    @property
    def minutes(self) -> int:
        """The minutes of this hour."""
        return span_bits(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Day:
    """One date of a hall. `closed` says why nothing can be booked, `open` are the minutes of the opening hours."""

    date: str
    midnight: Instant
    length: int
    closed: str
    open: int
    posts: tuple[Post, ...]
    kept: tuple[Kept, ...]


@lru_cache(DAYS_KEPT)
def day_of(town: AgendaTown, iso: str) -> Day:
    """The date as configured."""
    day = date.fromisoformat(iso)
    midnight = instant(day, 0, town.zone)
    length = (instant(day + timedelta(days=1), 0, town.zone) - midnight) // MINUTE_MS
    clock = _Clock(town, day, midnight)
    closed = town.closed.get(iso, "")
    today = () if closed else (hours for hours in town.hours if hours.weekday == day.weekday())
    opened = _union(clock.bits(hours.opens_min, hours.closes_min) for hours in today)
    posts = () if closed else tuple(_post(clock, roster, opened) for roster in town.rosters.values())
    kept = tuple(Kept(clock.minute(60 * hour), clock.minute(60 * hour + 60), _share(town, hour)) for hour in HOURS)
    return Day(iso, midnight, length, closed, opened, tuple(post for post in posts if post.minutes), kept)


def extra_bits(town: AgendaTown, day: Day, opens_min: int, closes_min: int) -> int:
    """The minutes of more capacity on this date."""
    return _Clock(town, date.fromisoformat(day.date), day.midnight).bits(opens_min, closes_min)


@dataclass(frozen=True, slots=True)
class _Clock:
    """Times on the wall to minutes since midnight, which differ on the two days of the clock change."""

    town: AgendaTown
    day: date
    midnight: Instant

    def minute(self, wall_min: int) -> int:
        return (instant(self.day, wall_min, self.town.zone) - self.midnight) // MINUTE_MS

    def bits(self, opens_min: int, closes_min: int) -> int:
        return span_bits(self.minute(opens_min), self.minute(closes_min))


def _post(clock: _Clock, roster: Roster, opened: int) -> Post:
    shifts = (each for each in roster.shifts if each.weekday == clock.day.weekday())
    minutes = _union(clock.bits(each.opens_min, each.closes_min) for each in shifts)
    breaks = _union(clock.bits(*each) for each in roster.breaks)
    # Only who works outside the building can work outside its hours.
    inside = opened if "hall" in roster.channels else minutes
    return Post(roster.id, roster.services, roster.channels, minutes & ~breaks & inside)


def _union(parts: Iterable[int]) -> int:
    whole = 0
    for part in parts:
        whole |= part
    return whole


def _share(town: AgendaTown, hour: int) -> float:
    before = [each for each in town.walk_in_share if each <= hour]
    return town.walk_in_share[max(before)] if before else 0.0
