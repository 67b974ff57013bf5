"""The bench of the calling rule counts what it says it counts."""

from dataclasses import replace

import pytest

from bench.fresh_days import KINDS, fresh_days, kind_of
from bench.judging import best_peer, bounds
from bench.playing import Played, as_called
from bench.policy import by_kind, table
from server.days.day import Day, Visitor
from server.floor.policy import choose
from server.forecast.learning import Learned
from server.forecast.playing import OURS, stays_under
from server.forecast.replay import MIDNIGHT, Stay, play
from server.forecast.sample_town import sample_town

TOWN = sample_town()
RULES = ("first-come", "separate", "strict", "booked-time", "ours")


def day(*waited_min: int) -> tuple[Stay, ...]:
    """Seated walk-ins, promised 20 minutes, who waited so many."""
    visitor = Visitor(32_400, "permit", 1, "walk_in", None, "nl", 600, 36_000)
    came = MIDNIGHT + 32_400_000
    ends = (came + minutes * 60_000 for minutes in waited_min)
    return tuple(Stay(visitor, "B1", "seated", "seated", 1_200_000, came, came, end, "D1", None, 1) for end in ends)


PLAYED: Played = {name: [day(30, 40), day(20, 40)] for name in RULES} | {"ours": [day(26, 26), day(20, 26)]}


def test_the_same_seed_gives_the_same_fresh_days_of_every_kind_in_turn() -> None:
    days = fresh_days(7, 7)
    assert days == fresh_days(7, 7)
    assert [kind_of(day) for day in days] == [*(kind.name for kind in KINDS), KINDS[0].name]


def test_a_day_that_was_called_looking_ahead_is_called_the_same_again() -> None:
    busy = fresh_days(7, len(KINDS))[3]
    morning = replace(busy, visitors=busy.visitors[:120])
    ours = stays_under(OURS, morning, TOWN, TOWN.rules, lambda: Learned(TOWN.services))
    assert play(morning, TOWN, as_called(ours), TOWN.rules).stays == ours
    assert play(morning, TOWN, choose, TOWN.rules).stays != ours


def test_breach_is_held_against_the_best_of_the_four() -> None:
    better = PLAYED | {"strict": [day(30, 36), day(20, 40)]}
    figures = {figure.name: figure for figure in bounds(better, "ours", TOWN)}
    assert best_peer(better) == "strict"
    assert figures["ours: breach against strict"].value == pytest.approx(100 * (18 / 46 - 1))
    assert figures["ours: breach against strict"].ok


def test_a_group_of_long_services_that_waits_longer_than_by_first_come_falls_short() -> None:
    worse = PLAYED | {"ours": [day(60, 60), day(60, 60)]}
    figures = {figure.name: figure for figure in bounds(worse, "ours", TOWN)}
    assert not figures["ours: p95 of all long services against first come"].ok
    assert not figures["ours: p95 of other long ones against first come"].ok


def test_a_single_long_service_is_printed_without_a_bound() -> None:
    worse = PLAYED | {"ours": [day(60, 60), day(60, 60)]}
    figures = {figure.name: figure for figure in bounds(worse, "ours", TOWN)}
    assert figures["ours: p95 of permit against first come"].value > 1.3
    assert figures["ours: p95 of permit against first come"].bound is None


def test_the_table_has_a_line_for_every_rule_overall_and_by_kind_of_day() -> None:
    kinds = by_kind([Day("01-quiet", (), ()), Day("02-monday", (), ())], PLAYED)
    assert list(kinds) == ["all", "quiet", "monday"]
    assert [table("all", kinds["all"]).count(f"\n{name} ") for name in RULES] == [2] * len(RULES)
