"""The order of the calling rule as two lines per person and roll-out: what floor/policy.py says, for arrays."""

from dataclasses import dataclass

import numpy as np

from server.floor.policy import weight_of
from server.floor.town import Rules
from server.forecast.draws import Draws
from server.forecast.scene import Flags, Scene, Seconds

NEVER_S = 1e7
"""A moment after everything, and still finite: 0 times it is 0."""


@dataclass(frozen=True, slots=True)
class Order:
    """Who goes first at t: the largest min(rise * t + base, late_rise * t + late_base); ties to the first column.

    `rise` and `late_rise` are [P], or [1] when all share one; `base` and `late_base` are [R, P]. Who is `growing`, [P],
    has `grow_rate` added for each second waited beyond `grows_after`.
    """

    rise: Seconds
    base: Seconds
    late_rise: Seconds
    late_base: Seconds
    growing: Flags
    grows_after: float = 0.0
    grow_rate: float = 0.0


def since_of(scene: Scene, draws: Draws) -> Seconds:
    """From when each wait counts, [R, P]: who is expected waits from the agreed time or the arrival, the later one."""
    people = scene.people
    late = np.fmax(people.agreed, draws.arrives)
    return np.where(people.here, people.since, late).astype(np.float32)


def calling_order(scene: Scene, since: Seconds, rules: Rules) -> Order:
    """The order by due moment and little work."""
    people = scene.people
    usual = [int(each) for each in people.usual]
    asked = zip(people.classes, people.appointment, usual, strict=True)
    weight = np.array([weight_of(class_, bool(agreed), usual_s, rules) for class_, agreed, usual_s in asked])
    tau = rules.urgency_ms / 1000
    due = np.where(np.isfinite(since), since + (1 - people.head_start) * people.target, NEVER_S) / tau
    return Order(
        rise=np.array([1 / tau], np.float32),
        base=(weight - due).astype(np.float32),
        late_rise=np.array([rules.late_slope / tau], np.float32),
        late_base=(weight - rules.late_slope * due).astype(np.float32),
        growing=people.usual >= rules.long_from_s,
        grows_after=rules.long_grows_after_ms / 1000,
        grow_rate=1000 / rules.long_grows_ms,
    )


def limits(since: Seconds, rules: Rules) -> Seconds:
    """After which moment each goes before all others, [R, P]."""
    return np.asarray(since + np.float32(rules.hard_limit_ms / 1000), np.float32)
