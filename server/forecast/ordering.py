"""The order of the calling rule as two lines per person and roll-out: what floor/policy.py says, for arrays."""

from dataclasses import dataclass

import numpy as np

from server.floor.town import Rules
from server.floor.urgency import growth_ms, pace_ms, weight
from server.forecast.draws import Draws, Numbers
from server.forecast.scene import Scene, Seconds

NEVER_S = 1e7
"""A moment after everything, and still finite: 0 times it is 0."""


@dataclass(frozen=True, slots=True)
class Order:
    """Who goes first at t: the largest min(rise * t + base, late_rise * t + late_base); ties to the first column.

    `rise` and `late_rise` are [P], or [1] when all share one; `base` and `late_base` are [R, P]. Added is `grows[P]`
    for each second waited beyond `grows_after[P]`, and `helping` for a short visit but at a standing counter.
    """

    rise: Seconds
    base: Seconds
    late_rise: Seconds
    late_base: Seconds
    grows_after: Seconds
    grows: Seconds
    helping: float = 0.0


def since_of(scene: Scene, draws: Draws) -> Seconds:
    """From when each wait counts, [R, P]: who is expected waits from the agreed time or the arrival, the later one."""
    people = scene.people
    late = np.fmax(people.agreed, draws.arrives)
    return np.where(people.here, people.since, late).astype(np.float32)


def calling_order(scene: Scene, since: Seconds, rules: Rules) -> Order:
    """The order of floor/urgency.py."""
    people = scene.people
    visits = [
        (class_, bool(agreed), int(usual), kind)
        for class_, agreed, usual, kind in zip(
            people.classes, people.appointment, people.usual, np.where(people.short, "short", "seated"), strict=True
        )
    ]
    own = np.array([weight(class_, agreed, usual, rules) for class_, agreed, usual, _ in visits])
    pace = np.array([pace_ms(kind, agreed, rules) for _, agreed, _, kind in visits]) / 1000
    growth = np.array([growth_ms(usual, rules) for _, _, usual, _ in visits]).reshape(-1, 2) / 1000
    due = np.where(np.isfinite(since), since + (1 - people.head_start) * people.target, NEVER_S) / pace
    return Order(
        rise=_shared(1 / pace),
        base=(own - due).astype(np.float32),
        late_rise=_shared(rules.late_slope / pace),
        late_base=(own - rules.late_slope * due).astype(np.float32),
        grows_after=growth[:, 0].astype(np.float32),
        grows=(1 / growth[:, 1]).astype(np.float32),
        helping=rules.helping_weight,
    )


def _shared(each: Numbers) -> Seconds:
    """One number for all where all are the same: a step then does without a product."""
    return (each[:1] if len(each) and (each == each[0]).all() else each).astype(np.float32)


def limits(since: Seconds, rules: Rules) -> Seconds:
    """After which moment each goes before all others, [R, P]."""
    return np.asarray(since + np.float32(rules.hard_limit_ms / 1000), np.float32)
