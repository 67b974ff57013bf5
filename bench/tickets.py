"""Durable tickets over websockets from fifty kiosks, against a bare group-commit writer with fifty submitters.

The bare writer is a thread that takes all that waits and commits it at once; each submission is an event row and a
state row, and hears of its commit by itself. It decides nothing, and nothing travels over a socket.
"""

import asyncio
import json
import queue
import sqlite3
import tempfile
import threading
import time
from pathlib import Path

from bench.children import child, serve_house
from bench.figures import Figure, middle, p99
from bench.listeners import Listener, listeners

KIOSKS = 50
TICKETS_EACH = 60
WRITES_EACH = 400
ROUNDS = 3
BOUND = 0.10
ROW = json.dumps({"event": "ticket_taken", "ticket": "2026-04-13-A147", "services": ["extract"], "filler": "x" * 200})


async def measure() -> list[Figure]:
    """The two in turn, some rounds; the middle of each."""
    ours, bare, times = [], [], []
    async with child(serve_house) as house:
        for number in range(ROUNDS):
            bare.append(await asyncio.to_thread(_bare_rate))
            rate, took = await _kiosks(house.port, number)
            ours.append(rate)
            times += took
    return [
        Figure(f"durable tickets over websockets, {KIOSKS} kiosks", middle(ours), "tickets/s"),
        Figure(f"a kiosk's wait for its ticket, {KIOSKS} at once, median", middle(times), "ms"),
        Figure(f"a kiosk's wait for its ticket, {KIOSKS} at once, p99", p99(times), "ms"),
        Figure(f"bare group-commit writer, {KIOSKS} submitters", middle(bare), "rows/s"),
        Figure("durable tickets against bare rows", middle(ours) / middle(bare), "x", BOUND, "at least"),
    ]


async def ticket_rate(port: int, number: int) -> float:
    """Tickets a second from all kiosks; `number` is another one at each call to the same house."""
    return (await _kiosks(port, number))[0]


async def _kiosks(port: int, number: int) -> tuple[float, list[float]]:
    answers: dict[Listener, asyncio.Queue[bytes]] = {}

    def heard(listener: Listener, _at: float, payload: bytes) -> None:
        answers.setdefault(listener, asyncio.Queue()).put_nowait(payload)

    hello = {"type": "hello", "version": 1, "role": "kiosk", "hall": "gemeentehuis", "topics": [], "token": None}
    kiosks = []
    for each in range(KIOSKS):
        kiosks += await listeners(port, 1, json.dumps({**hello, "name": f"zuil-{each}"}).encode(), heard)
    for kiosk in kiosks:
        await answers.setdefault(kiosk, asyncio.Queue()).get()
    began = time.perf_counter()
    took = await asyncio.gather(*(_visitors(kiosk, answers[kiosk], number) for kiosk in kiosks))
    seconds = time.perf_counter() - began
    for kiosk in kiosks:
        assert kiosk.transport is not None
        kiosk.transport.abort()
    return KIOSKS * TICKETS_EACH / seconds, [each for one in took for each in one]


async def _visitors(kiosk: Listener, answers: "asyncio.Queue[bytes]", number: int) -> list[float]:
    took = []
    for each in range(TICKETS_EACH):
        command = {"do": "take_ticket", "services": [{"service": "extract", "amount": 1}], "slip": False}
        began = time.perf_counter()
        kiosk.send(0x81, json.dumps({"type": "do", "id": f"{number}-{each}", "command": command}).encode())
        answer = await answers.get()
        took.append(1_000 * (time.perf_counter() - began))
        assert b"ticket_given" in answer, answer
    return took


def _bare_rate() -> float:
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_bare_writer(Path(folder) / "bare.db"))


async def _bare_writer(path: Path) -> float:
    waiting: queue.SimpleQueue[asyncio.Future[None] | None] = queue.SimpleQueue()
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=_write, args=(path, waiting, loop))
    thread.start()

    async def submitter() -> None:
        for _ in range(WRITES_EACH):
            stored: asyncio.Future[None] = loop.create_future()
            waiting.put(stored)
            await stored

    began = time.perf_counter()
    await asyncio.gather(*(submitter() for _ in range(KIOSKS)))
    seconds = time.perf_counter() - began
    waiting.put(None)
    thread.join()
    return KIOSKS * WRITES_EACH / seconds


def _write(
    path: Path, waiting: "queue.SimpleQueue[asyncio.Future[None] | None]", loop: asyncio.AbstractEventLoop
) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;")
    connection.execute("CREATE TABLE event (seq INTEGER PRIMARY KEY, json)")
    connection.execute("CREATE TABLE state (id PRIMARY KEY, json)")
    while (first := waiting.get()) is not None:
        group = [first]
        while not waiting.empty() and (more := waiting.get()) is not None:
            group.append(more)
        connection.execute("BEGIN IMMEDIATE")
        for _ in group:
            seq = connection.execute("INSERT INTO event (json) VALUES (?)", (ROW,)).lastrowid
            connection.execute("INSERT INTO state VALUES (?, ?)", (f"2026-04-13-A{seq}", ROW))
        connection.execute("COMMIT")
        for stored in group:
            loop.call_soon_threadsafe(stored.set_result, None)
    connection.close()
