"""A browser may follow an appointment or a ticket whose link it has, and nothing makes the house post elsewhere."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from starlette.applications import Starlette

from server.bodies import NotUnderstood, not_understood
from server.floor.commands.asker import By, Wanted
from server.floor.commands.contacts import CallNext
from server.floor.commands.counters import TakeCounter
from server.floor.commands.visits import TakeTicket
from server.outbox.ears import base64url
from server.outbox.sealing import point
from server.outbox.subscribing import PATH
from tests.agenda.towns import MONDAY, at
from tests.config.towns import HALL
from tests.outbox.gateways import gateway
from tests.outbox.test_push import SECRET, opened, with_push
from tests.outbox.towns import LINKS, Town, open_town

KEY = generate_private_key(SECP256R1())
KEYS = {"p256dh": base64url(point(KEY.public_key())), "auth": base64url(SECRET)}
MAKER = "https://updates.push.services.mozilla.com/wpush/v2/abc"


def wish(about: Mapping[str, str], endpoint: str = MAKER, keys: Mapping[str, str] = KEYS) -> dict[str, Any]:
    return {"subscription": {"endpoint": endpoint, "expirationTime": None, "keys": keys}, "hall": HALL, **about}


@asynccontextmanager
async def asked(folder: Path, text: str | None = None) -> AsyncIterator[tuple[Town, httpx2.AsyncClient]]:
    """The town, and a browser at its routes."""
    async with open_town(folder, text or with_push()) as town:
        assert town.outbox.subscribing
        routes, handlers = town.outbox.subscribing.routes(), {NotUnderstood: not_understood}
        app = Starlette(routes=routes, exception_handlers=handlers)
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://here") as browser:
            yield town, browser


def held(booking: str) -> dict[str, str]:
    return {"booking": booking, "key": LINKS.appointment_key(HALL, booking)}


async def test_who_holds_the_key_follows_the_appointment_and_can_stop(tmp_path: Path) -> None:
    async with asked(tmp_path) as (town, browser):
        booking = await town.book()
        assert (await browser.post(PATH, json=wish(held(booking)))).status_code == 201
        assert town.outbox.subscribing
        assert len(town.outbox.subscribing.subscriptions.of(HALL, booking)) == 1
        assert (await browser.request("DELETE", PATH, json=wish(held(booking)))).status_code == 204
        assert town.outbox.subscribing.subscriptions.of(HALL, booking) == []


@pytest.mark.parametrize("about", [{"key": "x"}, {"booking": "booking9999", "key": "x"}, {"ticket": "x"}, {}])
async def test_without_the_right_key_there_is_no_such_appointment(tmp_path: Path, about: Mapping[str, str]) -> None:
    async with asked(tmp_path) as (town, browser):
        await town.book()
        answer = await browser.post(PATH, json=wish(about))
        assert (answer.status_code, answer.json()) == (404, {"code": "unknown_booking"})


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://updates.push.services.mozilla.com/x", "https://10.0.0.1/admin", "https://mozilla.com.evil.example/x",
        "https://evil-fcm.googleapis.com.example/", "file:///etc/passwd", "https://user@evil.example/fcm.googleapis.com",
    ],
)  # fmt: skip
async def test_the_house_posts_to_makers_of_browsers_only(tmp_path: Path, endpoint: str) -> None:
    async with asked(tmp_path) as (town, browser):
        booking = await town.book()
        assert (await browser.post(PATH, json=wish(held(booking), endpoint))).status_code == 400


@pytest.mark.parametrize("keys", [{"p256dh": "x", "auth": "y"}, {**KEYS, "auth": "AAAA"}, {"auth": "y"}])
async def test_keys_that_nobody_could_read_with_are_malformed(tmp_path: Path, keys: Mapping[str, str]) -> None:
    async with asked(tmp_path) as (town, browser):
        booking = await town.book()
        answer = await browser.post(PATH, json=wish(held(booking), keys=keys))
        assert (answer.status_code, answer.json()) == (400, {"code": "malformed"})


async def test_who_follows_a_ticket_is_rung_when_it_is_called(tmp_path: Path) -> None:
    with gateway(201) as maker:
        text = with_push().replace("[push]\n", '[push]\nservices = ["127.0.0.1"]\n')
        async with asked(tmp_path, text) as (town, browser):
            await town.later(at(MONDAY, "09:30"))
            await town.floor(TakeTicket((Wanted("extract", 1),), False, "nl"), By("kiosk-1", "kiosk"))
            [ticket] = town.hall.floor.tickets.values()
            secret = LINKS.secret(HALL, ticket.id)
            answer = await browser.post(PATH, json=wish({"ticket": secret}, f"{maker.url}/send"))
            assert answer.status_code == 201, answer.text
            ann = By("page", "staff", "p-ann")
            await town.floor(TakeCounter("E1"), ann)
            await town.floor(CallNext("E1"), ann)
            await town.post()
    told = opened(maker.posted[0].body, KEY)
    assert told["body"] == f"Nummer {ticket.letter} {ticket.number}: ga naar Balie 1."
    assert told["url"] == f"https://onthaal.gemeente.example/ticket/{secret}"
    assert maker.posted[0].headers["ttl"] == "120"


async def test_calls_that_nobody_follows_leave_nothing_in_the_outbox(tmp_path: Path) -> None:
    async with asked(tmp_path) as (town, _):
        await town.later(at(MONDAY, "09:30"))
        await town.floor(TakeTicket((Wanted("extract", 1),), False, "nl"), By("kiosk-1", "kiosk"))
        ann = By("page", "staff", "p-ann")
        await town.floor(TakeCounter("E1"), ann)
        await town.floor(CallNext("E1"), ann)
        assert town.rows() == []
