"""The emulated printer itself: a TCP port, a mechanism that prints in turn, and the slips that came out."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from io import BytesIO

from printer.emulator.commands import Reader
from printer.emulator.painter import paint
from printer.emulator.paper import Action, Answer, AnswerNow, Code, Cut, Finding, Item, Line, Report
from printer.emulator.sensors import Faults, answer, answer_now, report
from printer.emulator.typesetter import Typesetter

KEPT_SLIPS = 200
KEPT_FINDINGS = 100
WAITING_ACTIONS = 10_000
"""More than this waiting to be printed, and the printer stops reading, as a full buffer does."""

LONGEST_SLIP = 5_000
"""Items on one slip; what comes after them before the next cut is not kept."""


@dataclass(frozen=True)
class EmulatedSlip:
    """A slip that was cut off: the first of a printer has id 1."""

    id: int
    at: datetime
    items: tuple[Item, ...]
    width: int

    @property
    def text(self) -> str:
        """What was printed as letters, line by line; pictures are not in it."""
        return "\n".join(item.text for item in self.items if isinstance(item, Line))

    @property
    def codes(self) -> tuple[bytes, ...]:
        """The contents of the QR codes the printer was told to draw itself."""
        return tuple(item.data for item in self.items if isinstance(item, Code))

    @cached_property
    def image(self) -> bytes:
        """The slip as a PNG."""
        file = BytesIO()
        paint(self.items, self.width).save(file, "PNG", optimize=True)
        return file.getvalue()


@dataclass(eq=False)
class _Connection:
    writer: asyncio.StreamWriter
    reports: bool = False
    half_closed: bool = False

    def say(self, data: bytes, faults: Faults) -> None:
        if not (faults.silent or self.half_closed or self.writer.is_closing()):
            self.writer.write(data)

    def half_close(self) -> None:
        """Never another word on this one, also when the fault is gone."""
        self.half_closed = True
        self.writer.write_eof()


class EmulatedPrinter:
    """Listens after `start`; set `faults` to another `Faults` to switch something on or off.

    `now` gives the time for the slips, `width` is that of the paper in dots.
    """

    def __init__(self, width: int = 576, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.port = 0
        self.slips: list[EmulatedSlip] = []
        self.cut_slips = 0
        self.findings: list[str] = []
        self._width = width
        self._now = now
        self._faults = Faults()
        self._items: list[Item] = []
        self._typesetter = Typesetter(width)
        self._connections: set[_Connection] = set()
        self._talks: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Condition()
        self._waiting: asyncio.Queue[tuple[Action, _Connection]] = asyncio.Queue(WAITING_ACTIONS)

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; `port` 0 takes a free one and sets `self.port`."""
        self._server = await asyncio.start_server(self._talk, host, port)
        self.port = self._server.sockets[0].getsockname()[1]
        self._press = asyncio.create_task(self._print())

    async def stop(self) -> None:
        """Close the port and every connection."""
        self._server.close()
        self._hang_up()
        self._press.cancel()
        for task in (self._press, *self._talks):
            with suppress(asyncio.CancelledError):
                await task
        await self._server.wait_closed()

    @property
    def faults(self) -> Faults:
        """What is wrong with it at this moment."""
        return self._faults

    async def change(self, faults: Faults) -> None:
        """Switch faults on or off; connected machines that asked for reports are told."""
        told = report(self._faults)
        self._faults = faults
        if faults.offline:
            self._hang_up()
        for connection in self._connections:
            if faults.half_closed:
                connection.half_close()
            elif connection.reports and report(faults) != told:
                connection.say(report(faults), faults)
        async with self._changed:
            self._changed.notify_all()

    async def slips_cut(self, count: int) -> list[EmulatedSlip]:
        """Wait until this many slips came out in all; returns those still kept."""
        async with self._changed:
            await self._changed.wait_for(lambda: self.cut_slips >= count)
        return self.slips

    def _hang_up(self) -> None:
        for connection in self._connections:
            connection.writer.transport.abort()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = _Connection(writer)
        if self._faults.offline:
            writer.transport.abort()
            return
        task = asyncio.current_task()
        assert task
        self._talks.add(task)
        self._connections.add(connection)
        try:
            # Nothing follows; and asyncio before 3.12 reports a handler that ends as cancelled as an error.
            with suppress(ConnectionError, asyncio.CancelledError):
                await self._listen(reader, connection)
        finally:
            self._connections.discard(connection)
            self._talks.discard(task)
            writer.close()

    async def _listen(self, reader: asyncio.StreamReader, connection: _Connection) -> None:
        if self._faults.half_closed:
            connection.half_close()
        commands = Reader()
        while data := await reader.read(65536):
            if self._faults.silent or connection.half_closed:
                continue
            for token in commands.read(data):
                for action in self._typesetter.set(token):
                    await self._take(action, connection)

    async def _take(self, action: Action, connection: _Connection) -> None:
        match action:
            case AnswerNow(about):
                connection.say(bytes([answer_now(about, self._faults)]), self._faults)
            case Finding(what):
                self.findings = [*self.findings, what][-KEPT_FINDINGS:]
            case _:
                await self._waiting.put((action, connection))

    async def _print(self) -> None:
        while True:
            action, connection = await self._waiting.get()
            async with self._changed:
                await self._changed.wait_for(lambda: not self._faults.stopped)
            if self._faults.seconds_per_item:
                await asyncio.sleep(self._faults.seconds_per_item)
            await self._do(action, connection)

    async def _do(self, action: Action, connection: _Connection) -> None:
        match action:
            case Answer(about):
                if (byte := answer(about, self._faults)) is not None:
                    connection.say(bytes([byte]), self._faults)
            case Report(on):
                connection.reports = on
                if on:
                    connection.say(report(self._faults), self._faults)
            case Cut():
                await self._cut()
            case AnswerNow() | Finding():
                raise AssertionError("these do not wait their turn")
            case _:
                await self._put(action)

    async def _put(self, item: Item) -> None:
        if len(self._items) < LONGEST_SLIP:
            self._items.append(item)
        faults = self._faults
        if faults.dies_after is not None:
            await self._wear_out(replace(faults, dies_after=faults.dies_after - 1))
        elif faults.paper_left is not None:
            await self._wear_out(replace(faults, paper_left=faults.paper_left - 1))

    async def _wear_out(self, faults: Faults) -> None:
        if faults.dies_after is not None and faults.dies_after <= 0:
            self._forget_the_rest()
            faults = replace(faults, dies_after=None, offline=True)
        if faults.paper_left is not None and faults.paper_left <= 0:
            faults = replace(faults, paper_left=None, paper="out")
        await self.change(faults)

    def _forget_the_rest(self) -> None:
        while not self._waiting.empty():
            self._waiting.get_nowait()
        self._typesetter = Typesetter(self._width)

    async def _cut(self) -> None:
        if not self._items:
            return
        self.cut_slips += 1
        slip = EmulatedSlip(self.cut_slips, self._now(), tuple(self._items), self._width)
        self.slips = [*self.slips, slip][-KEPT_SLIPS:]
        self._items = []
        async with self._changed:
            self._changed.notify_all()
