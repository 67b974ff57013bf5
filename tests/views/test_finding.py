"""Any number of today is found by what a visitor reads from the slip, whatever became of the visit."""

import pytest

from server.floor.commands.contacts import CallNext, Finish, Start
from server.floor.commands.visits import Cancel
from server.views.finding import found_visits
from tests.floor.towns import Day, staff

E1 = staff("p-E1")


def numbers(day: Day, typed: str, at_most: int = 8) -> list[str]:
    return [each.number for each in found_visits(day.floor, typed, at_most, {})]


def a_long_morning() -> Day:
    """The newest is A 41; the first is long helped, and the second was a mistake."""
    day = Day().opened()
    tickets = [day.ticket("collect") for _ in range(41)]
    day.ticket("passport")
    for command in (CallNext("E1"), Start("E1"), Finish("E1")):
        day.tell(command, E1)
    day.tell(Cancel(tickets[1]), E1)
    return day


@pytest.mark.parametrize("typed", ["4", "a4", "A 4", "a-4"])
def test_a_number_is_found_with_or_without_its_letter_and_whole_before_longer_ones(typed: str) -> None:
    assert numbers(a_long_morning(), typed) == ["A 4", "A 41", "A 40"]


def test_a_visit_that_left_every_list_is_found_with_what_became_of_it() -> None:
    day = a_long_morning()
    (first, *_), (second, *_) = (found_visits(day.floor, typed, 8, {}) for typed in ("A1", "A2"))
    assert (first.progress, first.counter) == ("done", "E1")
    assert None not in (first.called, first.started, first.ended)
    assert (second.progress, second.counter) == ("cancelled", None)


def test_one_figure_finds_every_series() -> None:
    assert set(numbers(a_long_morning(), "1")[:2]) == {"A 1", "B 1"}


@pytest.mark.parametrize("typed", ["", "  ", "Z 9", "-"])
def test_what_is_no_number_of_today_finds_nobody(typed: str) -> None:
    assert numbers(a_long_morning(), typed) == []


def test_no_more_are_told_than_were_asked_for() -> None:
    assert len(numbers(a_long_morning(), "A", at_most=8)) == 8


def test_the_note_of_colleagues_comes_along() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    (found,) = found_visits(day.floor, "A1", 8, {ticket: "Brengt straks de foto"})
    assert found.note == "Brengt straks de foto"
