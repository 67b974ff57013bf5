"""When a counter that calls nobody looks again."""

import numpy as np

from server.forecast.going import Bits, Going, Rows
from server.forecast.scene import Flags, Scene, Seconds


class Waking:
    """The doors of a scene, and its minutes."""

    def __init__(self, scene: Scene) -> None:
        counters = scene.counters
        self._doors = np.unique(np.concatenate([counters.opens.ravel(), counters.closes.ravel(), [np.inf]]))
        self._second = scene.at / 1000 % 60

    def wake(self, going: Going, rows: Rows, now: Seconds, bit: Bits, kept: Flags) -> Seconds:
        """For each of these rows when the counter with this bit calls again.

        With nobody there that is when the next one comes whom it can serve. While somebody is `kept` back for an
        appointment it is when anything happens, and on every whole minute.
        """
        come = int(np.searchsorted(going.come, now.min(), "right"))
        comes = going.arrives[come:, rows]
        coming = comes > now
        coming &= (going.mask[come:, rows] & bit) != 0
        next_one = np.where(coming, comes, np.float32(np.inf)).min(axis=0, initial=np.inf)
        if kept.any():
            part = np.flatnonzero(kept)
            next_one[part] = np.minimum(next_one[part], self._next_event(going, rows[part], now[part]))
        return np.asarray(next_one, np.float32)

    def _next_event(self, going: Going, rows: Rows, now: Seconds) -> Seconds:
        minute = (np.floor((now + self._second) / 60) + 1) * 60 - self._second
        opens = self._doors[np.searchsorted(self._doors, now, "right").clip(max=len(self._doors) - 1)]
        times = np.concatenate([going.arrives[:, rows], going.leaves[:, rows], going.ends[rows].T, going.free[rows].T])
        later = times > now
        waits, size = going.mask[:, rows] != 0, len(going.cols)
        later[:size] &= waits
        later[size : 2 * size] &= waits
        happens = np.where(later, times, np.float32(np.inf)).min(axis=0)
        return np.asarray(np.minimum(np.minimum(minute, opens), happens), np.float32)
