"""The manager asks what a day would have been."""

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from rehearsal.own_days import OWN, read_day
from server.forecast.__main__ import main
from server.forecast.sample_town import sample_town
from server.forecast.whatif import Variant, changed, compare, one_more, plot, split_at, table

TOWN = sample_town()
MONDAY = read_day("03-busy-monday")
TEN = 10 * 3600


def test_a_counter_more_on_a_busy_day_shortens_the_waits() -> None:
    more = Variant("one desk more", "plain", extra=(one_more(MONDAY, "desk", TEN),))
    now, helped = compare(MONDAY, TOWN, [Variant("as it was", "plain"), more])
    assert helped.tally.breach_min < now.tally.breach_min
    assert helped.tally.all.visits == now.tally.all.visits


def test_the_rule_of_the_hall_looks_ahead_and_says_the_same_when_asked_again() -> None:
    morning = replace(MONDAY, visitors=MONDAY.visitors[60:200])
    ours, plain, again = compare(morning, TOWN, [Variant("ours"), Variant("no advice", "plain"), Variant("ours")])
    assert again == ours
    assert ours.tally != plain.tally


def test_an_extra_counter_has_the_skills_of_its_kind_and_stays_to_the_end() -> None:
    extra = one_more(MONDAY, "desk", TEN)
    assert (extra.counter, extra.skills, extra.closes_s) == ("+1", "no-social", MONDAY.ends_s)


def test_a_counter_that_is_taken_away_serves_nobody() -> None:
    assert "D1" not in changed(MONDAY, Variant("less", without=("D1",))).counters


def test_another_split_moves_visits_from_one_class_to_the_other() -> None:
    now, seven = compare(MONDAY, TOWN, [Variant("5", "plain"), Variant("9", "plain", rules=split_at(TOWN.rules, 9))])
    assert seven.tally.classes["short"].visits > now.tally.classes["short"].visits


def test_the_table_shows_the_variants_side_by_side() -> None:
    told = compare(MONDAY, TOWN, [Variant("as it was", "plain"), Variant("first come", rule="first-come")])
    lines = table(told).splitlines()
    assert lines[0].split() == ["as", "it", "was", "first", "come"]
    assert {line[:26].strip() for line in lines} >= {"appointment, mean", "seat, p95", "left", "minutes past target"}


def test_the_plot_has_a_picture_for_every_class() -> None:
    told = compare(MONDAY, TOWN, [Variant("as it was", "plain"), Variant("first come", rule="first-come")])
    pictures = list(ElementTree.fromstring(plot("a day", told)))
    assert len(pictures) == 4
    assert all(len(each.findall("{http://www.w3.org/2000/svg}polyline")) == 2 for each in pictures)


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["replay", str(OWN / "02-normal"), *words]) == 0
    return capsys.readouterr().out


def test_it_is_asked_from_the_command_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    svg = tmp_path / "waits.svg"
    words = ("--policy", "strict", "--split", "4", "--extra", "desk@10:00", "--without", "E2", "--plot", str(svg))
    told = asked(capsys, *words)
    assert "strict short below 4 min +desk 10:00 -E2" in told
    assert svg.read_text("utf-8").startswith("<svg")


def test_other_numbers_for_the_rule_are_given_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(asked(capsys, "--policy", "rules=overtaken_at_most:1", "--json"))
    assert [each["name"] for each in told] == ["as configured", "rules=overtaken_at_most:1"]
    assert told[1]["tally"]["overtaken"] <= 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--policy", "best"], "There is no rule best"),
        (["--policy", "rules=speed:2"], "no number speed"),
        (["--policy", "rules=look_at:many"], "a number is expected"),
        (["--without", "Z9"], "No counter Z9"),
        (["--data", "nowhere"], "no journal in nowhere"),
    ],
)
def test_what_makes_no_sense_is_told(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", str(OWN / "02-normal"), *words]) == 2
    assert said in capsys.readouterr().err
