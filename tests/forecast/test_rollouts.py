"""The arrays call whom the floor calls: at every call of random floors, and start by start on whole days."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rehearsal.own_days import read_day
from server.floor.policy import choose
from server.floor.state import Floor
from server.floor.town import Rules
from server.forecast.draws import configured, draw
from server.forecast.looking import scene_of
from server.forecast.replay import play
from server.forecast.rollouts import run
from server.forecast.sample_town import CLASSES, sample_town
from server.forecast.scene import Newcomer
from tests.forecast.floors import NOW, a_floor, whole_day

RULES = (
    Rules(classes=CLASSES),
    Rules(classes=CLASSES, rooms_help_short=False, overtaken_at_most=3, hard_limit_ms=1_800_000),
    Rules(classes=CLASSES, overtaken_at_most=50, protect_from_s=0, protect_slack_ms=120_000),
    Rules(classes=CLASSES, overtaken_at_most=50, quick_pace=1.3, late_slope=0.1, long_grows_after_ms=600_000),
    Rules(classes=CLASSES, overtaken_at_most=50, usual_agreed_weight=0.9, favour=0.5),
)


def called_one_after_the_other(floor: Floor, rules: Rules) -> dict[str, str]:
    """Which ticket every free counter calls when all call at this instant, those that can do the least first."""
    calls = {}
    for counter in sorted(floor.counters.values(), key=lambda each: (len(each.services), each.id)):
        choice = None if counter.ticket or counter.paused else choose(floor, counter, NOW, rules)
        if choice is None:
            continue
        calls[counter.id] = choice.ticket.id
        floor.overtaken.update(choice.overtakes)
        floor.put(replace(choice.ticket, progress="serving", started=NOW))
        floor.counters[counter.id] = replace(counter, ticket=choice.ticket.id)
    return calls


@given(seed=st.integers(0, 10**9), rules=st.sampled_from(RULES))
@example(seed=39, rules=RULES[1])  # a short appointment that no room would call
@settings(max_examples=120)
def test_on_any_floor_the_arrays_call_whom_the_rule_calls(seed: int, rules: Rules) -> None:
    floor = a_floor(seed)
    scene = scene_of(floor, NOW)
    draws = draw(scene, configured(scene), np.random.default_rng(1), 1)
    found = run(scene, draws, rules, until=0.5)
    ids, counters = scene.people.ids, scene.counters.ids
    calls = {counters[found.counter[0, at]]: ids[at] for at in np.flatnonzero(found.counter[0] >= 0)}
    assert calls == called_one_after_the_other(floor, rules)


@pytest.mark.parametrize("name", ["01-quiet-morning", "03-busy-monday"])
@pytest.mark.parametrize("rules", [{}, {"protect_from_s": 300, "overtaken_at_most": 4, "hard_limit_ms": 1_500_000}])
def test_with_true_lengths_a_day_begins_every_contact_when_and_where_the_floor_does(
    name: str, rules: dict[str, int]
) -> None:
    town = sample_town()
    town = replace(town, rules=replace(town.rules, **rules))  # type: ignore[arg-type]
    day = read_day(name)
    scene, visitors, draws = whole_day(day, town)
    outcome = run(scene, draws, town.rules)
    found = {
        id(visitor): None if np.isnan(start) else (scene.at + round(start * 1000), scene.counters.ids[counter])
        for visitor, start, counter in zip(visitors, outcome.starts[0], outcome.counter[0], strict=True)
    }
    stays = play(day, town, choose, town.rules).stays
    assert len(stays) > 40
    assert {id(stay.visitor): stay.started and (stay.started, stay.counter) for stay in stays} == {
        id(stay.visitor): found[id(stay.visitor)] for stay in stays
    }


@pytest.mark.parametrize("seed", range(12))
def test_who_only_asks_takes_nobodys_place(seed: int) -> None:
    floor = a_floor(seed)
    asks = Newcomer("asks", "seated", frozenset({"move"}), "seated", 1_200_000, 0.0, 600)
    alone, asked = scene_of(floor, NOW), scene_of(floor, NOW, newcomers=[asks])
    ghost = asked.people.ghost
    draws = draw(asked, configured(asked), np.random.default_rng(2), 4)
    rules = Rules(classes=CLASSES)
    fewer = replace(
        draws, lengths=draws.lengths[:, ~ghost], arrives=draws.arrives[:, ~ghost], leaves=draws.leaves[:, ~ghost]
    )
    np.testing.assert_array_equal(run(asked, draws, rules).starts[:, ~ghost], run(alone, fewer, rules).starts)


@pytest.mark.parametrize("seed", range(15))
def test_roll_outs_go_together_as_each_would_alone(seed: int) -> None:
    scene = scene_of(a_floor(seed), NOW)
    draws, rules = draw(scene, configured(scene), np.random.default_rng(seed), 12), RULES[seed % len(RULES)]
    alone = [run(scene, draws.only(np.array([row])), rules).starts[0] for row in range(12)]
    np.testing.assert_array_equal(run(scene, draws, rules).starts, alone)
