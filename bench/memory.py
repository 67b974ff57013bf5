"""What the real server takes: at rest, and for each client that only looks."""

import asyncio
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

from bench.fanout import hello
from bench.figures import Figure
from bench.listeners import listeners

CLIENTS = 1_000
AT_REST_BOUND_MB = 120.0
PER_CLIENT_BOUND_KB = 30.0


async def measure() -> list[Figure]:
    """Start, look, connect, look again; and how soon it was there."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        server = _start(Path(folder) / "data")
        try:
            port = await asyncio.to_thread(_port, server)
            started = time.perf_counter() - began
            return [Figure("from start to the first answer", started, "s"), *await _memory(server.pid, port)]
        finally:
            server.terminate()
            await asyncio.to_thread(server.wait)


def _start(data: Path) -> "subprocess.Popen[str]":
    words = ["-m", "server", "--try", "--no-printer", "--port", "0", "--data", str(data)]
    return subprocess.Popen([sys.executable, *words], stdout=subprocess.PIPE, text=True)


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


def _port(server: "subprocess.Popen[str]") -> int:
    assert server.stdout is not None
    for line in server.stdout:
        if found := re.search(r":(\d+)", line.partition("//")[2]):
            return int(found[1])
    raise RuntimeError(f"the server did not start: exit code {server.wait()}")
