"""What is drawn keeps to what is known: nobody is done, comes or leaves before now, and the means are those told."""

from dataclasses import replace

import numpy as np

from bench.full_floor import full_floor, learned
from server.forecast.draws import SHORTEST_S, configured, draw
from server.forecast.sample_town import sample_town

SCENE = full_floor(sample_town(), waiting=30, booked=20)
MANY = 4000


def rng() -> np.random.Generator:
    return np.random.default_rng(7)


def test_lengths_have_the_usual_mean() -> None:
    drawn = draw(SCENE, configured(SCENE), rng(), MANY)
    np.testing.assert_allclose(drawn.lengths.mean(axis=0), SCENE.people.usual, rtol=0.05)


def test_a_slow_day_is_slow_for_everybody() -> None:
    slow = draw(SCENE, replace(configured(SCENE), speed_sigma=1.0), rng(), MANY).lengths
    assert np.corrcoef(slow[:, 0], slow[:, 1])[0, 1] > 0.3


def test_what_is_left_of_a_contact_is_what_remains_of_those_that_lasted_so_long() -> None:
    chances = configured(SCENE)
    left = draw(SCENE, chances, rng(), MANY).rest[:, 0]
    all_of_them = np.exp(chances.running_mu[0] + chances.running_sigma[0] * rng().standard_normal(200_000))
    longer = all_of_them[all_of_them > SCENE.counters.age[0]] - SCENE.counters.age[0]
    assert left.min() >= SHORTEST_S
    np.testing.assert_allclose(left.mean(), longer.mean(), rtol=0.05)


def test_who_is_booked_comes_about_when_they_usually_do_or_not_at_all() -> None:
    arrives = draw(SCENE, learned(SCENE), rng(), MANY).arrives
    last = np.flatnonzero(~SCENE.people.here)[-1]
    comes = arrives[:, last][np.isfinite(arrives[:, last])]
    assert abs(1 - len(comes) / MANY - 0.08) < 0.02
    assert abs(comes.mean() - (SCENE.people.agreed[last] - 180)) < 20
    assert (arrives[:, ~SCENE.people.here] > 0).all()
    assert (arrives[:, SCENE.people.here] == -np.inf).all()


def test_nobody_who_is_here_has_left_already() -> None:
    leaves = draw(SCENE, learned(SCENE), rng(), 200).leaves
    assert (leaves >= 0).all()
    patient = draw(SCENE, configured(SCENE), rng(), 200).leaves
    assert (patient == np.inf).all()


def test_the_same_chance_gives_the_same_draws() -> None:
    one, other = (draw(SCENE, learned(SCENE), rng(), 20) for _ in range(2))
    np.testing.assert_array_equal(one.lengths, other.lengths)
    np.testing.assert_array_equal(one.arrives, other.arrives)
