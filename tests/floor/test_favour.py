"""The manager's slider: whom the rule favours, from now on and on the days after."""

from dataclasses import replace

import pytest

from server.floor.commands.asker import By
from server.floor.commands.hall import SetFavour
from server.floor.favour import in_force
from server.floor.refused import Refused
from tests.floor.towns import Day, replayed

MANAGER = By("page-m", "manager", "mia")


def test_what_the_manager_sets_is_in_force_at_once() -> None:
    day = Day()
    day.tell(SetFavour(0.5), MANAGER)
    assert in_force(day.floor, day.town).rules == replace(day.town.rules, favour=0.5)


def test_asking_for_what_is_set_changes_nothing() -> None:
    day = Day()
    day.tell(SetFavour(0.5), MANAGER)
    assert day.tell(SetFavour(0.5), MANAGER) == ()


def test_it_stays_on_the_days_after_although_they_are_replayed_from_their_opening() -> None:
    day = Day()
    day.tell(SetFavour(-1.0), MANAGER)
    day.later(36 * 60)
    opened = max(number for number, event in enumerate(day.events) if event.event == "day_opened")
    assert replayed(day.events[opened:]).favour == -1.0


def test_back_to_what_is_configured() -> None:
    day = Day()
    day.tell(SetFavour(-1.0), MANAGER)
    day.tell(SetFavour(None), MANAGER)
    assert in_force(day.floor, day.town) is day.town


@pytest.mark.parametrize("value", [1.01, -2.0, float("nan")])
def test_a_value_beyond_the_slider_is_refused(value: float) -> None:
    with pytest.raises(Refused, match="impossible_favour"):
        Day().tell(SetFavour(value), MANAGER)
