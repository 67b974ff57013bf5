"""Somebody at the counter's page, as the tests drive it."""

import re
from dataclasses import dataclass

from playwright.async_api import Locator, Page, expect

from tests.browser.people import kiosk, take
from tests.browser.screens import Screen, Screens, Theme
from tests.house import House


@dataclass(frozen=True)
class AtCounter:
    """The page of a person who signed in, with the parts that the tests look at."""

    page: Page

    @property
    def main(self) -> Locator:
        """The one big button, whatever it does now."""
        return self.page.locator("button.call")

    @property
    def plate(self) -> Locator:
        return self.page.locator(".head number-plate")

    @property
    def happened(self) -> Locator:
        return self.page.locator(".happened [role=status]")

    @property
    def refused(self) -> Locator:
        return self.page.locator(".happened [role=alert]")

    @property
    def undo(self) -> Locator:
        return self.page.locator("button.undo")

    def row(self, number: str) -> Locator:
        return self.page.get_by_role("option").filter(has_text=number)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name)

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.page.keyboard.press(key)

    async def call(self, number: str) -> None:
        """Call the next one by the space bar."""
        await expect(self.main).to_contain_text(re.compile(f"Volgende oproepen.*{number}", re.DOTALL))
        await self.press("Space")
        await expect(self.main).to_contain_text(f"{number} is er: start")

    async def start(self) -> None:
        """The called visitor is there."""
        await self.press("Space")
        await expect(self.page.locator(".time")).to_contain_text("meestal")

    async def sit(self, counter: str) -> None:
        """Choose this counter, by its public name."""
        await self.button(counter).click()
        await expect(self.page.locator(".place")).to_contain_text(counter)


async def signed_in(
    house: House, screens: Screens, name: str, *, screen: Screen = Screen.COUNTER, theme: Theme = "light"
) -> AtCounter:
    """This person's browser, on the choice of a counter."""
    context = await screens.device(screen, theme=theme)
    cookies = await house.sign_in(name)
    await context.add_cookies([{"name": key, "value": value, "url": house.url} for key, value in cookies.items()])
    page = await context.new_page()
    await page.goto(f"{house.url}/counter")
    await expect(page.get_by_role("heading", name="Waar zit u vandaag?")).to_be_visible()
    return AtCounter(page)


async def seated(
    house: House, screens: Screens, counter: str, *, screen: Screen = Screen.COUNTER, theme: Theme = "light"
) -> AtCounter:
    """Ann at this counter."""
    ann = await signed_in(house, screens, "Ann", screen=screen, theme=theme)
    await ann.sit(counter)
    return ann


async def visitors(house: House, *services: str) -> None:
    """A ticket for each of these services, in this order."""
    async with kiosk(house) as visitor:
        for service in services:
            await take(visitor, service)
