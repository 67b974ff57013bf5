"""The display rings once for each call of its zone, and says so when the browser lets it make no sound."""

import os

from playwright.async_api import Browser, expect

from server.floor.commands.contacts import Recall, Start
from tests.browser.axe import axe
from tests.browser.chromium import found
from tests.browser.gong import listening, rung, silent
from tests.browser.launch import QUIET
from tests.browser.people import a_call, kiosk, take
from tests.browser.screens import Screens
from tests.house import House

WAITING_ROOM = "/display/wachtruimte"
EXPRESS = "/display/snelbalie"


async def test_a_zone_hears_nothing_of_counters_elsewhere(house: House, screens: Screens) -> None:
    page = await listening(screens, house.url + EXPRESS)
    elsewhere = await listening(screens, house.url + WAITING_ROOM)
    async with a_call(house, "R2", "passport"):
        await rung(elsewhere, 1)
        await expect(page.locator(".card")).to_have_count(2)
        await expect(page.locator(".card.marked")).to_have_count(0)
        assert await silent(page)


async def test_a_number_called_again_stands_there_once_and_rings_again(house: House, screens: Screens) -> None:
    page = await listening(screens, house.url + WAITING_ROOM)
    async with a_call(house) as staff:
        await rung(page, 1)
        await staff.do(Recall("E1"))
        await rung(page, 2)
        await expect(page.locator(".line")).to_have_count(1)


async def test_a_call_rings_once_whatever_else_happens(house: House, screens: Screens) -> None:
    page = await listening(screens, house.url + WAITING_ROOM)
    async with a_call(house) as staff, kiosk(house, "kiosk-2") as visitor:
        await rung(page, 1)
        await take(visitor, "collect-card")
        await staff.do(Start("E1"))
        await expect(page.locator(".next li")).to_have_text(["A 2"])
        await rung(page, 1)


async def test_a_display_that_is_loaded_again_does_not_ring_again(house: House, screens: Screens) -> None:
    page = await listening(screens, house.url + WAITING_ROOM)
    async with a_call(house):
        await rung(page, 1)
        await page.reload()
        await expect(page.locator(".line")).to_have_count(1)
        await expect(page.locator(".date")).to_be_visible()
        assert await silent(page)


async def test_two_calls_at_once_ring_one_after_the_other(house: House, screens: Screens) -> None:
    page = await listening(screens, house.url + WAITING_ROOM)
    async with a_call(house), a_call(house, "D1", "passport"):
        await rung(page, 2)
        await expect(page.locator(".line.marked")).to_have_count(2)


async def test_a_display_that_may_not_ring_says_what_to_do(house: House, browser: Browser) -> None:
    chromium = found()
    assert chromium is not None
    strict = await browser.browser_type.launch(
        executable_path=chromium.executable,
        env={**os.environ, **chromium.environment},
        args=[each for each in QUIET if "autoplay" not in each],
    )
    page = await strict.new_page(reduced_motion="reduce")
    await page.goto(house.url + WAITING_ROOM)
    await expect(page.get_by_text("Raak het scherm aan voor geluid")).to_be_visible()
    assert await axe(page) == []
    await page.mouse.click(900, 600)
    await expect(page.get_by_text("Raak het scherm aan voor geluid")).to_be_hidden()
    await strict.close()
