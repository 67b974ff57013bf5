"""Somebody at the host's page, as the tests drive it."""

import re
from dataclasses import dataclass

from playwright.async_api import Locator, Page, expect

from tests.browser.screens import Screen, Screens, Theme
from tests.house import House


@dataclass(frozen=True)
class AtReception:
    """The page of a host who signed in."""

    page: Page

    @property
    def search(self) -> Locator:
        return self.page.get_by_role("searchbox", name="Zoek een dienst")

    @property
    def ticket(self) -> Locator:
        """Below the tiles: the ticket that is made, or the number that was given."""
        return self.page.get_by_role("region", name="Het nummer")

    @property
    def plate(self) -> Locator:
        return self.ticket.locator("number-plate")

    @property
    def title(self) -> Locator:
        """Of the panel that stands open."""
        return self.page.locator(".panel-top h2")

    @property
    def said(self) -> Locator:
        return self.page.locator(".said:not(:empty)")

    @property
    def refused(self) -> Locator:
        return self.page.locator(".refused:not(:empty)")

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name)

    def row(self, number: str) -> Locator:
        """A visit in one of the lists of the floor."""
        exactly = re.compile(rf"^{number}$")
        return self.page.locator(".lists li").filter(has=self.page.get_by_text(exactly))

    async def open(self, number: str) -> None:
        """Open the card of somebody who waits."""
        await self.button(f"{number} openen").click()
        await expect(self.title).to_be_focused()

    async def look_up(self, typed: str) -> None:
        """Type a number and take the first that is found."""
        await self.search.fill(typed)
        await self.search.press("Enter")
        await expect(self.title).to_be_focused()

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.page.keyboard.press(key)


async def at_reception(
    house: House, screens: Screens, *, screen: Screen = Screen.TABLET, theme: Theme = "light"
) -> AtReception:
    """Hana at the tablet of the reception."""
    context = await screens.device(screen, theme=theme)
    cookies = await house.sign_in("Hana")
    await context.add_cookies([{"name": key, "value": value, "url": house.url} for key, value in cookies.items()])
    page = await context.new_page()
    await page.goto(f"{house.url}/host")
    hana = AtReception(page)
    await expect(hana.search).to_be_visible()
    return hana
