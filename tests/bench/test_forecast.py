"""The figures of the forecast are what they say, and the peers announce what they are known for."""

from dataclasses import replace

import pytest

from bench.alarming import Warned, figures_of
from bench.figures import Figure
from bench.forecast import accuracy, promises, robustness, towns
from bench.forecasting import Said, forecasts
from bench.fresh_days import fresh_days
from bench.waits import PEERS, Peers
from server.floor.commands.contacts import CallNext, Finish, Start
from server.floor.evolve import evolve
from server.floor.policy import choose
from server.floor.state import Floor
from server.forecast.announcing import Announced
from server.forecast.sample_town import sample_town
from tests.floor.towns import MINUTE, Day, staff

TEN_S = 10 * 3600
D1 = staff("p-D1")


def said(waited_min: float, told_min: float, peer_min: float, day: int = 0, high_min: int = 10) -> Said:
    announced = Announced(0, high_min, 60 * told_min, 60.0 * high_min)
    return Said(day, "normal", "seated", 60 * waited_min, announced, dict.fromkeys(PEERS, 60 * peer_min))


def value(figures: list[Figure], name: str) -> float:
    return next(figure.value for figure in figures if figure.name.startswith(name))


def peers_after(day: Day) -> tuple[Peers, Floor]:
    peers, floor = Peers(), Floor()
    for event in day.events:
        evolve(floor, event)
        peers.hears(floor, event)
    return peers, floor


def served() -> Day:
    """One passport after four minutes of waiting and ten of contact; then two who wait, the first for six minutes."""
    day = Day().opened()
    day.ticket("passport")
    day.later(4).tell(CallNext("D1"), D1)
    day.tell(Start("D1"), D1)
    day.later(10).tell(Finish("D1"), D1)
    day.ticket("passport")
    day.later(6)
    day.ticket("passport")
    return day


def test_the_ratio_is_that_of_the_mean_errors() -> None:
    figures = accuracy([said(10, 12, 14), said(10, 8, 14, day=1)])
    assert value(figures, "error of the forecast, all") == pytest.approx(2)
    assert value(figures, "against the best peer, all") == pytest.approx(0.5)
    assert value(figures, "bias of the forecast") == pytest.approx(0)


def test_a_promise_is_kept_up_to_its_last_moment() -> None:
    figures = promises([said(10, 8, 14), said(10.1, 8, 14), said(5, 8, 14), said(3, 8, 14)])
    assert value(figures, "promises kept") == 75


def test_padding_costs_pinball_loss() -> None:
    exact, padded = (promises([said(waited, 10, 14, high_min=high) for waited in (8, 10)]) for high in (10, 30))
    assert value(exact, "pinball loss of the upper end") < value(padded, "pinball loss of the upper end")


def test_wrong_durations_are_judged_from_the_third_day_on() -> None:
    right = [said(10, 11, 14, day) for day in range(4)]
    wrong = [said(10, 11 if day > 1 else 40, 14, day) for day in range(4)]
    figures = robustness({"right": right, "25 % too high": wrong})
    assert [figure.value for figure in figures] == [pytest.approx(1)]


def test_the_towns_are_wrong_by_a_quarter() -> None:
    usual = {name: town.services["passport"].usual_s for name, town in towns().items()}
    assert (usual["right"], usual["25 % too high"], usual["25 % too low"]) == (600, 750, 450)


def test_the_four_announce_what_they_are_known_for() -> None:
    day = served()
    peers, floor = peers_after(day)
    told = peers.said_s(floor, list(floor.tickets.values())[-1])
    assert told["rolling average"] == pytest.approx(240, abs=2)
    assert told["last to enter service"] == pytest.approx(240, abs=2)
    assert told["head of line"] == pytest.approx(6 * MINUTE / 1000, abs=2)
    assert told["queue length"] == pytest.approx(600 / 2, abs=2)


def test_a_new_day_knows_nothing_of_yesterdays_waits() -> None:
    day = served()
    peers, floor = peers_after(day)
    peers.close_day()
    assert peers.said_s(floor, list(floor.tickets.values())[-1])["rolling average"] == 0


def test_everybody_who_waits_on_a_morning_gets_a_forecast_that_beats_the_peers() -> None:
    whole = fresh_days(5, 3)[2]
    morning = replace(whole, visitors=tuple(each for each in whole.visitors if (each.arrives_s or 0) < TEN_S))
    told = forecasts([morning], sample_town(), [choose])
    assert len(told) > 10
    assert value(accuracy(told), "against the best peer, all") < 0.8


def test_false_alarms_are_a_part_of_the_alarms() -> None:
    figures = figures_of([Warned(3, 1, 2, 4, 2), Warned(0, 0, 0, 0, 0)])
    assert value(figures, "alarms a day") == 2
    assert value(figures, "false alarms") == 25
    assert value(figures, "foreseen of those") == 50
