"""What runs beside the server ends with it, in order or not, and comes back when it ends by itself."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest

from server import child

MODULE = "tests.server.child_of_tests"
PARENT = """
import asyncio, sys
from server.child import keep_running
asyncio.run(keep_running(sys.argv[1], sys.argv[2:]))
"""


class Phone:
    """Each child calls this port when it starts and stays on the line until it ends."""

    def __init__(self) -> None:
        self.port = ""
        self._calls: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()

    @asynccontextmanager
    async def answering(self) -> AsyncIterator["Phone"]:
        server = await asyncio.start_server(
            lambda reader, writer: self._calls.put_nowait((reader, writer)), "127.0.0.1"
        )
        self.port = str(server.sockets[0].getsockname()[1])
        async with server:
            yield self

    async def next_call(self) -> "Call":
        return Call(*await self._calls.get())


class Call:
    """A child on the line."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def ended(self) -> None:
        with suppress(ConnectionError):
            assert await self._reader.read() == b""
        self._writer.close()

    def end(self) -> None:
        self._writer.close()


async def stop(running: asyncio.Task[None]) -> None:
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def test_a_child_ends_when_it_is_no_longer_wanted() -> None:
    async with Phone().answering() as phone:
        running = asyncio.create_task(child.keep_running(MODULE, [phone.port]))
        call = await phone.next_call()
        await stop(running)
        await call.ended()


async def test_a_child_that_ended_is_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "AGAIN_AFTER_S", 0)
    async with Phone().answering() as phone:
        running = asyncio.create_task(child.keep_running(MODULE, [phone.port]))
        (await phone.next_call()).end()
        again = await phone.next_call()
        await stop(running)
        await again.ended()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent died")
async def test_a_child_does_not_outlive_a_killed_server() -> None:
    async with Phone().answering() as phone:
        parent = await asyncio.create_subprocess_exec(sys.executable, "-c", PARENT, MODULE, phone.port)
        call = await phone.next_call()
        parent.kill()
        await parent.wait()
        await call.ended()
