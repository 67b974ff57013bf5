"""What has been ordered is made one after the other, in the order of the calls, each in time or not at all."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from server.voice.engine import Engine, NotMade
from server.voice.orders import Order
from server.voice.sounds import Sounds

_log = logging.getLogger(__name__)

# A call older than this is not spoken any more.
LATE_S = 15.0
REMEMBERED = 500

State = Literal["resting", "works", "silent"]
"""`resting`: nobody can hear it yet. `silent`: the displays ring the gong only; `Voice.told` says why."""


class NotOrdered(Exception):
    """Nobody asked for a sound of this name."""


class Voice:
    """The voice of all halls. It begins to work when it is first woken; `on_change` is called when `state` changes."""

    def __init__(self, sounds: Sounds, engine: Engine, late_s: float = LATE_S) -> None:
        self.state: State = "resting"
        self.told = ""
        self.on_change: Callable[[], None] = lambda: None
        self._sounds = sounds
        self._engine = engine
        self._late_s = late_s
        self._waiting: deque[tuple[Order, float]] = deque()
        self._made: dict[str, asyncio.Future[bool]] = {}
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Somebody can hear it: be ready for the first call."""
        self._wake.set()

    def order(self, order: Order) -> None:
        """Have this made, unless it is there or on its way."""
        name = order.name
        if found := self._sounds.found(name):
            self._sounds.used(found)
            return
        before = self._made.pop(name, None)
        on_its_way = before is not None and not before.done()
        self._made[name] = before if before and on_its_way else asyncio.get_running_loop().create_future()
        if not on_its_way:
            self._waiting.append((order, time.monotonic()))
            self._forget()
        self._wake.set()

    async def ready(self, name: str) -> Path | None:
        """The sound of this name, as soon as it is made; None when it could not be. Raises NotOrdered."""
        if found := self._sounds.found(name):
            return found
        if name not in self._made:
            raise NotOrdered(name)
        await asyncio.wait([self._made[name]])
        return self._sounds.found(name)

    async def run(self) -> None:
        """Make what is ordered, until cancelled."""
        try:
            while True:
                await self._wake.wait()
                self._wake.clear()
                await self._work()
        finally:
            for made in self._made.values():
                made.cancel()
            await self._engine.stop()

    async def _work(self) -> None:
        try:
            if self.state == "resting":
                await self._begin()
            while self._waiting:
                await self._next()
        except Exception as error:  # whatever it is, the hall goes on with the gong
            _log.exception("the voice stumbled")
            self._is("silent", repr(error))

    async def _begin(self) -> None:
        try:
            self._sounds.begin()
            told = await self._engine.begin()
        except (NotMade, OSError) as error:
            told = str(error)
        self._is("silent" if told else "works", told)

    async def _next(self) -> None:
        order, since = self._waiting.popleft()
        made = False
        try:
            made = time.monotonic() - since < self._late_s and await self._make(order)
        finally:
            if not self._made[order.name].done():
                self._made[order.name].set_result(made)

    async def _make(self, order: Order) -> bool:
        try:
            await self._engine.make(order, self._sounds.part(order.name))
            self._sounds.keep(order.name)
        except (NotMade, OSError) as error:
            self._is("silent", str(error))
            return False
        self._is("works")
        return True

    def _is(self, state: State, told: str = "") -> None:
        if (state, told) == (self.state, self.told):
            return
        if state == "silent":
            _log.error("the voice is silent and displays ring the gong only: %s", told)
        self.state, self.told = state, told
        self.on_change()

    def _forget(self) -> None:
        settled = [name for name, made in self._made.items() if made.done()]
        for name in settled[: max(0, len(self._made) - REMEMBERED)]:
            del self._made[name]
