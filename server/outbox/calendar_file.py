"""The appointment as a file for the visitor's own calendar (RFC 5545, methods of RFC 5546)."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vCalAddress, vText, vUri

from server.floor.town import Instant
from server.outbox.invitations import Invitation
from server.outbox.zones import zone_around
from server.words import say

MAKER = "-//Onthaal//Afspraken//NL"
ALARM = timedelta(hours=-1)
"""Time to find the papers and get on the way."""


def calendar_file(told: Invitation, now: Instant, organizer: str = "") -> bytes:
    """The file. Its event keeps one UID over all changes; of a cancelled appointment it takes it out of the calendar.

    `organizer` is the mail address that the house writes from.
    """
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "CANCEL" if told.cancelled else "PUBLISH")
    # A phone abroad must show the hall's own time, with its clock changes.
    calendar.add_component(zone_around(told.zone, datetime.fromtimestamp(told.at / 1000, UTC).year))
    calendar.add_component(_event(told, now, organizer))
    file: bytes = calendar.to_ical()
    return file


def description(told: Invitation) -> str:
    """What stands in the calendar: the code, the papers and the page, never what the visit is for."""
    language = told.language
    lines = [say(language, "mail.code_is", code=told.code)] if told.channel == "hall" else []
    if told.papers:
        lines += [say(language, "mail.bring"), *(f"- {paper}" for paper in told.papers)]
    if told.link:
        lines += [say(language, "mail.change_here"), told.link]
    return "\n".join(lines)


def _event(told: Invitation, now: Instant, organizer: str) -> Event:
    zone = ZoneInfo(told.zone)
    event = Event()
    event.add("uid", f"{told.booking}@onthaal")
    event.add("sequence", told.sequence)
    event.add("dtstamp", datetime.fromtimestamp(now / 1000, UTC))
    event.add("dtstart", datetime.fromtimestamp(told.at / 1000, zone))
    event.add("dtend", datetime.fromtimestamp(told.until / 1000, zone))
    event.add("summary", say(told.language, "mail.summary", hall=told.hall))
    event.add("location", told.location)
    event.add("description", description(told))
    event.add("status", "CANCELLED" if told.cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    if told.link:
        event["url"] = vUri(told.link)
    if organizer:
        event["organizer"] = _organizer(organizer, told.hall)
    if not told.cancelled:
        event.add_component(_alarm(told))
    return event


def _organizer(address: str, hall: str) -> vCalAddress:
    who = vCalAddress(f"mailto:{address}")
    who.params["CN"] = vText(hall)
    return who


def _alarm(told: Invitation) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", ALARM)
    alarm.add("description", say(told.language, "mail.summary", hall=told.hall))
    return alarm
