"""Listens to the loudspeaker of a display: every sound it plays, and how loud it really is."""

from typing import TypedDict

from playwright.async_api import Page

from tests.browser.screens import Screen, Screens

# Whatever a page connects to its loudspeaker is listened to on the way; a source with a file is a sentence.
EARS = """
globalThis.played = [];
globalThis.loudest = 0;
const connect = AudioNode.prototype.connect;
AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode) {
        const ear = new AnalyserNode(this.context, {fftSize: 2048});
        connect.call(this, ear);
        const heard = new Float32Array(ear.fftSize);
        setInterval(() => {
            ear.getFloatTimeDomainData(heard);
            loudest = Math.max(loudest, ...heard.map(Math.abs));
        }, 20);
    }
    return connect.call(this, to, ...rest);
};
const start = AudioBufferSourceNode.prototype.start;
AudioBufferSourceNode.prototype.start = function (...when) {
    const from = this.context.currentTime;
    played.push({what: "sentence", from, until: from + this.buffer.duration});
    return start.apply(this, when);
};
const strike = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...when) {
    const from = this.context.currentTime;
    const last = played.at(-1);
    // A gong has eight of these.
    if (last?.what !== "gong" || from - last.from > 1) played.push({what: "gong", from, until: from + 1.8});
    return strike.apply(this, when);
};
"""


Sound = TypedDict("Sound", {"what": str, "from": float, "until": float})
"""A gong or a sentence, in seconds of the page's own clock of sound."""


async def listening(screens: Screens, url: str) -> Page:
    """A display whose loudspeaker is listened to."""
    page = await (await screens.device(Screen.DISPLAY)).new_page()
    await page.add_init_script(EARS)
    await page.goto(url)
    await page.locator("main").wait_for()
    return page


async def played(page: Page, sounds: int) -> list[Sound]:
    """Wait until it has played so many gongs and sentences; all of them, in order."""
    await page.wait_for_function("count => played.length >= count", arg=sounds)
    heard: list[Sound] = await page.evaluate("played")
    return heard


async def audible(page: Page) -> None:
    """Wait until something is heard."""
    await page.wait_for_function("() => loudest > 0.01")


async def heard(page: Page) -> bool:
    """Whether anything was heard until now."""
    loudest: float = await page.evaluate("loudest")
    return loudest > 0.001
