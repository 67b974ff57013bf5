"""A display as people in a waiting room see and hear it."""

import re
from dataclasses import dataclass

from playwright.async_api import Locator, Page, expect

from tests.browser.gong import over, rung, strokes


@dataclass
class Display:
    """`strokes_before`: what its loudspeaker was given before this story."""

    page: Page
    strokes_before: int = 0

    async def begin(self) -> None:
        """Count the gongs from here; those of the story before are over."""
        await over(self.page)
        self.strokes_before = await strokes(self.page)

    async def shows(self, number: str, place: str) -> None:
        """This number is called to this place; on the cards of the express counters the place stands first."""
        words = re.compile(rf"^\s*({number}\s+{place}|{place}\s+{number})\s*$")
        await expect(self.calls.get_by_role("listitem").filter(has_text=words)).to_have_count(1)

    async def does_not_call(self, number: str) -> None:
        """Nobody reads or hears here that this number must go somewhere."""
        await expect(self.calls.get_by_text(number, exact=True)).to_have_count(0)
        await expect(self._part("Daarnet opgeroepen").get_by_text(number, exact=True)).to_have_count(0)

    async def announces_next(self, number: str) -> None:
        """It stands under who is next."""
        await expect(self._part("Straks aan de beurt").get_by_text(number, exact=True)).to_be_visible()

    async def says(self, sentence: str) -> None:
        """What else people should know."""
        await expect(self.page.get_by_role("status").filter(has_text=sentence)).to_be_visible()

    async def rang(self, times: int) -> None:
        """So many gongs in this story."""
        await rung(self.page, times, self.strokes_before)

    async def text(self) -> str:
        """Every word that stands there."""
        return await self.page.get_by_role("main").inner_text()

    @property
    def calls(self) -> Locator:
        return self.page.get_by_role("region", name="Wie wordt waar verwacht")

    def _part(self, heading: str) -> Locator:
        return self.page.get_by_role("heading", name=heading).locator("..")
