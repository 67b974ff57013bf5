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
from server.forecast.waking import Waking

SHRINKS_EVERY = 8
"""Looking for what is over costs as much as a step."""

FAR = np.float32(1e30)
"""More than any urgency: taken off, it leaves nobody a chance."""


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
        self._order, self._flat = order, not order.late_rise.any()
        self._keeping = Keeping(scene, rules) if scene.people.appointment.any() else None
        self._waking = Waking(scene)
        self._bits = bits_of(len(scene.counters.ids))
        self._ghosts = bool(scene.people.ghost.any())
        self.starts = np.full(going.since.shape[::-1], np.nan, np.float32)
        self.counter = np.full(going.since.shape[::-1], -1, np.int16)

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
        now = going.free[np.arange(len(which)), which]
        live = now < self._until
        if not live.any():
            return False
        now = np.where(live, now, np.float32(0))
        hi = max(1, int(np.searchsorted(going.reach, now.max(), "right")))
        able = self._able(np.where(live, self._bits[which], self._bits.dtype.type(0)), now, hi)
        best, found = self._choose(able, which, now)
        self._overtake(able, which, best, found)
        called = np.flatnonzero(found)
        self._start(called, which[called], best[called], now[called])
        idle = np.flatnonzero(live & ~found)
        if len(idle):
            self._wait(idle, which[idle], now[idle], able[:, idle])
        return True

    def _wait(self, rows: Rows, which: Rows, now: Seconds, able: Flags) -> None:
        """Nobody is there, or who is there is kept back for an appointment: then anything may change that."""
        kept: Flags = np.any(able, axis=0)
        wakes = self._waking.wake(self._going, rows, now, self._bits[which], kept)
        next_call(self._going, self._scene.counters, rows, which, now, now, wakes)

    def _able(self, bit: NDArray[np.uint8], now: Seconds, hi: int) -> Flags:
        """Who is there and can be called, [hi, R]."""
        going = self._going
        come = int(np.searchsorted(going.come, now.min(), "right"))
        able: Flags = (going.mask[:hi] & bit) != 0
        able[come:] &= going.arrives[come:hi] <= now
        able &= going.leaves[:hi] > now
        return able

    def _choose(self, able: Flags, which: Rows, now: Seconds) -> tuple[Rows, Flags]:
        """The best of each row, and whether there is one."""
        going, hi = self._going, len(able)
        urgency = self._urgency(which, now, hi)
        best, found = _most(urgency, able)
        walk_in = found & ~self._scene.people.appointment[going.cols[best]]
        bound = self._bound(able, now)
        if bound is not None:
            people = np.flatnonzero(bound.any(axis=1))
            eldest, first = _most(-going.since[people], bound[people])
            best = np.where(first, people[eldest], best)
            walk_in &= ~first
        if self._keeping is not None:
            self._keep(self._keeping, urgency, able, best, found, walk_in, which, now)
        return best, found

    def _bound(self, able: Flags, now: Seconds) -> Flags | None:
        """Who goes before all others, [hi, R]; None for nobody."""
        going, hi, most = self._going, len(able), self._rules.overtaken_at_most
        if going.next_first >= now.max() and going.count[:hi].max() < most:
            return None
        bound: Flags = (going.first[:hi] < now) | (going.count[:hi] >= most)
        bound &= able
        return bound if bound.any() else None

    def _urgency(self, which: Rows, now: Seconds, hi: int) -> Seconds:
        """How urgent everybody is at these moments to these counters, [hi, R]."""
        going, order, cols = self._going, self._order, self._going.cols[:hi]
        urgency = np.empty((hi, len(now)), np.float32)
        np.multiply(now, going.rise[:hi], out=urgency)
        urgency += going.base[:hi]
        late = going.late_base[:hi] if self._flat else now * going.late_rise[:hi] + going.late_base[:hi]
        np.minimum(urgency, late, out=urgency)
        growing = np.flatnonzero(going.eldest[:hi] + order.grows_after[cols] < now.max())
        if len(growing):
            ids = cols[growing]
            more = (now - going.since[growing] - order.grows_after[ids, None]) * order.grows[ids, None]
            urgency[growing] += np.maximum(more, 0, out=more)
        if order.helping:
            here = np.where(self._scene.counters.standing[which], np.float32(0), np.float32(order.helping))
            urgency[self._scene.people.short[cols]] += here
        return urgency

    def _keep(
        self,
        keeping: Keeping,
        urgency: Seconds,
        able: Flags,
        best: Rows,
        found: Flags,
        walk_in: Flags,
        which: Rows,
        now: Seconds,
    ) -> None:
        """Instead of a walk-in that would make an appointment late, one that does not, or nobody."""
        people, cols = self._scene.people, self._going.cols
        asks = walk_in & ~self._scene.counters.standing[which]
        if not asks.any():
            return
        rows, longest = keeping.too_long(self._going, asks, which, now, people.usual[cols[best]], len(able))
        if not len(rows):
            return
        cols = cols[: len(able)]
        fits = people.appointment[cols, None] | (people.usual[cols, None] <= longest)
        best[rows], found[rows] = _most(urgency[:, rows], able[:, rows] & fits)

    def _overtake(self, able: Flags, which: Rows, best: Rows, found: Flags) -> None:
        """Count those who came before the chosen one and could have been called instead: see floor/policy.py."""
        going, people, hi = self._going, self._scene.people, len(able)
        cols, chosen = going.cols[:hi], going.cols[best]
        counts = found & ~people.ghost[chosen] if self._ghosts else found
        since = np.where(counts, going.since[best, np.arange(len(best))], np.float32(-np.inf))
        passed = going.since[:hi] < since
        passed &= able
        passed &= self._scene.counters.standing[which] | ~people.short[cols, None]
        passed &= ~people.appointment[chosen] | people.appointment[cols, None]
        going.count[:hi] += passed

    def _start(self, rows: Rows, which: Rows, best: Rows, now: Seconds) -> None:
        going, people = self._going, self._scene.people
        ids, cols = going.ids[rows], going.cols[best]
        going.mask[best, rows] = 0
        place = ids * len(people.ids) + cols
        self.starts.put(place, now)
        self.counter.put(place, which)
        if self._ghosts:
            real = ~people.ghost[cols]
            rows, which, now, cols, place = rows[real], which[real], now[real], cols[real], place[real]
        ends = now + self._draws.lengths.take(place)
        at = rows * len(self._bits) + which
        going.ends.put(at, ends)
        going.usual_end.put(at, now + people.usual[cols])
        next_call(going, self._scene.counters, rows, which, now, ends, ends + self._draws.walk_up[which])

    def _shrink(self, asked: Flags) -> bool:
        """Leave out what is over; False when all is."""
        going = self._going
        at = going.free.min(axis=1, initial=np.inf)
        waits, told = going.mask != 0, np.flatnonzero(asked[going.cols])
        left = waits[told] & (going.leaves[told] > at) & (going.arrives[told] < np.inf)
        rows = np.flatnonzero(left.any(axis=0) & (at < self._until))
        cols = np.flatnonzero(waits[:, rows].any(axis=1))
        if len(rows) * len(cols) < 0.8 * waits.size:
            going.shrink(rows, cols)
        return len(rows) > 0


def _most(urgency: Seconds, able: Flags) -> tuple[Rows, Flags]:
    """Of those who are able the most urgent, the first of equals, [R]; and whether there is one."""
    # Numbers through and through: choosing by a mask takes four times as long.
    chance = able.astype(np.float32)
    chance -= 1
    chance *= FAR
    chance += urgency
    best = chance.argmax(axis=0)
    return best, able[best, np.arange(len(best))]
