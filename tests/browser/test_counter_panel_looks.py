"""What a working day brings at the counter can be read by everybody: light, dark, in contrast, in a bar of 360 px."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import expect

from server.floor.commands.contacts import CallNext, Park, Start
from server.floor.commands.visits import StepAway
from tests.browser.axe import axe
from tests.browser.counter import AtCounter, seated
from tests.browser.people import at_counter, kiosk, take
from tests.browser.screens import Screen, Screens, Shoot, in_each_theme
from tests.house import House

NOTE = "Komt met haar dochter, de pasfoto’s zijn al nagekeken."


@asynccontextmanager
async def a_busy_morning(house: House) -> AsyncIterator[None]:
    """Piet parked B 1 and Rita sits in her room; A 2 is out for a while, and others wait."""
    async with kiosk(house) as visitor, at_counter(house, "D1", "Piet") as piet, at_counter(house, "R1", "Rita"):
        await take(visitor, "licence")
        for command in (CallNext("D1"), Start("D1"), Park("D1", "photo")):
            await piet.do(command)
        given = [
            await take(visitor, service) for service in ("passport", "extract", "collect-card", "move", "legalise")
        ]
        await piet.do(StepAway(given[2].ticket, 10))
        yield


async def serving(house: House, screens: Screens, screen: Screen = Screen.COUNTER) -> AtCounter:
    """Ann helps B 2 at Balie 4, about whom there is a note."""
    ann = await seated(house, screens, "Balie 4", screen=screen)
    await ann.press("ArrowDown", "Enter")
    await expect(ann.main).to_contain_text("B 2 is er: start")
    await ann.start()
    await ann.press("s")
    await ann.page.keyboard.type(NOTE)
    await ann.press("Enter")
    await expect(ann.page.locator(".card .note")).to_contain_text(NOTE)
    return ann


async def looked_at(ann: AtCounter, shoot: Shoot, name: str) -> None:
    """A picture of this state, and nothing that stands in anybody's way."""
    await shoot(ann.page, f"counter-{name}")
    assert await axe(ann.page) == [], name


async def seen(ann: AtCounter, shoot: Shoot, name: str) -> None:
    """The same in light and in dark."""
    async for theme in in_each_theme(ann.page):
        await looked_at(ann, shoot, f"{name}-{theme}")


async def test_every_panel_of_a_working_day_is_accessible(house: House, screens: Screens, shoot: Shoot) -> None:
    async with a_busy_morning(house):
        ann = await serving(house, screens)
        await seen(ann, shoot, "day")
        for key, name in (("d", "pass-on"), ("p", "park"), ("e", "change"), ("s", "note"), ("/", "commands")):
            await ann.press(key)
            await seen(ann, shoot, name)
            await ann.press("Escape")
        await ann.press("1")
        await seen(ann, shoot, "aside")
        await ann.row("A 1").click()
        await seen(ann, shoot, "someone")
        await ann.press("a")
        await seen(ann, shoot, "away")


async def test_in_contrast_every_border_is_seen(house: House, screens: Screens, shoot: Shoot) -> None:
    async with a_busy_morning(house):
        ann = await serving(house, screens)
        await ann.page.evaluate("document.documentElement.dataset.theme = 'contrast'")
        await looked_at(ann, shoot, "day-contrast")
        await ann.press("d")
        await looked_at(ann, shoot, "pass-on-contrast")


async def test_in_a_bar_of_360_px_everything_is_a_touch_away(house: House, screens: Screens, shoot: Shoot) -> None:
    async with a_busy_morning(house):
        ann = await serving(house, screens, Screen.COUNTER_BAR)
        await looked_at(ann, shoot, "bar-day")
        for name, title in (("Doorgeven", "B 2 doorgeven"), ("Parkeren", "B 2 even parkeren"), ("Meer", "Meer")):
            await ann.button(name).first.click()
            await expect(ann.page.get_by_role("heading", name=title)).to_be_visible()
            await looked_at(ann, shoot, f"bar-{name.lower()}")
            await ann.press("Escape")
        await ann.button("Aan tafel").click()
        await expect(ann.page.get_by_role("heading", name="Even weg")).to_be_visible()
        await looked_at(ann, shoot, "bar-wie")
