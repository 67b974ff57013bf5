"""A partner's own server, on this machine: it takes what it is told, or does not."""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

REPLAY_WINDOW_S = 300


@dataclass(frozen=True, slots=True)
class Heard:
    """A request as it came in."""

    headers: dict[str, str]
    body: bytes

    @property
    def told(self) -> dict[str, Any]:
        """What it says."""
        told: dict[str, Any] = json.loads(self.body)
        return told


@dataclass
class Ears:
    """Answers with `status`, or never when that is 0. `heard` has only what was taken, `tried` counts all."""

    status: int = 200
    port: int = 0
    heard: list[Heard] = field(default_factory=list)
    tried: int = 0
    something: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}/hoor"

    async def after(self, count: int) -> list[Heard]:
        """What was taken, once it is so much."""
        while len(self.heard) < count:
            self.something.clear()
            await self.something.wait()
        return self.heard

    async def tries(self, count: int) -> None:
        """Return once it was tried so often."""
        while self.tried < count:
            self.something.clear()
            await self.something.wait()

    async def listen(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One request."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")[1:-2]
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head)}
        body = await reader.readexactly(int(headers["content-length"]))
        self.tried += 1
        if 200 <= self.status < 300:
            self.heard.append(Heard(headers, body))
        self.something.set()
        if self.status:
            writer.write(f"HTTP/1.1 {self.status} X\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".encode())
            await writer.drain()
        else:
            await reader.read()
        writer.close()


@asynccontextmanager
async def ears(status: int = 200, port: int = 0) -> AsyncIterator[Ears]:
    """Somebody who listens inside."""
    listening = Ears(status)
    server = await asyncio.start_server(listening.listen, "127.0.0.1", port)
    listening.port = server.sockets[0].getsockname()[1]
    try:
        yield listening
    finally:
        server.close()


def is_ours(heard: Heard, secret: str) -> bool:
    """Whether a request is signed with this secret, and not an old one sent again: as docs/api.md tells a partner."""
    signed = dict(part.split("=") for part in heard.headers["onthaal-signature"].split(","))
    expected = hmac.new(secret.encode(), signed["t"].encode() + b"." + heard.body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, signed["v1"]) and abs(time.time() - int(signed["t"])) < REPLAY_WINDOW_S
