"""Behind a proxy: one that is named in config.toml is believed about who asks, and nobody else is."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx2
import pytest
from websockets.asyncio.client import connect

from server.accounts.accounts import PER_ADDRESS
from tests.house import NO_TLS, PASSWORD, House
from tests.house import house as a_house
from tests.source import ROOT

PEOPLE = {"Bo": ["manager"]}
PROXY = "127.0.0.1"
NAME = "onthaal.example"


@asynccontextmanager
async def a_hall(folder: Path, *trusted: str) -> AsyncIterator[House]:
    """The real server, asked by this machine as if it were a proxy in front."""
    text = (ROOT / "config.toml").read_text("utf-8")
    path = folder / "config.toml"
    path.write_text(text.replace("[server]\n", f"[server]\ntrusted_proxies = {list(trusted)}\n", 1), "utf-8")
    async with a_house(folder, accounts=PEOPLE, arguments=("--config", str(path))) as house:
        yield house


def visitor(house: House, address: str) -> httpx2.AsyncClient:
    """The browser of somebody at this address, who opened https://onthaal.example."""
    told = {"host": NAME, "x-forwarded-for": address, "x-forwarded-proto": "https", "origin": f"https://{NAME}"}
    return httpx2.AsyncClient(base_url=house.url, headers=told, timeout=10, verify=NO_TLS)


async def guessed(house: House, address: str) -> list[int]:
    """Somebody at this address tries one name after the other, until the limit and once more."""
    async with visitor(house, address) as guesser:
        guesses = [{"name": f"somebody {number}", "password": "wrong"} for number in range(PER_ADDRESS.free + 1)]
        return [(await guesser.post("/sign-in", json=guess)).status_code for guess in guesses]


async def test_who_guesses_behind_a_trusted_proxy_locks_nobody_else_out(tmp_path: Path) -> None:
    async with a_hall(tmp_path, PROXY) as house:
        assert (await guessed(house, "198.51.100.7"))[-1] == 429
        async with visitor(house, "198.51.100.8") as bo:
            assert (await bo.post("/sign-in", json={"name": "Bo", "password": PASSWORD})).status_code == 200


async def test_who_only_claims_to_be_a_proxy_stays_one_address(tmp_path: Path) -> None:
    async with a_hall(tmp_path, "192.0.2.1") as house:
        assert (await guessed(house, "198.51.100.7"))[-1] == 429
        async with visitor(house, "198.51.100.8") as bo:
            assert (await bo.post("/sign-in", json={"name": "Bo", "password": PASSWORD})).status_code == 429


@pytest.mark.parametrize(("trusted", "secure"), [((PROXY,), True), (("127.0.0.0/8",), True), ((), False)])
async def test_behind_tls_of_a_trusted_proxy_the_cookie_is_safe(
    tmp_path: Path, trusted: tuple[str, ...], secure: bool
) -> None:
    async with a_hall(tmp_path, *trusted) as house, visitor(house, "198.51.100.8") as bo:
        answer = await bo.post("/sign-in", json={"name": "Bo", "password": PASSWORD})
        assert ("secure" in answer.headers["set-cookie"].lower()) == secure
        assert ("strict-transport-security" in answer.headers) == secure


async def test_a_page_connects_through_a_trusted_proxy(tmp_path: Path) -> None:
    told = {"x-forwarded-for": "198.51.100.8", "x-forwarded-proto": "https", "origin": f"https://{NAME}"}
    async with a_hall(tmp_path, PROXY) as house:
        host, port = house.url.removeprefix("http://").split(":")
        async with connect(f"ws://{NAME}/ws", host=host, port=int(port), additional_headers=told) as line:
            assert line.response
            assert line.response.status_code == 101
