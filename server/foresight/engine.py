"""The forecast process as the server sees it, and the watchdog: one that hangs is ended, and another one is begun."""

import asyncio
import logging
from asyncio.subprocess import Process
from collections.abc import Callable
from typing import Any

from server import child
from server.foresight.messages import LENGTH, Begin, Failed, packed, unpacked

_log = logging.getLogger(__name__)

MODULE = "server.foresight"
HANGS_AFTER_S = 60.0
"""At a low priority an answer of a second may take many, on a machine that is overrun."""


class NotForeseen(Exception):
    """There is no answer; the text says why. The next question begins another process where this one is gone."""


class Engine:
    """The process, begun at the first question. `begin` makes what it is told first; one question at a time."""

    def __init__(self, begin: Callable[[], Begin | None], hangs_after_s: float = HANGS_AFTER_S, *words: str) -> None:
        self._begin = begin
        self._hangs_after_s = hangs_after_s
        self._words = words
        self._child: Process | None = None

    @property
    def pid(self) -> int | None:
        """The process that runs, if one does."""
        return self._child.pid if self._child else None

    async def ask(self, question: object) -> Any:
        """The answer to this question; raises NotForeseen."""
        try:
            async with asyncio.timeout(self._hangs_after_s):
                running = await self._running()
                answer = await _heard(running, question)
        except (TimeoutError, ConnectionError, EOFError, OSError) as error:
            await self.stop(at_once=True)
            raise NotForeseen(f"the forecast process hung or ended: {error!r}") from None
        except BaseException:
            # Whoever asked is gone, and the answer would be taken for that to the next question.
            await self.stop(at_once=True)
            raise
        if isinstance(answer, Failed):
            raise NotForeseen(answer.told)
        return answer

    async def stop(self, at_once: bool = False) -> None:
        """End the process."""
        running, self._child = self._child, None
        if running is not None:
            await (child.end(running) if at_once else child.stop(running))

    async def _running(self) -> Process:
        if self._child is None:
            self._child = await child.begin(MODULE, self._words, pipes=True)
            first = self._begin()
            if first is not None:
                await _heard(self._child, first)
        return self._child


async def _heard(running: Process, question: object) -> Any:
    assert running.stdin
    assert running.stdout
    running.stdin.write(packed(question))
    await running.stdin.drain()
    length = int.from_bytes(await running.stdout.readexactly(LENGTH))
    return unpacked(await running.stdout.readexactly(length))
