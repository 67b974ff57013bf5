"""The hall's side of a printer's socket, for tests of the agent."""

import asyncio
from typing import TypeVar

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from server.protocol import VERSION
from server.protocol.codec import read_from_device, write
from server.protocol.envelopes import Ack, Hello, Status, ToDevice, ToHall, Welcome

NOW = 1_800_000_000_000
SOON = NOW + 60_000

Wanted = TypeVar("Wanted", Hello, Ack, Status)


class Hall:
    """The hall's side of one printer's socket: it says what a test tells it to, and keeps what it hears."""

    def __init__(self) -> None:
        self.greeting: list[ToDevice] = [Welcome(VERSION, "gemeentehuis", "d1", NOW, True)]
        self._server: Server | None = None
        self._lines: list[ServerConnection] = []
        self._heard: asyncio.Queue[ToHall] = asyncio.Queue()

    async def open(self, port: int = 0) -> str:
        """Listen; the address for the agent."""
        self._server = await serve(self._talk, "127.0.0.1", port)
        return f"ws://127.0.0.1:{next(iter(self._server.sockets)).getsockname()[1]}"

    async def close(self) -> None:
        """Stop listening and hang up."""
        if self._server:
            self._server.close()
            await self._server.wait_closed()

    async def say(self, *messages: ToDevice) -> None:
        """Say this on the newest line."""
        for message in messages:
            await self._lines[-1].send(write(message))

    async def hear(self, kind: type[Wanted]) -> Wanted:
        """The next message of this kind."""
        while not isinstance(heard := await self._heard.get(), kind):
            pass
        return heard

    def break_line(self) -> None:
        """As a pulled cable does."""
        self._lines[-1].transport.abort()

    async def _talk(self, line: ServerConnection) -> None:
        self._lines.append(line)
        try:
            async for text in line:
                message = read_from_device(str(text))
                if isinstance(message, Hello):
                    await self.say(*self.greeting)
                self._heard.put_nowait(message)
        except ConnectionClosed:
            return
