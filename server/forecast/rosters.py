"""The roster of a day as the forecast reads it: which counter is there, and when."""

from server.days.day import Day
from server.floor.town import Instant, Town
from server.forecast.replay import MIDNIGHT
from server.forecast.sample_town import skilled
from server.forecast.scene import Opening


def openings_of(day: Day, town: Town, midnight: Instant = MIDNIGHT) -> list[Opening]:
    """The openings of the day, as the roster says them beforehand."""
    return [
        Opening(
            each.counter, each.kind, skilled(town, each.skills),  # type: ignore[arg-type]
            midnight + each.opens_s * 1000, midnight + each.closes_s * 1000,
        )
        for each in day.openings
    ]  # fmt: skip
