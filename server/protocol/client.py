"""The connection of a Python device: it comes back by itself and never loses or doubles a command.

    async with Device(url, hello).connected() as device:
        given = await device.do(TakeTicket((Wanted("extract"),)))
        await device.until("kiosk", lambda view: view["waiting"]["short"] > 0)

Commands that were not answered when the line broke are sent again under the same id, so the hall answers each once.
"""

import asyncio
import random
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidHandshake, WebSocketException

from server.floor.refused import Refused
from server.protocol import VERSION
from server.protocol.answers import Answer
from server.protocol.asking import Command
from server.protocol.codec import Malformed, read_from_hall, write
from server.protocol.envelopes import (
    Ack,
    Bye,
    Do,
    Done,
    Goodbye,
    Hello,
    Job,
    NotDone,
    Note,
    Paired,
    Pairing,
    Status,
    ToDevice,
    ToHall,
    View,
    Welcome,
)
from server.protocol.jobs import Outcome, PrinterStatus

PAUSES_S = (0.05, 0.25, 0.5, 0.5, 0.5, 0.5, 1.0, 2.0)
"""Between attempts to come back: often for as long as a restart takes, then patient; each with some chance in it."""
LARGEST_MESSAGE = 4 * 1024 * 1024
FINAL: frozenset[Goodbye] = frozenset(
    {"version", "revoked", "sign_in", "not_allowed", "replaced", "unknown_hall", "unknown_link", "malformed"}
)
"""Trying again changes nothing: a person must act."""


class SentAway(Exception):
    """The hall hung up for a reason that trying again does not change; `code` says which."""

    def __init__(self, bye: Bye) -> None:
        super().__init__(f"{bye.code}: {bye.detail}" if bye.detail else bye.code)
        self.code = bye.code


@dataclass(slots=True, eq=False)
class Ears:
    """What a device wants to hear besides answers; each is called from the connection's task."""

    view: Callable[[View], None] = lambda _: None
    job: Callable[[Job], None] = lambda _: None
    welcome: Callable[[Welcome], None] = lambda _: None
    pairing: Callable[[Pairing], None] = lambda _: None
    paired: Callable[[str], None] = lambda _: None
    away: Callable[[str], None] = lambda _: None


@dataclass(slots=True, eq=False)
class Device:
    """A device or page of the hall at `url` (ws:// or wss://). `cookie` is the session of a person who signed in."""

    url: str
    hello: Hello
    ears: Ears = field(default_factory=Ears)
    cookie: str | None = None
    views: dict[str, View] = field(default_factory=dict)
    welcomes: int = 0
    _line: ClientConnection | None = None
    _asked: dict[str, tuple[Do | Note, "asyncio.Future[Answer]"]] = field(default_factory=dict)
    _status: Status | None = None
    _heard: asyncio.Condition = field(default_factory=asyncio.Condition)

    @asynccontextmanager
    async def connected(self) -> AsyncIterator["Device"]:
        """Run beside the block until it ends; what ends `run` before that is raised there."""
        async with asyncio.TaskGroup() as group:
            running = group.create_task(self.run())
            try:
                await self.until_welcome()
                yield self
            finally:
                running.cancel()

    async def run(self) -> None:
        """Stay connected until cancelled; raises SentAway when coming back is of no use."""
        attempt = 0
        while True:
            welcomes = self.welcomes
            try:
                await self._one_line()
            except (OSError, WebSocketException, InvalidHandshake, TimeoutError) as error:
                self.ears.away(str(error) or type(error).__name__)
            finally:
                self._line = None
            attempt = 0 if self.welcomes > welcomes else attempt + 1
            pause = PAUSES_S[min(attempt, len(PAUSES_S) - 1)]
            await asyncio.sleep(pause * random.uniform(0.5, 1.0))

    async def do(self, command: Command, id: str | None = None) -> Answer:
        """The hall's answer, however often the line breaks meanwhile; raises Refused."""
        return await self._ask(Do(id or uuid.uuid4().hex, command))  # type: ignore[arg-type]

    async def note(self, ticket: str, text: str, id: str | None = None) -> Answer:
        """Write this about a visit, for colleagues, as safely as a command; raises Refused."""
        return await self._ask(Note(id or uuid.uuid4().hex, ticket, text))

    async def _ask(self, asked: Do | Note) -> Answer:
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._asked[asked.id] = (asked, future)
        await self._send(asked)
        try:
            return await future
        finally:
            self._asked.pop(asked.id, None)

    async def ack(self, job: str, outcome: Outcome) -> None:
        """Tell what became of a job; when the line is down the hall asks again later."""
        await self._send(Ack(job, outcome))

    async def status(self, printer: PrinterStatus) -> None:
        """Tell the printer's health, now and after each reconnect."""
        self._status = Status(printer)
        await self._send(self._status)

    async def until_welcome(self) -> None:
        """Wait for the first welcome."""
        async with self._heard:
            await self._heard.wait_for(lambda: self.welcomes > 0)

    async def until(self, topic: str, holds: Callable[[Any], bool]) -> Any:
        """The data of the first view of this topic that holds, the one at hand included."""
        async with self._heard:
            await self._heard.wait_for(lambda: topic in self.views and holds(self.views[topic].data))
        return self.views[topic].data

    async def hang_up(self) -> None:
        """Break the line, as a bad network does; `run` comes back by itself."""
        if self._line is not None:
            self._line.transport.abort()

    async def _one_line(self) -> None:
        headers = {"Cookie": self.cookie} if self.cookie else None
        async with connect(
            self.url,
            additional_headers=headers,
            compression=None,
            max_size=LARGEST_MESSAGE,
            proxy=None,
            open_timeout=5,
            close_timeout=1,
        ) as line:
            await line.send(write(replace(self.hello, version=VERSION)))
            async for text in line:
                await self._hear(line, text)

    async def _hear(self, line: ClientConnection, text: str | bytes) -> None:
        try:
            message = read_from_hall(text if isinstance(text, str) else text.decode())
        except Malformed as error:
            raise OSError(f"the hall said something unknown: {error}") from None
        if isinstance(message, Welcome):
            await self._welcomed(line, message)
        else:
            self._take_in(message)
        async with self._heard:
            self._heard.notify_all()

    async def _welcomed(self, line: ClientConnection, message: Welcome) -> None:
        self._line = line
        self.welcomes += 1
        self.views.clear()
        self.ears.welcome(message)
        for message_again in (self._status, *(asked for asked, _ in self._asked.values())):
            if message_again is not None:
                await self._send(message_again)

    def _take_in(self, message: ToDevice) -> None:
        match message:
            case View():
                self.views[message.topic] = message
                self.ears.view(message)
            case Done():
                self._answered(message.id, message.result)
            case NotDone():
                self._answered(message.id, Refused(message.code, message.detail))
            case Job():
                self.ears.job(message)
            case Pairing():
                self.ears.pairing(message)
            case Paired():
                self.hello = replace(self.hello, token=message.token)
                self.ears.paired(message.token)
            case Bye():
                if message.code in FINAL:
                    raise SentAway(message)
                self.ears.away(message.code)
            case Welcome():
                pass

    def _answered(self, id: str, answer: Answer | Refused) -> None:
        asked = self._asked.pop(id, None)
        if asked is None or asked[1].done():
            return
        if isinstance(answer, Refused):
            asked[1].set_exception(answer)
        else:
            asked[1].set_result(answer)

    async def _send(self, message: ToHall) -> None:
        if self._line is None:
            return
        try:
            await self._line.send(write(message))
        except (OSError, WebSocketException):
            return


def hello(role: str, name: str, *topics: str, hall: str = "gemeentehuis", token: str | None = None) -> Hello:
    """The first message of a device; the role is checked by the hall."""
    return Hello(VERSION, role, hall, name, topics, token)  # type: ignore[arg-type]
