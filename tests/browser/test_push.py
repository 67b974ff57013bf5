"""Messages to a phone whose page is closed: asked for with a touch, sent by the house, shown by the real worker, ended.

Where a browser's messages come in is the only thing that is not real: no test talks to the world, so the browser is
told that its maker is this machine, and what arrives there is opened with the browser's key and handed to the worker.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import pytest_asyncio
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from playwright.async_api import Browser, Page, expect

from server.floor.commands.contacts import CallNext
from server.outbox.ears import base64url
from server.outbox.sealing import point
from tests.browser.axe import axe
from tests.browser.booking import booked, everybody_can_use, heading, in_town, open_while
from tests.browser.chromium import NOT_WHOLE, WHOLE, found
from tests.browser.launch import launched
from tests.browser.people import at_counter, kiosk, take
from tests.browser.screens import Screen, Screens, Shoot
from tests.browser.test_ticket_page import NARROWEST_PX, sideways
from tests.house import House
from tests.links import path_of
from tests.outbox.gateways import Gateway, gateway
from tests.outbox.test_push import SECRET, opened

KEY = generate_private_key(SECP256R1())
PUSH = """
[push]
contact = "ict@gemeente.example"
services = ["127.0.0.1"]
"""
START, STOP = "Verwittig mij, ook als deze pagina dicht is", "Stop de meldingen"
THIS_MACHINE = """
for (const [name, does] of Object.entries({
  subscribe: async () => globalThis.subscribed = {
    toJSON: () => (%s), unsubscribe: async () => delete globalThis.subscribed },
  getSubscription: async () => globalThis.subscribed ?? null,
})) PushManager.prototype[name] = does;
"""


@pytest.fixture(scope="module")
def maker() -> Iterator[Gateway]:
    """Whoever made the browser."""
    with gateway(201) as it:
        yield it


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A town that sends messages to browsers."""
    public = ('# public_url = "https://onthaal.gemeente.example"', 'public_url = "https://onthaal.example"')
    push = ("\n[park_reasons.photo]", f"{PUSH}\n[park_reasons.photo]")
    yield from open_while(in_town(tmp_path_factory.mktemp("town"), public, push))


async def phone(screens: Screens, address: str, maker: Gateway, *allowed: str) -> Page:
    """A phone that gets its messages at this machine."""
    keys = {"p256dh": base64url(point(KEY.public_key())), "auth": base64url(SECRET)}
    context = await screens.device(Screen.PHONE)
    await context.grant_permissions(allowed)
    await context.add_init_script(THIS_MACHINE % json.dumps({"endpoint": f"{maker.url}/send/1", "keys": keys}))
    page = await context.new_page()
    await page.goto(address)
    return page


async def sent(maker: Gateway) -> Any:
    """What came at the maker, as only the browser reads it."""
    async with asyncio.timeout(20):
        while not maker.posted:
            await asyncio.to_thread(lambda: None)
    return opened(maker.posted.pop().body, KEY)


@asynccontextmanager
async def worker(page: Page) -> AsyncIterator[Any]:
    """The registration of the page's own worker; inside, `deliver(text)` is a message that the browser got."""
    session = await page.context.new_cdp_session(page)
    told: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def registered(event: Any) -> None:
        ours = [each for each in event["registrations"] if each["scopeURL"] in page.url]
        if ours and not told.done():
            told.set_result(ours[0]["registrationId"])

    session.on("ServiceWorker.workerRegistrationUpdated", registered)
    await session.send("ServiceWorker.enable")
    origin = "/".join(page.url.split("/")[:3])

    async def deliver(text: str) -> None:
        where = {"origin": origin, "registrationId": await told, "data": text}
        await session.send("ServiceWorker.deliverPushMessage", where)

    yield deliver
    await session.detach()


SHOWN = """async () => (await (await navigator.serviceWorker.ready).getNotifications())
  .map(({ title, body, data }) => ({ title, body, url: data }))"""


@pytest_asyncio.fixture(loop_scope="session")
async def whole(browser: Browser) -> AsyncIterator[Screens]:
    """In a Chromium that shows notifications, which the light one does not."""
    chromium = found(*WHOLE)
    if chromium is None:
        pytest.skip(NOT_WHOLE)
    another = await launched(browser.browser_type, chromium)
    screens = Screens(another)
    yield screens
    await another.close()
    assert screens.faults == []


async def test_who_asked_is_told_of_the_turn_with_the_page_closed(town: House, maker: Gateway, whole: Screens) -> None:
    async with kiosk(town) as visitor, at_counter(town, "E1", "Ann") as ann:
        given = await take(visitor, "extract")
        page = await phone(whole, town.url + path_of(town, given.ticket), maker, "notifications")
        await page.get_by_role("button", name=START).click()
        await expect(page.get_by_role("button", name=STOP)).to_be_visible()
        await expect(page.get_by_text("Hou deze pagina open")).to_have_count(0)
        assert await axe(page) == []
        await page.set_viewport_size({"width": NARROWEST_PX, "height": 640})
        assert await sideways(page) == 0
        await ann.do(CallNext("E1"))
        message = await sent(maker)
        async with worker(page) as deliver:
            await deliver(json.dumps(message))
            shown = await page.wait_for_function(f"({SHOWN})().then((all) => all.length ? all : null)")
    assert message["url"] == f"https://onthaal.example{path_of(town, given.ticket)}"
    assert await shown.json_value() == [message]


async def test_it_is_asked_on_the_page_of_an_appointment_and_ended_there(
    town: House, maker: Gateway, screens: Screens, shoot: Shoot
) -> None:
    page = await phone(screens, town.url + (await booked(town, "09:00"))["link"], maker, "notifications")
    await heading(page, "Uw afspraak")
    await everybody_can_use(page)
    async with page.expect_response(lambda each: each.request.method == "POST") as kept:
        await page.get_by_role("button", name=START).press("Enter")
    await expect(page.get_by_text("U krijgt een melding als uw afspraak nadert of verandert.")).to_be_visible()
    assert (await kept.value).status == 201
    await everybody_can_use(page)
    await shoot(page, "push-appointment")
    async with page.expect_response(lambda each: each.request.method == "DELETE") as ended:
        await page.get_by_role("button", name=STOP).click()
    assert (await ended.value).status == 204
    await expect(page.get_by_role("button", name=START)).to_be_visible()
    assert await page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0


async def test_who_allows_no_messages_hears_where_to(town: House, maker: Gateway, screens: Screens) -> None:
    page = await phone(screens, town.url + (await booked(town, "09:20"))["link"], maker)
    await page.evaluate("Notification.requestPermission = async () => 'denied'")
    await page.get_by_role("button", name=START).click()
    await expect(page.get_by_role("alert")).to_contain_text("Uw browser laat geen meldingen toe.")
    await everybody_can_use(page)


async def test_a_house_that_sends_none_offers_none(house: House, maker: Gateway, screens: Screens) -> None:
    page = await phone(screens, house.url + (await booked(house, "10:00"))["link"], maker, "notifications")
    await heading(page, "Uw afspraak")
    await expect(page.locator(".push")).to_have_count(0)
