"""Programs of partners that ask a real server over HTTP."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx2

from tests.appointments.office import Booker
from tests.house import NO_TLS, House


async def added(house: House, name: str, *scopes: str, hall: str = "") -> str:
    """The key of a new partner, handed out beside the running server."""
    words = ["partner", "add", name, *(word for scope in scopes for word in ("--scope", scope))]
    done = await asyncio.to_thread(house.command, *words, *(("--hall", hall) if hall else ()))
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()[-1]


@asynccontextmanager
async def program(house: House, key: str) -> AsyncIterator[Booker]:
    """A program that shows this key."""
    async with httpx2.AsyncClient(base_url=house.url, timeout=30, verify=NO_TLS) as client:
        yield Booker(client, {"authorization": f"Bearer {key}"})
