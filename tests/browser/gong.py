"""Hears the gong of a display: counts the strokes that its page gives to the loudspeaker."""

import asyncio

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
# An announcement is a sound that is waited for, or a sentence that is under way; the next call begins at its end.
SAYS_WHEN_BUSY = """
globalThis.announcing = 0;
globalThis.silentSince = 0;
const until = (over) => {
    announcing += 1;
    over(() => { announcing -= 1; silentSince = performance.now(); });
};
// Only what has an end is a timer: a sound of nothing goes on for ever.
const end = ConstantSourceNode.prototype.stop;
ConstantSourceNode.prototype.stop = function (...when) {
    until((over) => this.addEventListener("ended", over));
    return end.apply(this, when);
};
const ask = globalThis.fetch;
globalThis.fetch = (...what) => {
    const answer = ask(...what);
    until((over) => answer.then(over, over));
    return answer;
};
"""
# A sentence that has come is decoded before it sounds, and one that is still being made is asked for again.
UNTIL_SILENT = """new Promise((told) => {
    const silent = () => announcing === 0 && performance.now() - silentSince > 700;
    const look = () => silent() ? told() : requestAnimationFrame(look);
    look();
})"""
STROKES_OF_A_GONG = 8


async def listening(screens: Screens, url: str) -> Page:
    """A display whose gong is counted."""
    page = await (await screens.device(Screen.DISPLAY)).new_page()
    await page.add_init_script(COUNT_STROKES)
    await page.add_init_script(SAYS_WHEN_BUSY)
    await page.goto(url)
    return page


async def rung(page: Page, times: int, before: int = 0) -> None:
    """Wait until it rang so often since the page was loaded, or since `before` strokes; and not oftener."""
    await expect(page.locator("html")).to_have_attribute("data-strokes", str(before + times * STROKES_OF_A_GONG))


async def strokes(page: Page) -> int:
    """What the loudspeaker was given until now; a siren counts too."""
    return int(await page.get_attribute("html", "data-strokes") or 0)


async def over(page: Page) -> None:
    """Wait until every call so far was announced."""
    async with asyncio.timeout(30):
        await page.evaluate(UNTIL_SILENT)


async def silent(page: Page) -> bool:
    """Whether it has not rung yet."""
    return await page.get_attribute("html", "data-strokes") is None
