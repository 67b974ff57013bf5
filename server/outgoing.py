"""How the house calls others over HTTPS: whom it believes is read once, and not while the halls wait for it."""

import asyncio
import ssl
from functools import cache

import httpx2


async def client(timeout_s: float) -> httpx2.AsyncClient:
    """A client that believes the authorities of this machine and waits so long for each step of an answer."""
    return httpx2.AsyncClient(timeout=timeout_s, verify=await asyncio.to_thread(_authorities))


@cache
def _authorities() -> ssl.SSLContext:
    # Reading some hundred certificates takes up to a tenth of a second: too long for every message.
    return httpx2.create_ssl_context()
