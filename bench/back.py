"""How soon the house is back after a power cut in the middle of a day: killed under load, started again, asked."""

import asyncio
import signal
import tempfile
import time
from pathlib import Path

from bench.figures import Figure, middle
from bench.whole import start
from server.floor.commands.asker import Wanted
from server.floor.commands.visits import TakeTicket
from server.protocol.client import Device, hello

TICKETS = 500
CUTS = 3
BOUND_S = 2.0


async def measure() -> list[Figure]:
    """From the start after a `kill -9` until a kiosk that was connected before has a ticket again, a few times."""
    with tempfile.TemporaryDirectory() as folder:
        server, port = await asyncio.to_thread(start, Path(folder) / "data", 0)
        took = []
        try:
            async with Device(f"ws://127.0.0.1:{port}/ws", hello("kiosk", "zuil")).connected() as kiosk:
                for each in range(TICKETS):
                    await kiosk.do(TakeTicket((Wanted("extract"),), slip=False), f"before {each}")
                for cut in range(CUTS):
                    asked = asyncio.ensure_future(_keep_asking(kiosk, cut))
                    await asyncio.sleep(0.2)
                    server.send_signal(signal.SIGKILL)
                    await asyncio.to_thread(server.wait)
                    asked.cancel()
                    began = time.perf_counter()
                    server, _ = await asyncio.to_thread(start, Path(folder) / "data", port)
                    await kiosk.do(TakeTicket((Wanted("extract"),), slip=False), f"after {cut}")
                    took.append(time.perf_counter() - began)
        finally:
            server.terminate()
            await asyncio.to_thread(server.wait)
    return [Figure("from a power cut to the next ticket", middle(took), "s", BOUND_S)]


async def _keep_asking(kiosk: Device, cut: int) -> None:
    for each in range(10_000):
        await kiosk.do(TakeTicket((Wanted("extract"),), slip=False), f"during {cut} {each}")
