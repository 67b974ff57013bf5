"""A time zone as a calendar file tells it (RFC 5545, 3.6.5): its clock changes around a date, each on its own."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

YEARS_AROUND = 1
"""An appointment is at most a year ahead, and nobody moves it further."""
DAY = timedelta(days=1)


@lru_cache(16)
def zone_around(name: str, year: int) -> Timezone:
    """The zone in this year and those around it. Do not change what is given."""
    zone = Timezone()
    zone.add("tzid", name)
    begin, end = datetime(year - YEARS_AROUND, 1, 1, tzinfo=UTC), datetime(year + YEARS_AROUND + 1, 1, 1, tzinfo=UTC)
    for change in (begin, *_changes(begin, end, ZoneInfo(name))):
        zone.add_component(_observance(change, ZoneInfo(name)))
    return zone


def _changes(begin: datetime, end: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """The instants at which the clocks change."""
    day = begin
    while day < end:
        if _offset(day, zone) != _offset(day + DAY, zone):
            yield _instant(day, day + DAY, zone)
        day += DAY


def _instant(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The minute of a change between the two."""
    while after - before > timedelta(minutes=1):
        middle = before + (after - before) / 2
        before, after = (before, middle) if _offset(middle, zone) != _offset(before, zone) else (middle, after)
    return after.replace(second=0, microsecond=0)


def _observance(change: datetime, zone: ZoneInfo) -> TimezoneStandard | TimezoneDaylight:
    was, now = _offset(change - DAY, zone), _offset(change, zone)
    local = change.astimezone(zone)
    observance = TimezoneDaylight() if local.dst() else TimezoneStandard()
    # The beginning is told by the clock as it was before the change.
    observance.add("dtstart", (change + was).replace(tzinfo=None))
    observance.add("tzoffsetfrom", was)
    observance.add("tzoffsetto", now)
    observance.add("tzname", local.tzname())
    return observance


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()
