"""All that is foreseen of a floor: ranges for everybody, advice for each counter, and the same again while it holds."""

import numpy as np

from server.floor.commands.contacts import CallNext, Start
from server.floor.foresight import Foresight, advice, still_said
from server.floor.state import Work
from server.forecast.announcing import Calibration
from server.forecast.foreseeing import Foreseer, newcomers, spare
from server.forecast.learning import Learned
from tests.floor.towns import Day, staff


def busy(*more: str) -> Day:
    """Everybody at work, and a dozen waiting."""
    day = Day().opened()
    for service in ("collect", "extract", "passport", "passport") * 4 + more:
        day.ticket(service)
    for counter in day.town.counters:
        day.tell(CallNext(counter), staff(f"p-{counter}"))
        day.tell(Start(counter), staff(f"p-{counter}"))
    return day.later(1)


def foreseen(day: Day, foreseer: Foreseer | None = None) -> Foresight:
    foreseer = foreseer or Foreseer(np.random.default_rng(1), rollouts=100)
    return foreseer.foresee(day.floor, day.town, 7, day.now, Learned(day.town.services), Calibration())


def test_everybody_who_waits_or_might_come_is_told_a_range_in_steps_of_five_and_never_nothing() -> None:
    day = busy()
    told = foreseen(day)
    ranges = [*told.waits.values(), *told.tickets.values()]
    assert told.tickets.keys() == day.floor.waiting.keys()
    assert {service for _, needs in told.waits for service in needs} == day.town.services.keys()
    assert all(low % 5 == high % 5 == 0 and 0 <= low < high for low, high in ranges)


def test_who_comes_later_waits_longer() -> None:
    passport: Work = ("seated", frozenset({"passport"}))
    assert foreseen(busy(*["passport"] * 8)).waits[passport] > foreseen(busy()).waits[passport]


def test_what_others_came_for_together_is_foreseen_too() -> None:
    day = busy()
    day.ticket("passport", "extract")
    assert "+extract+passport" in [each.id for each in newcomers(day.floor, day.town)]


def test_a_hall_where_nobody_calls_has_nothing_to_foresee() -> None:
    day = Day().later(61)
    day.ticket("passport")
    told = foreseen(day)
    assert (told.waits, told.tickets, told.calls, told.alarms) == ({}, {}, {}, ())


def test_it_is_fresh_on_the_floor_that_it_was_made_of_and_advises_one_of_the_best() -> None:
    day = busy()
    told = foreseen(day)
    assert still_said(told, day.floor, day.now) is told
    assert told.calls
    for counter, ticket in told.calls.items():
        assert advice(told, day.floor, counter, day.now) == ticket in day.floor.waiting


def test_what_was_told_stays_while_it_is_as_good_as_true() -> None:
    day = busy()
    foreseer = Foreseer(np.random.default_rng(1), rollouts=100)
    first = foreseen(day, foreseer)
    for _ in range(5):
        assert foreseen(day, foreseer).tickets == first.tickets


def test_counters_that_are_closed_could_be_opened() -> None:
    day = Day().opened()
    del day.floor.counters["D1"]
    assert [each.id for each in spare(day.floor, day.town)] == ["D1"]
