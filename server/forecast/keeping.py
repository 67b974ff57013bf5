"""Until when a counter must be free for an appointment, in many roll-outs at once: floor/protecting.py for arrays."""

import numpy as np

from server.floor.protecting import ENDS_SOON_MS
from server.floor.town import Rules
from server.forecast.going import Going, Rows
from server.forecast.scene import Flags, Scene, Seconds


class Keeping:
    """The appointments of a scene; which counters stand in for one another is asked at every call."""

    def __init__(self, scene: Scene, rules: Rules) -> None:
        people = scene.people
        self._appointment, self._here = people.appointment, people.here
        helped = scene.counters.standing[:, None] | ~people.short | rules.rooms_help_short
        self._can = people.can & helped
        self._agreed, self._target = people.agreed, people.target + np.float32(rules.protect_slack_ms / 1000)
        self._protects = np.float32(rules.protects_ms / 1000)
        self._walk_up = np.float32(rules.walk_up_ms / 1000)
        self._least = np.float32(rules.protect_from_s - 1)
        self._soon = np.float32(ENDS_SOON_MS / 1000)

    def longest(self, going: Going, rows: Rows, which: Rows, now: Seconds, hi: int) -> Seconds:
        """How long a contact that begins now in these rows may usually take at this counter; inf for any length."""
        cols = going.cols
        near = self._agreed[cols] <= now.max(initial=-np.inf) + self._protects
        near[:hi] = True
        own = np.flatnonzero(near & self._appointment[cols])
        by, due = self._dues(going, rows, which, now, own)
        some = due.any(axis=0)
        if not some.any():
            return np.full(len(rows), np.inf, np.float32)
        by, due, ids = by[:, some], due[:, some], cols[own[some]]
        agreed = self._agreed[ids]
        rank = due.astype(np.float32) @ (agreed[:, None] <= agreed).astype(np.float32)
        lacking = due & (rank > self._able(going, rows, which, now, by, ids))
        needed = np.where(lacking, by, np.float32(np.inf)).min(axis=1)
        return np.asarray(np.maximum(needed - now - self._walk_up, self._least), np.float32)

    def _dues(self, going: Going, rows: Rows, which: Rows, now: Seconds, own: Rows) -> tuple[Seconds, Flags]:
        """By when each appointment must begin, and whether it is to be thought of and this counter can do it."""
        both = np.ix_(rows, own)
        ids, at = going.cols[own], now[:, None]
        arrived = going.arrives[both] <= at
        since = np.where(arrived, going.since[both], self._agreed[ids])
        by = since + self._target[ids]
        soon = ~self._here[ids] & (self._agreed[ids] <= at + self._protects)
        counted = np.where(arrived, going.leaves[both] > at, soon)
        counted &= (going.mask[both] != 0) & (by > at) & self._can[which][:, ids]
        return by, counted

    def _able(self, going: Going, rows: Rows, which: Rows, now: Seconds, by: Seconds, ids: Rows) -> Seconds:
        """How many other counters can do each of these and are usually free in time."""
        at = now[:, None]
        free, ends = going.free[rows], going.ends[rows]
        usual = np.maximum(going.usual_end[rows], at + self._soon)
        ready = np.where(ends > at, usual, at) + self._walk_up
        ready[(going.over[rows] <= at) & (free > at)] = np.inf
        ready[np.arange(len(rows)), which] = np.inf
        able = np.zeros(by.shape, np.float32)
        for other in np.flatnonzero(self._can[:, ids].any(axis=1)):
            able += (ready[:, other, None] <= by) & self._can[other, ids]
        return able
