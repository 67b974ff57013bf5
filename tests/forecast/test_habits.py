"""How people keep appointments, wait, walk up and walk in is learned from days."""

from math import exp, log

import numpy as np
import pytest

from server.forecast.habits import PATIENCE, Habits


def test_until_somebody_came_appointments_are_kept_as_elsewhere() -> None:
    assert Habits().punctual.no_show == pytest.approx(0.08)
    assert Habits().punctual.mean_s == pytest.approx(-300)


def test_a_town_where_people_come_late_or_not_is_known_after_a_week() -> None:
    chance, habits = np.random.default_rng(1), Habits()
    for late_s in chance.normal(300, 240, 200):
        habits.arrived(float(late_s))
    for _ in range(50):
        habits.stayed_away()
    assert habits.punctual.mean_s == pytest.approx(300, abs=90)
    assert habits.punctual.no_show == pytest.approx(0.2, abs=0.03)


def test_patience_is_learned_although_most_are_called_before_it_ends() -> None:
    chance, habits = np.random.default_rng(2), Habits()
    for patience_s in chance.lognormal(log(1800), PATIENCE.sigma, 2000):
        habits.waited(min(1200.0, float(patience_s)), left=patience_s < 1200)
    assert exp(habits.patient.mu) == pytest.approx(1800, rel=0.15)


def test_who_never_saw_anybody_leave_believes_people_stay_longer() -> None:
    habits = Habits()
    for _ in range(200):
        habits.waited(2400, left=False)
    assert habits.patient.mu > PATIENCE.mu


def test_walking_up_is_learned_by_kind_of_counter() -> None:
    habits = Habits()
    for _ in range(100):
        habits.walked_up("desk", 30)
    assert habits.walk_up_s("desk") < 35
    assert habits.walk_up_s("room") == 60


def test_walk_ins_are_expected_as_on_the_days_before() -> None:
    habits = Habits()
    for _ in range(5):
        for service in ("card", "card", "passport"):
            habits.came(40, service)
        habits.close_day()
    assert habits.walk_ins(40) == {"card": pytest.approx(2), "passport": pytest.approx(1)}
    assert habits.walk_ins(41) == {"card": 0, "passport": 0}


def test_a_busy_weekday_is_expected_to_be_busy_again() -> None:
    habits = Habits()
    for week in range(40):
        for _ in range(120 if week % 2 else 60):
            habits.came(40, "card")
        habits.close_day(week % 2)
    assert habits.walk_ins(40, weekday=1)["card"] == pytest.approx(118, abs=6)
    assert habits.walk_ins(40, weekday=0)["card"] == pytest.approx(62, abs=6)


def test_a_day_that_is_busier_than_others_is_noticed_while_it_goes_on() -> None:
    habits = Habits()
    for each in range(3):
        for _ in range(60 if each < 2 else 120):
            habits.came(40, "card")
        if each < 2:
            habits.close_day()
    assert 1.4 < habits.busier(41) < 2
    assert habits.busier(40) == 1
