"""A day played under a rule by its name: the hall's own with its look-ahead, as the live hall calls."""

from collections.abc import Callable

import numpy as np

from server.days.day import Day
from server.floor.policy import Choice, choose
from server.floor.state import Counter, Floor
from server.floor.town import Instant, Rules, Town
from server.forecast.chances import chances_of
from server.forecast.hearing import Hearing
from server.forecast.learning import Learned
from server.forecast.lookahead import advice
from server.forecast.peers import RULES
from server.forecast.replay import Stay, play
from server.forecast.rosters import openings_of

OURS = "ours"
NAMES = (OURS, *RULES)
"""The rules by which a day can be played, by the name that a person types."""


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
        advised = advice(
            floor,
            counter,
            now,
            rules,
            self._openings,
            lambda scene: chances_of(scene, floor, learned),
            self._chance,
        )
        return choose(floor, counter, now, rules, advised)


def stays_under(
    name: str, day: Day, town: Town, rules: Rules, learned: Callable[[], Learned], seed: int = 0
) -> tuple[Stay, ...]:
    """The stays of a day under the rule of this name. Raises KeyError for a name that is none of `NAMES`.

    `learned` makes what was known when the day began; asked for by the look-ahead alone, which learns on in it.
    """
    if name != OURS:
        return play(day, town, RULES[name], rules).stays
    ahead = LooksAhead(day, town, learned(), seed)
    return play(day, town, ahead, rules, ahead.hearing.hears).stays
