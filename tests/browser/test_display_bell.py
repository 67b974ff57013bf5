"""The gong as it is heard, measured in Chromium's own audio engine."""

from typing import TypedDict

import pytest_asyncio
from playwright.async_api import Browser

from tests.browser.bundle import javascript

LISTEN = """async (source) => {
    const { ring, LASTS_S } = await import("data:text/javascript," + encodeURIComponent(source));
    const rate = 48000;
    const context = new OfflineAudioContext(1, 3 * rate, rate);
    ring(context, 0.1);
    const heard = (await context.startRendering()).getChannelData(0);
    const between = (from, to) => heard.slice(from * rate, to * rate);
    const level = (part) => 20 * Math.log10(Math.max(1e-9, Math.hypot(...part) / Math.sqrt(part.length)));
    const levels = Array.from({length: 300}, (_, at) => level(between(at / 100, (at + 1) / 100)));
    return {lasts: LASTS_S, peak: heard.reduce((most, each) => Math.max(most, Math.abs(each)), 0), levels,
        step: heard.reduce((most, each, at) => Math.max(most, Math.abs(each - (heard[at - 1] ?? 0))), 0)};
}"""

INAUDIBLE_DB = -60
STARTS = 0.1
SECOND = 0.34


class Heard(TypedDict):
    """`levels` are of each hundredth of a second, in dB under full scale."""

    lasts: float
    peak: float
    step: float
    levels: list[float]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def heard(browser: Browser) -> Heard:
    page = await browser.new_page()
    result: Heard = await page.evaluate(LISTEN, await javascript("display/page/bell.ts"))
    await page.close()
    return result


def hundredth(seconds: float) -> int:
    return round(seconds * 100)


async def test_the_gong_is_as_loud_as_it_can_be_without_distortion(heard: Heard) -> None:
    assert 0.4 < heard["peak"] < 0.95


async def test_the_gong_has_two_strokes(heard: Heard) -> None:
    levels = heard["levels"]
    first, second = hundredth(STARTS), hundredth(STARTS + SECOND)
    assert levels[first - 2] < INAUDIBLE_DB
    assert levels[first + 1] > levels[second - 1] + 3
    assert levels[second + 1] > levels[second - 1] + 3


async def test_the_gong_dies_away_within_the_time_it_says(heard: Heard) -> None:
    end = hundredth(STARTS + heard["lasts"])
    assert max(heard["levels"][end:]) < INAUDIBLE_DB
    assert heard["levels"][hundredth(STARTS + 1.0)] > INAUDIBLE_DB


async def test_a_stroke_does_not_click(heard: Heard) -> None:
    """No sample is far from the one before: the steepest step of a tone at this level, and no jump above it."""
    assert heard["step"] < 0.2
