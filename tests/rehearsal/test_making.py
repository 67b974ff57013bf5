"""Days made by chance keep to what their regime says."""

from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import fmean, pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehearsal.days.__main__ import main
from rehearsal.days.making import AMOUNTS, EARLIEST_S, OPENS_S, arrivals, log_normal, made
from rehearsal.days.regimes import DEMAND, REGIMES, Regime
from rehearsal.own_days import own_days, read_day
from server.config import load
from tests.source import ROOT

SEEDS = st.integers(0, 10_000)


@given(SEEDS, st.sampled_from(REGIMES))
def test_a_made_day_keeps_its_laws(seed: int, regime: Regime) -> None:
    day = made(regime, "a-day", Random(seed))
    assert all(EARLIEST_S <= visitor.arrives_s < regime.until_s for visitor in day.coming if visitor.arrives_s)
    assert all(visitor.service in DEMAND and visitor.amount in AMOUNTS for visitor in day.visitors)
    assert all(visitor.contact_s > 0 and visitor.patience_s >= 60 for visitor in day.visitors)
    assert all((visitor.class_ == "appointment") == (visitor.agreed_s is not None) for visitor in day.visitors)
    assert all(visitor.class_ == "appointment" for visitor in day.visitors if visitor not in day.coming)


@given(SEEDS)
def test_the_file_is_in_the_order_of_coming(seed: int) -> None:
    day = made(REGIMES[0], "a-day", Random(seed))
    times = [visitor.arrives_s or visitor.agreed_s or 0 for visitor in day.visitors]
    assert times == sorted(times)


@given(SEEDS)
def test_the_same_seed_gives_the_same_day(seed: int) -> None:
    assert made(REGIMES[1], "a-day", Random(seed)) == made(REGIMES[1], "a-day", Random(seed))


def test_as_many_come_in_each_hour_as_are_expected() -> None:
    chance, per_hour, days = Random(1), (40.0, 5.0, 20.0), 400
    hours = [(second - OPENS_S) // 3600 for _ in range(days) for second in arrivals(per_hour, chance)]
    counted = [hours.count(hour) / days for hour in range(3)]
    assert counted == pytest.approx(per_hour, rel=0.05)


def test_arrivals_never_go_back() -> None:
    assert all(before <= after for before, after in pairwise(arrivals((30.0, 50.0), Random(2))))


@pytest.mark.parametrize("spread", [0.4, 0.8])
def test_lengths_have_the_mean_and_spread_asked_for(spread: float) -> None:
    chance = Random(3)
    lengths = [log_normal(10, spread, chance) for _ in range(20_000)]
    assert fmean(lengths) == pytest.approx(10, rel=0.03)
    assert pstdev(lengths) / 10 == pytest.approx(spread, rel=0.05)


def test_every_service_of_a_made_day_is_done_in_the_sample_town_at_a_counter_that_is_open() -> None:
    town = load(ROOT / "config.toml").town("gemeentehuis")
    for regime in REGIMES:
        able = {service for opening in regime.openings for service in town.counters[opening.counter].services}
        assert DEMAND.keys() <= town.services.keys() & able


def test_usual_lengths_are_those_of_the_sample_town() -> None:
    services = load(ROOT / "config.toml").town("gemeentehuis").services
    assert {name: demand.minutes * 60 for name, demand in DEMAND.items()} == {
        name: service.usual_s for name, service in services.items()
    }


def test_our_own_days_are_what_the_maker_makes(tmp_path: Path) -> None:
    assert main([str(tmp_path), "3", "3"]) == 0
    assert [read_day(str(tmp_path / name)) for name in own_days()] == [read_day(name) for name in own_days()]
