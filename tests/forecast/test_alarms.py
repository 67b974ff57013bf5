"""Alarms come before a target is passed, name what prevents it, and do not come when all is well."""

import numpy as np

from server.floor.foresight import Alarm
from server.floor.town import Place
from server.forecast.alarms import alarms
from server.forecast.learning import Learned
from server.forecast.scene import Opening
from tests.floor.test_appointments import opened
from tests.floor.towns import MINUTE, Day

D2 = Place("D2", "desk", frozenset({"passport", "collect", "extract"}))
E2 = Place("E2", "standing", frozenset({"collect", "extract"}))


def warned(day: Day, *spare: Place, learned: Learned | None = None) -> tuple[Alarm, ...]:
    openings = [
        Opening(each.id, each.kind, each.services, day.now - MINUTE, day.now + 400 * MINUTE)
        for each in day.floor.counters.values()
    ]
    learned = learned or Learned(day.town.services)
    return alarms(day.floor, day.town, day.now, openings, learned, spare, np.random.default_rng(1))


def queue(passports: int) -> Day:
    """So many for a passport at the only desk, all within a minute or two."""
    day = opened("D1")
    for _ in range(passports):
        day.ticket("passport")
    return day


def test_a_quiet_floor_gives_no_alarm() -> None:
    assert warned(queue(1), D2) == ()


def test_an_empty_floor_gives_no_alarm() -> None:
    assert warned(opened("D1"), D2) == ()


def test_a_queue_that_is_too_long_gives_an_alarm_before_anybody_waited_too_long() -> None:
    day = queue(10)
    (alarm,) = warned(day)
    assert alarm.class_ == "seated"
    assert abs(alarm.passes - (day.now + 20 * MINUTE)) <= 10 * MINUTE
    assert (alarm.kind, alarm.by, alarm.counter) == (None, None, None)


def test_the_counter_that_prevents_it_is_named_with_the_time_it_must_be_open() -> None:
    day = queue(10)
    (alarm,) = warned(day, D2)
    assert (alarm.kind, alarm.counter) == ("desk", "D2")
    assert alarm.by
    assert day.now < alarm.by < alarm.passes


def test_a_counter_that_can_do_nothing_for_them_is_not_named() -> None:
    (alarm,) = warned(queue(10), E2)
    assert alarm.counter is None


def test_the_first_counter_that_helps_is_named() -> None:
    (alarm,) = warned(queue(10), E2, D2)
    assert alarm.counter == "D2"


def test_who_waits_too_long_already_needs_no_warning() -> None:
    assert warned(queue(10).later(25), D2) == ()


def test_walk_ins_to_come_are_thought_of() -> None:
    day = queue(1)
    learned = Learned(day.town.services)
    for _ in range(5):
        for quarter in (36, 37, 38, 39):
            for _ in range(4):
                learned.habits.came(quarter, "passport")
        learned.close_day()
    assert [alarm.class_ for alarm in warned(day, learned=learned)] == ["seated"]


def test_a_service_that_stands_out_is_named() -> None:
    day = opened("D1")
    for _ in range(12):
        day.ticket("passport")
    day.ticket("intake")
    assert warned(day)[0].service == "passport"
