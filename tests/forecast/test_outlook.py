"""What a floor is drawn from: what was learned of each visit, of who is expected, and of who will walk in."""

from dataclasses import replace

import numpy as np
import pytest

from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, Start
from server.floor.town import Town
from server.forecast.announcing import waits_s
from server.forecast.chances import chances_of
from server.forecast.learning import Contact, Learned
from server.forecast.looking import scene_of
from server.forecast.outlook import Outlook, outlook
from server.forecast.rollouts import run
from tests.floor.test_appointments import expects, opened
from tests.floor.towns import MINUTE, Day, staff

NINE = 9 * 4


def learned_of(town: Town, an_hour: int = 0, days: int = 3) -> Learned:
    """Of a hall to which so many come for a passport between nine and ten."""
    learned = Learned(town.services)
    for _ in range(days):
        for comer in range(an_hour):
            learned.habits.came(NINE + comer % 4, "passport")
        learned.close_day()
    return learned


def looked(day: Day, learned: Learned, rollouts: int = 200) -> Outlook:
    return outlook(day.floor, day.town, day.now, learned, np.random.default_rng(1), rollouts)


def row(ahead: Outlook, name: str) -> int:
    return ahead.scene.people.ids.index(name)


def mean_wait_min(day: Day, learned: Learned, ticket: str) -> float:
    ahead = looked(day, learned)
    waits = waits_s(run(ahead.scene, ahead.draws, day.town.rules), ahead.draws)
    return float(waits[:, row(ahead, ticket)].mean()) * 1000 / MINUTE


def test_lengths_are_those_that_were_learned() -> None:
    day = opened("E1")
    ticket = day.ticket("passport")
    learned = Learned(day.town.services)
    for _ in range(50):
        learned.observe(Contact((Wanted("passport"),), 1200))
    chances = chances_of(scene_of(day.floor, day.now), day.floor, learned)
    assert chances.mu[scene_of(day.floor, day.now).people.ids.index(ticket)] == pytest.approx(np.log(1200), abs=0.15)


def test_a_running_contact_has_the_length_of_its_service() -> None:
    day = opened("D1")
    day.ticket("passport")
    day.tell(CallNext("D1"), staff("p-D1"))
    day.tell(Start("D1"), staff("p-D1"))
    learned = Learned(day.town.services)
    chances = chances_of(scene_of(day.floor, day.now), day.floor, learned)
    assert chances.running_mu[0] == learned.length((Wanted("passport"),)).mu


def test_who_does_not_come_for_an_appointment_is_expected_less_and_less() -> None:
    day = opened("D1")
    expects(day, 10)
    absent = []
    for _ in range(6):
        chances = chances_of(scene_of(day.floor, day.now), day.floor, Learned(day.town.services))
        absent.append(float(chances.absent[0]))
        day.later(10)
    assert absent[0] == pytest.approx(0.08, abs=0.03)
    assert absent == sorted(absent)
    assert absent[-1] == 1


def test_who_is_sure_to_wait_has_no_appointment_to_miss() -> None:
    day = opened("D1")
    day.ticket("passport")
    assert chances_of(scene_of(day.floor, day.now), day.floor, Learned(day.town.services)).absent[0] == 0


def test_before_any_day_was_seen_nobody_is_thought_to_walk_in() -> None:
    day = opened("D1")
    ticket = day.ticket("passport")
    assert looked(day, Learned(day.town.services)).scene.people.ids == (ticket,)


def test_as_many_walk_in_as_on_other_days_within_the_hour() -> None:
    day = opened("D1")
    ahead = looked(day, learned_of(day.town, an_hour=20), rollouts=400)
    come = np.isfinite(ahead.draws.arrives).sum(axis=1)
    assert come.mean() == pytest.approx(20, abs=1)
    assert come.std() == pytest.approx(20**0.5, rel=0.2)


def test_who_walks_in_is_helped_from_then_on_and_waits_from_then_on() -> None:
    day = opened("D1")
    ahead = looked(day, learned_of(day.town, an_hour=8))
    outcome = run(ahead.scene, ahead.draws, day.town.rules)
    called = np.isfinite(outcome.starts)
    assert called.any()
    assert (outcome.starts[called] >= ahead.draws.arrives[called]).all()
    assert (outcome.since[called] == ahead.draws.arrives[called]).all()


def test_walk_ins_to_come_make_a_long_visit_wait_longer() -> None:
    day = opened("R1")
    for _ in range(2):
        day.ticket("passport")
    intake = day.ticket("intake")
    assert mean_wait_min(day, learned_of(day.town, an_hour=6), intake) > 1.1 * mean_wait_min(
        day, learned_of(day.town), intake
    )


def test_a_service_that_is_offered_no_more_is_not_walked_in_for() -> None:
    day = opened("D1")
    learned = learned_of(day.town, an_hour=20)
    services = {name: each for name, each in day.town.services.items() if name != "passport"}
    day.town = replace(day.town, services=services)
    assert looked(day, learned).scene.people.ids == ()


def test_who_leaves_waited_at_least_until_then() -> None:
    day = opened("E1")
    ticket = day.ticket("passport")
    ahead = looked(day, Learned(day.town.services))
    outcome = run(ahead.scene, ahead.draws, day.town.rules)
    assert np.isnan(outcome.starts).all()
    assert (waits_s(outcome, ahead.draws)[:, row(ahead, ticket)] == ahead.draws.leaves[:, row(ahead, ticket)]).all()
