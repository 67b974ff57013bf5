"""What the forecast of the real server says stands on the pages: the alarm beforehand, and the announced wait."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import expect

from server.floor.commands.contacts import CallNext, Start
from server.protocol.client import Device
from tests.browser.axe import axe
from tests.browser.managing import managing, signed_in
from tests.browser.people import at_counter, kiosk, take
from tests.browser.screens import Screen, Screens, Shoot, Theme
from tests.browser.test_manager_page import overflow
from tests.browser.touching import choose, heading
from tests.house import House

AHEAD = re.compile(r"(Reispas aanvragen|Aan tafel): rond .+ wordt het wachten langer dan 20 minuten\.")
REMEDY = re.compile(r"Open (Balie [345]|Ruimte [67]) tegen .+, dan lukt het wel\.")


@asynccontextmanager
async def passports(house: House) -> AsyncIterator[Device]:
    """One desk is open, somebody is helped there and eight wait: nobody too long yet, the last ones will. The kiosk."""
    async with kiosk(house) as visitor, at_counter(house, "D1", "Piet") as piet:
        for _ in range(9):
            await take(visitor, "passport")
        await piet.do(CallNext("D1"))
        await piet.do(Start("D1"))
        yield visitor


@pytest.mark.parametrize(("screen", "theme"), [(Screen.MANAGER, "light"), (Screen.PHONE, "dark")])
async def test_the_manager_is_told_before_it_goes_wrong_and_what_prevents_it(
    screen: Screen, theme: Theme, foreseeing_house: House, screens: Screens, shoot: Shoot
) -> None:
    page = await managing(screens, foreseeing_house, screen, theme)
    async with passports(foreseeing_house):
        alarm = page.locator(".alarm.near")
        await expect(alarm.get_by_role("heading")).to_have_text(AHEAD, timeout=60_000)
        await expect(alarm).to_contain_text(REMEDY)
        await expect(page.locator(".services li", has_text="Reispas aanvragen")).to_contain_text(
            re.compile("wie nu komt: .+ min")
        )
        await shoot(page, f"manager-ahead-{screen.value.width}-{theme}")
        assert await axe(page) == []
        assert await overflow(page) == 0


async def test_the_host_is_told_the_same(foreseeing_house: House, screens: Screens, shoot: Shoot) -> None:
    page = await signed_in(screens, foreseeing_house, "Hana", "/host")
    async with passports(foreseeing_house):
        ahead = page.locator(".ahead li")
        await expect(ahead).to_contain_text(AHEAD, timeout=60_000)
        await expect(ahead).to_contain_text(REMEDY)
        await shoot(page, "host-ahead")
        assert await axe(page) == []


async def test_before_choosing_the_kiosk_tells_the_wait_of_that_very_service(
    foreseeing_house: House, screens: Screens, shoot: Shoot
) -> None:
    page = await screens(Screen.KIOSK, f"{foreseeing_house.url}/kiosk?name=kiosk-2")
    await heading(page, "Waarvoor komt u?")
    async with passports(foreseeing_house) as kiosk:
        told = await kiosk.until("kiosk", lambda view: "passport" in view["waits"])
        low, high = told["waits"]["passport"]
        await choose(page, "Identiteit en reizen", "Reispas")
        await expect(page.locator(".how .wait")).to_have_text(f"{low} tot {high} minuten")
        await shoot(page, "kiosk-foreseen")
