"""Only a manager lets devices in and puts them out, and not by guessing codes."""

import asyncio
from collections.abc import Callable

import httpx2
from starlette.applications import Starlette

from server.accounts.accounts import Accounts
from server.bodies import NotUnderstood, not_understood
from server.cookies import COOKIE
from server.devices.devices import Devices
from server.journal.store import Store
from server.pairing import ANSWERS, Pairing

GOOD = "een goed lang wachtwoord"


class Desk:
    """The routes with people who are signed in."""

    def __init__(self, store: Store) -> None:
        self.accounts = Accounts(store.writing, store.reading)
        self.devices = Devices(store.writing, store.reading)
        routes = Pairing(self.accounts, self.devices, lambda: 5_000).routes()
        self.app = Starlette(routes=routes, exception_handlers={NotUnderstood: not_understood})

    async def browser(self, role: str | None) -> httpx2.AsyncClient:
        cookies = {COOKIE: await self._cookie(role)} if role else {}
        return httpx2.AsyncClient(transport=httpx2.ASGITransport(self.app), base_url="http://here", cookies=cookies)

    async def _cookie(self, role: str) -> str:
        self.accounts.roster.add(role, GOOD, [role], 0)
        session = await self.accounts.sign_in(role, GOOD, "", 1_000)
        token: str = getattr(session, "token", "")
        return token

    def device_asks(self) -> "asyncio.Future[str | None]":
        return self.devices.begin_pairing("kiosk", "kiosk-1", "gemeentehuis", "192.0.2.1", 4_000).answer

    @property
    def code(self) -> str:
        return self.devices.pending()[0].code


async def answered(desk: Desk, role: str | None, path: Callable[[Desk], str], body: object) -> tuple[int, object]:
    async with await desk.browser(role) as browser:
        answer = await browser.post(path(desk), json=body)
        return answer.status_code, answer.json() if answer.content else None


async def test_a_manager_lets_a_device_in(store: Store) -> None:
    desk = Desk(store)
    token = desk.device_asks()
    status, told = await answered(desk, "manager", lambda desk: f"/pairings/{desk.code}", {"accept": True})
    device = desk.devices.known(await token)
    assert device
    assert (status, told) == (200, {"device": device.id})


async def test_a_manager_sends_a_device_away(store: Store) -> None:
    desk = Desk(store)
    token = desk.device_asks()
    assert await answered(desk, "manager", lambda desk: f"/pairings/{desk.code}", {"accept": False}) == (204, None)
    assert await token is None


async def test_staff_and_strangers_cannot(store: Store) -> None:
    desk = Desk(store)
    desk.device_asks()
    for role, refusal in (("staff", (403, {"code": "not_allowed"})), (None, (401, {"code": "sign_in"}))):
        assert await answered(desk, role, lambda desk: f"/pairings/{desk.code}", {"accept": True}) == refusal
    assert await answered(desk, None, lambda _: "/devices/d-1/revoke", {}) == (401, {"code": "sign_in"})
    assert desk.devices.all() == ()


async def test_a_revoked_device_is_out(store: Store) -> None:
    desk = Desk(store)
    token = desk.device_asks()
    device = await desk.devices.confirm(desk.code, "p-1", "", 4_500)
    assert device
    assert await answered(desk, "manager", lambda _: f"/devices/{device.id}/revoke", {}) == (204, None)
    assert desk.devices.known(await token) is None


async def test_codes_and_devices_that_are_not_there_are_said_so(store: Store) -> None:
    desk = Desk(store)
    async with await desk.browser("manager") as browser:
        for path, code in (("/pairings/123456", "unknown_code"), ("/devices/d-none/revoke", "unknown_device")):
            answer = await browser.post(path, json={"accept": True})
            assert (answer.status_code, answer.json()["code"]) == (404, code)
        assert (await browser.post("/pairings/123456", json={})).status_code == 400


async def test_codes_cannot_be_guessed_at_leisure(store: Store) -> None:
    desk = Desk(store)
    async with await desk.browser("manager") as browser:
        answers = [await browser.post(f"/pairings/{n:06}", json={"accept": True}) for n in range(ANSWERS.burst + 1)]
    assert [answer.status_code for answer in answers] == [404] * ANSWERS.burst + [429]
