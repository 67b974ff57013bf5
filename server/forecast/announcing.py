"""The wait that is announced: a range of the waits that roll-outs gave, kept as often as is said.

The upper end is a quantile of those waits, rounded up to five minutes. Which quantile is learned after rounding, for
each group of visitors: a promise that was broken raises it, one that was kept lowers it a little, so that in the long
run four in five are kept whatever is wrong with the waits (adaptive conformal inference, Gibbs and Candès 2021). Who
is told five minutes has a quantile of their own: nothing less can be told, so of those more promises are kept, and the
long waits would pay for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.floor.town import Kind
from server.forecast.draws import Draws
from server.forecast.rollouts import Outcome

Waits = NDArray[np.floating[Any]]

KEPT = 0.8
"""So many of the promises are to be kept."""
LOW = 0.2
"""One in five is called before the range begins, at most: its lower end is rounded down."""
MIDDLE, MIDDLE_SHORT = 0.58, 0.52
"""The quantile that is taken for the wait itself: above the median, for few are called early and some very late.

Less so for short visits: chosen where it is nearly least wrong and has little bias, on a floor called looking ahead.
"""
FIRST = 0.6
"""The quantile to begin with: rounding up adds the rest."""
STEP = 0.08
"""Broken promises move the quantile by so much of the part that should have been kept; it then follows a busy day."""
WIDEST = 0.98
"""Beyond this quantile there are too few roll-outs: the wait there is stretched, by `STRETCH` for each whole."""
STRETCH = 5.0
LEAST = -0.1
"""Below the shortest roll-out the wait is shrunk, by `SHRINK` for each whole, as a power of e."""
SHRINK = 3.0
ROUND_MIN = 5
ROUND_S = 60 * ROUND_MIN
CHANGED_PART, CHANGED_S = 0.2, 180.0
"""A promise is told anew when it changed by more than a fifth, or by more than three minutes."""


@dataclass(frozen=True, slots=True)
class Announced:
    """A wait as it is told, in minutes, and as it was before rounding, in seconds. A `low_min` of 0 is not said."""

    low_min: int
    high_min: int
    middle_s: float
    high_s: float


class Calibration:
    """Which quantile keeps the promises, by group: the kind of visit, or `appointment`."""

    def __init__(self, levels: Mapping[str, float] | None = None) -> None:
        self._levels = dict(levels or {})

    def announce(self, group: str, waits: Waits) -> Announced | None:
        """The range for one visitor, from the wait in each roll-out (inf: never called); None when most are never."""
        waits = np.sort(waits)
        middle_s, soon_s, high_s = (
            _quantile(waits, MIDDLE_SHORT if group == "short" else MIDDLE),
            self._high_s(waits, _soon(group)),
            self._high_s(waits, group),
        )
        if soon_s <= ROUND_S:
            return Announced(0, ROUND_MIN, middle_s, soon_s)
        if np.isinf(middle_s) or np.isinf(high_s):
            return None
        low = ROUND_MIN * int(_quantile(waits, LOW) // ROUND_S)
        high = max(2 * ROUND_MIN, ROUND_MIN * int(-(-high_s // ROUND_S)))
        return Announced(min(low, high - ROUND_MIN), high, middle_s, high_s)

    def ended(self, group: str, high_min: int, waited_s: float) -> None:
        """Somebody to whom so much was announced was called after so long: learn from it."""
        broken = waited_s > 60 * high_min
        own = _soon(group) if high_min <= ROUND_MIN else group
        self._levels[own] = max(LEAST, self._levels.get(own, FIRST) + STEP * (broken - (1 - KEPT)))

    @property
    def levels(self) -> Mapping[str, float]:
        """The quantile of each group that was seen, to be kept and given back."""
        return dict(self._levels)

    def _high_s(self, waits: Waits, own: str) -> float:
        level = self._levels.get(own, FIRST)
        wait = _quantile(waits, min(max(0.0, level), WIDEST))
        return wait * (1 + STRETCH * max(0.0, level - WIDEST)) * exp(SHRINK * min(0.0, level))


def _soon(group: str) -> str:
    """Those of the group who are told the shortest wait there is."""
    return f"{group} soon"


def waits_s(outcome: Outcome, draws: Draws) -> Waits:
    """The wait of each person from the scene's instant on in each roll-out, [R, P]; infinite for who is never called.

    Who leaves first would have waited at least until then.
    """
    return np.where(np.isnan(outcome.starts), draws.leaves, outcome.starts)


def group_of(kind: Kind, by_appointment: bool) -> str:
    """The visitors whose promises are kept together."""
    return "appointment" if by_appointment else kind


def told_anew(told: Announced, passed_s: float, now: Announced) -> bool:
    """Whether a promise made `passed_s` ago must be replaced by the one of now, which then reads differently."""
    left_s = told.high_s - passed_s
    changed_s = abs(now.high_s - left_s)
    if changed_s <= CHANGED_S and changed_s <= CHANGED_PART * max(0.0, left_s):
        return False
    left_min = -(-left_s // ROUND_S) * ROUND_MIN
    return now.high_min != max(ROUND_MIN, left_min)


def _quantile(waits: Waits, level: float) -> float:
    """A quantile of sorted waits; infinite when it lies among those that never end."""
    place = level * (len(waits) - 1)
    below, above = waits[int(place)], waits[min(len(waits) - 1, int(place) + 1)]
    part = place - int(place)
    if part == 0 or np.isinf(above):
        return float(above if part else below)
    return float(below + part * (above - below))
