"""A day that is played again is the day that the real floor would have had."""

from itertools import pairwise

import pytest

from rehearsal.own_days import read_day
from server.days.day import Day, Opening, Visitor
from server.floor.events import Event
from server.floor.events.contacts import Called
from server.floor.policy import choose
from server.forecast.replay import MIDNIGHT, WALK_UP_S, Played, play
from server.forecast.sample_town import sample_town
from tests.forecast.real_floor import RealFloor, with_counters

MORNING = (Opening("E1", "standing", "no-social", 32_400, 45_000), Opening("R1", "room", "*", 32_400, 45_000))
TOWN = sample_town()


def somebody(arrives_s: int, service: str = "extract", contact_s: int = 180, patience_s: int = 3600) -> Visitor:
    return Visitor(arrives_s, service, 1, "walk_in", None, "nl", contact_s, patience_s)


def played(*visitors: Visitor, openings: tuple[Opening, ...] = MORNING) -> Played:
    return play(Day("a-day", visitors, openings), TOWN, choose, TOWN.rules)


def starts(day: Played) -> list[int | None]:
    return [None if each.started is None else (each.started - MIDNIGHT) // 1000 for each in day.stays]


def test_a_free_counter_calls_at_once_and_the_next_one_walks_up() -> None:
    day = played(somebody(33_000), somebody(33_010), openings=MORNING[:1])
    assert starts(day) == [33_000, 33_180 + WALK_UP_S["standing"]]


def test_who_loses_patience_leaves_and_the_wait_counts_until_then() -> None:
    first, second = played(
        somebody(33_000, contact_s=3000), somebody(33_010, patience_s=120), openings=MORNING[:1]
    ).stays
    assert (first.left, second.started, second.wait_ms) == (None, None, 120_000)


def test_staff_finish_the_contact_they_are_in_and_call_nobody_after_closing() -> None:
    day = played(somebody(44_990, contact_s=600), somebody(44_995, patience_s=9000), openings=MORNING[:1])
    assert starts(day) == [44_990, None]
    assert day.stays[1].left == MIDNIGHT + 45_000 * 1000


def test_the_same_day_is_played_the_same_twice() -> None:
    day = read_day("01-quiet-morning")
    assert play(day, TOWN, choose, TOWN.rules) == play(day, TOWN, choose, TOWN.rules)


def test_whoever_watches_hears_of_everything_in_order() -> None:
    heard: list[Event] = []
    play(read_day("01-quiet-morning"), TOWN, choose, TOWN.rules, lambda _, event: heard.append(event))
    # Appointments are announced to the floor before the doors open, all with the instant of that.
    assert all(one.at <= other.at for one, other in pairwise(heard))
    assert {each.event for each in heard} >= {"ticket_taken", "called", "started", "finished", "counter_released"}


@pytest.mark.parametrize("name", ["01-quiet-morning", "03-busy-monday"])
def test_the_real_floor_calls_the_same_people_at_the_same_instants(name: str) -> None:
    heard: list[Called] = []
    day = read_day(name)
    play(day, TOWN, choose, TOWN.rules, lambda _, event: heard.append(event) if isinstance(event, Called) else None)
    assert heard == list(RealFloor(day, with_counters(TOWN, day)).calls())
