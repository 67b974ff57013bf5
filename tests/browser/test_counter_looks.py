"""Everybody can read and use the counter's page: in every state, light and dark, from 360 px to full width."""

from collections.abc import Sequence

import pytest
from playwright.async_api import Page, ViewportSize, expect

from tests.browser.axe import axe
from tests.browser.counter import AtCounter, seated, signed_in
from tests.browser.people import at_counter, kiosk, take
from tests.browser.screens import Screen, Screens, Shoot, in_each_theme
from tests.house import House

SERVICES = ("passport", "extract", "licence", "collect-card", "move", "legalise", "extract")
ZOOMED = ViewportSize(width=640, height=400)
"""What is left of 1280 x 800 at 200 %."""


async def a_morning(house: House, services: Sequence[str] = SERVICES) -> None:
    """Some people wait at both kinds of counter."""
    async with kiosk(house) as visitor:
        for service in services:
            await take(visitor, service)


async def at_work(house: House, screens: Screens, screen: Screen = Screen.COUNTER) -> AtCounter:
    """Ann at a desk with the first of the morning, whom nobody could be called before, and the others waiting."""
    await a_morning(house, SERVICES[:1])
    ann = await seated(house, screens, "Balie 4", screen=screen)
    await ann.call("B 1")
    await ann.start()
    await a_morning(house, SERVICES[1:])
    return ann


async def hidden_parts(page: Page) -> tuple[int, int]:
    """By how many pixels the page is larger than the window, across and down, wherever it scrolls."""
    across, down = await page.evaluate("""() => {
        const scrolls = [document.documentElement, ...document.querySelector("counter-work").shadowRoot
            .querySelectorAll("main, .body")];
        const most = (part) => Math.max(...scrolls.map(part));
        return [most((each) => each.scrollWidth - each.clientWidth),
            most((each) => each.scrollHeight - each.clientHeight)];
    }""")
    return across, down


async def looked_at(desk: AtCounter, shoot: Shoot, name: str) -> None:
    """A picture of this state, and nothing that stands in anybody's way."""
    await shoot(desk.page, f"counter-{name}")
    assert await axe(desk.page) == [], name


async def seen(desk: AtCounter, shoot: Shoot, name: str) -> None:
    """The same in light and in dark."""
    async for theme in in_each_theme(desk.page):
        await looked_at(desk, shoot, f"{name}-{theme}")


async def test_every_state_is_accessible(house: House, screens: Screens, shoot: Shoot) -> None:
    async with at_counter(house, "E1", "Bob"):
        ann = await signed_in(house, screens, "Ann")
        await seen(ann, shoot, "choose")
        await ann.button("Balie 1").click()
        await expect(ann.page.get_by_role("dialog")).to_be_visible()
        await seen(ann, shoot, "take-over")
        await ann.button("Nee, kies een andere").click()
    await ann.sit("Balie 4")
    await seen(ann, shoot, "nobody")
    await a_morning(house)
    await expect(ann.page.get_by_role("option")).to_have_count(len(SERVICES))
    await seen(ann, shoot, "free")
    await ann.press("Space")
    await expect(ann.main).to_contain_text("is er: start")
    await seen(ann, shoot, "called")
    await ann.start()
    await seen(ann, shoot, "serving")
    await ann.press("ArrowDown", "ArrowDown")
    await seen(ann, shoot, "chosen")


async def test_every_panel_is_accessible(house: House, screens: Screens, shoot: Shoot) -> None:
    await a_morning(house)
    ann = await seated(house, screens, "Balie 4")
    await ann.press("m")
    await ann.page.get_by_role("button", name="Reispas", exact=False).first.click()
    await seen(ann, shoot, "make")
    await ann.button("Geef een nummer").click()
    await expect(ann.page.locator("ticket-maker number-plate")).to_be_visible()
    await seen(ann, shoot, "made")
    await ann.press("Escape", "o")
    await ann.page.keyboard.type("1")
    await seen(ann, shoot, "find")
    await ann.press("Escape", "?")
    await expect(ann.page.get_by_role("dialog")).to_be_visible()
    await seen(ann, shoot, "keys")
    await ann.press("Escape")
    await expect(ann.page.get_by_role("dialog")).to_have_count(0)
    await ann.press("b")
    await expect(ann.main).to_contain_text("Hervatten")
    await seen(ann, shoot, "paused")


async def test_the_page_fits_the_screen_of_a_counter(house: House, screens: Screens) -> None:
    ann = await at_work(house, screens)
    await expect(ann.row("A 4")).to_have_count(1)
    assert await hidden_parts(ann.page) == (0, 0)


@pytest.mark.parametrize("screen", [Screen.COUNTER_BAR, Screen.PHONE])
async def test_in_a_bar_nothing_scrolls_and_the_lists_are_a_touch_away(
    house: House, screens: Screens, shoot: Shoot, screen: Screen
) -> None:
    ann = await at_work(house, screens, screen)
    await expect(ann.button("Snelbalie")).to_contain_text("4")
    assert await hidden_parts(ann.page) == (0, 0)
    await looked_at(ann, shoot, f"bar-{screen.value.width}")
    await ann.button("Snelbalie").click()
    await ann.row("A 2").click()
    await looked_at(ann, shoot, f"bar-{screen.value.width}-lists")
    await ann.press("Escape")
    await ann.button("Meer").click()
    await expect(ann.page.get_by_text("Mee te brengen")).to_be_visible()
    await looked_at(ann, shoot, f"bar-{screen.value.width}-more")


async def test_at_200_percent_everything_is_there_without_scrolling_sideways(
    house: House, screens: Screens, shoot: Shoot
) -> None:
    ann = await at_work(house, screens)
    await ann.page.set_viewport_size(ZOOMED)
    assert (await hidden_parts(ann.page))[0] == 0
    await ann.row("A 3").scroll_into_view_if_needed()
    await expect(ann.row("A 3")).to_be_in_viewport()
    await looked_at(ann, shoot, "zoomed")


async def test_the_big_button_stays_in_its_place(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 1")
    nobody = await ann.main.bounding_box()
    await a_morning(house)
    await ann.call("A 1")
    called = await ann.main.bounding_box()
    await ann.start()
    serving = await ann.main.bounding_box()
    assert nobody == called == serving
