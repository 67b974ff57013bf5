"""The roster of a day as the forecast reads it: which counter is there, and when."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from server.days.day import Day
from server.floor.state import Counter, Floor
from server.floor.town import Instant, Town
from server.forecast.replay import MIDNIGHT
from server.forecast.sample_town import skilled
from server.forecast.scene import Opening


def openings_of(day: Day, town: Town, midnight: Instant = MIDNIGHT) -> list[Opening]:
    """The openings of the day, as the roster says them beforehand."""
    return [
        Opening(
            each.counter, each.kind, skilled(town, each.skills),
            midnight + each.opens_s * 1000, midnight + each.closes_s * 1000,
        )
        for each in day.openings
    ]  # fmt: skip


def openings_today(floor: Floor, town: Town) -> list[Opening]:
    """The counters that have breaks, with the spans between them; the others stay as they are.

    Nobody says when a counter closes for the day: it stays while somebody waits. One where nobody sits now comes back
    after its break only if somebody was helped there today.
    """
    used = {ticket.counter for ticket in floor.tickets.values()}
    there = dict(floor.counters)
    for place in town.counters.values():
        if place.breaks and place.id in used and place.id not in there:
            services = floor.assigned.get(place.id, place.services)
            there[place.id] = Counter(place.id, place.kind, services, "", floor.day_ends)
    return [
        Opening(counter.id, counter.kind, counter.services, opens, closes)
        for counter in there.values()
        if counter.id in town.counters
        for opens, closes in _spans(floor, town, town.counters[counter.id].breaks)
    ]


def _spans(floor: Floor, town: Town, breaks: tuple[tuple[int, int], ...]) -> list[tuple[Instant, Instant]]:
    """What lies between the breaks of today, none where there is no break."""
    zone, day = ZoneInfo(town.zone), date.fromisoformat(floor.date)
    at = [0, *(minute for span in sorted(breaks) for minute in span), 24 * 60]
    times = [datetime.combine(day, time(), zone) + timedelta(minutes=minute) for minute in at]
    instants = [round(each.timestamp() * 1000) for each in times]
    return list(zip(instants[::2], instants[1::2], strict=True)) if breaks else []
