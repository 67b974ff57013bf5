"""How often an alarm was right, and how often a target was passed that nobody was warned of, on a folder of days.

The floor is looked at every five minutes. An alarm says that a class will pass its target at about some time: it was
right when at least half of the visits of that class whose promise ended within a quarter of an hour of it did wait too
long, and false otherwise. A class that passes its target in such a half hour was foreseen when an alarm came before.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bench.figures import Figure
from server.days.day import Day
from server.floor.events import Event
from server.floor.foresight import Alarm
from server.floor.state import Floor
from server.floor.town import CounterKind, Place, Town
from server.forecast.alarms import alarms
from server.forecast.hearing import Hearing
from server.forecast.learning import Learned
from server.forecast.replay import Rule, Stay, play
from server.forecast.rosters import openings_of
from server.forecast.sample_town import skilled

LOOKS_MS = 5 * 60_000
QUIET_MS = 30 * 60_000
"""An alarm that was given is not given again so soon, and a target that was passed is not passed anew."""
AROUND_MS = 15 * 60_000
VISITS = 2
HALF = 0.5
COUNTERS: tuple[tuple[str, CounterKind, str], ...] = (
    ("E1", "standing", "no-social"), ("E2", "standing", "no-social"), ("D1", "desk", "no-social"),
    ("D2", "desk", "no-social"), ("D3", "desk", "*"), ("R1", "room", "*"), ("R2", "room", "*"),
)  # fmt: skip
"""Those of the hall on a day when everybody is there: what is missing could be opened."""


@dataclass(frozen=True, slots=True)
class Warned:
    """What came of the alarms of one day."""

    right: int
    false: int
    prevented: int
    """How many of them named a counter."""
    passed: int
    foreseen: int


class _Watching:
    """Looks at the floor every five minutes of a day, and keeps the alarms that are new."""

    def __init__(self, day: Day, town: Town, hearing: Hearing, chance: np.random.Generator) -> None:
        self._town, self._hearing, self._chance = town, hearing, chance
        self._openings = openings_of(day, town)
        self._opening = {each.opens for each in self._openings}
        self._next = 0
        self._last: dict[str, int] = {}
        self.given: list[tuple[int, Alarm]] = []

    def hears(self, floor: Floor, event: Event) -> None:
        self._hearing.hears(floor, event)
        # While counters open one after the other at one instant, the floor is not yet what it is going to be.
        if event.at < self._next or not floor.counters or event.at in self._opening:
            return
        self._next = event.at + LOOKS_MS
        spare = [place for place in places(self._town) if place.id not in floor.counters]
        learned = self._hearing.learned
        found = alarms(floor, self._town, event.at, self._openings, learned, spare, self._chance)
        for alarm in found:
            if event.at - self._last.get(alarm.class_, 0) > QUIET_MS:
                self._last[alarm.class_] = event.at
                self.given.append((event.at, alarm))


def alarms_of(days: Sequence[Day], town: Town, rules: Sequence[Rule], seed: int = 1) -> list[Warned]:
    """What came of the alarms, day by day, learning from the days before."""
    hearing, chance = Hearing(Learned(town.services), town.zone), np.random.default_rng(seed)
    warned = []
    for day, rule in zip(days, rules, strict=True):
        watching = _Watching(day, town, hearing, chance)
        played = play(day, town, rule, town.rules, watching.hears)
        hearing.close_day()
        warned.append(_judged(watching.given, played.stays))
    return warned


def figures_of(warned: Sequence[Warned]) -> list[Figure]:
    """The false alarms among the alarms, and the targets passed that were foreseen."""
    given = sum(each.right + each.false for each in warned)
    passed = sum(each.passed for each in warned)
    return [
        Figure("alarms a day", given / len(warned), ""),
        Figure("false alarms", 100 * sum(each.false for each in warned) / max(1, given), "% of alarms"),
        Figure("alarms that name a counter", 100 * sum(each.prevented for each in warned) / max(1, given), "%"),
        Figure("targets passed a day", passed / len(warned), ""),
        Figure("foreseen of those", 100 * sum(each.foreseen for each in warned) / max(1, passed), "%"),
    ]


def places(town: Town) -> list[Place]:
    """The counters that the hall of the sample days has."""
    return [Place(name, kind, skilled(town, skills)) for name, kind, skills in COUNTERS]


def _judged(given: Sequence[tuple[int, Alarm]], stays: Sequence[Stay]) -> Warned:
    right = sum(_passes(stays, alarm.class_, alarm.passes) for _, alarm in given)
    passed = _passed(stays)
    foreseen = sum(
        any(alarm.class_ == class_ and told < at and abs(alarm.passes - at) <= QUIET_MS for told, alarm in given)
        for class_, at in passed
    )
    named = sum(alarm.counter is not None for _, alarm in given)
    return Warned(right, len(given) - right, named, len(passed), foreseen)


def _passes(stays: Sequence[Stay], class_: str, at: int) -> bool:
    """Whether at least half of the visits of this class whose promise ended around then waited longer."""
    ends = [each for each in stays if each.class_ == class_ and abs(each.since + each.target_ms - at) <= AROUND_MS]
    return len(ends) >= VISITS and sum(each.breach_ms > 0 for each in ends) >= HALF * len(ends)


def _passed(stays: Sequence[Stay]) -> list[tuple[str, int]]:
    """When each class began to pass its target, as an alarm would have had to say it."""
    found = []
    begins, ends = min(each.taken for each in stays), max(each.taken for each in stays)
    for class_ in sorted({each.class_ for each in stays}):
        last = 0
        for at in range(begins, ends, LOOKS_MS):
            if _passes(stays, class_, at):
                if at - last > QUIET_MS:
                    found.append((class_, at))
                last = at
    return found
