"""Who sits where: one person at one counter."""

import pytest

from server.floor.commands.contacts import CallNext, Start
from server.floor.commands.counters import PauseCounter, ReleaseCounter, ResumeCounter, TakeCounter
from server.floor.refused import Refused
from tests.floor.test_a_visit import refusal
from tests.floor.towns import Day, staff

AN, BO = staff("p-an"), staff("p-bo")


def test_a_person_moves_to_another_counter_and_leaves_the_first() -> None:
    day = Day()
    day.tell(TakeCounter("E1"), AN)
    day.tell(TakeCounter("D1"), AN)
    assert {counter.id: counter.person for counter in day.floor.counters.values()} == {"D1": "p-an"}


def test_a_held_counter_is_taken_over_only_when_asked() -> None:
    day = Day()
    day.tell(TakeCounter("E1"), AN)
    assert refusal(day, TakeCounter("E1"), BO) == "counter_taken"
    day.tell(TakeCounter("E1", over=True), BO)
    assert refusal(day, CallNext("E1"), AN) == "not_your_counter"


def test_a_contact_goes_on_when_the_counter_is_taken_over() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    day.tell(CallNext("E1"), staff("p-E1"))
    day.tell(Start("E1"), staff("p-E1"))
    day.tell(TakeCounter("E1", over=True), BO)
    assert day.floor.counters["E1"].ticket == ticket
    assert refusal(day, ReleaseCounter("E1"), BO) == "counter_busy"
    assert refusal(day, TakeCounter("E2", over=True), BO) == "counter_busy"


def test_a_paused_counter_does_not_call() -> None:
    day = Day().opened()
    day.ticket("collect")
    day.tell(PauseCounter("E1"), staff("p-E1"))
    assert day.tell(PauseCounter("E1"), staff("p-E1")) == ()
    assert refusal(day, CallNext("E1"), staff("p-E1")) == "counter_paused"
    day.tell(ResumeCounter("E1"), staff("p-E1"))
    day.tell(CallNext("E1"), staff("p-E1"))


def test_an_unknown_or_closed_counter_is_refused() -> None:
    day = Day()
    assert refusal(day, TakeCounter("Z9"), AN) == "unknown_counter"
    assert refusal(day, CallNext("E1"), AN) == "counter_free"
    assert day.tell(ReleaseCounter("E1"), AN) == ()


def test_nobody_signed_in_takes_no_counter() -> None:
    with pytest.raises(Refused, match="not_allowed"):
        Day().tell(TakeCounter("E1"))
