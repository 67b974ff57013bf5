"""The rules of others, each in the situation where it differs."""

from rehearsal.own_days import read_day
from server.days.day import Day, Opening, Visitor
from server.forecast.peers import RULES
from server.forecast.replay import play
from server.forecast.sample_town import sample_town

TOWN = sample_town()
NINE = 9 * 3600
DESK = (Opening("D1", "desk", "*", NINE, NINE + 6 * 3600),)
LONG = Visitor(NINE, "permit", 1, "walk_in", None, "nl", 1200, 36_000)
WALK_IN = Visitor(NINE + 60, "move", 1, "walk_in", None, "nl", 600, 36_000)
EARLY = Visitor(NINE + 30, "passport", 1, "appointment", NINE + 3600, "nl", 600, 36_000)
BOOKED = Visitor(NINE + 120, "passport", 1, "appointment", NINE + 600, "nl", 600, 36_000)
SHORT = Visitor(NINE + 30, "extract", 1, "walk_in", None, "nl", 180, 36_000)


def order(rule: str, *visitors: Visitor) -> list[Visitor]:
    """In which order the visitors are called."""
    stays = play(Day("a-day", visitors, DESK), TOWN, RULES[rule], TOWN.rules).stays
    called = [stay for stay in stays if stay.started is not None]
    return [stay.visitor for stay in sorted(called, key=lambda stay: stay.started or 0)]


def test_first_come_counts_from_checking_in() -> None:
    assert order("first-come", LONG, EARLY, WALK_IN) == [LONG, EARLY, WALK_IN]


def test_booked_time_counts_from_the_agreed_time() -> None:
    assert order("booked-time", LONG, EARLY, WALK_IN) == [LONG, WALK_IN, EARLY]


def test_strict_calls_appointments_first_once_their_time_has_come() -> None:
    assert order("strict", LONG, WALK_IN, BOOKED) == [LONG, BOOKED, WALK_IN]


def test_separate_queues_leave_short_visits_to_the_standing_counters() -> None:
    assert order("separate", LONG, SHORT) == [LONG]


def test_accumulating_priority_calls_the_shorter_promise_first() -> None:
    late_short = Visitor(NINE + 300, "extract", 1, "walk_in", None, "nl", 180, 36_000)
    assert order("accumulating", LONG, WALK_IN, late_short) == [LONG, late_short, WALK_IN]


def test_every_rule_helps_everybody_it_can_on_a_whole_day() -> None:
    day = read_day("02-normal")
    for rule in RULES.values():
        stays = play(day, TOWN, rule, TOWN.rules).stays
        assert len(stays) == len(day.coming)
        assert all((stay.started is None) == (stay.left is not None) for stay in stays)
