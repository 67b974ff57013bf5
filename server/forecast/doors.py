"""When a counter calls next: after its contact and the walk to it, and not while nobody sits there."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from server.forecast.scene import Counters, Seconds

Rows = NDArray[np.int64]


class Doors(Protocol):
    """What of the roll-outs says whether a counter is there, [R, C]: see going.py."""

    free: Seconds
    closes: Seconds
    over: Seconds


def next_call(
    doors: Doors, counters: Counters, rows: Rows, which: Rows, now: Seconds, ends: Seconds, calls: Seconds
) -> None:
    """In each of these rows this counter is there until `ends` at least and would call at `calls`.

    A counter whose contact lasts through its break goes on in the next opening; one that closes before it could call
    begins when it opens again, or never.
    """
    place = rows * doors.closes.shape[1] + which
    closes = doors.closes.take(place)
    doors.over.put(place, closes)
    doors.free.put(place, calls)
    shut = calls >= closes
    if shut.any():
        part = np.flatnonzero(shut)
        _reopen(doors, counters, rows[part], which[part], now[part], ends[part], calls[part])


def _reopen(
    doors: Doors, counters: Counters, rows: Rows, which: Rows, now: Seconds, ends: Seconds, calls: Seconds
) -> None:
    place = rows * doors.closes.shape[1] + which
    closes = doors.closes.take(place)
    over = np.maximum(closes, ends)
    for later in range(counters.opens.shape[1]):
        opens = counters.opens[which, later]
        moved = opens > now
        moved &= calls >= closes
        moved &= opens < np.inf
        if moved.any():
            until = counters.closes[which, later]
            through = moved & (ends > opens)
            over = np.where(through, np.maximum(until, ends), over)
            calls = np.where(moved & ~through, opens, calls)
            closes = np.where(moved, until, closes)
    doors.free.put(place, np.where(calls >= closes, np.inf, calls))
    doors.closes.put(place, closes)
    doors.over.put(place, over)
