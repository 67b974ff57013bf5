"""Tomorrow is drawn from what is known, and its roster from tomorrow."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from rehearsal.own_days import read_day
from server.days.day import Day
from server.floor.policy import choose
from server.forecast.expected_days import Booked, expected_days
from server.forecast.hearing import Hearing
from server.forecast.learning import Learned
from server.forecast.replay import play
from server.forecast.sample_town import sample_town
from server.forecast.tomorrow import outlook, smallest, tomorrow

TOWN = sample_town()
MORNING = read_day("01-quiet-morning")
BOOKED = [Booked(9 * 3600 + 600 * number, "passport") for number in range(10)]


@cache
def learned() -> Learned:
    """From three mornings like one another."""
    learned = Learned(TOWN.services)
    hearing = Hearing(learned, TOWN.zone)
    for _ in range(3):
        play(MORNING, TOWN, choose, TOWN.rules, hearing.hears)
        hearing.close_day()
    return learned


def drawn(count: int, booked: list[Booked] = BOOKED, seed: int = 1) -> list[Day]:
    return expected_days(booked, learned(), MORNING.openings, np.random.default_rng(seed), count)


def test_as_many_walk_in_as_did_on_the_days_before() -> None:
    came = sum(visitor.agreed_s is None for visitor in MORNING.coming)
    walk_ins = [sum(visitor.agreed_s is None for visitor in day.coming) for day in drawn(40)]
    assert np.mean(walk_ins) == pytest.approx(came, rel=0.1)


def test_everybody_who_is_booked_is_in_the_day_though_some_do_not_come() -> None:
    days = drawn(40)
    assert {sum(visitor.agreed_s is not None for visitor in day.visitors) for day in days} == {len(BOOKED)}
    absent = sum(visitor.arrives_s is None for day in days for visitor in day.visitors)
    assert 0 < absent < 40 * len(BOOKED) / 4


def test_the_same_chance_draws_the_same_days() -> None:
    assert drawn(2, seed=5) == drawn(2, seed=5) != drawn(2, seed=6)


def test_a_counter_more_costs_nobody_a_minute_and_a_counter_less_does() -> None:
    found = tomorrow(drawn(1), TOWN)
    assert min(each.mean_min for each in found.more.values()) < found.as_is.mean_min
    assert max(each.mean_min for each in found.less.values()) > found.as_is.mean_min


def test_the_smallest_roster_keeps_the_targets_and_with_any_counter_less_it_does_not() -> None:
    days = drawn(2)
    found = smallest(days, TOWN, outlook(days, TOWN))
    assert found is not None
    assert found.keeps
    for counter in found.counters:
        openings = tuple(each for each in days[0].openings if each.counter in set(found.counters) - {counter})
        assert not openings or not outlook([replace(day, openings=openings) for day in days], TOWN).keeps


def test_a_roster_far_too_small_gets_counters_until_the_targets_are_kept() -> None:
    one = tuple(each for each in MORNING.openings if each.counter == "R1")
    days = [replace(day, openings=one) for day in drawn(1)]
    found = smallest(days, TOWN, outlook(days, TOWN))
    assert found is not None
    assert len(found.counters) > 1


def test_an_outlook_tells_the_waits_of_each_quarter() -> None:
    quarters = outlook(drawn(2), TOWN).quarters["appointment"]
    assert set(quarters) <= set(range(36, 48))
    assert all(0 <= middle <= most for middle, most in quarters.values())
