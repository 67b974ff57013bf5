"""Touching a kiosk's screen as a visitor does: one touch after the other, not two at once."""

import re

from playwright.async_api import Locator, Page, expect


async def touch(target: Locator) -> None:
    """Touch this; a touch within half a second of the one before would count as the same one."""
    await target.page.locator("kiosk-page:not([resting])").wait_for(state="attached")
    await target.click()


async def choose(page: Page, *names: str) -> None:
    """Touch the buttons that begin with these words, each on its own screen."""
    for name in names:
        await touch(page.get_by_role("button", name=re.compile(f"^{re.escape(name)}")).first)


async def heading(page: Page, text: str) -> None:
    """Wait for the screen with this heading."""
    await expect(page.get_by_role("heading", level=1)).to_have_text(text)


async def number(page: Page) -> str:
    """The number on the plate, once it is there; the plate is for eyes, so it has no role."""
    plate = page.locator("number-plate")
    await plate.wait_for()
    return str(await plate.get_attribute("number"))
