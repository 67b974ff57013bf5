"""The host's tablet as the person at the reception uses it."""

from dataclasses import dataclass

from playwright.async_api import Page, expect


@dataclass(frozen=True)
class Reception:
    """Somebody who signed in at the reception."""

    page: Page

    async def reads(self, text: str) -> None:
        """These words stand on the page."""
        await expect(self.page.get_by_text(text).first).to_be_visible()

    async def gives(self, service: str) -> str:
        """A ticket without paper for this service; returns its number."""
        await self._press(service)
        await self._press("Zonder papier")
        plate = self.page.locator("section.ticket number-plate")
        await plate.wait_for()
        return str(await plate.get_attribute("number"))

    async def opens_the_sheet(self) -> None:
        """What was written on paper is typed over here."""
        await self._press("Noodnummers")

    async def enters(self, number: int, service: str, taken: str, helped: tuple[str, str] | None = None) -> None:
        """One row of the sheet; three letters name the service, times as they stand on paper."""
        await self.page.get_by_role("textbox", name="Nummer").fill(str(number))
        await self.page.get_by_label("Waarvoor").fill(service)
        await self.page.get_by_label("Genomen om").fill(taken)
        await self.page.get_by_label("Is geholpen" if helped else "Wacht nog").check()
        for label, time in zip(("Geholpen van", "tot"), helped or (), strict=False):
            await self.page.get_by_label(label, exact=True).fill(time)
        await self.page.keyboard.press("Enter")
        await expect(self.page.locator(".said:not(:empty)")).to_have_text(f"N {number} is ingevoerd.")

    async def closes(self) -> None:
        """Back to the floor."""
        await self.page.keyboard.press("Escape")

    async def sees_waiting(self, number: str, text: str) -> None:
        """A list of the floor has this number, with these words beside it."""
        row = self.page.locator(".lists li").filter(has=self.page.get_by_text(number, exact=True))
        await expect(row).to_contain_text(text)

    async def _press(self, name: str) -> None:
        await self.page.get_by_role("button", name=name).first.click()
