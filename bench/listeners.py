"""Many lean websocket clients in one process: each says its hello and notes when every message was complete."""

import asyncio
import base64
import os
import time
from collections.abc import Callable

MASK = b"\0\0\0\0"


class Listener(asyncio.Protocol):
    """One client. `heard(instant)` is called for each complete message; it answers pings, and reads nothing else."""

    def __init__(self, hello: bytes | None, heard: Callable[["Listener", float, bytes], None]) -> None:
        self._hello = hello
        self._heard = heard
        self._buffer = bytearray()
        self._upgraded = False
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the upgrade."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        key = base64.b64encode(os.urandom(16)).decode()
        transport.write(
            f"GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )

    def data_received(self, data: bytes) -> None:
        """Take complete frames off the front."""
        at = time.monotonic()
        self._buffer += data
        if not self._upgraded:
            if b"\r\n\r\n" not in self._buffer:
                return
            del self._buffer[: self._buffer.index(b"\r\n\r\n") + 4]
            self._upgraded = True
            if self._hello is not None:
                self.send(0x81, self._hello)
        while (frame := self._frame()) is not None:
            opcode, payload = frame
            if opcode == 0x9:
                self.send(0x8A, payload)
            elif opcode == 0x1:
                self._heard(self, at, payload)

    def send(self, first: int, payload: bytes) -> None:
        """One masked frame (the mask is zeros, which the protocol allows)."""
        assert self.transport is not None
        size = len(payload)
        head = bytes([first, 0x80 | size]) if size < 126 else bytes([first, 0x80 | 126]) + size.to_bytes(2, "big")
        self.transport.write(head + MASK + payload)

    def _frame(self) -> tuple[int, bytes] | None:
        buffer = self._buffer
        if len(buffer) < 2:
            return None
        size, start = buffer[1] & 0x7F, 2
        if size == 126:
            size, start = int.from_bytes(buffer[2:4], "big"), 4
        elif size == 127:
            size, start = int.from_bytes(buffer[2:10], "big"), 10
        if len(buffer) < start + size:
            return None
        opcode, payload = buffer[0] & 0x0F, bytes(buffer[start : start + size])
        del buffer[: start + size]
        return opcode, payload


async def listeners(
    port: int, count: int, hello: bytes | None, heard: Callable[[Listener, float, bytes], None]
) -> list[Listener]:
    """So many clients, connected a few at a time."""
    loop = asyncio.get_running_loop()
    found: list[Listener] = []
    for _ in range(count):
        _, protocol = await loop.create_connection(lambda: Listener(hello, heard), "127.0.0.1", port)
        found.append(protocol)
    return found
