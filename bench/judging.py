"""The bounds that the calling rule must keep, against the rules of others on the same days."""

import numpy as np
from numpy.typing import NDArray

from bench.figures import Figure
from bench.playing import Played
from server.floor.town import Town
from server.forecast.peers import PEERS
from server.forecast.replay import Stay
from server.forecast.sample_town import SOCIAL
from server.forecast.tallies import MINUTE_MS, minutes, tally

BREACH_BOUND, BREACH_SURE_BOUND = -40.0, -30.0
"""Minutes past the target against the best of the four, in %; and where nine of ten resamplings of the days end."""
ON_TIME_BOUND = -2.0
"""Points of appointments on time against strict priority."""
CLASS_BOUND, LONG_BOUND = 1.15, 1.30
"""The 95th percentile against first come, first served: of a class, and of a group of services that take long."""
LONG_S = 20 * 60
RESAMPLES = 4_000

Numbers = NDArray[np.float64]


def bounds(all_played: Played, name: str, town: Town) -> list[Figure]:
    """The figures of this rule with their bounds."""
    ours = tally(_all(all_played, name))
    first, strict = tally(_all(all_played, "first-come")), tally(_all(all_played, "strict"))
    best = best_peer(all_played)
    change, low, high = _change(_by_day(all_played[name]), _by_day(all_played[best]))
    on_time = 100 * (ours.on_time - strict.on_time)
    return [
        Figure(f"{name}: breach against {best}", change, "%", BREACH_BOUND),
        Figure(f"{name}: breach, 90 % of resampled days from", low, "%"),
        Figure(f"{name}: breach, 90 % of resampled days to", high, "%", BREACH_SURE_BOUND),
        Figure(f"{name}: appointments on time, against strict", on_time, "points", ON_TIME_BOUND, "at least"),
        *(
            Figure(f"{name}: p95 of {class_} against first come", of.p95 / first.classes[class_].p95, "x", CLASS_BOUND)
            for class_, of in ours.classes.items()
        ),
        *_long(all_played, name, town),
        Figure(f"{name}: overtaken at most", ours.overtaken, "times", town.rules.overtaken_at_most),
        Figure(f"{name}: waited over 45 minutes", ours.over_45, "visits"),
    ]


def best_peer(all_played: Played) -> str:
    """Which of the four makes people wait least past their targets on these days."""
    return min(PEERS, key=lambda name: float(_by_day(all_played[name]).sum()))


def _long(all_played: Played, name: str, town: Town) -> list[Figure]:
    """The services that usually take long: in groups, which are bounded, and each alone.

    One alone has no bound: what comes once a day has a 95th percentile of a few visits, which is mostly chance.
    """
    long = {service.id for service in town.services.values() if service.usual_s >= LONG_S}
    groups = {"all long services": long, "long social ones": long & SOCIAL, "other long ones": long - SOCIAL}
    each = {service: {service} for service in town.services if service in long}
    ours, first = _all(all_played, name), _all(all_played, "first-come")
    return [
        Figure(f"{name}: p95 of {group} against first come", _p95(ours, of) / _p95(first, of), "x", bound)
        for bound, among in ((LONG_BOUND, groups), (None, each))
        for group, of in among.items()
        if any(stay.visitor.service in of for stay in first)
    ]


def _p95(stays: list[Stay], services: set[str]) -> float:
    return float(np.percentile([minutes(stay) for stay in stays if stay.visitor.service in services], 95))


def _all(all_played: Played, name: str) -> list[Stay]:
    return [stay for stays in all_played[name] for stay in stays]


def _by_day(days: list[tuple[Stay, ...]]) -> Numbers:
    return np.array([sum(stay.breach_ms for stay in stays) / MINUTE_MS for stays in days])


def _change(ours: Numbers, theirs: Numbers) -> tuple[float, float, float]:
    """The change in %, and where it lies in nine of ten resamplings of the days."""
    count = len(ours)
    times = np.random.default_rng(0).multinomial(count, np.full(count, 1 / count), RESAMPLES)
    low, high = np.quantile((times @ ours) / (times @ theirs), (0.05, 0.95))
    change, low, high = (100 * (float(each) - 1) for each in (ours.sum() / theirs.sum(), low, high))
    return change, low, high
