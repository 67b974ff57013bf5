"""Days that nobody tuned on: six kinds of day in turn, drawn by the rehearsal's own maker of days from a seed."""

from itertools import cycle, islice
from random import Random

from rehearsal.days.making import made
from rehearsal.days.regimes import REGIMES, Regime
from server.days.day import Day, Opening, seconds_of

UNTIL_S = seconds_of("15:50")
ALL = next(regime.openings for regime in REGIMES if regime.name == "normal")


def _without(*counters: str) -> tuple[Opening, ...]:
    return tuple(opening for opening in ALL if opening.counter not in counters)


def _half(counter: str) -> tuple[Opening, ...]:
    """Everybody, but one counter in the morning only."""
    afternoon = max(opening.opens_s for opening in ALL if opening.counter == counter)
    return tuple(opening for opening in ALL if (opening.counter, opening.opens_s) != (counter, afternoon))


ORDINARY = (26, 30, 28, 20, 18, 22, 20)
KINDS = (
    Regime("normal", ORDINARY, UNTIL_S, 44, 0.08, ALL),
    Regime("quiet", (14, 16, 15, 10, 10, 12, 11), UNTIL_S, 30, 0.06, _half("E2")),
    Regime("monday", (44, 42, 34, 24, 22, 26, 22), UNTIL_S, 50, 0.10, ALL),
    Regime("holiday-peak", (38, 46, 44, 34, 30, 34, 30), UNTIL_S, 60, 0.12, ALL),
    Regime("short-staffed", ORDINARY, UNTIL_S, 44, 0.08, _without("E2", "D3")),
    Regime("appointment-day", (14, 16, 14, 10, 10, 12, 10), UNTIL_S, 78, 0.10, ALL),
)
"""Rates and bookings of a town hall with seven counters, from quiet to overfull."""


def fresh_days(seed: int, count: int) -> list[Day]:
    """So many days, the kinds in turn; the same seed gives the same days."""
    chance = Random(seed)
    kinds = islice(cycle(KINDS), count)
    return [made(kind, f"{ordinal:03}-{kind.name}", chance) for ordinal, kind in enumerate(kinds, start=1)]


def kind_of(day: Day) -> str:
    """The kind of day, from its name: what stands behind the number."""
    return day.name.split("-", 1)[-1]
