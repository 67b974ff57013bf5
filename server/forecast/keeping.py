"""Until when a counter must be free for an appointment, in many roll-outs at once: floor/protecting.py for arrays."""

import numpy as np
from numpy.typing import NDArray

from server.floor.protecting import ENDS_SOON_MS
from server.floor.town import Rules
from server.forecast.going import Bits, Going, Rows, bits_of
from server.forecast.scene import Flags, Scene, Seconds


class Keeping:
    """The appointments of a scene; which counters stand in for one another is asked at every call."""

    def __init__(self, scene: Scene, rules: Rules) -> None:
        people = scene.people
        self._appointment, self._here = people.appointment, people.here
        self._can = people.can & (scene.counters.standing[:, None] | ~people.short | rules.rooms_help_short)
        self._bits = bits_of(len(self._can))
        self._doing: Bits = (self._can * self._bits[:, None]).sum(axis=0, dtype=self._bits.dtype)
        self._agreed, self._target = people.agreed, people.target + np.float32(rules.protect_slack_ms / 1000)
        self._protects = np.float32(rules.protects_ms / 1000)
        self._walk_up = np.float32(rules.walk_up_ms / 1000)
        self._least = np.float32(rules.protect_from_s - 1)
        self._soon = np.float32(ENDS_SOON_MS / 1000)

    def too_long(
        self, going: Going, asks: Flags, which: Rows, now: Seconds, usual: Seconds, hi: int
    ) -> tuple[Rows, Seconds]:
        """The rows that ask, [R], in which a contact that begins now and is usually so long makes an appointment late.

        And how long one in each may take at most. `hi`: as many people have come in any row.
        """
        cols = going.cols
        near = self._agreed[cols] <= now.max(initial=-np.inf) + self._protects
        near[:hi] = True
        own = np.flatnonzero(near & self._appointment[cols])
        by, due = self._dues(going, self._bits[which], now, own)
        # Seldom need be asked which counters stand in for one another: most contacts end in time for all.
        early = due & (by - now - self._walk_up < usual)
        rows = np.flatnonzero(early.any(axis=0) & asks & (usual > self._least))
        if not len(rows):
            return rows, now[:0]
        longest = self._longest(going, rows, which[rows], now[rows], by[:, rows], due[:, rows], cols[own])
        long = usual[rows] > longest
        return rows[long], longest[long]

    def _longest(
        self, going: Going, rows: Rows, which: Rows, now: Seconds, by: Seconds, due: Flags, ids: Rows
    ) -> Seconds:
        """How long a contact that begins now in these rows may usually take at this counter; inf for any length."""
        agreed = self._agreed[ids]
        rank = (agreed <= agreed[:, None]).astype(np.float32) @ due.astype(np.float32)
        lacking = due & (rank > self._able(going, rows, which, now, by, ids))
        needed = np.where(lacking, by, np.float32(np.inf)).min(axis=0)
        return np.asarray(np.maximum(needed - now - self._walk_up, self._least), np.float32)

    def _dues(self, going: Going, bit: Bits, now: Seconds, own: Rows) -> tuple[Seconds, Flags]:
        """By when each appointment must begin, [O, R], and whether it is thought of and this counter can do it."""
        ids = going.cols[own]
        agreed = self._agreed[ids, None]
        arrived = going.arrives[own] <= now
        by = np.where(arrived, going.since[own], agreed)
        by += self._target[ids, None]
        soon = agreed <= now + self._protects
        soon &= ~self._here[ids, None]
        soon &= ~arrived
        counted = going.leaves[own] > now
        counted &= arrived
        counted |= soon
        counted &= going.mask[own] != 0
        counted &= by > now
        counted &= (self._doing[ids, None] & bit) != 0
        return by, counted

    def _able(self, going: Going, rows: Rows, which: Rows, now: Seconds, by: Seconds, ids: Rows) -> NDArray[np.uint8]:
        """How many other counters can do each of these and are usually free in time, [O, R]."""
        at = now[:, None]
        free, ends = going.free[rows], going.ends[rows]
        usual = np.maximum(going.usual_end[rows], at + self._soon)
        ready = np.where(ends > at, usual, at) + self._walk_up
        ready[(going.over[rows] <= at) & (free > at)] = np.inf
        ready[np.arange(len(rows)), which] = np.inf
        able = ready.T[:, None] <= by
        able &= self._can[:, ids, None]
        return np.asarray(np.add.reduce(able.view(np.uint8), axis=0, dtype=np.uint8))
