"""Until when a counter must be free for an appointment, in many roll-outs at once: floor/protecting.py for arrays."""

import numpy as np

from server.floor.protecting import ENDS_SOON_MS
from server.floor.town import Rules
from server.forecast.going import Going, Rows
from server.forecast.scene import Flags, Scene, Seconds


class Keeping:
    """The appointments of a scene; which counters stand in for one another is asked at every call."""

    def __init__(self, scene: Scene, rules: Rules, going: Going) -> None:
        people = self._people = scene.people
        self._target = people.target + np.float32(rules.protect_slack_ms / 1000)
        self._protects = np.float32(rules.protects_ms / 1000)
        self._walk_up = np.float32(rules.walk_up_ms / 1000)
        self._least = np.float32(rules.protect_from_s - 1)
        self._soon = np.float32(ENDS_SOON_MS / 1000)
        self.look(going)

    def look(self, going: Going) -> None:
        """After every change of who is looked at: what does not change between calls, for O appointments."""
        own = np.flatnonzero(self._people.appointment[going.cols])
        ids = going.cols[own]
        agreed, target = self._people.agreed[ids, None], self._target[ids, None]
        self._going, self._place = going, own[:, None] * len(going.ids)
        self._can = going.can[own]
        self._arrives, self._by_then = going.arrives[own], going.since[own] + target
        self._by_agreed = agreed + target
        self._expected = np.where(self._people.here[ids, None], np.float32(np.inf), agreed)
        self._before = (agreed <= agreed.T).astype(np.float32).T
        begins = np.minimum(self._expected[:, 0] - self._protects, self._arrives.min(axis=1, initial=np.inf))
        self._begins = np.minimum.accumulate(begins[::-1])[::-1]

    def too_long(self, able: Flags, rows: Rows, which: Rows, now: Seconds, usual: Seconds) -> tuple[Rows, Seconds]:
        """Which of these rows begin a contact, usually so long, that makes an appointment late.

        And how long one in each may take at most. `able` is of all rows; `which`, `now` and `usual` of the asked ones.
        """
        if not len(rows):
            return rows, now
        # One second more: a bound that is rounded the other way leaves nobody out.
        count = int(self._begins.searchsorted(now.max() + 1, "right"))
        by, due = self._dues(able, rows, which, now, count)
        latest = now + self._walk_up
        # Seldom need be asked which counters stand in for one another: most contacts end in time for most.
        early, rank = by < latest + usual, self._before[:count, :count] @ due.astype(np.float32)
        early &= due
        at = np.flatnonzero(early)
        if not len(at):
            return rows[:0], now[:0]
        which_due, row = np.divmod(at, len(rows))
        by = by.take(at)
        lacking = rank.take(at) > self._stand_ins(rows, which, now, by, row, which_due)
        longest = np.full(len(rows), np.inf, np.float32)
        np.minimum.at(longest, row[lacking], by[lacking])
        longest -= latest
        np.maximum(longest, self._least, out=longest)
        long = (usual > longest).nonzero()[0]
        return rows.take(long), longest.take(long)

    def _dues(self, able: Flags, rows: Rows, which: Rows, now: Seconds, count: int) -> tuple[Seconds, Flags]:
        """By when each appointment must begin, [O, R], and whether it is thought of and this counter can do it."""
        arrived = self._arrives[:count].take(rows, axis=1) <= now
        by = np.where(arrived, self._by_then[:count].take(rows, axis=1), self._by_agreed[:count])
        soon = self._expected[:count] <= now + self._protects
        soon &= self._can[:count].take(which, axis=1)
        # Who has arrived in no row yet may lie beyond `able`: there the nearest is read, and not looked at.
        due: Flags = np.where(arrived, able.take(self._place[:count] + rows, mode="clip"), soon)
        due &= by > now
        return by, due

    def _stand_ins(self, rows: Rows, which: Rows, now: Seconds, by: Seconds, row: Rows, due: Rows) -> Rows:
        """How many other counters can do each of these, N appointments in these rows, and are usually free by then."""
        going, at = self._going, now[:, None]
        free, ends = going.free.take(rows, axis=0), going.ends.take(rows, axis=0)
        usual = going.usual_end.take(rows, axis=0)
        np.maximum(usual, at + self._soon, out=usual)
        ready = np.where(ends > at, usual, at)
        ready += self._walk_up
        gone = going.over.take(rows, axis=0) <= at
        gone &= free > at
        gone[np.arange(len(rows)), which] = True
        ready[gone] = np.inf
        able = ready.take(row, axis=0) <= by[:, None]
        able &= self._can.take(due, axis=0)
        return np.asarray(np.add.reduce(able, axis=1))
