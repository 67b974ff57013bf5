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

    `ids` and `cols` are the rows and columns of the whole. [P, R], which is two to three times as fast as [R, P] where
    only the first people matter: `mask` the counters that may take somebody, 0 once called; `first` from when a person
    goes before all others; `count` how often overtaken; the rest: draws and order. `rise`, `late_rise`: [P, 1] or
    [1, 1]. [R, C]: `free` when a counter calls next, `ends` when its contact ends, `usual_end` when that usually would,
    `closes` the end of its opening, `over` when it was or will be gone. `reach[P]`: the earliest arrival from here on;
    `come[P]`: the latest one up to here; `eldest[P]`: the earliest moment from which a wait counts; `next_first`: the
    earliest from which anybody goes before all others.
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
    come: Seconds
    eldest: Seconds
    next_first: float

    def shrink(self, rows: Rows, cols: Rows) -> None:
        """Go on with these only."""
        both = np.ix_(cols, rows)
        self.ids, self.cols = self.ids[rows], self.cols[cols]
        for name in ("mask", "arrives", "leaves", "since", "first", "count", "base", "late_base"):
            setattr(self, name, getattr(self, name)[both])
        for name in ("free", "ends", "usual_end", "closes", "over"):
            setattr(self, name, getattr(self, name)[rows])
        for name in ("rise", "late_rise"):
            setattr(self, name, getattr(self, name) if len(getattr(self, name)) == 1 else getattr(self, name)[cols])
        self.look()

    def look(self) -> None:
        """What is asked at every step of all roll-outs together."""
        self.reach = np.minimum.accumulate(self.arrives.min(axis=1, initial=np.inf)[::-1])[::-1]
        self.come = np.maximum.accumulate(self.arrives.max(axis=1, initial=-np.inf))
        self.eldest = self.since.min(axis=1, initial=np.inf)
        self.next_first = float(self.first.min(initial=np.inf))


def begin(scene: Scene, draws: Draws, rules: Rules, since: Seconds, order: Order) -> Going:
    """Everybody as of the scene, in as many roll-outs as there are draws."""
    people, counters = scene.people, scene.counters
    rows, size = since.shape
    can = people.can & (counters.standing[:, None] | ~people.short | rules.rooms_help_short)
    bits = bits_of(len(counters.ids))
    mask = (can * bits[:, None]).sum(axis=0, dtype=bits.dtype)
    none = np.empty(0, np.float32)
    going = Going(
        ids=np.arange(rows),
        cols=np.arange(size),
        mask=np.tile(mask[:, None], rows),
        arrives=_turned(draws.arrives),
        leaves=_turned(draws.leaves),
        since=_turned(since),
        first=_turned(limits(since, rules)),
        count=np.tile(people.overtaken.astype(np.int16)[:, None], rows),
        base=_turned(order.base),
        late_base=_turned(order.late_base),
        rise=order.rise[:, None],
        late_rise=order.late_rise[:, None],
        free=np.tile(counters.opens[:, 0], (rows, 1)),
        ends=draws.rest.copy(),
        usual_end=_whole(np.where(counters.paused, np.inf, counters.usual - counters.age), rows),
        closes=_whole(np.where(counters.paused, 0, counters.closes[:, 0]), rows),
        over=np.full((rows, len(counters.ids)), -np.inf, np.float32),
        reach=none,
        come=none,
        eldest=none,
        next_first=np.inf,
    )
    going.look()
    _open(going, scene, draws)
    return going


def bits_of(counters: int) -> Bits:
    """One bit for each counter; raises ValueError for more than 64 of them."""
    for bits, kind in ((8, np.uint8), (16, np.uint16), (32, np.uint32), (64, np.uint64)):
        if counters <= bits:
            return np.array([1 << place for place in range(counters)], kind)
    raise ValueError(f"{counters} counters in one hall are more than the 64 of a roll-out")


def _turned(drawn: Seconds) -> Seconds:
    return np.ascontiguousarray(drawn.T)


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
