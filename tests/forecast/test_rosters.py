"""What the forecast counts on: a counter with a break is away for so long, and nothing else changes."""

from dataclasses import replace

import numpy as np

from server.floor.commands.contacts import CallNext, Finish, Start
from server.floor.commands.counters import ReleaseCounter
from server.forecast.announcing import Calibration
from server.forecast.foreseeing import Foreseer
from server.forecast.learning import Learned
from server.forecast.rosters import openings_today
from tests.floor.towns import TUESDAY, Day, staff, town

NINE = TUESDAY + 3_600_000
BREAK = ((565, 620),)
"""From 09:25 to 10:20, in minutes after midnight."""


def with_breaks(breaks: tuple[tuple[int, int], ...]) -> Day:
    """The hall at nine; the room, where alone an intake can be, has these breaks."""
    usual = town()
    room = replace(usual.counters["R1"], breaks=breaks)
    return Day(replace(usual, counters={**usual.counters, "R1": room})).opened()


def spans(day: Day) -> list[tuple[str, int, int]]:
    """The openings in minutes after nine."""
    found = openings_today(day.floor, day.town)
    return [(each.counter, (each.opens - NINE) // 60_000, (each.closes - NINE) // 60_000) for each in found]


def told_an_intake(day: Day) -> tuple[int, int]:
    """What somebody who needs the room hears while it has just begun with another, five minutes before the break."""
    day.later(20)
    day.ticket("passport")
    day.tell(CallNext("R1"), staff("p-R1"))
    day.tell(Start("R1"), staff("p-R1"))
    foreseer = Foreseer(np.random.default_rng(1), rollouts=100)
    told = foreseer.foresee(day.floor, day.town, 7, day.now, Learned(day.town.services), Calibration())
    return told.waits["seated", frozenset({"intake"})]


def test_a_counter_without_breaks_stays_as_it_is() -> None:
    assert spans(with_breaks(())) == []


def test_a_break_parts_the_day() -> None:
    assert spans(with_breaks(BREAK)) == [("R1", -540, 25), ("R1", 80, 900)]


def test_a_wait_that_falls_into_the_break_is_told_with_it() -> None:
    (_, at_most), (at_least, _) = told_an_intake(with_breaks(())), told_an_intake(with_breaks(BREAK))
    assert at_most <= 25 < 40 <= at_least


def test_who_went_to_the_break_is_expected_back_and_who_was_never_there_is_not() -> None:
    day = with_breaks(BREAK)
    day.tell(ReleaseCounter("R1"), staff("p-R1"))
    assert spans(day) == []
    day = with_breaks(BREAK)
    day.ticket("intake")
    for command in (CallNext("R1"), Start("R1"), Finish("R1"), ReleaseCounter("R1")):
        day.tell(command, staff("p-R1"))
    assert spans(day) == [("R1", -540, 25), ("R1", 80, 900)]
