"""`python -m bench forecast`: how wrong the announced wait is on a folder of days, against what peers announce.

Everybody who waits gets a forecast on taking the ticket, from what was known then. Judge on days that nobody tuned on.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.alarming import alarms_of, figures_of
from bench.figures import Figure
from bench.forecasting import Said, forecasts
from bench.fresh_days import fresh_days
from bench.playing import looked_ahead
from bench.waits import PEERS, Peer
from server.days.day import Day
from server.days.files import read_days
from server.floor.policy import choose
from server.floor.town import Town
from server.forecast.announcing import KEPT
from server.forecast.replay import Rule
from server.forecast.sample_town import sample_town

ALL_BOUND, KIND_BOUND, REGIME_BOUND = 0.58, 0.65, 0.70
FRESH_SEED, FRESH_DAYS = 20_261_122, 72
REGIME_WAITS, REGIME_PROMISES = 100, 200
"""With fewer in a regime its figure is chance."""
BIAS_BOUND = 0.5
WRONG_BOUND = 1.05
LEARNED_FROM = 2
"""From the third day on, wrongly configured durations must not matter."""
KEPT_OFF, KEPT_KIND_OFF = 4.0, 7.0
REGIME_KEPT = (75.0, 88.0)
PINBALL_BOUND = 0.70
WRONG_DAYS = 24
"""So many days show that; each takes as long again."""
ALARM_DAYS = 24
RESAMPLES = 2_000
MINUTE = 60.0

Numbers = NDArray[np.float64]
Part = tuple[str, list[Said], float]


def towns() -> dict[str, Town]:
    """The sample town as it should be configured, and with durations that are wrong."""
    right = sample_town()
    names = list(right.services)
    return {
        "right": right,
        "25 % too high": sample_town(durations=1.25),
        "25 % too low": sample_town(durations=0.75),
        "alternating": replace(
            right,
            services={
                name: sample_town(durations=1.25 if place % 2 else 0.75).services[name]
                for place, name in enumerate(names)
            },
        ),
    }


def accuracy(said: Sequence[Said]) -> list[Figure]:
    """Mean absolute errors against the best of the four, overall, by kind and by regime; and the bias."""
    parts: list[Part] = [("all", list(said), ALL_BOUND)]
    parts += [(name, own, KIND_BOUND) for name, own in _by(said, lambda each: each.group)]
    parts += [
        (name, own, REGIME_BOUND) for name, own in _by(said, lambda each: each.regime) if len(own) >= REGIME_WAITS
    ]
    errors = [Figure(f"error of the forecast, {name} ({len(own)})", _error(own), "min") for name, own, _ in parts]
    peers = [Figure(f"error of {peer}", _peer_error(said, peer), "min") for peer in PEERS]
    ratios = [Figure(f"against the best peer, {name}", _ratio(own), "x", bound) for name, own, bound in parts]
    low, high = _bootstrap(said)
    return [
        *errors,
        *peers,
        *ratios,
        Figure("against the best peer, 90 % of resampled days from", low, "x"),
        Figure("against the best peer, 90 % of resampled days to", high, "x"),
        Figure("bias of the forecast", _bias(said), "min"),
        Figure("bias, either way", abs(_bias(said)), "min", BIAS_BOUND),
    ]


def promises(said: Sequence[Said]) -> list[Figure]:
    """How often the announced upper end was kept, and what it cost to say so much."""
    kept = [Figure("promises kept", _kept(said), "%"), _off("all", said, KEPT_OFF)]
    for name, own in _by(said, lambda each: each.group):
        kept += [Figure(f"promises kept, {name}", _kept(own), "%"), _off(name, own, KEPT_KIND_OFF)]
    for name, own in _by(said, lambda each: each.regime):
        if len(own) >= REGIME_PROMISES:
            kept += [
                Figure(f"promises kept, {name}", _kept(own), "%", REGIME_KEPT[0], "at least"),
                Figure(f"promises kept, {name}", _kept(own), "%", REGIME_KEPT[1]),
            ]
    ours, head = _pinball(_waited(said), _highs(said)), _best_pinball(said)
    return [
        *kept,
        Figure("pinball loss of the upper end", ours, "min"),
        Figure("pinball loss of head of line and its best constant", head, "min"),
        Figure("pinball loss, ours against that", ours / head, "x", PINBALL_BOUND),
    ]


def robustness(by_town: dict[str, list[Said]]) -> list[Figure]:
    """The error with wrong durations against that with right ones, from the third day on."""
    later = {name: [each for each in said if LEARNED_FROM <= each.day < WRONG_DAYS] for name, said in by_town.items()}
    right = _error(later["right"])
    return [
        Figure(f"durations {name}, from the third day", _error(said) / right, "x", WRONG_BOUND)
        for name, said in later.items()
        if name != "right"
    ]


def _by(said: Iterable[Said], of: Callable[[Said], str]) -> list[tuple[str, list[Said]]]:
    said = list(said)
    return [(name, [each for each in said if of(each) == name]) for name in sorted({of(each) for each in said})]


def _waited(said: Sequence[Said]) -> Numbers:
    return np.array([each.waited_s / MINUTE for each in said])


def _middles(said: Sequence[Said]) -> Numbers:
    return np.array([each.announced.middle_s / MINUTE for each in said])


def _highs(said: Sequence[Said]) -> Numbers:
    return np.array([float(each.announced.high_min) for each in said])


def _error(said: Sequence[Said]) -> float:
    return float(np.abs(_middles(said) - _waited(said)).mean())


def _bias(said: Sequence[Said]) -> float:
    return float((_middles(said) - _waited(said)).mean())


def _peer_error(said: Sequence[Said], peer: Peer) -> float:
    return float(np.abs(np.array([each.peers[peer] / MINUTE for each in said]) - _waited(said)).mean())


def _ratio(said: Sequence[Said]) -> float:
    return _error(said) / min(_peer_error(said, peer) for peer in PEERS)


def _kept(said: Sequence[Said]) -> float:
    return 100 * float((_waited(said) <= _highs(said)).mean())


def _off(name: str, said: Sequence[Said], bound: float) -> Figure:
    return Figure(f"promises kept, {name}, off 80 %", abs(_kept(said) - 100 * KEPT), "points", bound)


def _pinball(waited: Numbers, said: Numbers) -> float:
    return float(np.maximum(KEPT * (waited - said), (KEPT - 1) * (waited - said)).mean())


def _best_pinball(said: Sequence[Said]) -> float:
    """That of head of line with the constant that suits these very waits best: a quantile of its errors."""
    waited = _waited(said)
    head = np.array([each.peers["head of line"] / MINUTE for each in said])
    return _pinball(waited, head + np.quantile(waited - head, KEPT))


def _bootstrap(said: Sequence[Said]) -> tuple[float, float]:
    """Where the ratio lies in nine of ten resamplings of the days."""
    numbers = np.array([each.day for each in said])
    count = int(numbers.max()) + 1
    off = {peer: np.abs(np.array([each.peers[peer] / MINUTE for each in said]) - _waited(said)) for peer in PEERS}
    sums = np.array([np.bincount(numbers, errors, count) for errors in off.values()])
    ours = np.bincount(numbers, np.abs(_middles(said) - _waited(said)), count)
    times = np.random.default_rng(0).multinomial(count, np.full(count, 1 / count), RESAMPLES)
    ratios = (times @ ours) / (times @ sums.T).min(axis=1)
    low, high = np.quantile(ratios, (0.05, 0.95))
    return float(low), float(high)


def main(arguments: Sequence[str]) -> int:
    """Print the figures, as lines or JSON; 1 when one is short of its bound."""
    parser = argparse.ArgumentParser(prog="python -m bench forecast", description=__doc__)
    parser.add_argument("--days", type=Path, help="a folder of days; without it 72 fresh ones are made")
    parser.add_argument("--plain", action="store_true", help="a floor that is called without the look-ahead")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--processes", type=int, default=2)
    asked = parser.parse_args(arguments)
    days = read_days(asked.days) if asked.days else fresh_days(FRESH_SEED, FRESH_DAYS)
    figures = measured(days, asked.processes, asked.plain)
    if asked.json:
        print(json.dumps([asdict(figure) | {"ok": figure.ok} for figure in figures], indent=1))
    else:
        print("\n".join(figure.line() for figure in figures))
    return 0 if all(figure.ok for figure in figures) else 1


def measured(days: Sequence[Day], processes: int = 2, plain: bool = False) -> list[Figure]:
    """All figures of these days."""
    told = towns()
    rules: list[Rule] = [choose] * len(days) if plain else looked_ahead(days, told["right"], processes)
    with ProcessPoolExecutor(processes) as pool:
        right = pool.submit(forecasts, days, told["right"], rules)
        wrong = {
            name: pool.submit(forecasts, days[:WRONG_DAYS], told["right"], rules[:WRONG_DAYS], town)
            for name, town in told.items()
            if name != "right"
        }
        warned = pool.submit(alarms_of, days[:ALARM_DAYS], told["right"], rules[:ALARM_DAYS])
        said = {"right": right.result(), **{name: future.result() for name, future in wrong.items()}}
        return [*accuracy(said["right"]), *promises(said["right"]), *robustness(said), *figures_of(warned.result())]
