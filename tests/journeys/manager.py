"""The manager's page as whoever leads the hall reads it."""

import re
from dataclasses import dataclass, field

from playwright.async_api import Locator, Page, expect

FIGURES = {"taken": "bezoekers vandaag", "done": "geholpen", "waiting": "wachten nu", "gone": "weg zonder hulp"}


@dataclass
class Manager:
    """`before`: the figures of the day when the story began."""

    page: Page
    before: dict[str, int] = field(default_factory=dict)

    async def begin(self) -> None:
        """Count from here."""
        self.before = {name: int(await self._figure(name).inner_text()) for name in FIGURES}

    async def sign_in(self, name: str) -> None:
        """Through the page that asks for it."""
        await self.page.get_by_label("Uw naam").fill(name)
        await self.page.get_by_role("button", name="Aanmelden").click()
        await expect(self._figures).to_be_visible()

    async def counts(self, **figures: int) -> None:
        """So many more than when the story began: `taken`, `done`, `waiting`, `gone`."""
        for name, more in figures.items():
            await expect(self._figure(name)).to_have_text(str(self.before[name] + more))

    async def sees_counter(self, place: str, text: str) -> None:
        """The row of this counter says so."""
        await expect(self.page.get_by_role("row").filter(has_text=place)).to_contain_text(text)

    async def sees_device(self, name: str, text: str, within_ms: float = 20_000) -> None:
        """The device of this name is told of so."""
        devices = self.page.get_by_role("region", name="Toestellen")
        device = devices.get_by_role("listitem").filter(has_text=name)
        await expect(device).to_contain_text(text, timeout=within_ms)

    async def press(self, name: str) -> None:
        """One button."""
        await self.page.get_by_role("button", name=name, exact=True).click()

    async def reads(self, text: str) -> None:
        """These words stand on the page."""
        await expect(self.page.get_by_text(text).first).to_be_visible()

    async def nobody_is_busy(self) -> bool:
        """Whether nobody waits and no counter has anybody."""
        busy = self.page.get_by_role("row").filter(has_text=re.compile("bezig|opgeroepen|pauze"))
        return await busy.count() == 0 and await self._figure("waiting").inner_text() == "0"

    def _figure(self, name: str) -> Locator:
        return self._figures.get_by_text(FIGURES[name], exact=True).locator("..").get_by_role("definition")

    @property
    def _figures(self) -> Locator:
        return self.page.get_by_role("region", name="De dag in cijfers")
