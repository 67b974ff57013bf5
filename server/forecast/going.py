"""Roll-outs under way: the arrays that change with every step, and become smaller as there is less left to do."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.floor.town import Rules
from server.forecast.doors import next_call
from server.forecast.draws import Draws
from server.forecast.ordering import Order, limits
from server.forecast.scene import Scene, Seconds

Bits = NDArray[Any]
"""Counters as bits of the smallest unsigned integer that has room for them."""

Rows = NDArray[np.int64]


@dataclass(slots=True)
class Going:
    """R roll-outs still going on, P people still to be called in one of them, C counters.

    `ids` and `cols` are the rows and columns of the whole. [R, P]: `mask` the counters that may take somebody, 0 once
    called; `first` from when a person goes before all others; `count` how often overtaken; the rest: draws and order.
    [R, C]: `free` when a counter calls next, `ends` when its contact ends, `usual_end` when that usually would,
    `closes` the end of its opening, `over` when it was or will be gone. `reach[P]`: the earliest arrival from here on;
    `eldest[P]`: the earliest moment from which a wait counts.
    """

    ids: Rows
    cols: Rows
    mask: Bits
    arrives: Seconds
    leaves: Seconds
    since: Seconds
    first: Seconds
    count: NDArray[np.int16]
    base: Seconds
    late_base: Seconds
    rise: Seconds
    late_rise: Seconds
    free: Seconds
    ends: Seconds
    usual_end: Seconds
    closes: Seconds
    over: Seconds
    reach: Seconds
    eldest: Seconds

    def shrink(self, rows: Rows, cols: Rows) -> None:
        """Go on with these only."""
        both = np.ix_(rows, cols)
        self.ids, self.cols = self.ids[rows], self.cols[cols]
        for name in ("mask", "arrives", "leaves", "since", "first", "count", "base", "late_base"):
            setattr(self, name, getattr(self, name)[both])
        for name in ("free", "ends", "usual_end", "closes", "over"):
            setattr(self, name, getattr(self, name)[rows])
        for name in ("rise", "late_rise"):
            setattr(self, name, getattr(self, name) if len(getattr(self, name)) == 1 else getattr(self, name)[cols])
        self.reach, self.eldest = reach_of(self.arrives), self.since.min(axis=0, initial=np.inf)


def begin(scene: Scene, draws: Draws, rules: Rules, since: Seconds, order: Order) -> Going:
    """Everybody as of the scene, in as many roll-outs as there are draws."""
    people, counters = scene.people, scene.counters
    rows, size = since.shape
    can = people.can & (counters.standing[:, None] | ~people.short | rules.rooms_help_short)
    bits = bits_of(len(counters.ids))
    mask = (can * bits[:, None]).sum(axis=0, dtype=bits.dtype)
    going = Going(
        ids=np.arange(rows),
        cols=np.arange(size),
        mask=np.tile(mask, (rows, 1)),
        arrives=draws.arrives,
        leaves=draws.leaves,
        since=since,
        first=limits(since, rules),
        count=np.tile(people.overtaken.astype(np.int16), (rows, 1)),
        base=order.base,
        late_base=order.late_base,
        rise=order.rise,
        late_rise=order.late_rise,
        free=np.tile(counters.opens[:, 0], (rows, 1)),
        ends=draws.rest.copy(),
        usual_end=_whole(np.where(counters.paused, np.inf, counters.usual - counters.age), rows),
        closes=_whole(np.where(counters.paused, 0, counters.closes[:, 0]), rows),
        over=np.full((rows, len(counters.ids)), -np.inf, np.float32),
        reach=reach_of(draws.arrives),
        eldest=since.min(axis=0, initial=np.inf),
    )
    _open(going, scene, draws)
    return going


def bits_of(counters: int) -> Bits:
    """One bit for each counter; raises ValueError for more than 64 of them."""
    for bits, kind in ((8, np.uint8), (16, np.uint16), (32, np.uint32), (64, np.uint64)):
        if counters <= bits:
            return np.array([1 << place for place in range(counters)], kind)
    raise ValueError(f"{counters} counters in one hall are more than the 64 of a roll-out")


def reach_of(arrives: Seconds) -> Seconds:
    """For each column the earliest arrival of it and all later ones: who can be here at t is found by a search."""
    earliest = arrives.min(axis=0, initial=np.inf)
    return np.minimum.accumulate(earliest[::-1])[::-1]


def _open(going: Going, scene: Scene, draws: Draws) -> None:
    """The counters of now: busy for what is left of a contact, or free when the next visitor can have walked up."""
    counters = scene.counters
    rows = np.arange(len(going.ids))
    for counter in np.flatnonzero(counters.opens[:, 0] <= 0):
        which = np.full(len(rows), counter)
        ends = draws.rest[:, counter]
        walk = draws.walk_up[counter]
        ready = np.maximum(0, walk - counters.idle[counter]) if not counters.busy[counter] else ends + walk
        calls = np.broadcast_to(ready, ends.shape).astype(np.float32)
        next_call(going, counters, rows, which, np.zeros_like(ends), ends, calls)


def _whole(row: NDArray[Any], rows: int) -> Seconds:
    return np.tile(row.astype(np.float32), (rows, 1))
