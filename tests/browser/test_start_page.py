"""Newcomers find their way, people sign in, and the printer for trying out can be put through its faults."""

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from server.floor.commands.asker import Wanted
from server.floor.commands.visits import TakeTicket
from server.protocol import VERSION
from server.protocol.answers import TicketGiven
from server.protocol.client import Device
from server.protocol.envelopes import Hello
from tests.browser.axe import axe
from tests.browser.screens import Screen, Screens, Shoot, Theme
from tests.house import PASSWORD, House

THEMES: tuple[Theme, ...] = ("light", "dark")


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One server for the tests that leave it as they found it, save for tickets and slips."""
    yield from open_while(House(tmp_path_factory.mktemp("town")))


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[House]:
    """A server that is not for trying out: Ann has an account."""
    yield from open_while(House(tmp_path, accounts={"Ann": ("staff",)}))


def open_while(built: House) -> Iterator[House]:
    built.start()
    yield built
    assert built.end() == 0, built.log
    assert "Traceback" not in built.log, built.log


@asynccontextmanager
async def kiosk(house: House) -> AsyncIterator[Device]:
    hello = Hello(VERSION, "kiosk", "gemeentehuis", "kiosk-1", ("kiosk",))
    async with Device(house.socket_url, hello).connected() as device:
        yield device


async def take(device: Device) -> TicketGiven:
    given = await device.do(TakeTicket((Wanted("extract"),)))
    assert isinstance(given, TicketGiven)
    return given


async def sign_in(page: Page, name: str, password: str) -> None:
    await page.get_by_label("Uw naam").fill(name)
    await page.get_by_label("Wachtwoord").fill(password)
    await page.get_by_role("button", name="Aanmelden").press("Enter")


async def printed(town: House) -> int:
    """How many slips came out so far; when those that are under way are there too."""
    async with town.browser() as browser:
        return int((await browser.get("/paper/slips")).json()["printed"])


async def overflow(page: Page) -> int:
    wide: int = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide


async def test_newcomers_find_every_page_and_each_one_opens(town: House, screens: Screens) -> None:
    page = await screens(Screen.COUNTER, town.url)
    links = page.get_by_role("main").locator(".cards").get_by_role("link")
    await expect(links.first).to_be_visible()
    addresses = [await link.get_attribute("href") for link in await links.all()]
    assert addresses == [
        "/kiosk",
        "/display/wachtruimte",
        "/display/snelbalie",
        "/appointment",
        "/counter",
        "/host",
        "/manager",
        "/paper",
    ]
    async with town.browser() as browser:
        answers = [await browser.get(address, follow_redirects=True) for address in addresses if address]
    assert [answer.status_code for answer in answers] == [200] * 8


async def test_the_start_page_is_live(town: House, screens: Screens) -> None:
    page = await screens(Screen.COUNTER, town.url)
    here = page.get_by_role("link", name="Kiosk")
    await expect(here).to_contain_text("nog niet geopend")
    async with kiosk(town) as device:
        await expect(here).to_contain_text("1 toestel verbonden")
        before = (await device.until("kiosk", lambda _: True))["waiting"]["short"]
        await take(device)
        await take(device)
        await expect(page.get_by_text(f"{before + 2} bezoekers wachten")).to_be_visible()
    await expect(here).to_contain_text("nog niet geopend")


async def test_a_slip_lies_on_the_tray_as_soon_as_it_is_printed(town: House, screens: Screens, shoot: Shoot) -> None:
    page = await screens(Screen.COUNTER, f"{town.url}/paper")
    slips = page.get_by_role("img")
    before = await printed(town)
    async with kiosk(town) as device:
        for number in (before + 1, before + 2):
            await take(device)
            await expect(slips.first).to_have_attribute("src", f"/paper/slips/{number}.png")
    await expect(slips).to_have_count(before + 2)
    await expect(slips.first).to_have_attribute("alt", re.compile("Wacht bij de snelbalie"))
    assert await slips.first.evaluate("async (it) => { await it.decode(); return it.naturalWidth; }") == 576
    await shoot(page, "paper-tray")


async def test_a_slip_waits_while_the_paper_is_out_and_comes_when_there_is_paper(town: House, screens: Screens) -> None:
    tray = await screens(Screen.COUNTER, f"{town.url}/paper")
    start = await screens(Screen.COUNTER, town.url)
    await tray.get_by_label("Papier op", exact=True).check()
    await expect(tray.get_by_text("Drukt nu niets af")).to_be_visible()
    await expect(start.get_by_role("link", name="Papierlade")).to_contain_text("papier op", timeout=10_000)
    before = await printed(town)
    async with kiosk(town) as device:
        await take(device)
        await tray.get_by_label("Genoeg papier").check()
        await expect(tray.get_by_text("Klaar om af te drukken")).to_be_visible()
        await expect(tray.get_by_role("img")).to_have_count(before + 1, timeout=15_000)
    await expect(start.get_by_role("link", name="Papierlade")).to_contain_text("printer klaar", timeout=10_000)


@pytest.mark.parametrize("fault", ["Klep open", "Niet bereikbaar"])
async def test_each_fault_of_the_printer_is_a_switch(town: House, screens: Screens, fault: str) -> None:
    tray = await screens(Screen.COUNTER, f"{town.url}/paper")
    start = await screens(Screen.COUNTER, town.url)
    await tray.get_by_label(fault).press("Space")
    await expect(tray.get_by_label(fault)).to_be_checked()
    state = start.get_by_role("link", name="Papierlade")
    await expect(state).to_contain_text(fault.lower(), timeout=10_000)
    await tray.get_by_label(fault).press("Space")
    await expect(state).to_contain_text("printer klaar", timeout=10_000)


async def test_a_page_says_that_the_server_is_away_and_goes_on_by_itself(house: House, screens: Screens) -> None:
    screens.forgive("ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE")
    page = await screens(Screen.COUNTER, house.url)
    await expect(page.get_by_text("Niemand wacht")).to_be_visible()
    await house.kill9()
    await expect(page.get_by_text("Geen verbinding")).to_be_visible()
    await house.restart()
    await expect(page.get_by_text("Geen verbinding")).to_be_hidden(timeout=10_000)


async def test_the_right_password_opens_the_page_that_was_asked_for(guarded: House, screens: Screens) -> None:
    screens.forgive("401")
    page = await screens(Screen.COUNTER, f"{guarded.url}/counter?name=balie")
    await expect(page).to_have_title("Aanmelden")
    await sign_in(page, "Ann", "a wrong password")
    await expect(page.get_by_role("alert")).to_contain_text("klopt niet")
    assert await axe(page) == []
    await sign_in(page, "Ann", PASSWORD)
    await page.wait_for_url("**/counter?name=balie")


async def test_without_a_name_nobody_is_asked(town: House, screens: Screens) -> None:
    page = await screens(Screen.COUNTER, f"{town.url}/sign-in")
    await expect(page.get_by_label("Uw naam")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("Vul uw naam in")
    await page.keyboard.type("Ann")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/counter")


@pytest.mark.parametrize("address", ["/", "/sign-in", "/paper"])
async def test_the_pages_can_be_used_by_everybody(town: House, screens: Screens, shoot: Shoot, address: str) -> None:
    async with kiosk(town) as device:
        await take(device)
        for theme in THEMES:
            page = await screens(Screen.COUNTER, town.url + address, theme=theme)
            await expect(page.get_by_role("heading", level=1)).to_be_visible()
            await page.wait_for_load_state("networkidle")
            assert await axe(page) == []
            await shoot(page, f"{address.strip('/') or 'start'}-{theme}")
            # 200 % zoom on this screen is the same as half of its width.
            await page.set_viewport_size({"width": 640, "height": 400})
            assert await overflow(page) == 0
            assert await axe(page) == []
            await page.set_viewport_size({"width": 320, "height": 640})
            assert await overflow(page) == 0


async def test_the_start_page_goes_by_keyboard(town: House, screens: Screens) -> None:
    page = await screens(Screen.COUNTER, town.url)
    await expect(page.get_by_role("link", name="Kiosk")).to_be_visible()
    for _ in ("Gemeentehuis", "Dienstpunt Zuid", "Kiosk"):
        await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Kiosk")).to_be_focused()
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/kiosk")
