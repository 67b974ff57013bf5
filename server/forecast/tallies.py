"""What a played day was like for those who came: waits per class, promises passed, who left, curves over the day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from server.floor.town import Class, Instant
from server.forecast.replay import Stay

MINUTE_MS = 60_000
QUARTER_MS = 15 * MINUTE_MS
ON_TIME_MIN = 10.0
"""An appointment begun within so many minutes of the agreed time, or of checking in after it, was on time."""
LONG_WAIT_MIN = 45.0


@dataclass(frozen=True, slots=True)
class Waits:
    """The waits of some visits, in minutes; all 0 when there are none. `over` is the share that passed the target."""

    visits: int
    mean: float
    p50: float
    p90: float
    p95: float
    over: float


@dataclass(frozen=True, slots=True)
class Tally:
    """Everybody's waits, by class and by service. `on_time` is a share of the appointments, 1 when there are none.

    `breach_min`: minutes waited past the target, of all together. `overtaken`: of who was passed over most often.
    """

    all: Waits
    classes: dict[Class, Waits]
    services: dict[str, Waits]
    on_time: float
    over_45: int
    left: int
    breach_min: float
    overtaken: int


def tally(stays: Sequence[Stay]) -> Tally:
    """The figures of these visits, of one day or of many."""
    booked = [stay for stay in stays if stay.visitor.agreed_s is not None]
    return Tally(
        all=waits(stays),
        classes={
            name: waits([each for each in stays if each.class_ == name]) for name in _names(s.class_ for s in stays)
        },
        services={
            name: waits([each for each in stays if each.visitor.service == name])
            for name in _names(stay.visitor.service for stay in stays)
        },
        on_time=float(np.mean([minutes(stay) <= ON_TIME_MIN for stay in booked])) if booked else 1.0,
        over_45=sum(minutes(stay) > LONG_WAIT_MIN for stay in stays),
        left=sum(stay.left is not None for stay in stays),
        breach_min=sum(stay.breach_ms for stay in stays) / MINUTE_MS,
        overtaken=max((stay.overtaken for stay in stays), default=0),
    )


def waits(stays: Sequence[Stay]) -> Waits:
    """The waits of these visits; a leaver's counts until leaving."""
    if not stays:
        return Waits(0, 0.0, 0.0, 0.0, 0.0, 0.0)
    found = np.array([minutes(stay) for stay in stays])
    p50, p90, p95 = (float(each) for each in np.percentile(found, (50, 90, 95)))
    over = float(np.mean([stay.breach_ms > 0 for stay in stays]))
    return Waits(len(stays), float(found.mean()), p50, p90, p95, over)


def minutes(stay: Stay) -> float:
    """The wait in minutes."""
    return stay.wait_ms / MINUTE_MS


def by_quarter(stays: Iterable[Stay], midnight: Instant) -> dict[int, float]:
    """The mean wait in minutes of those whose wait began in each quarter of an hour, by quarters after midnight."""
    found: dict[int, list[float]] = {}
    for stay in stays:
        found.setdefault((stay.since - midnight) // QUARTER_MS, []).append(minutes(stay))
    return {quarter: float(np.mean(found[quarter])) for quarter in sorted(found)}


def _names(names: Iterable[str]) -> list[str]:
    return sorted(set(names))
