"""A day drawn by chance from what days of its kind are like. The same `chance` gives the same day."""

import bisect
import math
from collections.abc import Iterator, Mapping
from itertools import accumulate
from random import Random
from typing import TypeVar

from rehearsal.days.regimes import DEMAND, Regime
from server.days.day import Class, Day, Visitor, seconds_of

OPENS_S = seconds_of("09:00")
EARLIEST_S = seconds_of("08:50")
HOUR_S = 3600
SLOT_S = 10 * 60
# Each further one of the amount takes this much of the first.
FURTHER = 0.6
AMOUNTS = {1: 86, 2: 9, 3: 3, 4: 2}
LANGUAGES = {"nl": 88, "fr": 6, "en": 5, "de": 1}
NEEDS_A_SEAT = 0.04
# The usual lengths of the whole day are this much off: what is configured is never quite right.
SPEEDS = (0.88, 1.15)
PATIENCE_MINUTES, PATIENCE_SPREAD = 75, 0.6
# People with an appointment come some minutes early, a few late.
EARLY_S, EARLY_SPREAD_S, LATEST_S = 6 * 60, 8 * 60, 25 * 60
SHORTEST_S = 20

_Each = TypeVar("_Each")


def made(regime: Regime, name: str, chance: Random) -> Day:
    """A day of this regime."""
    speed = chance.uniform(*SPEEDS)
    visitors = [_walk_in(arrives, speed, chance) for arrives in arrivals(regime.per_hour, chance)]
    visitors += [_booked(regime, speed, chance) for _ in range(regime.booked)]
    kept = (visitor for visitor in visitors if (visitor.arrives_s or 0) < regime.until_s)
    return Day(name, tuple(sorted(kept, key=_in_the_file)), regime.openings)


def arrivals(per_hour: tuple[float, ...], chance: Random) -> Iterator[int]:
    """When walk-ins come, in seconds after midnight: independent of each other, so many expected in each hour.

    Expected arrivals until now grow along a bent line; unit steps by chance on it, brought back to the clock, are a
    Poisson process with these rates.
    """
    until_hour = (0.0, *accumulate(per_hour))
    expected = chance.expovariate(1)
    while expected < until_hour[-1]:
        hour = bisect.bisect_right(until_hour, expected) - 1
        yield OPENS_S + round((hour + (expected - until_hour[hour]) / per_hour[hour]) * HOUR_S)
        expected += chance.expovariate(1)


def log_normal(mean: float, spread: float, chance: Random) -> float:
    """A positive length with this mean and deviation / mean."""
    variance = math.log(1 + spread**2)
    return chance.lognormvariate(math.log(mean) - variance / 2, math.sqrt(variance))


def _walk_in(arrives: int, speed: float, chance: Random) -> Visitor:
    class_: Class = "reduced_mobility" if chance.random() < NEEDS_A_SEAT else "walk_in"
    service = _drawn({service: demand.walk_ins for service, demand in DEMAND.items()}, chance)
    return _visitor(service, class_, arrives, None, speed, chance)


def _booked(regime: Regime, speed: float, chance: Random) -> Visitor:
    agreed = OPENS_S + SLOT_S * chance.randrange((regime.until_s - OPENS_S) // SLOT_S)
    arrives = max(EARLIEST_S, agreed + min(LATEST_S, round(chance.gauss(-EARLY_S, EARLY_SPREAD_S))))
    comes = chance.random() >= regime.not_coming
    service = _drawn({service: demand.booked for service, demand in DEMAND.items()}, chance)
    return _visitor(service, "appointment", arrives if comes else None, agreed, speed, chance)


def _visitor(
    service: str, class_: Class, arrives: int | None, agreed: int | None, speed: float, chance: Random
) -> Visitor:
    demand = DEMAND[service]
    amount = _drawn(AMOUNTS, chance) if demand.several else 1
    minutes = demand.minutes * speed
    lengths = (log_normal(minutes * (FURTHER if each else 1), demand.spread, chance) for each in range(amount))
    return Visitor(
        arrives_s=arrives,
        service=service,
        amount=amount,
        class_=class_,
        agreed_s=agreed,
        language=_drawn(LANGUAGES, chance),
        contact_s=max(SHORTEST_S, round(60 * sum(lengths))),
        patience_s=60 * max(1, round(log_normal(PATIENCE_MINUTES, PATIENCE_SPREAD, chance))),
    )


def _drawn(weights: Mapping[_Each, float], chance: Random) -> _Each:
    return chance.choices(list(weights), list(weights.values()))[0]


def _in_the_file(visitor: Visitor) -> tuple[int, int]:
    """By arrival; who does not come stands at the time that was agreed."""
    return visitor.arrives_s or visitor.agreed_s or 0, visitor.contact_s
