"""What is not known of a scene, drawn many times: lengths of contacts, who comes when, who gives up."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from server.forecast.scene import Seconds


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

    mu: NDArray[np.float64]
    sigma: NDArray[np.float64]
    running_mu: NDArray[np.float64]
    running_sigma: NDArray[np.float64]
    speed_sigma: float
    walk_up: NDArray[np.float64]
    late_mean: NDArray[np.float64]
    late_sd: NDArray[np.float64]
    late_least: float
    late_most: float
    absent: NDArray[np.float64]
    patience_mu: NDArray[np.float64]
    patience_sigma: NDArray[np.float64]


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
