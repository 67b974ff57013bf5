"""A visitor goes for a photo, waits outside, or was not found after all: the place is kept and the story told once."""

import pytest

from server.floor.commands.asker import By
from server.floor.commands.contacts import CallNext, NotThere, Park, ServeHere, Start, Undo
from server.floor.commands.visits import Cancel, ComeBack, Leave, StepAway
from server.floor.refused import Refused
from tests.floor.towns import KIOSK, MINUTE, Day, staff

D1, E1, E2 = staff("p-D1"), staff("p-E1"), staff("p-E2")
PHONE = By("visitor phone", "visitor")


def at_desk(waited: float = 10) -> tuple[Day, str]:
    """A day on which a passport visitor is being helped at D1 after this wait."""
    day = Day().opened()
    ticket = day.ticket("passport")
    day.later(waited)
    day.tell(CallNext("D1"), D1)
    day.tell(Start("D1"), D1)
    return day, ticket


def refusal(day: Day, command: object, by: By = KIOSK) -> str:
    with pytest.raises(Refused) as caught:
        day.tell(command, by)  # type: ignore[arg-type]
    return caught.value.code


def test_who_is_parked_leaves_the_counter_free_and_is_not_called() -> None:
    day, ticket = at_desk()
    day.tell(Park("D1", "photo"), D1)
    assert (day[ticket].progress, day[ticket].park_reason) == ("parked", "photo")
    assert day.floor.counters["D1"].ticket is None
    assert day.next_at("D1") is None


def test_who_comes_back_waits_three_minutes_at_most_with_the_first_wait_kept() -> None:
    day, ticket = at_desk(waited=10)
    day.tell(Park("D1", "photo"), D1)
    day.later(6)
    day.tell(ComeBack(ticket), KIOSK)
    back = day[ticket]
    assert (back.class_, back.target_ms, back.waited_ms, back.since) == ("returning", 3 * MINUTE, 10 * MINUTE, day.now)
    assert back.head_start == pytest.approx(0.5)


def test_who_comes_back_goes_before_who_came_meanwhile() -> None:
    day, ticket = at_desk()
    day.tell(Park("D1", "photo"), D1)
    day.ticket("passport")
    day.later(1)
    day.tell(ComeBack(ticket), KIOSK)
    choice = day.later(1).next_at("D1")
    assert choice
    assert choice.ticket.id == ticket


def test_a_reason_must_be_one_of_the_town() -> None:
    day, _ = at_desk()
    assert refusal(day, Park("D1", "coffee"), D1) == "unknown_reason"


def test_parking_can_be_taken_back() -> None:
    day, ticket = at_desk()
    day.tell(Park("D1", "photo"), D1)
    day.tell(Undo("D1"), D1)
    assert (day[ticket].progress, day.floor.counters["D1"].ticket) == ("serving", ticket)


def test_who_stands_at_the_counter_again_is_helped_without_a_call() -> None:
    day, ticket = at_desk()
    day.tell(Park("D1", "payment"), D1)
    calls = day[ticket].calls
    day.tell(ServeHere("D1", ticket), D1)
    here = day[ticket]
    assert here.reason
    assert (here.progress, here.calls, here.reason.code) == ("serving", calls, "here")


def test_who_waits_outside_keeps_the_place_and_is_back_by_the_clock() -> None:
    day = Day().opened()
    first, second = day.ticket("collect"), day.ticket("collect")
    day.tell(StepAway(first, 10), PHONE)
    choice = day.next_at("E1")
    assert choice
    assert choice.ticket.id == second
    day.later(10)
    again = day.next_at("E1")
    assert again
    assert again.ticket.id == first


def test_a_called_visitor_can_ask_for_two_minutes_and_the_counter_goes_on() -> None:
    day = Day().opened()
    first, second = day.ticket("collect"), day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    day.tell(StepAway(first, 2), PHONE)
    assert day[first].counter is None
    day.tell(CallNext("E1"), E1)
    assert day.floor.counters["E1"].ticket == second
    assert day.later(2)[first].progress == "waiting"


def test_a_phone_can_go_away_a_few_times_only_but_the_host_always() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    for _ in range(day.town.rules.aways_at_most):
        day.tell(StepAway(ticket), PHONE)
        day.tell(ComeBack(ticket), PHONE)
    assert refusal(day, StepAway(ticket), PHONE) == "too_often_away"
    day.tell(StepAway(ticket), By("host", "host", "p-h"))


def test_a_phone_cannot_wake_up_a_visit_that_is_over_or_parked() -> None:
    day, parked = at_desk()
    day.tell(Park("D1", "photo"), D1)
    left = day.ticket("collect")
    day.tell(Leave(left), KIOSK)
    assert {refusal(day, ComeBack(parked), PHONE), refusal(day, ComeBack(left), PHONE)} == {"not_allowed"}


@pytest.mark.parametrize("ending", [Leave, Cancel])
def test_who_was_sent_home_by_mistake_waits_again_at_the_old_place(ending: type[Leave | Cancel]) -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    since = day[ticket].since
    day.tell(ending(ticket), KIOSK)
    day.later(3)
    day.tell(ComeBack(ticket), KIOSK)
    assert (day[ticket].progress, day[ticket].since) == ("waiting", since)


def test_a_no_show_who_comes_after_all_waits_again() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    for _ in range(day.town.rules.absences_until_no_show):
        day.later(3)
        day.tell(CallNext("E1"), E1)
        day.tell(NotThere("E1"), E1)
    assert day[ticket].progress == "no_show"
    day.tell(ComeBack(ticket), KIOSK)
    assert (day[ticket].progress, day[ticket].missed) == ("waiting", 0)


def test_who_is_aside_is_gone_with_the_day() -> None:
    day, parked = at_desk()
    day.tell(Park("D1", "photo"), D1)
    away = day.ticket("collect")
    day.tell(StepAway(away, 30), PHONE)
    day.later(24 * 60)
    assert {parked, away}.isdisjoint(day.floor.tickets)
    assert day.floor.aside == {}
