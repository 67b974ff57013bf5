"""A hall, as config.toml tells it: its counters, its waiting zones, and when it is open."""

import math
from datetime import date
from typing import Literal

from pydantic import Field

from server.config.appointments import BreakPart, RosterPart
from server.config.values import WEEKDAYS, Clock, Id, Language, Spoken, Strict, Text, Weekday, Zone
from server.floor.town import CounterKind, Kind

MM_PER_INCH = 25.4


class PlacePart(Strict):
    """Where visitors of a kind wait, and how to find it."""

    title: Text
    detail: Text


class CounterPart(Strict):
    """A counter. `at`: where on the sketch, 0 to 100 from left and from top, the door below in the middle.

    `breaks`: when nobody sits there, for the waits that are told; nothing closes by itself.
    """

    kind: CounterKind
    name: str = Field(min_length=1)
    spoken: Spoken
    at: tuple[int, int]
    skills: tuple[Id, ...] = ()
    breaks: tuple[BreakPart, ...] = ()


class PanelPart(Strict):
    """A display: the diagonal of its picture, its pixels, and from how far it must be read."""

    inches: float = Field(gt=5, le=200)
    width_px: int = Field(ge=320, le=16384)
    height_px: int = Field(ge=240, le=16384)
    distance_m: float = Field(gt=0, le=50)

    @property
    def width_mm(self) -> float:
        """How wide the picture is."""
        diagonal_px = math.hypot(self.width_px, self.height_px)
        return self.inches * MM_PER_INCH * self.width_px / diagonal_px


class ZonePart(Strict):
    """A waiting zone with its display. Without `counters` it shows all of them."""

    name: Text
    layout: Literal["calls", "counters"]
    counters: tuple[Id, ...] | None = None
    dark: bool = False
    panel: PanelPart
    message: Text = Field(default_factory=dict)


class HoursPart(Strict):
    """A span in which walk-ins are let in, save for the services that are by appointment then."""

    days: tuple[Weekday, ...] = Field(min_length=1)
    from_: Clock = Field(alias="from")
    until: Clock
    by_appointment: tuple[Id, ...] = ()

    @property
    def weekdays(self) -> list[int]:
        """The days as numbers, 0 for Monday."""
        return [WEEKDAYS.index(day) for day in self.days]


class ClosurePart(Strict):
    """Dates on which the hall stays closed, both included, and why, in words that visitors read."""

    from_: date = Field(alias="from")
    until: date
    reason: str = Field(min_length=1)


class HallPart(Strict):
    """A place with a floor of its own. `volume`: how loud its displays are from a time of the day on, in percent.

    `rosters` are who works for appointments; `walk_in_share` is what is kept of them for walk-ins, from an hour on.
    Another number for `feeds` gives their calendars other addresses, and the old ones open nothing.
    """

    name: Text
    time_zone: Zone
    languages: tuple[Language, ...] = Field(default=("nl",), min_length=1)
    closed_advice: Text
    help: Text
    places: dict[Kind, PlacePart]
    counters: dict[Id, CounterPart] = Field(min_length=1)
    zones: dict[Id, ZonePart]
    hours: tuple[HoursPart, ...]
    public_holidays: str | None = None
    every_year: dict[str, str] = Field(default_factory=dict)
    closures: tuple[ClosurePart, ...] = ()
    volume: dict[str, int] = Field(default_factory=dict)
    address: Text = Field(default_factory=dict)
    rosters: dict[Id, RosterPart] = Field(default_factory=dict)
    feeds: int = Field(default=1, ge=1)
    walk_in_share: dict[str, float] = Field(default_factory=dict)
