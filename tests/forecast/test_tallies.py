"""What a played day was like, counted."""

from server.days.day import Visitor
from server.forecast.replay import MIDNIGHT, Stay
from server.forecast.tallies import by_quarter, tally, waits

MINUTE = 60_000
NINE = 9 * 60


def stay(minutes: int, came_min: int = NINE, agreed_min: int | None = None, left: bool = False) -> Stay:
    """Somebody who was promised 20 minutes, or 5 with an appointment, and waited so many."""
    agreed_s = None if agreed_min is None else agreed_min * 60
    visitor = Visitor(came_min * 60, "passport", 1, "walk_in", agreed_s, "nl", 600, 3600)
    since = MIDNIGHT + max(came_min, agreed_min or 0) * MINUTE
    class_, target = ("seated", 20) if agreed_min is None else ("appointment", 5)
    ends = since + minutes * MINUTE
    started, gone = (None, ends) if left else (ends, None)
    counter = None if left else "D1"
    return Stay(visitor, "B1", "seated", class_, target * MINUTE, since, since, started, counter, gone, 0)


def test_a_breach_is_what_was_waited_past_the_target() -> None:
    assert tally([stay(10), stay(25), stay(50)]).breach_min == 35


def test_an_appointment_is_on_time_within_ten_minutes_of_what_was_agreed() -> None:
    found = tally([stay(10, NINE - 20, NINE), stay(11, NINE, NINE), stay(60)])
    assert (found.on_time, found.classes["appointment"].over) == (0.5, 1.0)


def test_who_leaves_counts_with_the_wait_until_then() -> None:
    found = tally([stay(46, left=True), stay(0)])
    assert (found.left, found.over_45, found.classes["seated"].mean) == (1, 1, 23)


def test_nobody_waits_on_a_day_without_visitors() -> None:
    assert waits([]).p95 == tally([]).breach_min == 0


def test_a_wait_belongs_to_the_quarter_in_which_it_began() -> None:
    quarters = by_quarter([stay(10, NINE), stay(20, NINE + 14), stay(4, NINE + 15)], MIDNIGHT)
    assert quarters == {36: 15, 37: 4}
