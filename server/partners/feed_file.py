"""The appointments of a roster as a calendar file (RFC 5545) that another calendar follows."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from server.agenda.state import MINUTE_MS, Booking
from server.outbox.calendar_file import MAKER
from server.outbox.zones import zone_around

FOLLOWED_EVERY = timedelta(minutes=15)


Entry = tuple[Booking, str, str]
"""An appointment, what stands in the calendar for it, and where; the last is empty for one in the hall."""


def feed_file(name: str, zone: str, year: int, entries: Iterable[Entry]) -> bytes:
    """The file, with the clock changes of the zone around `year`; the same for the same entries."""
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", FOLLOWED_EVERY, parameters={"VALUE": "DURATION"})
    calendar.add_component(zone_around(zone, year))
    for entry in entries:
        calendar.add_component(_event(entry, ZoneInfo(zone)))
    file: bytes = calendar.to_ical()
    return file


def _event(entry: Entry, zone: ZoneInfo) -> Event:
    booking, summary, location = entry
    event = Event()
    agreed = booking.place.agreed
    event.add("uid", f"{booking.id}@onthaal")
    event.add("sequence", booking.sequence)
    event.add("dtstamp", datetime.fromtimestamp(booking.made / 1000, UTC))
    event.add("dtstart", datetime.fromtimestamp(agreed / 1000, zone))
    event.add("dtend", datetime.fromtimestamp((agreed + booking.minutes * MINUTE_MS) / 1000, zone))
    event.add("summary", summary)
    if location:
        event.add("location", location)
    event.add("class", "PRIVATE")
    return event
