"""Tomorrow: the waits that bookings, expected walk-ins and the roster lead to, and the roster that keeps the targets.

Every roster is tried on the same drawn days, so that what differs is the roster alone.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from server.days.day import Day, Opening
from server.floor.policy import choose
from server.floor.town import Class, CounterKind, Town
from server.forecast.replay import MIDNIGHT, Stay, play
from server.forecast.tallies import MINUTE_MS, QUARTER_MS, minutes
from server.forecast.whatif import one_more

KEPT = 0.80
"""A class keeps its target when so many of its visits are called within it."""
MORE_AT_MOST = 3
"""When even so many counters more do not keep the targets, the hall has another trouble than its roster."""
KINDS: tuple[CounterKind, ...] = ("standing", "desk", "room")


@dataclass(frozen=True, slots=True)
class Outlook:
    """A day to come under one roster.

    `quarters`: per class, by quarters of an hour after midnight, the middle wait and that which four in five stay
    below, in minutes. `within`: per class the share called within its target. `breach_min`: minutes past the targets,
    of all together. `mean_min`: the mean wait of everybody.
    """

    counters: tuple[str, ...]
    quarters: Mapping[Class, Mapping[int, tuple[float, float]]]
    within: Mapping[Class, float]
    mean_min: float
    breach_min: float

    @property
    def keeps(self) -> bool:
        """Whether every class keeps its target."""
        return all(share >= KEPT for share in self.within.values())


@dataclass(frozen=True, slots=True)
class Tomorrow:
    """The roster as it is, what one counter more or less of each sort does, and the smallest that keeps the targets.

    `smallest` is None when no roster that was tried does.
    """

    as_is: Outlook
    more: Mapping[CounterKind, Outlook]
    less: Mapping[str, Outlook]
    smallest: Outlook | None


def tomorrow(days: Sequence[Day], town: Town) -> Tomorrow:
    """What these drawings of one day, with the same openings, come to."""
    openings = days[0].openings
    as_is = outlook(days, town)
    more = {kind: outlook(_with(days, (*openings, one_more(days[0], kind, days[0].begins_s))), town) for kind in KINDS}
    less = {counter: outlook(_with(days, kept), town) for counter, kept in _one_less(openings).items() if kept}
    return Tomorrow(as_is, more, less, smallest(days, town, as_is))


def outlook(days: Sequence[Day], town: Town) -> Outlook:
    """The waits on these days under the hall's own rule."""
    stays = [stay for day in days for stay in play(day, town, choose, town.rules).stays]
    by_class: dict[Class, list[Stay]] = defaultdict(list)
    for stay in stays:
        by_class[stay.class_].append(stay)
    return Outlook(
        counters=days[0].counters,
        quarters={name: _quarters(of) for name, of in sorted(by_class.items())},
        within={name: float(np.mean([stay.breach_ms == 0 for stay in of])) for name, of in sorted(by_class.items())},
        mean_min=float(np.mean([minutes(stay) for stay in stays])) if stays else 0.0,
        breach_min=sum(stay.breach_ms for stay in stays) / MINUTE_MS / len(days),
    )


def smallest(days: Sequence[Day], town: Town, as_is: Outlook) -> Outlook | None:
    """Counters are added while the targets are not kept, the one that helps most; then taken away while they are."""
    found, openings = as_is, days[0].openings
    for _ in range(MORE_AT_MOST):
        if found.keeps:
            break
        tried = [(*openings, one_more(replace(days[0], openings=openings), kind, days[0].begins_s)) for kind in KINDS]
        openings, found = min(
            ((each, outlook(_with(days, each), town)) for each in tried), key=lambda pair: pair[1].breach_min
        )
    return _fewer(days, town, openings, found) if found.keeps else None


def _fewer(days: Sequence[Day], town: Town, openings: tuple[Opening, ...], found: Outlook) -> Outlook:
    while True:
        tried = [(kept, outlook(_with(days, kept), town)) for kept in _one_less(openings).values() if kept]
        keeping = [pair for pair in tried if pair[1].keeps]
        if not keeping:
            return found
        openings, found = min(keeping, key=lambda pair: pair[1].breach_min)


def _one_less(openings: tuple[Opening, ...]) -> dict[str, tuple[Opening, ...]]:
    """The openings without one counter; of counters that can do the same, the one that is there least."""
    there: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for each in openings:
        there[each.kind, each.skills][each.counter] += each.closes_s - each.opens_s
    least = [min(counters, key=lambda counter: (counters[counter], counter)) for counters in there.values()]
    return {counter: tuple(each for each in openings if each.counter != counter) for counter in least}


def _with(days: Sequence[Day], openings: tuple[Opening, ...]) -> list[Day]:
    return [replace(day, openings=openings) for day in days]


def _quarters(stays: Sequence[Stay]) -> dict[int, tuple[float, float]]:
    found: dict[int, list[float]] = defaultdict(list)
    for stay in stays:
        found[(stay.since - MIDNIGHT) // QUARTER_MS].append(minutes(stay))
    return {
        quarter: (float(np.median(found[quarter])), float(np.percentile(found[quarter], 100 * KEPT)))
        for quarter in sorted(found)
    }
