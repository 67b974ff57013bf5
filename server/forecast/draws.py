"""What is not known of a scene, drawn many times: lengths of contacts, who comes when, who gives up."""

from dataclasses import dataclass
from math import erf, log, sqrt

import numpy as np
from numpy.typing import NDArray

from server.forecast.scene import Scene, Seconds

Numbers = NDArray[np.float64]

_Z = np.linspace(-5, 5, 2001)
_BELOW = np.array([(1 + erf(z / sqrt(2))) / 2 for z in _Z])
"""The normal distribution as a table, read both ways; further out than five deviations nobody has been."""

SHORTEST_S = 1.0
"""What is left at least of a contact that runs, and until who is expected comes: neither is over at this instant."""


@dataclass(frozen=True, slots=True)
class Chances:
    """What to draw from, for P people and C counters; learning makes it. All times are seconds.

    A contact is log-normal: `mu[P]`, `sigma[P]` of the natural logarithm of its seconds, walking up not included.
    `running_mu[C]`, `running_sigma[C]` are those of the contact that runs at a counter. `speed_sigma` is what is not
    known of the speed of today: one factor of mean logarithm 0 for all contacts of a roll-out. `walk_up[C]` passes
    between two contacts. `late_mean[P]`, `late_sd[P]`: how long after the agreed time somebody arrives (minus is
    early), normal, cut at `late_least` and `late_most`. `absent[P]`: the chance not to come. Patience from check-in is
    log-normal (`patience_mu[P]`, `patience_sigma[P]`; mu inf: never leaves).
    """

    mu: Numbers
    sigma: Numbers
    running_mu: Numbers
    running_sigma: Numbers
    speed_sigma: float
    walk_up: Numbers
    late_mean: Numbers
    late_sd: Numbers
    late_least: float
    late_most: float
    absent: Numbers
    patience_mu: Numbers
    patience_sigma: Numbers


@dataclass(frozen=True, slots=True)
class Draws:
    """R possible ways a scene goes on, in seconds after its instant.

    `lengths[R, P]`: of the contact, walking up not included. `arrives[R, P]`: when somebody can first be called, -inf
    for who is here and callable, inf for who never comes. `leaves[R, P]`: when patience ends, inf for never.
    `rest[R, C]`: when the contact that runs is over, 0 where none does. `walk_up[C]`: the start is the call, so a
    counter is taken for `walk_up + length`.
    """

    lengths: Seconds
    arrives: Seconds
    leaves: Seconds
    rest: Seconds
    walk_up: Seconds

    def only(self, rows: NDArray[np.int64]) -> "Draws":
        """These roll-outs, in this order; one can be taken more than once."""
        return Draws(self.lengths[rows], self.arrives[rows], self.leaves[rows], self.rest[rows], self.walk_up)


def configured(scene: Scene, spread: float = 0.5) -> Chances:
    """The chances before anything was learned: usual lengths, everybody comes at the agreed time, nobody leaves.

    `spread` is deviation / mean of a contact.
    """
    people, counters = scene.people, scene.counters
    size, places = len(people.ids), len(counters.ids)
    sigma = sqrt(log(1 + spread**2))
    return Chances(
        mu=_mu(people.usual, sigma),
        sigma=np.full(size, sigma),
        running_mu=_mu(counters.usual, sigma),
        running_sigma=np.full(places, sigma),
        speed_sigma=0.0,
        walk_up=np.where(counters.standing, 15.0, 60.0),
        late_mean=np.zeros(size),
        late_sd=np.zeros(size),
        late_least=-1800.0,
        late_most=1800.0,
        absent=np.zeros(size),
        patience_mu=np.full(size, np.inf),
        patience_sigma=np.zeros(size),
    )


def draw(scene: Scene, chances: Chances, rng: np.random.Generator, count: int) -> Draws:
    """`count` ways in which this scene could go on, antithetic in pairs where lengths and speed are concerned."""
    speed = np.exp(chances.speed_sigma * _paired(rng, count, 1))
    lengths = np.exp(chances.mu + chances.sigma * _paired(rng, count, len(scene.people.ids))) * speed
    lengths[:, scene.people.ghost] = 0.0
    arrives = _arrives(scene, chances, rng, count)
    return Draws(
        lengths=np.maximum(lengths, 0.0).astype(np.float32),
        arrives=arrives.astype(np.float32),
        leaves=_leaves(scene, chances, arrives, rng).astype(np.float32),
        rest=_rest(scene, chances, speed, rng).astype(np.float32),
        walk_up=chances.walk_up.astype(np.float32),
    )


def _mu(usual: Seconds, sigma: float) -> Numbers:
    """Of a log-normal with this mean; NaN stays NaN."""
    return np.asarray(np.log(np.maximum(usual, 1.0)) - sigma**2 / 2, np.float64)


def _paired(rng: np.random.Generator, count: int, size: int) -> Numbers:
    """Normal numbers of which every second row is the first one's opposite: their mean is 0 to begin with."""
    half = rng.standard_normal((-(-count // 2), size))
    return np.stack((half, -half), axis=1).reshape(2 * len(half), size)[:count]


def _beyond(least: Numbers, most: Numbers, share: Numbers) -> Numbers:
    """Normal numbers between these bounds, at this share of what lies between.

    Bounds that all roll-outs share had best be given once: reading the table is what takes time.
    """
    low, high = np.interp(least, _Z, _BELOW), np.interp(most, _Z, _BELOW)
    return np.asarray(np.interp(low + share * (high - low), _BELOW, _Z))


def _rest(scene: Scene, chances: Chances, speed: Numbers, rng: np.random.Generator) -> Numbers:
    """What is left of each contact that runs, given how long it has run."""
    counters = scene.counters
    busy = np.isfinite(counters.age)
    age = np.where(busy, np.maximum(counters.age, 1e-3), 1.0).astype(np.float64)
    mu, sigma = np.where(busy, chances.running_mu, 0.0), np.where(busy, np.maximum(chances.running_sigma, 1e-3), 1.0)
    mean = mu + np.log(speed)
    least = np.minimum((np.log(age) - mean) / sigma, _Z[-1])
    z = _beyond(least, _Z[-1:], rng.random(least.shape))
    left = np.exp(mean + sigma * z) - age
    rest: Numbers = np.where(busy, np.maximum(left, SHORTEST_S), 0.0)
    return rest


def _arrives(scene: Scene, chances: Chances, rng: np.random.Generator, count: int) -> Numbers:
    """Who is here can be called from `again` on; who is expected comes, given that it was not before now, or never."""
    people = scene.people
    here = np.where(people.again > 0, people.again, -np.inf).astype(np.float64)
    arrives = np.tile(here, (count, 1))
    share, absent = rng.random(arrives.shape), rng.random(arrives.shape)
    to_come = np.flatnonzero(~people.here)
    agreed, mean = people.agreed[to_come].astype(np.float64), chances.late_mean[to_come]
    deviation = np.maximum(chances.late_sd[to_come], 1e-3)
    least = (np.maximum(chances.late_least, SHORTEST_S - agreed) - mean) / deviation
    most = np.maximum((np.maximum(chances.late_most, SHORTEST_S - agreed) - mean) / deviation, least)
    comes = np.maximum(agreed + mean + deviation * _beyond(least, most, share[:, to_come]), SHORTEST_S)
    arrives[:, to_come] = np.where(absent[:, to_come] < chances.absent[to_come], np.inf, comes)
    return arrives


def _leaves(scene: Scene, chances: Chances, arrives: Numbers, rng: np.random.Generator) -> Numbers:
    """When patience ends, given that who is here did not leave before now."""
    people = scene.people
    shape = arrives.shape
    stays = ~np.isfinite(chances.patience_mu)
    if stays.all():
        return np.full(shape, np.inf)
    mu, sigma = np.where(stays, 0.0, chances.patience_mu), np.maximum(chances.patience_sigma, 1e-3)
    came = np.where(people.here, people.came, 0.0)
    waited = np.where(people.here, np.maximum(-came, 1e-3), 1e-3)
    least = np.minimum((np.log(waited) - mu) / sigma, _Z[-1])
    z = _beyond(least, _Z[-1:], rng.random(shape))
    patience = np.exp(mu + sigma * z)
    from_ = np.where(people.here, came, np.where(np.isfinite(arrives), arrives, 0.0))
    return np.where(stays | people.ghost, np.inf, np.maximum(from_ + patience, 0.0))
