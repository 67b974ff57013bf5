"""One connection's way out: it never waits, and a client that stops reading holds only the newest of everything.

A send usually ends in its first step, without waiting for the network. So that step is taken at once, without a task:
a task per client and message costs twice the time and three times the slowest one. Only when the step does wait, the
rest of it becomes a task; until that ends, newer views of a topic replace older ones and letters queue.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine, Generator
from typing import Any

from starlette.websockets import WebSocketDisconnect

Send = Callable[[str], Coroutine[Any, Any, None]]

STUCK_S = 5.0
"""A client that reads nothing for so long is cut off; it comes back and gets the newest views."""
LETTERS_AT_MOST = 1_000

GONE = (WebSocketDisconnect, RuntimeError, OSError)
"""What a send raises when the other side hung up meanwhile; the receiving side notices by itself."""


class Client:
    """`send` writes one text; `cut_off` is called once when this client is stuck."""

    def __init__(self, send: Send, cut_off: Callable[[], None]) -> None:
        self._send = send
        self._cut_off = cut_off
        self._views: dict[str, str] = {}
        self._letters: deque[str] = deque()
        self._blocked: asyncio.Task[None] | None = None
        self._closed = False

    @property
    def blocked(self) -> bool:
        """Whether a send is waiting for this client."""
        return self._blocked is not None

    def say(self, text: str) -> None:
        """Send this; it arrives after everything said before, or the connection ends."""
        if self._blocked is None:
            self._begin(text)
        elif len(self._letters) < LETTERS_AT_MOST:
            self._letters.append(text)
        else:
            self._cut_off()

    def show(self, topic: str, text: str) -> None:
        """Send this view, unless a newer one of the topic comes before it can be sent."""
        if self._blocked is None:
            self._begin(text)
        else:
            self._views[topic] = text

    def close(self) -> None:
        """Send nothing more."""
        self._closed = True
        if self._blocked is not None:
            self._blocked.cancel()
            self._blocked = None

    def _begin(self, text: str) -> None:
        if self._closed:
            return
        sending = self._send(text)
        try:
            waits_for = sending.send(None)
        except (StopIteration, *GONE):
            return
        self._blocked = asyncio.get_running_loop().create_task(self._finish(_Rest(sending, waits_for)))

    async def _finish(self, rest: "_Rest") -> None:
        try:
            async with asyncio.timeout(STUCK_S):
                await rest
            while (text := self._next()) is not None:
                async with asyncio.timeout(STUCK_S):
                    await self._send(text)
        except TimeoutError:
            self._cut_off()
        except GONE:
            pass
        finally:
            self._blocked = None

    def _next(self) -> str | None:
        if self._letters:
            return self._letters.popleft()
        if self._views:
            return self._views.pop(next(iter(self._views)))
        return None


class _Rest:
    """What is left of a coroutine whose first step was taken outside a task."""

    def __init__(self, sending: Coroutine[Any, Any, None], waits_for: Any) -> None:
        self._sending = sending
        self._waits_for = waits_for

    def __await__(self) -> Generator[Any, Any, None]:
        waits_for = self._waits_for
        while True:
            error: BaseException | None = None
            try:
                yield waits_for
            except BaseException as thrown:
                error = thrown
            try:
                waits_for = self._sending.send(None) if error is None else self._sending.throw(error)
            except StopIteration:
                return
