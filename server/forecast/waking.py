"""When a counter that calls nobody looks again."""

import numpy as np

from server.forecast.going import Bits, Going, Rows
from server.forecast.scene import Counters, Flags, Seconds


def wake(going: Going, counters: Counters, rows: Rows, now: Seconds, bit: Bits, kept: Flags, second: float) -> Seconds:
    """For each of these rows when the counter with this bit calls again.

    With nobody there that is when the next one comes whom it can serve. While somebody is `kept` back for an
    appointment it is when anything happens, and on every whole minute; `second` is that of the scene's instant.
    """
    comes = going.arrives[rows]
    coming = comes > now[:, None]
    coming &= (going.mask[rows] & bit[:, None]) != 0
    next_one = np.where(coming, comes, np.float32(np.inf)).min(axis=1)
    if kept.any():
        part = np.flatnonzero(kept)
        happens = _next_event(going, counters, rows[part], now[part], second)
        next_one[part] = np.minimum(next_one[part], happens)
    return np.asarray(next_one, np.float32)


def _next_event(going: Going, counters: Counters, rows: Rows, now: Seconds, second: float) -> Seconds:
    minute = (np.floor((now + second) / 60) + 1) * 60 - second
    waits = going.mask[rows] != 0
    doors = np.unique(np.concatenate([counters.opens.ravel(), counters.closes.ravel(), [np.inf]]))
    opens = doors[np.searchsorted(doors, now, "right").clip(max=len(doors) - 1)]
    happens = [
        _after(going.arrives[rows], now, waits),
        _after(going.leaves[rows], now, waits),
        _after(going.ends[rows], now, None),
        _after(going.free[rows], now, None),
    ]
    return np.asarray(np.minimum.reduce([minute, opens, *happens]), np.float32)


def _after(times: Seconds, now: Seconds, waits: Flags | None) -> Seconds:
    later = times > now[:, None]
    if waits is not None:
        later &= waits
    return np.asarray(np.where(later, times, np.float32(np.inf)).min(axis=1, initial=np.inf), np.float32)
