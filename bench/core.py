"""The pure core in this process: how calling grows with the queue, and how fast a day replays."""

import json
import time
from collections.abc import Callable
from itertools import count

from bench.figures import Figure, middle
from bench.towns import BEGIN, EXTRACT, KIOSK, STAFF, queue_of, tell, town
from server.floor.commands.contacts import CallNext, Finish, Start
from server.floor.commands.counters import TakeCounter
from server.floor.events import Event
from server.joining import Both
from server.journal.codec import many_from_json, to_json

QUEUES = (10, 1_000, 10_000)
CALLS = 9
DAY_TICKETS = 5_000
REPLAY_ROUNDS = 3
LINEAR_FROM = 1_000
"""Below this a call is fixed costs; from here on ten times the queue may take at most ten times as long."""


async def measure() -> list[Figure]:
    """Calling and replay."""
    return [*_calling(), *_replay()]


def _calling() -> list[Figure]:
    took = {length: _call_ms(length) for length in QUEUES}
    shown = [Figure(f"call next, {length:,} waiting", ms, "ms") for length, ms in took.items()]
    small, middling, large = QUEUES
    return [
        *shown,
        Figure(
            f"call next, {middling:,} against {small}, per person",
            took[middling] / took[small] / (middling / small), "x linear", 1.0,
        ),
        Figure(
            f"call next, {large:,} against {middling:,}, per person",
            took[large] / took[middling] / (large / middling), "x linear", 1.0,
        ),
    ]  # fmt: skip


def _call_ms(length: int) -> float:
    the_town = town()
    times = []
    for _ in range(CALLS):
        floor = queue_of(length, the_town)
        at = BEGIN + 1_000 * (length + 10)
        began = time.perf_counter()
        tell(floor, the_town, CallNext("E1"), STAFF, at)
        times.append(time.perf_counter() - began)
    return 1_000 * middle(times)


def _replay() -> list[Figure]:
    lines = [to_json(event) for event in _day()]
    reference = max(_rate(lines, json.loads) for _ in range(REPLAY_ROUNDS))
    ours = max(_replayed(lines) for _ in range(REPLAY_ROUNDS))
    return [
        Figure(f"replay of a day of {DAY_TICKETS:,} tickets", ours, "events/s"),
        Figure("json.loads of the same lines", reference, "lines/s"),
        Figure("replay against json.loads", ours / reference, "x", 0.10, "at least"),
    ]


def _day() -> list[Event]:
    """A day in which everybody is served, with some forty waiting at any time."""
    the_town = town()
    floor = queue_of(0, the_town)
    events: list[Event] = []
    at = count(BEGIN + 1_000, 100)
    tell(floor, the_town, TakeCounter("E2"), STAFF, next(at))
    for ticket in range(DAY_TICKETS):
        events += tell(floor, the_town, EXTRACT, KIOSK, next(at))
        if ticket >= 40:
            for command in (CallNext("E2"), Start("E2"), Finish("E2")):
                events += tell(floor, the_town, command, STAFF, next(at))
    opening: list[Event] = []
    fresh = Both().floor
    opening += tell(fresh, the_town, TakeCounter("E2"), STAFF, BEGIN)
    return [*opening, *events]


def _rate(lines: list[str], work: Callable[[str], object]) -> float:
    began = time.perf_counter()
    for line in lines:
        work(line)
    return len(lines) / (time.perf_counter() - began)


def _replayed(lines: list[str]) -> float:
    began = time.perf_counter()
    both = Both()
    for start in range(0, len(lines), 1_000):
        for event in many_from_json(lines[start : start + 1_000]):
            both.take(event)
    return len(lines) / (time.perf_counter() - began)
