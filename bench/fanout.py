"""From a commit to the last of many clients, against `websockets.broadcast` of the same bytes to the same clients."""

import asyncio
import json
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack

from bench.children import Child, child, serve_broadcast, serve_house
from bench.figures import Figure, middle, p99
from bench.listeners import Listener, listeners

CLIENTS = (100, 1_000, 5_000)
BOUNDS = {100: 3.0, 1_000: 2.2, 5_000: None}
ROUNDS = {100: 40, 1_000: 25, 5_000: 10}
PAUSE_S = 0.35
"""A topic is shown at most ten times a second; so each round begins with everybody quiet."""
ROUND_WITHIN_S = 20.0
STUCK_BOUND = 1.5
STUCK_ROUNDS = 10
"""A stuck client is cut off after five seconds; so many rounds fit before that."""
STUCK_TIMES = 7
"""One hiccup of the machine must not decide: the middle of so many p99s, taken in turn with and without."""
HELLO = {"type": "hello", "version": 1, "role": "display", "hall": "gemeentehuis", "topics": ["display/snelbalie"]}


def hello(name: str) -> bytes:
    """The first message of a display."""
    return json.dumps({**HELLO, "name": name, "token": None}).encode()


class Audience:
    """Clients of which each should hear one message a round."""

    def __init__(self) -> None:
        self.clients: list[Listener] = []
        self.size = 0
        self._missing: set[Listener] = set()
        self._at: list[float] = []
        self._complete = asyncio.Event()

    def heard(self, listener: Listener, at: float, payload: bytes) -> None:
        """Note the first message of the round."""
        self.size = len(payload)
        if listener in self._missing:
            self._missing.discard(listener)
            self._at.append(at)
            if not self._missing:
                self._complete.set()

    async def round(self, server: Child, word: str = "call") -> list[float]:
        """Milliseconds from the commit to each client."""
        self._missing, self._at = set(self.clients), []
        self._complete.clear()
        committed = await server.ask(word)
        async with asyncio.timeout(ROUND_WITHIN_S):
            await self._complete.wait()
        await asyncio.sleep(PAUSE_S)
        return [1_000 * (at - committed) for at in self._at]

    async def join(self, port: int, count: int, first: bytes | None) -> None:
        """More clients, all quiet afterwards."""
        self.clients += await listeners(port, count, first, self.heard)
        await asyncio.sleep(1.0)

    def leave(self) -> None:
        """Everybody hangs up."""
        for client in self.clients:
            if client.transport is not None:
                client.transport.abort()
        self.clients = []


async def measure() -> list[Figure]:
    """To 100, 1,000 and 5,000 clients; then to 100 while one reads nothing."""
    figures: list[Figure] = []
    for count in CLIENTS:
        figures += await _compared(count)
    return [*figures, *await _stuck()]


async def _compared(count: int) -> list[Figure]:
    ours, theirs = Audience(), Audience()
    async with AsyncExitStack() as stack:
        house = await stack.enter_async_context(child(serve_house))
        await ours.join(house.port, count, hello("bench"))
        for _ in range(3):
            await ours.round(house)
        reference = await stack.enter_async_context(child(serve_broadcast, ours.size))
        await theirs.join(reference.port, count, None)
        pairs = [(await _last(ours, house), await _last(theirs, reference)) for _ in range(ROUNDS[count])]
        ours.leave()
        theirs.leave()
    mine, bare = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    name = f"from commit to the last of {count:,} clients"
    return [
        Figure(f"{name}, median", middle(mine), "ms"),
        Figure(f"{name}, p99", p99(mine), "ms"),
        Figure(f"bare broadcast to {count:,} clients, median", middle(bare), "ms"),
        Figure(f"{name} against bare", middle(mine) / middle(bare), "x", BOUNDS[count]),
    ]


async def _last(audience: Audience, server: Child) -> float:
    return max(await audience.round(server))


async def _stuck() -> list[Figure]:
    audience = Audience()
    async with child(serve_house) as house:
        await audience.join(house.port, 100, hello("bench"))
        quiet: list[float] = []
        disturbed: list[float] = []
        for _ in range(STUCK_TIMES):
            quiet.append(p99(await _rounds(audience, house)))
            stuck = await _stuck_client(house)
            began = time.monotonic()
            disturbed.append(p99(await _rounds(audience, house)))
            assert time.monotonic() - began < ROUND_WITHIN_S
            stuck.abort()
        audience.leave()
    return [
        Figure("100 clients, p99", middle(quiet), "ms"),
        Figure("100 clients beside a stuck one, p99", middle(disturbed), "ms"),
        Figure("a stuck client against none, p99", middle(disturbed) / middle(quiet), "x", STUCK_BOUND),
    ]


async def _rounds(audience: Audience, house: Child) -> list[float]:
    # The first round after a client went took up to a tenth of a second, the time between two showings of a topic.
    await audience.round(house)
    found: list[float] = []
    for _ in range(STUCK_ROUNDS):
        found += await audience.round(house)
    return found


async def _stuck_client(house: Child) -> asyncio.Transport:
    """A display that reads nothing more, after the house filled its buffers until a send had to wait."""
    here: Sequence[Listener] = await listeners(house.port, 1, hello("stuck"), lambda *_: None)
    await asyncio.sleep(0.5)
    transport = here[0].transport
    assert transport is not None
    transport.pause_reading()
    assert await house.ask("fill"), "the client could not be made to block"
    return transport
