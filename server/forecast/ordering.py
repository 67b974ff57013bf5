"""The order of the calling rule as two lines per person and roll-out: what floor/policy.py says, for arrays."""

from dataclasses import dataclass

import numpy as np

from server.floor.town import Class, Rules
from server.floor.urgency import pace_ms, weight
from server.forecast.draws import Draws
from server.forecast.scene import Scene, Seconds

NEVER_S = 1e7
"""A moment after everything, and still finite: 0 times it is 0."""


@dataclass(frozen=True, slots=True)
class Order:
    """Who goes first at t: the largest min(rise * t + base, late_rise * t + late_base); ties to the first column.

    `rise` and `late_rise` are [P]; `base` and `late_base` are [R, P]. Added is `grows[P]`
    for each second waited beyond `grows_after[P]`.
    """

    rise: Seconds
    base: Seconds
    late_rise: Seconds
    late_base: Seconds
    grows_after: Seconds
    grows: Seconds


def since_of(scene: Scene, draws: Draws) -> Seconds:
    """From when each wait counts, [R, P]: who is expected waits from the agreed time or the arrival, the later one."""
    people = scene.people
    late = np.fmax(people.agreed, np.asfortranarray(draws.arrives))
    return np.where(people.here, people.since, late).astype(np.float32, copy=False)


def calling_order(scene: Scene, since: Seconds, rules: Rules) -> Order:
    """The order of floor/urgency.py."""
    people = scene.people
    visits = list(
        zip(people.classes, people.appointment.tolist(), people.usual.tolist(), people.short.tolist(), strict=True)
    )
    # Many are alike: what is asked of one is asked once.
    told = {visit: _told(*visit, rules) for visit in set(visits)}
    own, pace = np.array([told[visit] for visit in visits]).reshape(-1, 2).T[:, :, None]
    # [P, R] underneath, as the roll-outs read it, and worked out in one place.
    due = np.fmin(since.T + ((1 - people.head_start) * people.target)[:, None], NEVER_S).astype(np.float64)
    due /= pace
    base, late_base = np.empty(due.shape, np.float32), np.empty(due.shape, np.float32)
    np.subtract(own, due, out=base, casting="same_kind")
    due *= rules.late_slope
    np.subtract(own, due, out=late_base, casting="same_kind")
    long = people.usual >= rules.long_from_s
    return Order(
        rise=(1 / pace[:, 0]).astype(np.float32),
        base=base.T,
        late_rise=(rules.late_slope / pace[:, 0]).astype(np.float32),
        late_base=late_base.T,
        grows_after=np.where(long, np.float32(rules.long_grows_after_ms / 1000), np.float32(NEVER_S)),
        grows=np.where(long, np.float32(1000 / rules.long_grows_ms), np.float32(0)),
    )


def _told(class_: Class, agreed: bool, usual: float, short: bool, rules: Rules) -> tuple[float, float]:
    """What the order asks of one visit: its weight, and its pace in seconds."""
    return weight(class_, agreed, int(usual), rules), pace_ms("short" if short else "seated", agreed, rules) / 1000
