"""The agent: the hall's jobs to the desk, the desk's words back to the hall, for as long as both are there."""

import asyncio
import logging
import os
import time
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from printer.desk import Desk
from printer.notes import Notes
from printer.paper_roll import paper_roll
from printer.settings import Settings
from printer.wires import way_to
from server.protocol.client import Device, Ears, hello
from server.protocol.envelopes import Ack, Pairing, Status, Welcome

log = logging.getLogger("printer")


class HallClock:
    """The hall's time as of its last welcome, so that a machine with a wrong clock drops no job too early or late."""

    def __init__(self) -> None:
        self._ahead_ms = time.time() * 1000 - self._ticks_ms()

    def set(self, now: int) -> None:
        """This is the hall's time at this moment."""
        self._ahead_ms = now - self._ticks_ms()

    def now(self) -> int:
        """The hall's time in milliseconds."""
        return round(self._ahead_ms + self._ticks_ms())

    def _ticks_ms(self) -> float:
        return time.monotonic() * 1000


class Token:
    """What pairing gave this printer, kept in a file that others cannot read."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> str | None:
        """The token, when there is one."""
        return self.path.read_text("ascii").strip() if self.path.exists() else None

    def keep(self, token: str) -> None:
        """Write it so that a power cut leaves the old one or the new one."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_suffix(".new")
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(token + "\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.path)


class Agent:
    """Brings one printer to one hall; `run` lasts until it is cancelled, and raises SentAway when a person must act."""

    def __init__(self, settings: Settings) -> None:
        self.token = Token(settings.home / "token")
        self._settings = settings
        self._clock = HallClock()
        self._away = False
        self._words: asyncio.Queue[Ack | Status] = asyncio.Queue()

    async def run(self) -> None:
        """Print and report. The thread beside the printer has ended when this returns."""
        desk = self._desk()
        device = self._device(desk)
        working = asyncio.create_task(asyncio.to_thread(desk.run))
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(device.run())
                group.create_task(self._tell(device))
                await asyncio.shield(working)
        finally:
            desk.stop()
            await working

    def _desk(self) -> Desk:
        loop = asyncio.get_running_loop()

        def say(word: Ack | Status) -> None:
            loop.call_soon_threadsafe(self._words.put_nowait, word)

        roll = paper_roll(self._settings.model, self._settings.code_page)
        notes = Notes(self._settings.home / "slips.jsonl")
        return Desk(way_to(self._settings.connect), roll, notes, self._clock.now, say)

    def _device(self, desk: Desk) -> Device:
        ears = Ears(
            job=desk.take,
            welcome=self._welcomed,
            pairing=self._show_code,
            paired=self.token.keep,
            away=self._left_alone,
        )
        name, hall = self._settings.name, self._settings.hall
        first = hello("printer", name, hall=hall, token=self.token.read())
        return Device(socket_of(self._settings.server), first, ears)

    async def _tell(self, device: Device) -> None:
        while True:
            match await self._words.get():
                case Ack(job, outcome):
                    log.info("%s: %s", job, outcome)
                    await device.ack(job, outcome)
                case Status(printer):
                    await device.status(printer)

    def _left_alone(self, why: str) -> None:
        if not self._away:
            log.warning("hall: away, trying again: %s", why)
        self._away = True

    def _welcomed(self, welcome: Welcome) -> None:
        self._clock.set(welcome.now)
        self._away = False
        log.info("hall: connected to %s as %s", welcome.hall, self._settings.name)

    def _show_code(self, pairing: Pairing) -> None:
        code = f"{pairing.code[:3]} {pairing.code[3:]}"
        print(f"Let the manager confirm this code for {self._settings.name}: {code}", flush=True)


def socket_of(server: str) -> str:
    """The address of the hall's socket, from the server's address as people write it."""
    parts = urlsplit(server)
    scheme = {"http": "ws", "https": "wss"}.get(parts.scheme, parts.scheme)
    return urlunsplit((scheme, parts.netloc, parts.path.rstrip("/") or "/ws", "", ""))
