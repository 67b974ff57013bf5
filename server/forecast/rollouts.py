"""A scene run forward many times at once, under the same calling rule as the floor's."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from server.forecast.scene import Seconds


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of each person in each of R roll-outs.

    `starts[R, P]`: seconds after the scene's instant at which the call came, NaN when it never did. `since[R, P]`: from
    when the wait counts. `counter[R, P]`: index of the counter, -1 for never.
    """

    starts: Seconds
    since: Seconds
    counter: NDArray[np.int16]
