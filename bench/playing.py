"""Days played under every rule, spread over processes; the look-ahead with what was learned from earlier days only."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import numpy as np

from server.days.day import Day
from server.floor.policy import Choice, choose
from server.floor.state import Counter, Floor
from server.floor.town import Instant, Rules, Town
from server.forecast.chances import chances_of
from server.forecast.hearing import Hearing
from server.forecast.learning import Learned
from server.forecast.lookahead import COUNT, advice
from server.forecast.peers import RULES
from server.forecast.replay import Stay, play
from server.forecast.rosters import openings_of

OURS, AHEAD = "ours", "ours, looking ahead"

Played = dict[str, list[tuple[Stay, ...]]]
"""For each rule the stays of each day."""


class LooksAhead:
    """The calling rule with fresh advice at every call, from what was heard until then."""

    def __init__(self, day: Day, town: Town, learned: Learned, seed: int) -> None:
        self._openings = openings_of(day, town)
        self._learned = learned
        self._chance = np.random.default_rng(seed)
        self.hearing = Hearing(learned, town.zone)

    def __call__(self, floor: Floor, counter: Counter, now: Instant, rules: Rules) -> Choice | None:
        """Whom to call at this counter, or nobody."""
        learned = self._learned.with_running(self.hearing.running(now))
        ticket = advice(
            floor,
            counter,
            now,
            rules,
            self._openings,
            lambda scene: chances_of(scene, floor, learned),
            self._chance,
            COUNT,
        )
        return choose(floor, counter, now, rules, ticket)


def played(days: Sequence[Day], town: Town, names: Sequence[str], processes: int = 2) -> Played:
    """Every day under each of these rules, `AHEAD` among them or not."""
    seen = learned_before(days, town) if AHEAD in names else [{}] * len(days)
    with ProcessPoolExecutor(processes) as pool:
        futures = {
            name: [
                pool.submit(one, day, town, name, before, seed)
                for seed, (day, before) in enumerate(zip(days, seen, strict=True))
            ]
            for name in names
        }
        return {name: [future.result() for future in found] for name, found in futures.items()}


def one(day: Day, town: Town, name: str, before: dict[str, Any], seed: int) -> tuple[Stay, ...]:
    """The stays of one day under one rule."""
    if name != AHEAD:
        return play(day, town, RULES[name], town.rules).stays
    ahead = LooksAhead(day, town, Learned.from_plain(town.services, before), seed)
    return play(day, town, ahead, town.rules, ahead.hearing.hears).stays


def learned_before(days: Sequence[Day], town: Town) -> list[dict[str, Any]]:
    """What was learned from the days before each day; contacts last as long under any rule."""
    learned = Learned(town.services)
    hearing = Hearing(learned, town.zone)
    found = []
    for day in days:
        found.append(learned.plain())
        play(day, town, choose, town.rules, hearing.hears)
        hearing.close_day()
    return found
