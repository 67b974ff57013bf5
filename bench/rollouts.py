"""`python -m bench rollouts`: how fast a floor is run forward, how that grows, and whether it waits as books say."""

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from time import process_time

import numpy as np

from bench.figures import Figure
from bench.full_floor import full_floor, learned
from bench.queues import NETWORKS, PROOFS, Mean, by_ciw, played
from server.forecast.draws import draw
from server.forecast.rollouts import run
from server.forecast.sample_town import sample_town
from server.forecast.scene import Scene

COUNT = 500
TIMES = 40
RATIO_AT_MOST = 1.34
"""The roll-outs of a full floor against the reference loop, both in time of one core.

Allowed are 30 ms. Where this was set the loop took 22.4 ms, the least of 25 in turn with the roll-outs in one process:
30 / 22.4 = 1.34. In that same run they took 52.5 ms (2.34) with a row per roll-out in memory, and 38.6 ms (1.72) with a
row per person. In a later one, the least of 60 in turn with a load of ten, the loop took 23.0 ms, the roll-outs as they
were 39.6 ms (1.72), and 28.5 ms (1.24) with fewer and larger steps through memory. Beside other work both ratios vary.
"""
ERRORS_AT_MOST = 2.0
SIZE, CIW_SIZE = (16, 1000), (24, 2000)
"""Repetitions, and customers of each: see queues.py."""


def main(words: list[str]) -> int:
    """Print every figure as soon as it is known; 1 when any is short."""
    parser = argparse.ArgumentParser(prog="python -m bench rollouts")
    parser.add_argument("--json", action="store_true", help="all figures at the end, as JSON")
    parser.add_argument("--only", choices=("speed", "queues"), help="one part of the figures")
    told = parser.parse_args(words)
    figures: list[Figure] = []
    for part in (told.only,) if told.only else ("speed", "queues"):
        for figure in {"speed": _speed, "queues": _queues}[part]():
            print(figure.line(), flush=True)
            figures.append(figure)
    short = sum(not figure.ok for figure in figures)
    print(f"{len(figures) - short} ok, {short} short")
    if told.json:
        print(json.dumps([asdict(figure) for figure in figures]))
    return 1 if short else 0


def _speed() -> list[Figure]:
    scene = full_floor(sample_town())
    reference, taken = _in_turn(_reference, _run_of(scene, COUNT, TIMES), TIMES)
    figures = [
        Figure(f"{COUNT} roll-outs of a full floor", taken, "ms"),
        Figure("the reference loop of numpy", reference, "ms"),
        Figure("roll-outs / reference", taken / reference, "", RATIO_AT_MOST),
        Figure("drawing what they need", _least_ms(lambda seed: _draws(scene, seed, COUNT)), "ms"),
        Figure("simulated mornings per second", COUNT / taken * 1000, "/s"),
    ]
    grown = [
        *((f"{counters} counters", full_floor(sample_town(), counters=counters)) for counters in (4, 7, 14, 28)),
        *((f"{waiting} who wait", full_floor(sample_town(), waiting=waiting)) for waiting in (15, 30, 60, 120)),
    ]
    return figures + [Figure(f"the same with {name}", _run_ms(scene, COUNT, 5), "ms") for name, scene in grown]


def _queues() -> Iterator[Figure]:
    for name, (queue, formula) in PROOFS.items():
        yield from _off(name, played(queue, SIZE, 11), formula(queue))
    for name, queue in NETWORKS.items():
        yield from _off(f"Ciw, {name}", played(queue, SIZE, 12), by_ciw(queue, CIW_SIZE, 13))


def _off(name: str, ours: list[Mean], theirs: list[Mean]) -> Iterator[Figure]:
    for class_, (one, other) in enumerate(zip(ours, theirs, strict=True)):
        yield Figure(f"{name}, class {class_}: off by", one.off(other), "st. errors", ERRORS_AT_MOST)


def _run_ms(scene: Scene, count: int, times: int) -> float:
    return _least_ms(_run_of(scene, count, times), times)


def _run_of(scene: Scene, count: int, times: int) -> Callable[[int], object]:
    """Until the last of who waits now has been called, with one of so many drawings."""
    rules = sample_town().rules
    many = [draw(scene, learned(scene), np.random.default_rng(seed), count) for seed in range(times)]
    return lambda seed: run(scene, many[seed], rules, asked=scene.people.here)


def _draws(scene: Scene, seed: int, count: int) -> object:
    return draw(scene, learned(scene), np.random.default_rng(seed), count)


def _reference(seed: int) -> object:
    """What comparing 100 people in 500 rows by four numbers costs, 60 times."""
    rng = np.random.default_rng(seed)
    urgency, here = rng.random((COUNT, 100), np.float32), rng.random((COUNT, 100)) < 0.5
    at = rng.random((COUNT, 1), np.float32)
    best = np.zeros(COUNT, np.int64)
    for _ in range(60):
        for _ in range(4):
            able = (urgency <= at) & here
            best += np.where(able, np.minimum(urgency + at, urgency), np.float32(-np.inf)).argmax(axis=1)
    return best


def _in_turn(one: Callable[[int], object], other: Callable[[int], object], times: int) -> tuple[float, float]:
    """The least of each, one after the other again and again: what slows one down for a while slows both."""
    taken = [(_taken_ms(one, seed), _taken_ms(other, seed)) for seed in range(times)]
    return min(first for first, _ in taken), min(second for _, second in taken)


def _least_ms(measured: Callable[[int], object], times: int = 15) -> float:
    """The least of some: what the machine's other work adds is not ours."""
    return min(_taken_ms(measured, seed) for seed in range(times))


def _taken_ms(measured: Callable[[int], object], seed: int) -> float:
    before = process_time()
    measured(seed)
    return (process_time() - before) * 1000
