"""The announced range: rounded, never zero, and kept as often as is said whatever the forecast is worth."""

import numpy as np
import pytest

from server.forecast.announcing import KEPT, Announced, Calibration, group_of, told_anew

MINUTE = 60.0


def waits(*minutes: float) -> np.ndarray:
    return MINUTE * np.array(minutes)


def told(high_s: float) -> Announced:
    return Announced(0, 5 * int(-(-high_s // 300)), high_s, high_s)


def kept_of(scale: float, spread: float, count: int = 2000) -> float:
    """The part of promises kept when the waits turn out `scale` times as long as the roll-outs said."""
    chance, calibration, kept = np.random.default_rng(1), Calibration(), 0
    for _ in range(count):
        mean = chance.uniform(5, 40) * MINUTE
        announced = calibration.announce("short", mean * chance.lognormal(0, 0.3, 200))
        assert announced
        waited = scale * mean * chance.lognormal(0, spread)
        kept += waited <= announced.high_min * MINUTE
        calibration.ended("short", announced.high_min, float(waited))
    return kept / count


def test_the_range_is_in_steps_of_five_minutes() -> None:
    announced = Calibration({"short": 0.8}).announce("short", waits(*range(41)))
    assert announced
    assert (announced.low_min, announced.high_min) == (5, 35)
    assert 20 * MINUTE < announced.middle_s < 22 * MINUTE


def test_what_is_taken_for_the_wait_lies_above_the_median_and_less_so_for_short_visits() -> None:
    short, seated = (Calibration().announce(group, waits(*range(41))) for group in ("short", "seated"))
    assert short
    assert seated
    assert 20 * MINUTE < short.middle_s < seated.middle_s


def test_nobody_is_told_zero() -> None:
    announced = Calibration().announce("short", waits(0, 0, 0))
    assert announced
    assert (announced.low_min, announced.high_min) == (0, 5)


def test_the_range_is_never_empty() -> None:
    announced = Calibration({"seated": 0.0}).announce("seated", waits(12, 12, 12))
    assert announced
    assert announced.low_min < announced.high_min


def test_who_is_called_in_few_roll_outs_is_told_nothing() -> None:
    assert Calibration().announce("seated", waits(3, 4, np.inf, np.inf)) is None


def test_a_few_roll_outs_without_a_call_count_as_the_longest_waits() -> None:
    without, some = (Calibration().announce("short", waits(*range(10, 90), *never)) for never in ((), [np.inf] * 9))
    assert without
    assert some
    assert some.high_s > without.high_s


@pytest.mark.parametrize(("scale", "spread"), [(1, 0.3), (1.4, 0.3), (0.7, 0.3), (1, 0.8), (2.0, 0.5)])
def test_four_in_five_promises_are_kept_though_the_roll_outs_are_wrong(scale: float, spread: float) -> None:
    assert kept_of(scale, spread) == pytest.approx(KEPT, abs=0.02)


def test_the_long_waits_do_not_pay_for_the_shortest_that_can_be_told() -> None:
    calibration = Calibration()
    before = calibration.announce("short", waits(*range(10, 40)))
    for _ in range(50):
        calibration.ended("short", 5, 60)
    assert calibration.announce("short", waits(*range(10, 40))) == before


def test_a_wait_that_is_hardly_ever_short_enough_may_be_told_short_when_such_promises_are_kept() -> None:
    calibration = Calibration()
    for _ in range(50):
        calibration.ended("short", 5, 60)
    announced = calibration.announce("short", waits(4, *range(6, 12)))
    assert announced
    assert announced.high_min == 5


def test_one_group_does_not_pay_for_another() -> None:
    calibration = Calibration()
    for _ in range(20):
        calibration.ended("seated", 10, 30 * MINUTE)
    assert set(calibration.levels) == {"seated"}
    assert calibration.announce("short", waits(*range(30))) == Calibration().announce("short", waits(*range(30)))


def test_what_was_learned_is_given_back() -> None:
    calibration = Calibration()
    calibration.ended("short", 5, 400)
    assert Calibration(calibration.levels).levels == calibration.levels


def test_appointments_are_a_group_of_their_own() -> None:
    assert group_of("seated", True) == "appointment"
    assert group_of("short", False) == "short"


@pytest.mark.parametrize(
    ("then_s", "passed_s", "now_s", "anew"),
    [
        (1200, 0, 1200, False),  # nothing changed
        (1200, 300, 900, False),  # only the time passed
        (1200, 0, 1320, False),  # two minutes of twenty
        (1200, 0, 1450, True),  # more than three minutes
        (1200, 300, 1200, True),  # no time seems to pass
        (550, 0, 660, False),  # exactly a fifth
        (550, 0, 700, True),
        (100, 0, 200, False),  # much, but it reads the same
        (100, 400, 290, False),  # late already: five minutes more are said again and again
        (100, 400, 310, True),
    ],
)
def test_a_promise_is_told_anew_when_it_changed_by_a_fifth_or_three_minutes(
    then_s: float, passed_s: float, now_s: float, anew: bool
) -> None:
    assert told_anew(told(then_s), passed_s, told(now_s)) is anew
