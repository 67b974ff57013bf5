"""A scene run forward many times at once, under the same calling rule as the floor's.

All roll-outs take a step together: in each, the counter that calls next does so at its own moment. What a step costs is
paid per step and hardly per roll-out, which is why some hundreds are as good as one.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from server.floor.town import Rules
from server.forecast.doors import next_call
from server.forecast.draws import Draws
from server.forecast.going import Going, Rows, begin, bits_of
from server.forecast.keeping import Keeping
from server.forecast.ordering import Order, calling_order, since_of
from server.forecast.scene import Flags, Scene, Seconds
from server.forecast.waking import wake

SHRINKS_EVERY = 8
"""Looking for what is over costs as much as a step."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of each person in each of R roll-outs.

    `starts[R, P]`: seconds after the scene's instant at which the call came, NaN when it never did. `since[R, P]`: from
    when the wait counts. `counter[R, P]`: index of the counter, -1 for never.
    """

    starts: Seconds
    since: Seconds
    counter: NDArray[np.int16]


def run(
    scene: Scene,
    draws: Draws,
    rules: Rules,
    until: float = np.inf,
    asked: Flags | None = None,
    calls: tuple[int, Rows] | None = None,
    order: Order | None = None,
) -> Outcome:
    """How the scene goes on in each of these draws.

    Stops at `until`, or when nobody of the `asked` (people, [P]; all when None) waits any more. `calls`: this counter
    calls these people, [R], at once and before anything else. `order`: who goes first, for want of the rule's own.
    """
    since = since_of(scene, draws)
    order = order or calling_order(scene, since, rules)
    rolling = _Rolling(scene, draws, rules, order, begin(scene, draws, rules, since, order), until)
    if calls is not None:
        rolling.begin_with(*calls)
    rolling.on(np.ones(len(scene.people.ids), bool) if asked is None else asked)
    return Outcome(rolling.starts, since, rolling.counter)


class _Rolling:
    """The steps, and what comes out of them."""

    def __init__(self, scene: Scene, draws: Draws, rules: Rules, order: Order, going: Going, until: float) -> None:
        self._scene, self._draws, self._rules, self._going, self._until = scene, draws, rules, going, until
        self._order = order
        self._keeping = Keeping(scene, rules) if scene.people.appointment.any() else None
        self._bits = bits_of(len(scene.counters.ids))
        self._second = scene.at / 1000 % 60
        self.starts = np.full(going.since.shape, np.nan, np.float32)
        self.counter = np.full(going.since.shape, -1, np.int16)

    def begin_with(self, counter: int, people: Rows) -> None:
        """These are called by this counter at 0, as if the rule had chosen them."""
        going = self._going
        which, now = np.full(len(people), counter), np.zeros(len(people), np.float32)
        able = self._able(self._bits[which], now, len(going.cols))
        self._overtake(able, which, people, np.ones(len(people), bool))
        self._start(np.arange(len(people)), which, people, now)

    def on(self, asked: Flags) -> None:
        """Step by step until nothing is left to know."""
        steps = 0
        while len(self._going.ids) and len(self._going.cols):
            if steps % SHRINKS_EVERY == 0 and not self._shrink(asked):
                return
            steps += 1
            if not self._step():
                return

    def _step(self) -> bool:
        """The next call in every roll-out; False when there is none before the end."""
        going = self._going
        which = going.free.argmin(axis=1)
        rows = np.arange(len(which))
        now = going.free[rows, which]
        live = now < self._until
        if not live.any():
            return False
        now = np.where(live, now, np.float32(0))
        hi = max(1, int(np.searchsorted(going.reach, now.max(), "right")))
        able = self._able(np.where(live, self._bits[which], self._bits.dtype.type(0)), now, hi)
        best, found = self._choose(able, which, now, hi)
        self._overtake(able, which, best, found)
        called = np.flatnonzero(found)
        self._start(called, which[called], best[called], now[called])
        idle = np.flatnonzero(live & ~found)
        if len(idle):
            self._wait(idle, which[idle], now[idle], able[idle])
        return True

    def _wait(self, rows: Rows, which: Rows, now: Seconds, able: Flags) -> None:
        """Nobody is there, or who is there is kept back for an appointment: then anything may change that."""
        kept: Flags = np.any(able, axis=1)
        wakes = wake(self._going, self._scene.counters, rows, now, self._bits[which], kept, self._second)
        next_call(self._going, self._scene.counters, rows, which, now, now, wakes)

    def _able(self, bit: NDArray[np.uint8], now: Seconds, hi: int) -> Flags:
        """Who is there and can be called, [R, hi]."""
        going, at = self._going, now[:, None]
        able: Flags = (going.mask[:, :hi] & bit[:, None]) != 0
        able &= going.arrives[:, :hi] <= at
        able &= going.leaves[:, :hi] > at
        return able

    def _choose(self, able: Flags, which: Rows, now: Seconds, hi: int) -> tuple[Rows, Flags]:
        """The best of each row, and whether there is one."""
        going, at = self._going, now[:, None]
        urgency = self._urgency(at, which, hi)
        # np.where is five times as fast here as writing through a mask.
        urgency = np.where(able, urgency, np.float32(-np.inf))
        best = urgency.argmax(axis=1)
        found = able[np.arange(len(best)), best]
        first = (going.first[:, :hi] < at) | (going.count[:, :hi] >= self._rules.overtaken_at_most)
        first &= able
        bound = first.any(axis=1) if first.any() else np.zeros(len(best), bool)
        if bound.any():
            since = np.where(first[bound], going.since[bound, :hi], np.float32(np.inf))
            best[bound] = since.argmin(axis=1)
        self._keep(urgency, best, found, np.flatnonzero(found & ~bound), which, now, hi)
        return best, found

    def _urgency(self, at: Seconds, which: Rows, hi: int) -> Seconds:
        """How urgent everybody is at these moments, [R, 1], to these counters."""
        going, order, cols = self._going, self._order, self._going.cols[:hi]
        urgency = at * (going.rise if len(going.rise) == 1 else going.rise[:hi]) + going.base[:, :hi]
        late = at * (going.late_rise if len(going.late_rise) == 1 else going.late_rise[:hi]) + going.late_base[:, :hi]
        np.minimum(urgency, late, out=urgency)
        growing = np.flatnonzero(going.eldest[:hi] + order.grows_after[cols] < at.max())
        if len(growing):
            ids = cols[growing]
            more = (at - going.since[:, growing] - order.grows_after[ids]) * order.grows[ids]
            urgency[:, growing] += np.maximum(more, 0, out=more)
        if order.helping:
            # A whole product is faster than adding to some of the columns.
            here = np.where(self._scene.counters.standing[which], np.float32(0), np.float32(order.helping))
            urgency += here[:, None] * self._scene.people.short[cols]
        return urgency

    def _keep(self, urgency: Seconds, best: Rows, found: Flags, rows: Rows, which: Rows, now: Seconds, hi: int) -> None:
        """Instead of a walk-in that would make an appointment late, one that does not, or nobody."""
        if self._keeping is None:
            return
        people, cols = self._scene.people, self._going.cols
        rows = rows[~self._scene.counters.standing[which[rows]] & ~people.appointment[cols[best[rows]]]]
        if not len(rows):
            return
        longest = self._keeping.longest(self._going, rows, which[rows], now[rows], hi)
        long = people.usual[cols[best[rows]]] > longest
        rows, longest = rows[long], longest[long]
        fits = people.appointment[cols[:hi]] | (people.usual[cols[:hi]] <= longest[:, None])
        fitting = np.where(fits, urgency[rows], np.float32(-np.inf))
        best[rows] = fitting.argmax(axis=1)
        found[rows] = fitting.max(axis=1, initial=-np.inf) > -np.inf

    def _overtake(self, able: Flags, which: Rows, best: Rows, found: Flags) -> None:
        """Count those who came before the chosen one and could have been called instead: see floor/policy.py."""
        going, people = self._going, self._scene.people
        hi = able.shape[1]
        cols = going.cols[:hi]
        chosen = going.cols[best]
        since = np.where(found & ~people.ghost[chosen], going.since[np.arange(len(best)), best], np.float32(-np.inf))
        passed = going.since[:, :hi] < since[:, None]
        passed &= able
        passed &= self._scene.counters.standing[which][:, None] | ~people.short[cols]
        passed &= ~people.appointment[chosen][:, None] | people.appointment[cols]
        going.count[:, :hi] += passed

    def _start(self, rows: Rows, which: Rows, best: Rows, now: Seconds) -> None:
        going, people = self._going, self._scene.people
        ids, cols = going.ids[rows], going.cols[best]
        going.mask[rows, best] = 0
        self.starts[ids, cols], self.counter[ids, cols] = now, which
        real = ~people.ghost[cols]
        rows, which, now, ids, cols = rows[real], which[real], now[real], ids[real], cols[real]
        ends = now + self._draws.lengths[ids, cols]
        going.ends[rows, which], going.usual_end[rows, which] = ends, now + people.usual[cols]
        next_call(going, self._scene.counters, rows, which, now, ends, ends + self._draws.walk_up[which])

    def _shrink(self, asked: Flags) -> bool:
        """Leave out what is over; False when all is."""
        going = self._going
        at = going.free.min(axis=1, initial=np.inf)[:, None]
        waits = going.mask != 0
        left = (waits & asked[going.cols] & (going.leaves > at) & (going.arrives < np.inf)).any(axis=1)
        rows = np.flatnonzero(left & (at[:, 0] < self._until))
        cols = np.flatnonzero(waits[rows].any(axis=0))
        if len(rows) * len(cols) < 0.8 * waits.size:
            going.shrink(rows, cols)
        return len(rows) > 0
