"""Which times can be kept: where somebody who can do it is free for as long as it takes, and walk-ins keep their share.

A time is offered only when a booking of it could be placed at once on whoever works by a roster. Which counter it will
be is left to the floor.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from server.agenda.days import Day, day_of
from server.agenda.events import Placed
from server.agenda.free import fitting, free_starts, minutes_of, posts, whole_starts
from server.agenda.state import MINUTE_MS, Agenda, Booking
from server.agenda.town import AgendaTown
from server.agenda.visits import Visit, earliest, horizon_days, visit_of
from server.floor.openings import local_date
from server.floor.refused import Code, Refused
from server.floor.town import Instant


@dataclass(frozen=True, slots=True)
class Room:
    """A date as a month shows it: `free` of `of` times can still be booked. `closed` says why there are none."""

    date: str
    free: int
    of: int
    closed: str = ""


def times(
    agenda: Agenda, town: AgendaTown, visit: Visit, iso: str, now: Instant, but: Booking | None = None
) -> tuple[Instant, ...]:
    """When the visitor can be expected on this date, earliest first; `but` is not counted as taken."""
    day, found = day_of(town, iso), _starts(agenda, town, visit, iso, now, but)
    return tuple(_agreed(day, visit, minute) for minute in minutes_of(found))


def first_free(
    agenda: Agenda, town: AgendaTown, visit: Visit, now: Instant, after: Instant = 0, but: Booking | None = None
) -> Instant | None:
    """The first time that can be booked, later than `after`; None when the whole horizon has none."""
    today = local_date(now, town.zone)
    begin = max(today, local_date(after, town.zone))
    last = today + timedelta(days=horizon_days(town, visit))
    for ahead in range((last - begin).days + 1):
        iso = (begin + timedelta(days=ahead)).isoformat()
        day, found = day_of(town, iso), _starts(agenda, town, visit, iso, now, but)
        found &= _not_before(visit, day, after + 1)
        if found:
            return _agreed(day, visit, (found & -found).bit_length() - 1)
    return None


def rooms(agenda: Agenda, town: AgendaTown, visit: Visit, first: str, last: str, now: Instant) -> Iterator[Room]:
    """Every date from `first` to `last`, both included, with how much of it is free."""
    begin = date.fromisoformat(first)
    for ahead in range((date.fromisoformat(last) - begin).days + 1):
        yield _room(agenda, town, visit, (begin + timedelta(days=ahead)).isoformat(), now)


def place(
    agenda: Agenda, town: AgendaTown, visit: Visit, at: Instant, now: Instant, but: Booking | None = None
) -> Placed:
    """This time on concrete capacity. Raises Refused, with the next free time, when it cannot be had."""
    day = day_of(town, local_date(at, town.zone).isoformat())
    code = _why_not(agenda, town, visit, day, now, but) or _too_soon(town, visit, at, now)
    minute, rest = divmod(at - day.midnight, MINUTE_MS)
    minute -= visit.travel_min
    if code is None and not rest and minute >= 0 and free_starts(agenda, town, visit, day, but) >> minute & 1:
        return placed(town, visit, at, fitting(agenda, town, visit, day, minute, but))
    raise Refused(code or "slot_taken", day.closed, first_free(agenda, town, visit, now, at, but))


def placed(town: AgendaTown, visit: Visit, at: Instant, roster: str | None) -> Placed:
    """This time with all that follows from it."""
    day = day_of(town, local_date(at, town.zone).isoformat())
    travel = visit.travel_min * MINUTE_MS
    until = at + town.rules.late_min * MINUTE_MS if visit.channel == "hall" else None
    return Placed(day.date, day.midnight, at, at - travel, at + visit.minutes * MINUTE_MS + travel, roster, until)


def somebody_else(agenda: Agenda, town: AgendaTown, booking: Booking) -> str | None:
    """A roster that has the very time of this booking free."""
    day, visit = day_of(town, booking.date), visit_of(town, booking)
    return fitting(agenda, town, visit, day, (booking.place.begins - day.midnight) // MINUTE_MS, booking)


def endangered(agenda: Agenda, town: AgendaTown, iso: str) -> tuple[Booking, ...]:
    """The appointments to come on this date that nobody is there for any more, earliest first."""
    there = {post.id: post.minutes for post in posts(agenda, town, day_of(town, iso))}
    lost = [
        each
        for each in agenda.on(iso)
        if each.state in ("awaited", "booked") and each.place.roster is not None
        if each.takes & ~there.get(each.place.roster, 0)
    ]
    return tuple(sorted(lost, key=lambda each: (each.place.agreed, each.id)))


def _starts(agenda: Agenda, town: AgendaTown, visit: Visit, iso: str, now: Instant, but: Booking | None) -> int:
    day = day_of(town, iso)
    if _why_not(agenda, town, visit, day, now, but) is not None:
        return 0
    return free_starts(agenda, town, visit, day, but) & _not_before(visit, day, earliest(town, visit, now))


def _why_not(
    agenda: Agenda, town: AgendaTown, visit: Visit, day: Day, now: Instant, but: Booking | None
) -> Code | None:
    if day.closed:
        return "closed_then"
    if date.fromisoformat(day.date) > local_date(now, town.zone) + timedelta(days=horizon_days(town, visit)):
        return "too_far"
    if any(_full(agenda, town, service, day.date, but) for service in visit.needs):
        return "day_full"
    return None


def _too_soon(town: AgendaTown, visit: Visit, at: Instant, now: Instant) -> Code | None:
    return "too_soon" if at < earliest(town, visit, now) else None


def _full(agenda: Agenda, town: AgendaTown, service: str, iso: str, but: Booking | None) -> bool:
    most = town.services[service].daily_at_most if service in town.services else None
    if most is None:
        return False
    own = but is not None and but.date == iso and any(wanted.service == service for wanted in but.services)
    asked = agenda.asked[iso][service] if iso in agenda.asked else 0
    return asked - own >= most


def _room(agenda: Agenda, town: AgendaTown, visit: Visit, iso: str, now: Instant) -> Room:
    day = day_of(town, iso)
    free = _starts(agenda, town, visit, iso, now, None).bit_count()
    return Room(iso, free, whole_starts(agenda, town, visit, day).bit_count(), day.closed)


def _not_before(visit: Visit, day: Day, at: Instant) -> int:
    minute = -((day.midnight - at) // MINUTE_MS) - visit.travel_min
    return ~((1 << max(0, minute)) - 1)


def _agreed(day: Day, visit: Visit, minute: int) -> Instant:
    return day.midnight + (minute + visit.travel_min) * MINUTE_MS
