"""Hears the gong of a display: counts the strokes that its page gives to the loudspeaker."""

from playwright.async_api import Page, expect

from tests.browser.screens import Screen, Screens

COUNT_STROKES = """
let strokes = 0;
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...when) {
    document.documentElement.dataset.strokes = strokes += 1;
    return start.apply(this, when);
};
"""
STROKES_OF_A_GONG = 8


async def listening(screens: Screens, url: str) -> Page:
    """A display whose gong is counted."""
    page = await (await screens.device(Screen.DISPLAY)).new_page()
    await page.add_init_script(COUNT_STROKES)
    await page.goto(url)
    return page


async def rung(page: Page, times: int, before: int = 0) -> None:
    """Wait until it rang so often since the page was loaded, or since `before` strokes; and not oftener."""
    await expect(page.locator("html")).to_have_attribute("data-strokes", str(before + times * STROKES_OF_A_GONG))


async def strokes(page: Page) -> int:
    """What the loudspeaker was given until now; a siren counts too."""
    return int(await page.get_attribute("html", "data-strokes") or 0)


async def silent(page: Page) -> bool:
    """Whether it has not rung yet."""
    return await page.get_attribute("html", "data-strokes") is None
