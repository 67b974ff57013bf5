"""Days played under every rule, spread over processes; the look-ahead with what was learned from earlier days only."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any

from server.days.day import Day
from server.floor.policy import Choice, choose
from server.floor.state import Counter, Floor
from server.floor.town import Instant, Rules, Town
from server.forecast.hearing import Hearing
from server.forecast.learning import Learned
from server.forecast.playing import OURS, stays_under
from server.forecast.replay import Rule, Stay, play

Played = dict[str, list[tuple[Stay, ...]]]
"""For each rule the stays of each day."""


@dataclass(frozen=True, slots=True)
class AsCalled:
    """The calling rule with the advice that it had when the day was played first: calls the same."""

    called: dict[tuple[Instant, str | None], str]

    def __call__(self, floor: Floor, counter: Counter, now: Instant, rules: Rules) -> Choice | None:
        """Whom to call at this counter, or nobody."""
        return choose(floor, counter, now, rules, self.called.get((now, counter.id)))


def played(days: Sequence[Day], town: Town, names: Sequence[str], processes: int = 2) -> Played:
    """Every day under each of these rules, `OURS` among them or not."""
    seen = learned_before(days, town) if OURS in names else [{}] * len(days)
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
    return stays_under(name, day, town, town.rules, lambda: Learned.from_plain(town.services, before), seed)


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


def looked_ahead(days: Sequence[Day], town: Town, processes: int = 2) -> list[Rule]:
    """For each day a rule that calls as ours does when it looks ahead."""
    return [as_called(stays) for stays in played(days, town, [OURS], processes)[OURS]]


def as_called(stays: Sequence[Stay]) -> AsCalled:
    """The rule that calls whom it called in these stays of a day, at the same instants."""
    return AsCalled({(each.started, each.counter): each.ticket for each in stays if each.started})
