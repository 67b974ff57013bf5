"""From instants to local dates and opening hours, in the hall's time zone and across both clock changes."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from server.floor.events.hall import DayOpened, Session
from server.floor.town import Instant, Town

LOOK_AHEAD_DAYS = 21
"""Longer than any closure a town hall has: beyond it the next opening is simply not known."""


def local_date(now: Instant, zone: str) -> date:
    """The date on the wall calendar at this instant."""
    return datetime.fromtimestamp(now / 1000, ZoneInfo(zone)).date()


def instant(day: date, minutes: int, zone: str) -> Instant:
    """The instant of a wall-clock time; a time that the clock change skips means as much later."""
    midnight = datetime.combine(day, time(), ZoneInfo(zone))
    wall = midnight + timedelta(minutes=minutes)
    return round(wall.timestamp() * 1000)


def sessions(day: date, town: Town) -> tuple[Session, ...]:
    """The spans of this date in which walk-ins are let in, earliest first; none on a closed date."""
    if day.isoformat() in town.closed:
        return ()
    spans = sorted((hours for hours in town.hours if hours.weekday == day.weekday()), key=lambda hours: hours.opens_min)
    return tuple(
        Session(instant(day, span.opens_min, town.zone), instant(day, span.closes_min, town.zone), span.by_appointment)
        for span in spans
    )


def new_day(now: Instant, town: Town) -> DayOpened:
    """The event that begins the local date of this instant."""
    day = local_date(now, town.zone)
    return DayOpened(
        at=now,
        date=day.isoformat(),
        ends=instant(day + timedelta(days=1), 0, town.zone),
        sessions=sessions(day, town),
        closure=town.closed.get(day.isoformat(), ""),
    )


def next_session(now: Instant, town: Town) -> Session | None:
    """The first session that begins after this instant, within three weeks."""
    today = local_date(now, town.zone)
    for days in range(LOOK_AHEAD_DAYS):
        for session in sessions(today + timedelta(days=days), town):
            if session.opens > now:
                return session
    return None
