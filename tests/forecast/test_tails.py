"""What a time that is not over tells, held against the normal distribution itself."""

from math import log
from statistics import NormalDist

import pytest

from server.forecast.tails import at_least, hazard


@pytest.mark.parametrize("off", [-5.0, -1.0, 0.0, 1.0, 3.0, 5.0])
def test_the_hazard_is_the_density_over_what_is_left(off: float) -> None:
    normal = NormalDist()
    assert hazard(off) == pytest.approx(normal.pdf(off) / normal.cdf(-off), rel=1e-6)


def test_far_out_the_hazard_goes_on_without_a_step() -> None:
    assert hazard(30.001) == pytest.approx(hazard(29.999), rel=1e-3)


def test_what_has_hardly_begun_tells_nothing() -> None:
    assert at_least(10, 1, -20)[1] == 0


def test_what_lasts_longer_than_thought_weighs_nearly_as_much_as_what_was_seen() -> None:
    value, weight = at_least(0, 2, 12)
    assert value > 12
    assert 0.9 / 4 < weight < 1 / 4


def test_the_weight_is_the_curvature_of_the_likelihood() -> None:
    def log_left(mean: float) -> float:
        return log(1 - NormalDist(mean, 2).cdf(3))

    step = 1e-3
    slope = (log_left(1 + step) - log_left(1 - step)) / (2 * step)
    curve = (log_left(1 + step) - 2 * log_left(1) + log_left(1 - step)) / step**2
    value, weight = at_least(1, 2, 3)
    assert weight == pytest.approx(-curve, rel=1e-3)
    assert weight * (value - 1) == pytest.approx(slope, rel=1e-3)
