"""Lengths of contacts and habits of visitors are learned from days, and the configured ones hold until then."""

import json
from math import exp
from random import Random
from statistics import NormalDist

import pytest

from server.floor.commands.asker import Wanted
from server.floor.town import Service
from server.forecast.learning import Contact, Learned

SERVICES = {
    "passport": Service("passport", 600, 360),
    "card": Service("card", 200, 120),
    "intake": Service("intake", 4500, 0),
}
PASSPORT, CARD, INTAKE = (Wanted("passport"),), (Wanted("card"),), (Wanted("intake"),)


def mean_s(learned: Learned, services: tuple[Wanted, ...]) -> float:
    length = learned.length(services)
    return exp(length.mu + length.sigma**2 / 2)


def lengths(mean: float, spread: float, count: int) -> list[float]:
    """So many log-normal lengths, spread as evenly as chance would in the long run."""
    places = ((place + 0.5) / count for place in range(count))
    seconds = [mean * exp(spread * NormalDist().inv_cdf(place) - spread**2 / 2) for place in places]
    Random(1).shuffle(seconds)
    return seconds


def after_days(days: int, true_s: float, spread: float = 0.5) -> Learned:
    """What was learned of passports that take `true_s` on average, on days that are all equally fast."""
    learned = Learned(SERVICES)
    for _ in range(days):
        for seconds in lengths(true_s, spread, 30):
            learned.observe(Contact(PASSPORT, seconds))
        learned.close_day()
    return learned


def test_before_anything_was_seen_the_configured_duration_holds() -> None:
    assert mean_s(Learned(SERVICES), PASSPORT) == pytest.approx(600, rel=0.1)


def test_a_second_passport_adds_what_a_further_one_takes_and_evens_out() -> None:
    one, two = (Learned(SERVICES).length((Wanted("passport", amount),)) for amount in (1, 2))
    assert mean_s(Learned(SERVICES), (Wanted("passport", 2),)) == pytest.approx(960, rel=0.1)
    assert two.sigma < one.sigma


def test_many_contacts_outweigh_what_was_configured() -> None:
    assert mean_s(after_days(10, 900), PASSPORT) == pytest.approx(900, rel=0.05)


def test_one_contact_hardly_moves_a_duration() -> None:
    learned = Learned(SERVICES)
    learned.observe(Contact(INTAKE, 9000))
    assert mean_s(learned, INTAKE) < 1.25 * mean_s(Learned(SERVICES), INTAKE)


def test_a_town_that_configured_one_service_too_low_is_believed_less_in_the_others() -> None:
    assert mean_s(after_days(5, 900), CARD) > 1.1 * mean_s(Learned(SERVICES), CARD)


def test_the_spread_of_a_service_is_its_own() -> None:
    assert after_days(10, 600, spread=0.3).length(PASSPORT).sigma == pytest.approx(0.3, abs=0.05)


def test_a_slow_day_is_noticed_in_other_services_on_the_same_day_and_ends_with_it() -> None:
    learned = after_days(20, 600)
    before = mean_s(learned, CARD)
    for _ in range(40):
        learned.observe(Contact(PASSPORT, 720))
    assert learned.speed > 1.05
    assert mean_s(learned, CARD) > 1.05 * before
    learned.close_day()
    assert learned.speed == pytest.approx(1)
    assert mean_s(learned, CARD) == pytest.approx(before, rel=0.03)


def test_a_day_makes_its_own_speed_less_uncertain() -> None:
    learned = after_days(5, 600)
    before = learned.speed_sd
    for _ in range(20):
        learned.observe(Contact(PASSPORT, 600))
    assert learned.speed_sd < before


def test_what_was_seen_weeks_ago_fades() -> None:
    learned = after_days(20, 600)
    for _ in range(40):
        for _ in range(20):
            learned.observe(Contact(PASSPORT, 1000))
        learned.close_day()
    assert mean_s(learned, PASSPORT) > 850


def test_a_contact_that_runs_still_tells_only_that_it_takes_at_least_so_long() -> None:
    long, short = Learned(SERVICES), Learned(SERVICES)
    long.observe(Contact(PASSPORT, 2400, ended=False))
    short.observe(Contact(PASSPORT, 30, ended=False))
    assert mean_s(long, PASSPORT) > 1.05 * mean_s(Learned(SERVICES), PASSPORT)
    assert mean_s(short, PASSPORT) == pytest.approx(mean_s(Learned(SERVICES), PASSPORT), rel=0.005)


def test_cut_off_contacts_do_not_make_a_service_seem_short() -> None:
    learned = Learned(SERVICES)
    for seconds in lengths(600, 0.5, 600):
        learned.observe(Contact(PASSPORT, min(500.0, seconds), ended=seconds <= 500))
    assert mean_s(learned, PASSPORT) == pytest.approx(600, rel=0.1)


def test_running_contacts_can_be_thought_of_without_being_remembered() -> None:
    learned = after_days(5, 600)
    before = learned.plain()
    slow = learned.with_running([Contact(PASSPORT, 3000, ended=False)] * 3)
    assert slow.speed > learned.speed
    assert learned.plain() == before


def test_who_forgot_to_end_a_contact_spoils_little() -> None:
    learned = after_days(5, 600)
    before = mean_s(learned, PASSPORT)
    learned.observe(Contact(PASSPORT, 4 * 3600))
    assert mean_s(learned, PASSPORT) < 1.1 * before


def test_a_service_that_is_not_offered_is_unknown_and_teaches_nothing() -> None:
    learned = Learned(SERVICES)
    learned.observe(Contact((Wanted("dog-tax"),), 60))
    assert learned.plain() == Learned(SERVICES).plain()
    with pytest.raises(KeyError):
        learned.length((Wanted("dog-tax"),))


def test_what_was_learned_survives_json() -> None:
    learned = after_days(3, 700)
    learned.observe(Contact(CARD, 150))
    learned.habits.came(40, "card")
    again = Learned.from_plain(SERVICES, json.loads(json.dumps(learned.plain())))
    assert again.plain() == learned.plain()
    assert again.length(PASSPORT) == learned.length(PASSPORT)


def test_a_service_that_comes_or_goes_leaves_what_is_known_of_the_others() -> None:
    learned = after_days(10, 900)
    learned.observe(Contact(CARD, 180))
    changed = {"dog-tax": Service("dog-tax", 120, 0), "passport": SERVICES["passport"]}
    after = Learned.from_plain(changed, learned.plain())
    assert mean_s(after, PASSPORT) == pytest.approx(mean_s(learned, PASSPORT), rel=0.02)
    assert mean_s(after, (Wanted("dog-tax"),)) > 120
