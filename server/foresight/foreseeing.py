"""Keeps what is foreseen of every hall fresh, beside the halls: no command ever waits for it."""

import asyncio
import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from server.floor.foresight import Foresight
from server.foresight.engine import Engine, NotForeseen
from server.foresight.keeping import Keeping
from server.foresight.messages import Begin, DayDone, Learnt, Look, Looked
from server.hall import Hall
from server.journal.entry import NotStored

_log = logging.getLogger(__name__)

BEGINS_AFTER_S = 5.0
"""The first seconds of a start belong to the halls, and to the devices that come back."""
AGAIN_S = 15.0
"""While nothing happens contacts grow older all the same."""
PAUSE_S = 0.2
"""What happens in such a moment is looked at together."""
SHARE = 1.0
"""It rests as long as it worked: half of one core, where nobody else wants it."""
AFTER_A_FAILURE_S, AT_MOST_S = 2.0, 60.0
SEED = 20_260_413
"""Chance is drawn with, but nothing that anybody could guess hangs on it."""


class Foreseeing:
    """Looks at the halls that were taken in while `run` runs; each has its newest `foresight` from it.

    `on_change` is called with a hall of which something else is foreseen than before, `on_look` after every look.
    """

    def __init__(
        self,
        folder: Path,
        keeping: Keeping,
        engine: Callable[[Callable[[], Begin]], Engine] = Engine,
        begins_after_s: float = BEGINS_AFTER_S,
    ) -> None:
        self.on_change: Callable[[str], None] = lambda _: None
        self.on_look: Callable[[], None] = lambda: None
        self.state = "resting"
        self.told = ""
        self._folder = folder
        self._keeping = keeping
        self.engine = engine(self._begin)
        self._begins_after_s = begins_after_s
        self._halls: dict[str, Hall] = {}
        self._learnt: dict[str, Learnt] = {}
        self._days: dict[str, DayDone] = {}
        self._unkept: dict[str, tuple[DayDone, ...]] = {}
        self._looked: dict[str, tuple[int, float]] = {}
        self._behind: set[str] = set()
        self._wake = asyncio.Event()

    def take_in(self, hall: Hall) -> None:
        """Foresee this hall too."""
        self._halls[hall.town.hall] = hall

    def changed(self) -> None:
        """Something happened in a hall."""
        self._wake.set()

    def learnt(self, hall: str) -> Learnt | None:
        """What is known of a hall after its last day that is over."""
        return self._learnt.get(hall)

    def so_far(self, hall: str) -> DayDone:
        """How the promises of today were kept until now."""
        return self._days.get(hall, DayDone("", {}))

    def health(self) -> dict[str, Any]:
        """What /health says: whether it works, and as of which event each hall was foreseen."""
        seqs = {name: hall.foresight.seq for name, hall in self._halls.items() if hall.foresight}
        return {"state": self.state, "told": self.told, "halls": seqs}

    async def run(self) -> None:
        """Look ahead, for ever. When it is `off`, only remember what was learned: managers ask for days to come."""
        try:
            await asyncio.sleep(0 if self.state == "off" else self._begins_after_s)
            for hall in self._halls:
                await self._remember(hall)
            if self.state == "off":
                return
            failures = 0
            while True:
                failures = 0 if await self._look_at_what_changed() else failures + 1
                if failures:
                    await asyncio.sleep(min(AT_MOST_S, AFTER_A_FAILURE_S * 2 ** (failures - 1)))
                else:
                    await self._something_to_see()
        finally:
            await self.engine.stop()

    def _begin(self) -> Begin:
        towns = {name: hall.town for name, hall in self._halls.items()}
        return Begin(str(self._folder), towns, dict(self._learnt), SEED)

    async def _remember(self, hall: str) -> None:
        found = await asyncio.to_thread(self._keeping.learnt, hall)
        if found is not None:
            self._learnt[hall] = found

    async def _something_to_see(self) -> None:
        if not self._behind:
            try:
                async with asyncio.timeout(AGAIN_S):
                    await self._wake.wait()
            except TimeoutError:
                pass
        self._wake.clear()
        await asyncio.sleep(PAUSE_S)

    async def _look_at_what_changed(self) -> bool:
        """Look at each hall once that has something new; False when that failed."""
        for name, hall in self._halls.items():
            if self._is_old(name, hall):
                began = time.monotonic()
                try:
                    looked: Looked = await self.engine.ask(Look(name, hall.now()))
                except NotForeseen as error:
                    self._is("failing", str(error))
                    return False
                await self._take(hall, looked)
                await asyncio.sleep(SHARE * (time.monotonic() - began))
        self._is("works")
        return True

    def _is_old(self, name: str, hall: Hall) -> bool:
        seq, at = self._looked.get(name, (-1, 0.0))
        # Of a hall where nobody sits at a counter nothing can be said that time would change.
        ages = bool(hall.floor.counters) and time.monotonic() - at >= AGAIN_S
        return name in self._behind or seq != hall.seq or ages

    async def _take(self, hall: Hall, looked: Looked) -> None:
        name, foresight = looked.hall, looked.foresight
        self._looked[name] = (foresight.seq if foresight else -1, time.monotonic())
        (self._behind.add if foresight is None else self._behind.discard)(name)
        self._days[name] = DayDone(looked.date, looked.tallies)
        if foresight is not None:
            before, hall.foresight = hall.foresight, foresight
            if before is None or _shown(before) != _shown(foresight):
                self.on_change(name)
        known = self._learnt.get(name)
        if looked.learnt is not None and (looked.done or known is None or known.seq != looked.learnt.seq):
            self._learnt[name] = looked.learnt
            self._unkept[name] = (*self._unkept.get(name, ()), *looked.done)
        if name in self._unkept:
            await self._keep(name)
        self.on_look()

    async def _keep(self, hall: str) -> None:
        try:
            await self._keeping.keep(hall, self._learnt[hall], self._unkept[hall])
        except NotStored as error:
            _log.warning("what was learned is not kept yet: %s", error)
            return
        del self._unkept[hall]

    def _is(self, state: str, told: str = "") -> None:
        if state == "failing" and self.state != state:
            _log.error("nothing is foreseen and the simple reckoning tells the waits: %s", told)
        self.state, self.told = state, told


def _shown(foresight: Foresight) -> tuple[object, ...]:
    """What pages show of it."""
    return foresight.waits, foresight.tickets, foresight.calls, foresight.alarms
