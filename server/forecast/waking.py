"""When a counter that calls nobody looks again."""

import numpy as np

from server.forecast.going import Going, Rows
from server.forecast.scene import Flags, Scene, Seconds

NEVER = np.float32(np.inf)


class Waking:
    """The doors of a scene, and its minutes."""

    def __init__(self, scene: Scene) -> None:
        counters = scene.counters
        self._doors = np.unique(np.concatenate([counters.opens.ravel(), counters.closes.ravel(), [np.inf]]))
        self._second = scene.at / 1000 % 60

    def wake(self, going: Going, rows: Rows, which: Rows, now: Seconds, kept: Flags) -> Seconds:
        """For each of these rows when this counter calls again.

        With nobody there that is when the next one comes whom it can serve. While somebody is `kept` back for an
        appointment it is when anything happens, and on every whole minute.
        """
        come = int(going.come.searchsorted(now.min(), "right"))
        comes = going.arrives[come:].take(rows, axis=1)
        coming = going.can[come:].take(which, axis=1)
        coming |= kept
        coming &= comes > now
        next_one = np.where(coming, comes, NEVER).min(axis=0, initial=NEVER)
        part = kept.nonzero()[0]
        if len(part):
            next_one[part] = np.minimum(next_one[part], self._next_event(going, rows[part], now[part]))
        return np.asarray(next_one, np.float32)

    def _next_event(self, going: Going, rows: Rows, now: Seconds) -> Seconds:
        """But for who comes: when somebody leaves, a contact ends, a counter calls or a door opens or closes."""
        minute = (np.floor((now + self._second) / 60) + 1) * 60 - self._second
        opens = self._doors[np.minimum(self._doors.searchsorted(now, "right"), len(self._doors) - 1)]
        leaves = going.leaves.take(rows, axis=1)
        next_one = np.where(leaves > now, leaves, NEVER).min(axis=0, initial=NEVER)
        calls = np.concatenate([going.ends.take(rows, axis=0), going.free.take(rows, axis=0)], axis=1)
        next_one = np.minimum(next_one, np.where(calls > now[:, None], calls, NEVER).min(axis=1))
        return np.asarray(np.minimum(np.minimum(minute, opens), next_one), np.float32)
