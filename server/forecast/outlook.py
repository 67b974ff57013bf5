"""A floor and how it may go on: who is here, who is expected, and who will walk in by what other days taught.

Who walks in later can still be helped before a long visit that waits now, so a wait without them is told too short.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from server.floor.commands.asker import Wanted
from server.floor.sorting import sort
from server.floor.state import Floor
from server.floor.town import Instant, Town
from server.forecast.chances import chances_of
from server.forecast.draws import Draws, draw
from server.forecast.habits import QUARTER_MIN, quarter_of
from server.forecast.learning import Learned
from server.forecast.looking import scene_of
from server.forecast.scene import Newcomer, Opening, Scene, Seconds

Numbers = NDArray[np.float64]

HORIZON_S = 3_600
"""Who walks in later than in an hour changes little for who waits now."""
STEP_S = 300
MORE = 2.0
"""Room for so many deviations more than are expected to walk in."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """A scene with everybody who may come, and R ways in which it may go on."""

    scene: Scene
    draws: Draws


def outlook(
    floor: Floor, town: Town, now: Instant, learned: Learned, chance: Generator, rollouts: int,
    openings: Sequence[Opening] = (), asking: Sequence[Newcomer] = (),
) -> Outlook:  # fmt: skip
    """The outlook of this floor. `openings` are the counters of today, `asking` take nobody's place.

    Their rows in the scene are found by their ids, as are those of tickets and appointments.
    """
    rate = _rates(learned, town, now)
    comers = _comers(rate, town, chance)
    scene = _with(scene_of(floor, now, openings, [*asking, *comers]), comers)
    draws = draw(scene, chances_of(scene, floor, learned), chance, rollouts)
    if comers:
        rows = _rows(scene, comers)
        draws.arrives[:, rows] = _arrivals(np.sum(list(rate.values()), axis=0), len(comers), rollouts, chance)
        draws.leaves[:, rows] = np.inf
    return Outlook(scene, draws)


def _rates(learned: Learned, town: Town, now: Instant) -> dict[str, Numbers]:
    """Of each service, how many will walk in in each step from now to the horizon."""
    until = quarter_of(now, town.zone)
    steps = [now + round((step + 0.5) * STEP_S * 1000) for step in range(HORIZON_S // STEP_S)]
    expected = [learned.walk_ins_today(quarter_of(step, town.zone), until) for step in steps]
    part = STEP_S / (60 * QUARTER_MIN)
    offered = sorted({service for each in expected for service in each} & set(town.services))
    return {service: part * np.array([each.get(service, 0.0) for each in expected]) for service in offered}


def _comers(rate: dict[str, Numbers], town: Town, chance: Generator) -> list[Newcomer]:
    """As many visits as may walk in, for services in proportion to how often they are asked for."""
    numbers = np.array([each.sum() for each in rate.values()])
    total = float(numbers.sum())
    places = int(np.ceil(total + MORE * np.sqrt(total)))
    # Evenly from a random beginning: a rare service gets a place in some scenes and none in others.
    at = (np.arange(places) + chance.random()) * (total / max(1, places))
    which = np.minimum(np.searchsorted(np.cumsum(numbers), at), len(numbers) - 1)
    services = list(rate)
    return [_comer(town, services[each], place) for place, each in enumerate(which)]


def _comer(town: Town, service: str, place: int) -> Newcomer:
    visit = sort(town, (Wanted(service),), False)
    told = (visit.kind, frozenset({service}), visit.class_, visit.target_ms, visit.head_start, visit.usual_s)
    return Newcomer(f"comer {place}", *told)


def _with(scene: Scene, comers: Sequence[Newcomer]) -> Scene:
    """The scene in which these are expected, instead of asking what it would be like to be here."""
    people, never = scene.people, np.float32(np.nan)
    comes = np.zeros(len(people.ids), bool)
    comes[_rows(scene, comers)] = True
    people = replace(
        people,
        since=np.where(comes, never, people.since),
        came=np.where(comes, never, people.came),
        here=people.here & ~comes,
        ghost=people.ghost & ~comes,
    )
    return replace(scene, people=people)


def _rows(scene: Scene, comers: Sequence[Newcomer]) -> NDArray[np.int64]:
    row_of = {name: row for row, name in enumerate(scene.people.ids)}
    return np.array([row_of[each.id] for each in comers], np.int64)


def _arrivals(rate: Numbers, places: int, rollouts: int, chance: Generator) -> Seconds:
    """[R, places] seconds from now: a Poisson number of them comes, the others never do."""
    steps = chance.choice(len(rate), (rollouts, places), p=rate / rate.sum())
    at = (steps + chance.random((rollouts, places))) * STEP_S
    rank = chance.random((rollouts, places)).argsort(axis=1).argsort(axis=1)
    come = rank < chance.poisson(rate.sum(), (rollouts, 1))
    return np.where(come, at, np.inf).astype(np.float32)
