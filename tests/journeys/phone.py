"""A visitor's own phone, opened from the code on the slip, as whoever waits outside uses it."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from playwright.async_api import Page, expect

from tests.browser.screens import Screen
from tests.journeys.town_hall import TownHall
from tests.links import path_of


@dataclass(frozen=True)
class Phone:
    """The page of one ticket."""

    page: Page

    async def reads(self, heading: str) -> None:
        """This is what stands there largest."""
        await expect(self.page.get_by_role("heading", level=1, name=re.compile(heading))).to_be_visible()

    async def has(self, text: str) -> None:
        """These words stand somewhere on it."""
        await expect(self.page.get_by_role("main").get_by_text(text).first).to_be_visible()

    async def is_sent_to(self, place: str) -> None:
        """The whole page says where to go."""
        await self.reads("Kom nu binnen")
        await expect(self.page.locator(".sign")).to_contain_text(place)

    async def press(self, name: str) -> None:
        """One button."""
        await self.page.get_by_role("button", name=name).click()


@asynccontextmanager
async def following(hall: TownHall, number: str) -> AsyncIterator[Phone]:
    """The phone that scanned the slip of this number."""
    taken = [each for each in hall.journal("ticket_taken") if f"{each['letter']} {each['number']}" == number]
    page = await hall.screens(Screen.PHONE, hall.house.url + path_of(hall.house, taken[-1]["ticket"]))
    await expect(page.get_by_text(number, exact=True).first).to_be_visible()
    yield Phone(page)
    await page.close()
