"""The kiosk as a visitor meets it: what can be read there, and what can be touched."""

from dataclasses import dataclass, field

from playwright.async_api import Locator, Page, expect

from tests.browser.touching import touch


@dataclass
class Kiosk:
    """`touches` counts every touch of the screen."""

    page: Page
    touches: int = field(default=0)

    async def touch(self, name: str) -> None:
        """Touch what begins with these words: a button, or the switch for a seat."""
        is_button = self.page.get_by_role("button", name=name)
        await touch(is_button.or_(self.page.get_by_role("switch", name=name)))
        self.touches += 1

    async def reads(self, text: str) -> None:
        """These words stand on the screen, once somebody looked."""
        await expect(self.page.get_by_role("main").get_by_text(text).first).to_be_visible()

    async def asks(self, question: str) -> None:
        """This is the heading of the screen now."""
        await expect(self.heading).to_have_text(question)

    async def number(self) -> str:
        """The number that the visitor got."""
        await expect(self.heading).to_contain_text("Uw nummer is")
        return (await self.heading.inner_text()).removeprefix("Uw nummer is").strip()

    async def next_visitor(self) -> None:
        """This visitor goes; the screen is ready for another."""
        await self.touch("Klaar")
        await self.asks("Waarvoor komt u?")
        self.touches = 0

    async def takes(self, *names: str) -> str:
        """A whole visit to the kiosk: these touches, then the number; returns it."""
        for name in names:
            await self.touch(name)
        await self.touch("Neem mijn nummer")
        number = await self.number()
        await self.next_visitor()
        return number

    async def is_ready(self) -> bool:
        """Whether the next visitor can begin."""
        return await self.heading.all_inner_texts() == ["Waarvoor komt u?"]

    @property
    def heading(self) -> Locator:
        return self.page.get_by_role("heading", level=1)
