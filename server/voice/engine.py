"""The voice process and its watchdog: one sound at a time, and an engine that hangs is killed and started again."""

import asyncio
import json
import logging
from asyncio.subprocess import Process
from contextlib import suppress
from pathlib import Path
from typing import Any

from server import child
from server.voice.orders import Order

_log = logging.getLogger(__name__)

MODULE = "display.voice"
# A sentence takes some 40 ms, on a machine that is overrun a second. Whoever was called hears it late, but hears it:
# with both of these the voice is back within 10 s, and a call is spoken until it is 15 s old.
HANGS_AFTER_S = 4.0
STARTS_WITHIN_S = 5.0
# A sentence on which it hangs so often is at fault itself.
TRIES = 3


class NotMade(Exception):
    """This sound cannot be made; the text says why."""


class _Hung(Exception):
    """The process said nothing for too long, or ended."""


class Engine:
    """The voice process, started when it is first needed. `begin` and `make` are for one task only."""

    def __init__(self, module: str = MODULE) -> None:
        self._module = module
        self._child: Process | None = None
        self._told = ""

    async def begin(self) -> str:
        """Start it; the result says why it has no voices, and nothing when it has some. Raises NotMade."""
        for _ in range(TRIES):
            with suppress(_Hung):
                await self._running()
                return self._told
        raise NotMade("the voice process does not start")

    async def make(self, order: Order, file: Path) -> None:
        """Write this sound to the file; raises NotMade."""
        for _ in range(TRIES):
            with suppress(_Hung):
                running = await self._running()
                answer = await self._heard(running, HANGS_AFTER_S, {"file": str(file), **order.asked})
                if answer["made"]:
                    return
                raise NotMade(answer["told"])
        raise NotMade(f"the voice hung {TRIES} times on the same sentence")

    async def stop(self) -> None:
        """End the process."""
        running, self._child = self._child, None
        if running is not None:
            await child.stop(running)

    async def _running(self) -> Process:
        if self._child is None:
            self._child = await child.begin(self._module, pipes=True)
            self._told = (await self._heard(self._child, STARTS_WITHIN_S))["told"]
        return self._child

    async def _heard(self, running: Process, within_s: float, ask: dict[str, Any] | None = None) -> dict[str, Any]:
        assert running.stdin
        assert running.stdout
        try:
            async with asyncio.timeout(within_s):
                if ask:
                    running.stdin.write(json.dumps(ask).encode() + b"\n")
                    await running.stdin.drain()
                answer: dict[str, Any] = json.loads(await running.stdout.readline())
                return answer
        except (TimeoutError, ConnectionError, ValueError) as error:
            _log.warning("the voice hung or ended and is started again: %r", error)
            self._child = None
            await child.end(running)
            raise _Hung from None
