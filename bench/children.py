"""Processes that serve while this one measures: the house, which tells when it committed, and the reference."""

import asyncio
import json
import multiprocessing
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from uvloop import new_event_loop
from websockets.asyncio.server import ServerConnection, broadcast, serve

from bench.towns import HALL, STAFF, configuration
from server.app import build
from server.application import application
from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, Finish, Start
from server.floor.commands.counters import TakeCounter
from server.floor.commands.hall import EndEvacuation, Evacuate
from server.floor.commands.visits import TakeTicket
from server.links import links_of
from server.listening import listening_socket
from server.protocol.answers import TicketGiven
from server.reception import Reception
from server.serving import HouseServer, configured

FILLER = "x" * 65_536
START_WITHIN_S = 60.0
END_WITHIN_S = 10.0
_SPAWN = multiprocessing.get_context("spawn")


@dataclass
class Child:
    """A serving process. It tells its port, then answers each word it is sent with a number."""

    process: Any
    line: Connection
    port: int

    async def ask(self, word: object) -> Any:
        """Send a word and wait for the answer."""
        self.line.send(word)
        return await asyncio.to_thread(self.line.recv)


@asynccontextmanager
async def child(serve: Any, *arguments: object) -> AsyncIterator[Child]:
    """Run `serve(line, *arguments)` in a process of its own until the block ends."""
    ours, theirs = _SPAWN.Pipe()
    process = _SPAWN.Process(target=serve, args=(theirs, *arguments), daemon=True)
    process.start()
    try:
        port = await asyncio.to_thread(_first, ours)
        yield Child(process, ours, port)
    finally:
        ours.send("end")
        await asyncio.to_thread(process.join, END_WITHIN_S)
        process.kill()


def _first(line: Connection) -> int:
    if not line.poll(START_WITHIN_S):
        raise TimeoutError("the serving process did not start")
    port: int = line.recv()
    return port


def serve_house(line: Connection) -> None:
    """The real house; each word is answered by its `Desk`."""
    with tempfile.TemporaryDirectory() as folder, asyncio.Runner(loop_factory=new_event_loop) as runner:
        runner.run(_house(line, Path(folder)))


async def _house(line: Connection, folder: Path) -> None:
    house = build(configuration(), folder, open_mode=True)
    listening = listening_socket("127.0.0.1", 0)
    opened = asyncio.Event()
    server = HouseServer(configured(application(house), None), opened=opened.set, farewell=house.farewell)
    async with house.running(), asyncio.TaskGroup() as tasks:
        serving = tasks.create_task(server.serve([listening]))
        await opened.wait()
        desk = Desk(house.receptions[HALL], partial(links_of(folder).secret, HALL))
        await desk.open()
        line.send(listening.getsockname()[1])
        while (word := await asyncio.to_thread(line.recv)) != "end":
            line.send(await desk.answer(word))
        serving.cancel()


class Desk:
    """Counter E1 in the serving process, which knows the instant of a commit as no client can."""

    def __init__(self, reception: Reception, secret: Callable[[str], str]) -> None:
        self._reception = reception
        self._secret = secret
        self._hall = reception.hall
        self._number = 0

    async def open(self) -> None:
        """Take the counter."""
        await self._hall.do(TakeCounter("E1"), STAFF, "take")

    async def answer(self, word: str | tuple[str, int]) -> object:
        """`call`: somebody is called, give the instant of the commit; `evacuate`: the same, or its end.

        `fill`: make the client named `stuck` block.

        `("phones", count)`: so many people take a ticket; give the topics that their phones follow.
        """
        match word:
            case "call":
                return await self._call()
            case "evacuate":
                return await self._evacuate()
            case ("phones", int(count)):
                return [await self._topic() for _ in range(count)]
            case _:
                return await self._fill()

    async def _evacuate(self) -> float:
        self._number += 1
        floor = self._hall.floor
        await self._hall.do(EndEvacuation() if floor.evacuation else Evacuate(), STAFF, f"{self._number} evacuate")
        return time.monotonic()

    async def _topic(self) -> str:
        self._number += 1
        given = await self._hall.do(TakeTicket((Wanted("passport"),), slip=False), STAFF, f"{self._number} phone")
        assert isinstance(given, TicketGiven)
        return f"ticket/{self._secret(given.ticket)}"

    async def _call(self) -> float:
        published, self._hall.on_change = self._hall.on_change, lambda: None
        self._number += 1
        await self._do(TakeTicket((Wanted("extract"),), slip=False))
        committed: asyncio.Future[float] = asyncio.get_running_loop().create_future()

        def called() -> None:
            committed.set_result(time.monotonic())
            published()

        self._hall.on_change = called
        await self._do(CallNext("E1"))
        self._hall.on_change = lambda: None
        await self._do(Start("E1"))
        await self._do(Finish("E1"))
        # What the last two changed is shown now, so that nothing is left to be shown in the next round.
        self._hall.on_change = published
        published()
        return await committed

    async def _do(self, command: TakeTicket | CallNext | Start | Finish) -> None:
        await self._hall.do(command, STAFF, f"{self._number} {command.do}")

    async def _fill(self) -> bool:
        (stuck,) = self._reception.presence.named("display", "stuck")
        for _ in range(1_000):
            if stuck.client.blocked:
                return True
            stuck.client.say(FILLER)
            await asyncio.sleep(0)
        return False


def serve_broadcast(line: Connection, size: int) -> None:
    """The reference: `websockets.broadcast` of a text of this size at each word."""
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        runner.run(_broadcast(line, size))


async def _broadcast(line: Connection, size: int) -> None:
    here: set[ServerConnection] = set()

    async def stay(connection: ServerConnection) -> None:
        here.add(connection)
        try:
            await connection.wait_closed()
        finally:
            here.discard(connection)

    text = json.dumps({"data": "x" * (size - 12)})
    async with serve(stay, "127.0.0.1", 0, compression=None) as server:
        line.send(next(iter(server.sockets)).getsockname()[1])
        while (await asyncio.to_thread(line.recv)) == "call":
            at = time.monotonic()
            broadcast(here, text)
            line.send(at)
