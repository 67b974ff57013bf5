"""What the real server takes: at rest, and for each client that only looks."""

import asyncio
import tempfile
import time
from pathlib import Path

import psutil

from bench.fanout import hello
from bench.figures import Figure
from bench.listeners import listeners
from bench.whole import start

CLIENTS = 1_000
AT_REST_BOUND_MB = 120.0
PER_CLIENT_BOUND_KB = 30.0
STOPS_WITHIN_S = 5.0
"""As docs/operations.md promises."""


async def measure() -> list[Figure]:
    """Start, look, connect, look again; and how soon it was there."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        server, port = await asyncio.to_thread(start, Path(folder) / "data")
        started = time.perf_counter() - began
        try:
            figures = [Figure("from start to the first answer", started, "s"), *await _memory(server.pid, port)]
        finally:
            told = time.perf_counter()
            server.terminate()
            await asyncio.to_thread(server.wait)
        return [*figures, Figure("from SIGTERM to the end", time.perf_counter() - told, "s", STOPS_WITHIN_S)]


async def _memory(pid: int, port: int) -> list[Figure]:
    process = psutil.Process(pid)
    await asyncio.sleep(1.0)
    at_rest = process.memory_info().rss
    clients = await listeners(port, CLIENTS, hello("bench"), lambda *_: None)
    await asyncio.sleep(2.0)
    more = process.memory_info().rss - at_rest
    for client in clients:
        if client.transport is not None:
            client.transport.abort()
    return [
        Figure("memory at rest", at_rest / 1e6, "MB", AT_REST_BOUND_MB),
        Figure(f"memory per idle client, of {CLIENTS:,}", more / 1e3 / CLIENTS, "kB", PER_CLIENT_BOUND_KB),
    ]
