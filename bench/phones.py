"""The same hall with three hundred phones that follow their tickets: tickets and calls must not feel them."""

import asyncio
import json

from bench.children import Child, child, serve_house
from bench.fanout import Audience, hello
from bench.figures import Figure, middle
from bench.listeners import Listener, listeners
from bench.tickets import ticket_rate

PHONES = 300
CLIENTS = 100
ROUNDS = 25
TICKETS_BOUND = 0.7
CALLS_BOUND = 1.5
EVACUATIONS = 6
EVACUATION_BOUND_MS = 1_000.0


async def measure() -> list[Figure]:
    """Calls without phones and with them, then tickets with them and without, in one house."""
    async with child(serve_house) as house:
        audience = Audience()
        await audience.join(house.port, CLIENTS, hello("bench"))
        quiet = await _calls(audience, house)
        everybody = Audience()
        phones = await _phones(house, everybody)
        evacuations = [max(await everybody.round(house, "evacuate")) for _ in range(EVACUATIONS)]
        # Calls first: the tickets leave thousands waiting, more than any hall has.
        busy, beside = await _calls(audience, house), await ticket_rate(house.port, 0)
        for each in phones:
            if each.transport is not None:
                each.transport.abort()
        await asyncio.sleep(1.0)
        alone = await ticket_rate(house.port, 1)
        audience.leave()
    return [
        Figure(f"evacuation, to the last of {PHONES} phones", max(evacuations), "ms", EVACUATION_BOUND_MS),
        Figure(f"durable tickets beside {PHONES} phones", beside, "tickets/s"),
        Figure(f"durable tickets beside {PHONES} phones, against none", beside / alone, "x", TICKETS_BOUND, "at least"),
        Figure(f"commit to the last of {CLIENTS} beside {PHONES} phones", busy, "ms"),
        Figure("the same against no phones, median", busy / quiet, "x", CALLS_BOUND),
    ]


async def _calls(audience: Audience, house: Child) -> float:
    for _ in range(3):
        await audience.round(house)
    return middle([max(await audience.round(house)) for _ in range(ROUNDS)])


async def _phones(house: Child, everybody: Audience) -> list[Listener]:
    found = []
    for topic in await house.ask(("phones", PHONES)):
        first = {"type": "hello", "version": 1, "role": "visitor", "hall": "gemeentehuis", "name": topic, "token": None}
        words = json.dumps({**first, "topics": [topic]}).encode()
        found += await listeners(house.port, 1, words, everybody.heard)
    everybody.clients = found
    await asyncio.sleep(3.0)
    return found
