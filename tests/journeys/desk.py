"""A counter's page as the person who works there uses it, by hand or by key."""

import re
from dataclasses import dataclass

from playwright.async_api import Locator, Page, expect


@dataclass(frozen=True)
class Desk:
    """Somebody who signed in and took a counter."""

    page: Page
    place: str

    async def take(self, name: str) -> None:
        """Sign in by this name and sit down."""
        await self.page.get_by_label("Uw naam").fill(name)
        await self.page.get_by_role("button", name="Aanmelden").click()
        await self.page.get_by_role("button", name=self.place).click()
        await expect(self.page.get_by_role("banner")).to_contain_text(self.place)
        await expect(self.call_button).to_be_visible()

    async def calls(self, number: str) -> None:
        """The next one is this number: call."""
        await self.offers(number)
        await self.call_button.click()
        await expect(self.start_button).to_contain_text(f"{number} is er: start")

    async def starts(self, number: str) -> None:
        """The visitor came to the counter."""
        await self.start_button.click()
        await self.has(number)
        await expect(self.page.get_by_role("button", name="Klaar").first).to_be_enabled()

    async def finishes(self, number: str) -> None:
        """The visitor is helped."""
        await self.act("Klaar")
        await self.says(f"{number} is klaar.")

    async def act(self, name: str) -> None:
        """Press the button that begins with these words."""
        button = self.page.get_by_role("button", name=re.compile(rf"^{name}"))
        await expect(button.first).to_be_enabled()
        await button.first.click()

    async def press(self, *keys: str) -> None:
        """Single keys, while nobody types."""
        for key in keys:
            await self.page.keyboard.press(key)

    async def types(self, text: str) -> None:
        """Into the field that has the keyboard."""
        await self.page.keyboard.type(text)

    async def says(self, sentence: str) -> None:
        """The page tells what just happened."""
        await expect(self.page.get_by_role("status").filter(has_text=sentence)).to_be_visible()

    async def has(self, text: str) -> None:
        """These words stand somewhere in the work."""
        await expect(self.page.get_by_role("main").get_by_text(text).first).to_be_visible()

    async def offers(self, number: str) -> None:
        """This is the next one here, with the reason."""
        await expect(self.call_button).to_contain_text(re.compile(rf"{number}(?!\d)"))

    async def offers_nobody(self) -> None:
        """There is nobody whom this counter may call."""
        await expect(self.call_button).to_contain_text(re.compile("Er wacht niemand|niet voor deze balie|niemand voor"))

    async def chooses(self, number: str) -> None:
        """Choose this one in the list of who waits."""
        await self._row(number).click()

    async def cannot(self, name: str) -> None:
        """This button is there, and may not be pressed now."""
        await expect(self.page.get_by_role("button", name=name, exact=True)).to_be_disabled()

    async def sees_waiting(self, number: str, text: str = "") -> None:
        """The floor's list has this number, with these words beside it."""
        await expect(self._row(number)).to_contain_text(text)

    async def sees_away(self, number: str, text: str) -> None:
        """This one is away for a while, and the list says why."""
        row = self.page.get_by_role("listitem").filter(has_text=re.compile(rf"{number}(?!\d)"))
        await expect(row).to_contain_text(text)

    async def sees_nobody_waiting(self) -> None:
        """Both lists are empty."""
        await expect(self.page.get_by_role("option")).to_have_count(0)

    @property
    def call_button(self) -> Locator:
        return self.page.get_by_role("button", name="Volgende oproepen")

    @property
    def start_button(self) -> Locator:
        return self.page.get_by_role("button", name="is er: start")

    def _row(self, number: str) -> Locator:
        return self.page.get_by_role("option").filter(has_text=re.compile(rf"{number}(?!\d)"))
