"""Everything that is foreseen of a floor at one instant, put together from the roll-outs.

The waits of all who are here and of whoever might come now are read from the same roll-outs: who only asks takes
nobody's place in them. Then, for each counter, whom it had best call; and now and then what will go wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from server.floor.commands.asker import Wanted
from server.floor.foresight import Alarm, Foresight, Range, seen
from server.floor.sorting import sort
from server.floor.state import Floor, Ticket, Work
from server.floor.town import Instant, Kind, Place, Town
from server.forecast.alarms import alarms
from server.forecast.announcing import Announced, Calibration, Waits, group_of, told_anew, waits_s
from server.forecast.chances import chances_of
from server.forecast.learning import Learned
from server.forecast.lookahead import advice
from server.forecast.outlook import outlook
from server.forecast.rollouts import run
from server.forecast.rosters import openings_today
from server.forecast.scene import Newcomer, Scene

ROLLOUTS = 300
ALARMS_EVERY_MS = 60_000
"""A minute earlier or later is nothing to an alarm, and it takes as long as all the rest."""
COMBINATIONS_AT_MOST = 40
KINDS: tuple[Kind, ...] = ("short", "seated")


@dataclass(slots=True)
class _Told:
    """What was last announced to a visitor, and when."""

    at: Instant
    announced: Announced


@dataclass(slots=True)
class Foreseer:
    """Looks ahead in one hall. What it told before it tells again until it has changed enough."""

    chance: np.random.Generator
    rollouts: int = ROLLOUTS
    _told: dict[str, _Told] = field(default_factory=dict)
    _alarms: tuple[Alarm, ...] = ()
    _looked: Instant = 0

    def foresee(
        self, floor: Floor, town: Town, seq: int, now: Instant, learned: Learned, calibration: Calibration
    ) -> Foresight:
        """What is foreseen of this floor, with the rules as they are in force on it (`town`).

        `learned` knows of the contacts that run now. `seq` says as of which event the floor is.
        """
        told = Foresight(seq, now, seen(floor))
        if not any(not counter.paused for counter in floor.counters.values()):
            return told
        scene, waits = self._waits(floor, town, now, learned)
        told = replace(
            told,
            tickets=self._tickets(floor, scene, waits, now, calibration),
            waits=_newcomers(scene, waits, calibration),
            calls=self._calls(floor, town, now, learned),
        )
        return replace(told, alarms=self._alarms_of(floor, town, now, learned))

    def _waits(self, floor: Floor, town: Town, now: Instant, learned: Learned) -> tuple[Scene, Waits]:
        openings = openings_today(floor, town)
        ahead = outlook(floor, town, now, learned, self.chance, self.rollouts, openings, newcomers(floor, town))
        asked = ahead.scene.people.here
        return ahead.scene, waits_s(run(ahead.scene, ahead.draws, town.rules, asked=asked), ahead.draws)

    def _tickets(
        self, floor: Floor, scene: Scene, waits: Waits, now: Instant, calibration: Calibration
    ) -> dict[str, Range]:
        """The ranges of those who wait; what was told lately stays while it is as good as true."""
        told: dict[str, _Told] = {}
        for column, name in enumerate(scene.people.ids):
            ticket = floor.waiting.get(name)
            if ticket is None:
                continue
            announced = calibration.announce(group_of(ticket.kind, ticket.agreed is not None), waits[:, column])
            if announced is not None:
                told[name] = self._as_before(ticket, announced, now)
        self._told = told
        return {name: _left(each, now) for name, each in told.items()}

    def _as_before(self, ticket: Ticket, announced: Announced, now: Instant) -> _Told:
        before = self._told.get(ticket.id)
        if before is not None and not told_anew(before.announced, (now - before.at) / 1000, announced):
            return before
        return _Told(now, announced)

    def _calls(self, floor: Floor, town: Town, now: Instant, learned: Learned) -> dict[str, str]:
        calls, openings = {}, openings_today(floor, town)
        for counter in floor.counters.values():
            if not counter.paused:
                ticket = advice(
                    floor, counter, now, town.rules, openings,
                    lambda scene: chances_of(scene, floor, learned), self.chance,
                )  # fmt: skip
                if ticket is not None:
                    calls[counter.id] = ticket
        return calls

    def _alarms_of(self, floor: Floor, town: Town, now: Instant, learned: Learned) -> tuple[Alarm, ...]:
        if not 0 <= now - self._looked < ALARMS_EVERY_MS:
            self._looked = now
            openings = openings_today(floor, town)
            self._alarms = alarms(floor, town, now, openings, learned, spare(floor, town), self.chance)
        return self._alarms


def newcomers(floor: Floor, town: Town) -> list[Newcomer]:
    """Who might come now: for each service alone, and for what others came for together today."""
    together = {tuple(sorted(each.needs)) for each in floor.tickets.values() if len(each.needs) > 1}
    wanted: list[tuple[str, ...]] = [(service,) for service in town.services]
    wanted += [each for each in sorted(together)[:COMBINATIONS_AT_MOST] if set(each) <= town.services.keys()]
    return [_newcomer(town, services) for services in wanted]


def spare(floor: Floor, town: Town) -> Sequence[Place]:
    """The counters that are closed now and could be opened, as they are set for today."""
    closed = (place for place in town.counters.values() if place.id not in floor.counters)
    return [replace(each, services=floor.assigned.get(each.id, each.services)) for each in closed]


def _newcomer(town: Town, services: tuple[str, ...]) -> Newcomer:
    visit = sort(town, tuple(Wanted(service) for service in services), False)
    told = visit.kind, frozenset(services), visit.class_, visit.target_ms, visit.head_start, visit.usual_s
    return Newcomer(f"+{'+'.join(services)}", *told)


def _newcomers(scene: Scene, waits: Waits, calibration: Calibration) -> dict[Work, Range]:
    """The ranges of those who would come now, by kind and services; without services those of the kind together."""
    people = scene.people
    found: dict[Work, Range] = {}
    for kind in KINDS:
        own = [column for column in np.flatnonzero(people.ghost) if people.short[column] == (kind == "short")]
        served = []
        for column in own:
            announced = calibration.announce(kind, waits[:, column])
            if announced is not None:
                found[kind, people.needs[column]] = (announced.low_min, announced.high_min)
                if len(people.needs[column]) == 1:
                    served.append(waits[:, column])
        together = calibration.announce(kind, np.concatenate(served)) if served else None
        if together is not None:
            found[kind, frozenset()] = (together.low_min, together.high_min)
    return found


def _left(told: _Told, now: Instant) -> Range:
    """What is left of a range that was told some time ago, in steps of five again."""
    passed_min = (now - told.at) / 60_000
    high = max(5, -(-(told.announced.high_min - passed_min) // 5) * 5)
    low = max(0, (told.announced.low_min - passed_min) // 5 * 5)
    return int(min(low, high - 5)), int(high)
