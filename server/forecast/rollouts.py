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
from server.forecast.going import FAR, Going, Rows, begin
from server.forecast.keeping import Keeping
from server.forecast.ordering import Order, calling_order, since_of
from server.forecast.ranking import Ranking, most
from server.forecast.scene import Flags, Scene, Seconds
from server.forecast.waking import Waking

SHRINKS_EVERY = 8
"""Looking for what is over costs as much as a step."""

SHRINKS_BELOW = 0.92
"""Of the people or roll-outs this share is left: then it is worth it to go on with fewer."""

FIRST_FROM = 0.8
"""In this share of the roll-outs somebody goes before all others: then the rest is left to the next step, and nobody's
urgency need be worked out in this one."""


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


@dataclass(frozen=True, slots=True)
class _Calls:
    """The counters that call in each row, [R], at what moment, [R], and whom they can call, [hi, R]."""

    which: Rows
    at: Seconds
    able: Flags


class _Rolling:
    """The steps, and what comes out of them."""

    def __init__(self, scene: Scene, draws: Draws, rules: Rules, order: Order, going: Going, until: float) -> None:
        self._scene, self._draws, self._going, self._until = scene, draws, going, until
        self._ranking = Ranking(scene, rules, order, going)
        self._keeping = Keeping(scene, rules, going) if scene.people.appointment.any() else None
        self._waking = Waking(scene)
        self._ghosts = bool(scene.people.ghost.any())
        self.starts = np.full(going.since.shape[::-1], np.nan, np.float32)
        self.counter = np.full(going.since.shape[::-1], -1, np.int16)
        self._look()

    def _look(self) -> None:
        """After every change of who is looked at."""
        going, people = self._going, self._scene.people
        rows, counters = going.free.shape
        self._row, self._row_at = np.arange(rows), np.arange(0, rows * counters, counters)
        self._agreed, self._usual = people.appointment[going.cols, None], people.usual[going.cols, None]

    def begin_with(self, counter: int, people: Rows) -> None:
        """These are called by this counter at 0, as if the rule had chosen them."""
        going = self._going
        which, now = np.full(len(people), counter), np.zeros(len(people), np.float32)
        able = self._ranking.able(which, now, len(going.cols))
        self._ranking.overtake(able, which, people, np.ones(len(people), bool))
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
        now = going.free.take(self._row_at + which)
        least, live = now.min(), now < self._until
        if not least < self._until:
            return False
        may = which
        if not live.all():
            now, may = np.where(live, now, least), np.where(live, which, going.free.shape[1])
        hi = max(1, int(going.reach.searchsorted(now.max(), "right")))
        calls = _Calls(which, now, self._ranking.able(may, now, hi))
        best, found, decided = self._choose(calls)
        self._ranking.overtake(calls.able, which, best, found)
        called = found.nonzero()[0]
        if len(called) == len(found):
            self._start(called, which, best, now)
            return True
        self._start(called, which.take(called), best.take(called), now.take(called))
        idle = (live & decided & ~found).nonzero()[0]
        if len(idle):
            self._wait(idle, calls)
        return True

    def _wait(self, rows: Rows, calls: _Calls) -> None:
        """Nobody is there, or who is there is kept back for an appointment: then anything may change that."""
        which, now, kept = calls.which.take(rows), calls.at.take(rows), calls.able.take(rows, axis=1)
        wakes = self._waking.wake(self._going, rows, which, now, np.asarray(kept.any(axis=0)))
        next_call(self._going, self._scene.counters, rows, which, now, now, wakes)

    def _choose(self, calls: _Calls) -> tuple[Rows, Flags, Flags]:
        """The best of each row, whether there is one, and whether that is decided: if not, the next step sees to it."""
        rows, people = self._ranking.first(calls.able, calls.at)
        if len(rows) > FIRST_FROM * len(self._row):
            best, found = np.zeros(len(self._row), np.int64), np.zeros(len(self._row), bool)
            best[rows], found[rows] = people, True
            return best, found, found
        chances = self._ranking.chances(calls.able, calls.at)
        best, found = most(chances, self._row)
        best[rows] = people
        if self._keeping is not None:
            people = self._going.cols.take(best)
            asks = self._scene.counters.standing.take(calls.which) | self._scene.people.appointment.take(people)
            asks[rows] = True
            self._keep(self._keeping, calls, chances, best, found, (found & ~asks).nonzero()[0])
        return best, found, np.ones(len(self._row), bool)

    def _keep(self, keeping: Keeping, calls: _Calls, chances: Seconds, best: Rows, found: Flags, rows: Rows) -> None:
        """In these rows, instead of a walk-in that would make an appointment late, one that does not, or nobody."""
        usual = self._usual.take(best.take(rows))
        rows, longest = keeping.too_long(calls.able, rows, calls.which.take(rows), calls.at.take(rows), usual)
        if len(rows):
            fits = self._usual[: len(chances)] <= longest
            fits |= self._agreed[: len(chances)]
            best[rows], found[rows] = most(np.where(fits, chances.take(rows, axis=1), -FAR), self._row[: len(rows)])

    def _start(self, rows: Rows, which: Rows, best: Rows, now: Seconds) -> None:
        going, people = self._going, self._scene.people
        ids, cols = going.ids.take(rows), going.cols.take(best)
        at = best * len(going.ids) + rows
        going.leaves.put(at, -np.inf)
        going.count.put(at, 0)
        place = ids * len(people.ids) + cols
        self.starts.put(place, now)
        self.counter.put(place, which)
        if self._ghosts:
            real = ~people.ghost[cols]
            rows, which, now, cols, place = rows[real], which[real], now[real], cols[real], place[real]
        ends = now + self._draws.lengths.take(place)
        at = self._row_at.take(rows) + which
        going.ends.put(at, ends)
        going.usual_end.put(at, now + people.usual.take(cols))
        next_call(going, self._scene.counters, rows, which, now, ends, ends + self._draws.walk_up.take(which))

    def _shrink(self, asked: Flags) -> bool:
        """Leave out what is over; False when all is."""
        going = self._going
        at = going.free.take(self._row_at + going.free.argmin(axis=1))
        waits, told = going.leaves > at, asked[going.cols]
        left = waits[told]
        if going.latest[told].max(initial=-np.inf) == np.inf:
            left &= going.arrives[told] < np.inf
        rows = (left.any(axis=0) & (at < self._until)).nonzero()[0]
        some = waits if len(rows) == len(at) else waits.take(rows, axis=1)
        cols = (some.any(axis=1) | (going.latest > at.min())).nonzero()[0]
        if len(rows) < SHRINKS_BELOW * len(at) or len(cols) < SHRINKS_BELOW * len(told):
            going.shrink(rows, cols)
            self._look()
            self._ranking.look(going)
            if self._keeping is not None:
                self._keeping.look(going)
        return len(rows) > 0
