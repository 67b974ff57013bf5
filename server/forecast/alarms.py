"""An alarm before, not after: which target will be passed when, and which counter, open by when, prevents it.

The same roll-outs tell it as tell the wait, with those added who will walk in by what was learned of other days. Of a
class, the visits whose promise ends in one quarter of an hour are looked at together: when most of them will wait
longer than promised, the class passes its target there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from server.floor.foresight import Alarm
from server.floor.state import Floor
from server.floor.town import Class, Instant, Place, Rules, Town
from server.forecast.draws import Draws
from server.forecast.learning import Learned
from server.forecast.outlook import outlook
from server.forecast.rollouts import run
from server.forecast.scene import Flags, Opening, Scene, Seconds

Numbers = NDArray[np.float64]

ROLLOUTS = 64
SOON_S, HORIZON_S = 300.0, 3_600.0
"""Less than five minutes ahead nobody can open a counter any more; more than an hour ahead it is guessing."""
WINDOW_S = 900.0
STEP_S = 300.0
LIKELY = 0.7
"""A class passes its target in a quarter of an hour when this part of its visits, over all roll-outs, does."""
VISITS = 1.5
"""One visit that waits too long is no reason to open a counter: so many must be expected in that quarter."""
STANDS_OUT = 0.6
"""A service is named when this part of the visits that wait too long is for it."""
OPENS_IN_S = (300.0, 600.0, 900.0, 1_200.0, 1_500.0, 1_800.0, 2_400.0)
"""How soon somebody could sit at another counter."""
EXTRA = "extra"
NEVER_MS = 24 * 3_600_000
ABOUT_MS = 5 * 60_000


@dataclass(frozen=True, slots=True)
class _Ahead:
    """A scene with who will walk in and a row for each counter that could be opened, and how it may go on."""

    scene: Scene
    draws: Draws
    rules: Rules
    spare: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _Passing:
    """A class passes its target so many seconds from now; `late[P]` is how often each person then waits too long."""

    class_: Class
    at_s: float
    late: NDArray[np.float64]


def alarms(
    floor: Floor, town: Town, now: Instant, openings: Sequence[Opening], learned: Learned,
    spare: Sequence[Place], chance: Generator,
) -> tuple[Alarm, ...]:  # fmt: skip
    """Which classes will pass their target within the hour, soonest first.

    `openings` are the counters of today, `spare` those that are closed now and could be opened, `town` gives rules and
    services. A class of which somebody waits too long already has its alarm elsewhere, and gets none here.
    """
    ahead = _ahead(floor, town, now, openings, learned, spare, chance)
    late = {each.class_ for each in floor.waiting.values() if now - each.since > each.target_ms}
    found = [each for each in _passings(ahead) if each.class_ not in late]
    return tuple(_alarm(ahead, each) for each in sorted(found, key=lambda each: each.at_s))


def _ahead(
    floor: Floor, town: Town, now: Instant, openings: Sequence[Opening], learned: Learned,
    spare: Sequence[Place], chance: Generator,
) -> _Ahead:  # fmt: skip
    extra = [_unopened(each, now) for each in spare]
    ahead = outlook(floor, town, now, learned, chance, ROLLOUTS, [*openings, *extra])
    return _Ahead(ahead.scene, ahead.draws, town.rules, tuple(spare))


def _unopened(place: Place, now: Instant) -> Opening:
    """A row for a counter that does not open by itself."""
    return Opening(f"{place.id} {EXTRA}", place.kind, place.services, now + NEVER_MS, now + 2 * NEVER_MS)


def _passings(ahead: _Ahead, opened: int | None = None, in_s: float = 0.0) -> list[_Passing]:
    """Which classes pass their target, with this spare counter opened or as it is; chance is the same in both."""
    outcome = run(_with_open(ahead, opened, in_s), ahead.draws, ahead.rules, until=HORIZON_S)
    ends = outcome.since + ahead.scene.people.target
    classes = np.array(ahead.scene.people.classes)
    # Who leaves before the promise ends is not lost for want of another counter, nor is who never comes.
    counted = np.isfinite(outcome.since) & (ahead.draws.leaves > ends)
    late = ~(outcome.starts <= ends)
    found = (_passing(class_, counted & (classes == class_), ends, late) for class_ in sorted({*classes}))
    return [each for each in found if each is not None]


def _passing(class_: Class, mine: Flags, ends: Seconds, late: Flags) -> _Passing | None:
    """The first quarter of an hour in which most of these will wait too long."""
    for begins in np.arange(SOON_S, HORIZON_S - WINDOW_S + 1, STEP_S):
        there = mine & (ends >= begins) & (ends < begins + WINDOW_S)
        if there.sum() >= VISITS * ROLLOUTS and late[there].mean() >= LIKELY:
            return _Passing(class_, float(begins + WINDOW_S / 2), (late & there).mean(axis=0))
    return None


def _with_open(ahead: _Ahead, opened: int | None, in_s: float) -> Scene:
    if opened is None:
        return ahead.scene
    place = ahead.scene.counters.ids.index(f"{ahead.spare[opened].id} {EXTRA}")
    opens = ahead.scene.counters.opens.copy()
    opens[place, 0] = in_s
    return replace(ahead.scene, counters=replace(ahead.scene.counters, opens=opens))


def _alarm(ahead: _Ahead, passing: _Passing) -> Alarm:
    at = ahead.scene.at
    told = Alarm(str(passing.class_), _service(ahead.scene, passing), _rounded(at + round(passing.at_s * 1000)))
    for number, place in enumerate(ahead.spare):
        by_s = _latest(ahead, passing, number)
        if by_s is not None:
            return replace(told, kind=place.kind, by=at + round(by_s * 1000), counter=place.id)
    return told


def _latest(ahead: _Ahead, passing: _Passing, opened: int) -> float | None:
    """In how many seconds this spare counter must be open at the latest for the class not to pass its target."""
    latest = None
    for in_s in OPENS_IN_S:
        still = {each.class_ for each in _passings(ahead, opened, in_s)}
        if in_s > passing.at_s or passing.class_ in still:
            break
        latest = in_s
    return latest


def _service(scene: Scene, passing: _Passing) -> str | None:
    """The service that most of those who wait too long come for, when the class has others too."""
    late: dict[str, float] = {}
    for needs, part in zip(scene.people.needs, passing.late, strict=True):
        for service in needs:
            late[service] = late.get(service, 0.0) + float(part)
    most = max(late, key=lambda service: late[service])
    return most if len(late) > 1 and late[most] >= STANDS_OUT * sum(late.values()) else None


def _rounded(at: Instant) -> Instant:
    """To five minutes: nobody believes more."""
    return round(at / ABOUT_MS) * ABOUT_MS
