"""Roll-outs under way: the arrays that change with every step, and become smaller as there is less left to do."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.floor.town import Rules
from server.forecast.doors import next_call
from server.forecast.draws import Draws
from server.forecast.ordering import Order
from server.forecast.scene import Counts, Flags, Scene, Seconds

Rows = NDArray[np.int64]

FAR = np.float32(1e30)
"""More than any urgency or moment: taken off or added, it leaves nobody a chance."""


@dataclass(slots=True)
class Going:
    """R roll-outs still going on, P people still to be called in one of them, C counters.

    `ids` and `cols` are the rows and columns of the whole. [P, R], which is two to three times as fast as [R, P] where
    only the first people matter: `leaves` as drawn, and before everything for who was called; `count` how often
    overtaken; the rest: draws and order. `can[P, C]`: who may be called where. [R, C]: `free` when a counter calls
    next, `ends` when its contact ends, `usual_end` when that usually would, `closes` the end of its opening, `over`
    when it was or will be gone. `latest[P]`: the latest arrival, `reach[P]`: the earliest one from here on, `come[P]`:
    the latest one up to here; `eldest[P]`: the earliest moment from which a wait counts.
    """

    ids: Rows
    cols: Rows
    can: Flags
    arrives: Seconds
    leaves: Seconds
    since: Seconds
    count: NDArray[Any]
    base: Seconds
    late_base: Seconds
    free: Seconds
    ends: Seconds
    usual_end: Seconds
    closes: Seconds
    over: Seconds
    latest: Seconds
    reach: Seconds
    come: Seconds
    eldest: Seconds

    def shrink(self, rows: Rows, cols: Rows) -> None:
        """Go on with these only."""
        whole = len(rows) == len(self.ids)
        self.ids, self.cols, self.can = self.ids[rows], self.cols[cols], self.can[cols]
        for name in ("arrives", "leaves", "since", "count", "base", "late_base"):
            left = getattr(self, name).take(cols, axis=0)
            setattr(self, name, left if whole else left.take(rows, axis=1))
        for name in ("free", "ends", "usual_end", "closes", "over"):
            setattr(self, name, getattr(self, name).take(rows, axis=0))
        self.arrange()

    def arrange(self) -> None:
        """What is asked at every step of all roll-outs together."""
        self.reach = np.minimum.accumulate(self.arrives.min(axis=1, initial=np.inf)[::-1])[::-1]
        self.latest = self.arrives.max(axis=1, initial=-np.inf)
        self.come = np.maximum.accumulate(self.latest)
        self.eldest = self.since.min(axis=1, initial=np.inf)


def begin(scene: Scene, draws: Draws, rules: Rules, since: Seconds, order: Order) -> Going:
    """Everybody as of the scene, in as many roll-outs as there are draws."""
    people, counters = scene.people, scene.counters
    rows, size = since.shape
    can = people.can & (counters.standing[:, None] | ~people.short | rules.rooms_help_short)
    none = np.empty(0, np.float32)
    going = Going(
        ids=np.arange(rows),
        cols=np.arange(size),
        can=np.ascontiguousarray(can.T),
        arrives=_turned(draws.arrives),
        leaves=draws.leaves.T.copy(order="C"),
        since=_turned(since),
        count=np.tile(people.overtaken.astype(_counts(people.overtaken))[:, None], rows),
        base=_turned(order.base),
        late_base=_turned(order.late_base),
        free=np.tile(counters.opens[:, 0], (rows, 1)),
        ends=draws.rest.copy(),
        usual_end=_whole(np.where(counters.paused, np.inf, counters.usual - counters.age), rows),
        closes=_whole(np.where(counters.paused, 0, counters.closes[:, 0]), rows),
        over=np.full((rows, len(counters.ids)), -np.inf, np.float32),
        latest=none,
        reach=none,
        come=none,
        eldest=none,
    )
    going.arrange()
    _open(going, scene, draws)
    return going


def _counts(overtaken: Counts) -> type[np.unsignedinteger[Any]]:
    """The smallest numbers that have room for it when everybody overtakes everybody: less to read at every step."""
    return np.uint8 if int(overtaken.max(initial=0)) + len(overtaken) < 256 else np.uint16


def _turned(drawn: Seconds) -> Seconds:
    return np.ascontiguousarray(drawn.T)


def _open(going: Going, scene: Scene, draws: Draws) -> None:
    """The counters of now: busy for what is left of a contact, or free when the next visitor can have walked up."""
    counters, rows = scene.counters, len(going.ids)
    here = np.flatnonzero(counters.opens[:, 0] <= 0)
    ends, walk = draws.rest[:, here], draws.walk_up[here]
    ready = np.where(np.array(counters.busy)[here] != "", ends + walk, np.maximum(0, walk - counters.idle[here]))
    at, which = np.repeat(np.arange(rows), len(here)), np.tile(here, rows)
    calls = ready.astype(np.float32).ravel()
    next_call(going, counters, at, which, np.zeros_like(calls), ends.ravel(), calls)


def _whole(row: NDArray[Any], rows: int) -> Seconds:
    return np.tile(row.astype(np.float32), (rows, 1))
