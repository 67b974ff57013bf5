"""Who can be called, how urgent everybody is and who is overtaken: floor/policy.py for arrays.

Few large operations on arrays that stay in memory: what decides is shared by a few kinds of people, so a number per
kind and roll-out is worked out first and copied to everybody of that kind.
"""

import numpy as np

from server.floor.town import Rules
from server.forecast.going import FAR, Going, Rows
from server.forecast.ordering import Order
from server.forecast.scene import Flags, Scene, Seconds

NOT = np.float32(-np.inf)
_NOBODY: Rows = np.empty(0, np.int64)

FEW = 0.3
"""Up to this share of the roll-outs it is quicker to copy them out than to go through all."""


class Ranking:
    """The order of a scene's people, and the room to work it out in: what is returned lasts until it is asked again."""

    def __init__(self, scene: Scene, rules: Rules, order: Order, going: Going) -> None:
        people, counters = scene.people, scene.counters
        self._order, self._flat = order, not order.late_rise.any()
        self._most, self._limit = rules.overtaken_at_most, np.float32(rules.hard_limit_ms / 1000)
        self._ghost = people.ghost if people.ghost.any() else None
        self._standing, self._twice_agreed = counters.standing.astype(np.int64), 2 * people.appointment.astype(np.int64)
        traits = np.empty((len(people.ids), 4 + len(counters.ids)), np.float32)
        traits[:, 0], traits[:, 1], traits[:, 4:] = order.rise, order.late_rise, going.can
        traits[:, 2], traits[:, 3] = people.appointment, people.short
        kinds: dict[bytes, int] = {}
        self._kind = np.array([kinds.setdefault(each.tobytes(), len(kinds)) for each in traits], np.int64)
        _, first = np.unique(self._kind, return_index=True)
        self._rise, self._late_rise = traits[first, 0, None], traits[first, 1, None]
        self._passed_by = _passed_by(people.appointment[first, None], people.short[first, None])
        self._can = np.pad(going.can[first], ((0, 0), (0, 1)))
        self.look(going)

    def look(self, going: Going) -> None:
        """After every change of who is looked at."""
        self._going, shape = going, going.since.shape
        self._rows, self._kind_of = np.arange(shape[1]), self._kind[going.cols]
        after = self._order.grows_after[going.cols]
        self._eldest = np.minimum.accumulate(going.eldest[::-1])[::-1]
        begins = np.maximum(going.eldest + after, going.arrives.min(axis=1, initial=np.inf))
        self._growing = begins.argsort()
        self._begins, ids = begins[self._growing], going.cols[self._growing]
        self._grows_from, self._grows = going.since[self._growing] + after[self._growing, None], self._order.grows[ids]
        self._able, self._some = np.empty(shape, bool), np.empty(shape, bool)
        self._urgency, self._room = np.empty(shape, np.float32), np.empty(shape, np.float32)

    def able(self, which: Rows, now: Seconds, hi: int) -> Flags:
        """Who is there and can be called, [hi, R]; by nobody where the counter is the one after the last."""
        going, able, some = self._going, self._able[:hi], self._some[:hi]
        np.take(self._can.take(which, axis=1), self._kind_of[:hi], axis=0, out=able, mode="clip")
        able &= np.greater(going.leaves[:hi], now, out=some)
        come = int(going.come.searchsorted(now.min(), "right"))
        able[come:] &= np.less_equal(going.arrives[come:hi], now, out=some[come:])
        return able

    def chances(self, able: Flags, now: Seconds) -> Seconds:
        """How urgent everybody is at these moments, [hi, R]; about -FAR for who cannot be called."""
        hi = len(able)
        urgency, room = self._urge(now, hi), self._room[:hi]
        # Numbers through and through: choosing by a mask takes four times as long.
        np.copyto(room, np.subtract(able.view(np.int8), 1, out=self._some[:hi].view(np.int8)))
        room *= FAR
        urgency += room
        return urgency

    def _urge(self, now: Seconds, hi: int) -> Seconds:
        going, urgency = self._going, self._urgency[:hi]
        self._to_all(now * self._rise, urgency)
        urgency += going.base[:hi]
        late = going.late_base[:hi]
        if not self._flat:
            late = late + self._to_all(now * self._late_rise, self._room[:hi])
        np.minimum(urgency, late, out=urgency)
        count = int(self._begins.searchsorted(now.max()))
        if count:
            more = now - self._grows_from[:count]
            more *= self._grows[:count, None]
            urgency[self._growing[:count]] += np.maximum(more, 0, out=more)
        return urgency

    def first(self, able: Flags, now: Seconds) -> tuple[Rows, Rows]:
        """In which rows somebody goes before all others, and who."""
        going, late = self._going, now - self._limit
        often = going.count[: len(able)].max() >= self._most
        hi = len(able) if often else min(len(able), int(self._eldest.searchsorted(late.max())))
        if not hi:
            return _NOBODY, _NOBODY
        bound = going.since[:hi] < late
        if often:
            bound |= going.count[:hi] >= self._most
        bound &= able[:hi]
        found = np.asarray(bound.any(axis=0))
        rows = found.nonzero()[0]
        if not len(rows):
            return rows, rows
        since, all_of = going.since[:hi], len(rows) > FEW * len(now)
        if not all_of:
            since, bound = since.take(rows, axis=1), bound.take(rows, axis=1)
        chance = np.invert(bound).astype(np.float32)
        chance *= FAR
        chance += since
        eldest = chance.argmin(axis=0)
        return rows, eldest.take(rows) if all_of else eldest

    def overtake(self, able: Flags, which: Rows, best: Rows, found: Flags) -> None:
        """Count those who came before the chosen one and could have been called instead: see floor/policy.py."""
        going, hi = self._going, len(able)
        chosen = going.cols.take(best)
        counts = found if self._ghost is None else found & ~self._ghost.take(chosen)
        since = np.where(counts, going.since.take(best * len(best) + self._rows), NOT)
        by_kind = self._passed_by.take(self._standing.take(which) + self._twice_agreed.take(chosen), axis=1)
        by_kind += since
        passed = np.less(going.since[:hi], self._to_all(by_kind, self._room[:hi]), out=self._some[:hi])
        passed &= able
        going.count[:hi] += passed.view(np.uint8)

    def _to_all(self, by_kind: Seconds, out: Seconds) -> Seconds:
        return np.take(by_kind, self._kind_of[: len(out)], axis=0, out=out, mode="clip")


def most(chances: Seconds, rows: Rows) -> tuple[Rows, Flags]:
    """The one with the best chance in each row, the first of equals, [R]; and whether there is anybody.

    `rows` are 0 to R - 1.
    """
    best = chances.argmax(axis=0)
    return best, chances.take(best * len(rows) + rows) > -FAR / 2


def _passed_by(agreed: Flags, short: Flags) -> Seconds:
    """0 where a call passes over this kind, K, else minus infinity: [K, 4].

    Of the four the second and the last are calls at a standing counter, the last two those of appointments.
    Appointments are counted apart, and a desk is not there for short visits.
    """
    standing, appointment = np.array([False, True, False, True]), np.array([False, False, True, True])
    return np.where((standing | ~short) & (~appointment | agreed), np.float32(0), NOT)
