"""The display shows who is called where, large enough to be read, and says so when it cannot."""

import re

import pytest
from playwright.async_api import Page, expect

from server.floor.commands.contacts import CallNext, Finish, Start, Undo
from server.floor.commands.hall import CloseHall
from tests.browser.axe import axe
from tests.browser.people import a_call, at_counter, kiosk, person, take
from tests.browser.screens import Screen, Screens, Shoot, hold
from tests.house import House

WAITING_ROOM = "/display/wachtruimte"
EXPRESS = "/display/snelbalie"

# A capital of 12.2 mm per metre, 8 m, 0.72 em, on a panel of 55 inch: 1217.6 mm for 1920 px.
LEAST_PX = 12.2 * 8 / 0.72 / (1217.6 / 1920)


async def type_size(page: Page, selector: str) -> float:
    size: str = await page.locator(selector).first.evaluate("element => getComputedStyle(element).fontSize")
    return float(size.removesuffix("px"))


async def hidden_parts(page: Page) -> list[int]:
    """By how many pixels the page is larger than the window, across and down."""
    parts: list[int] = await page.evaluate(
        "[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]"
    )
    return parts


async def test_a_call_stands_on_the_display_with_its_place(house: House, screens: Screens, shoot: Shoot) -> None:
    page = await screens(Screen.DISPLAY, house.url + WAITING_ROOM)
    await expect(page.get_by_text("Hier verschijnt uw nummer.")).to_be_visible()
    async with a_call(house):
        await expect(page.locator(".line.marked")).to_contain_text("A 1")
        await expect(page.locator(".line.marked")).to_contain_text("Balie 1")
        await expect(page.locator("[aria-live=assertive] p")).to_have_text("A 1, Balie 1")
        await shoot(page, "display-first-call")
        assert await axe(page) == []


async def test_the_newest_of_several_calls_is_on_top_and_who_is_next_is_told(
    house: House, screens: Screens, shoot: Shoot
) -> None:
    page = await screens(Screen.DISPLAY, house.url + WAITING_ROOM)
    async with kiosk(house) as visitor, at_counter(house, "E1", "Ann") as ann, at_counter(house, "R2", "Bo") as bo:
        await take(visitor, "extract")
        await ann.do(CallNext("E1"))
        await take(visitor, "passport")
        await bo.do(CallNext("R2"))
        await take(visitor, "collect-card")
        await take(visitor, "id-card")
        await expect(page.locator(".line").first).to_have_text(re.compile(r"B 1\s+Ruimte 7"))
        await expect(page.locator(".line").nth(1)).to_have_text(re.compile(r"A 1\s+Balie 1"))
        # Who came first, for the shorter contact.
        await expect(page.locator(".next li")).to_have_text(["A 2", "B 2"])
        await shoot(page, "display-calls")
    assert await hidden_parts(page) == [0, 0]


async def test_a_call_can_be_read_from_where_people_wait(house: House, screens: Screens) -> None:
    page = await screens(Screen.DISPLAY, house.url + WAITING_ROOM)
    express = await screens(Screen.DISPLAY, house.url + EXPRESS)
    async with a_call(house):
        await expect(page.locator(".line")).to_have_count(1)
        assert await type_size(page, ".line .number") >= LEAST_PX
        assert await type_size(page, ".line .place") >= LEAST_PX
        await expect(express.locator(".card .number")).to_have_count(1)
        assert await type_size(express, ".card .number") >= LEAST_PX
        assert await type_size(express, ".card .place") >= LEAST_PX


async def test_the_express_display_has_a_dark_card_for_each_counter(
    house: House, screens: Screens, shoot: Shoot
) -> None:
    page = await screens(Screen.DISPLAY, house.url + EXPRESS)
    async with a_call(house, "E2"):
        await expect(page.locator(".card.marked")).to_have_text(re.compile(r"Balie 2\s+A 1"))
        await expect(page.locator(".card.shut")).to_have_text(re.compile(r"Balie 1\s+gesloten"))
        assert await page.evaluate("document.documentElement.dataset.theme") == "dark"
        await shoot(page, "display-express")
        assert await axe(page) == []
    assert await hidden_parts(page) == [0, 0]


async def test_a_call_that_is_undone_disappears(house: House, screens: Screens) -> None:
    page = await screens(Screen.DISPLAY, house.url + WAITING_ROOM)
    async with a_call(house) as staff:
        await expect(page.locator(".line")).to_have_count(1)
        await staff.do(Undo("E1"))
        await expect(page.locator(".line")).to_have_count(0)
        await expect(page.get_by_text("Hier verschijnt uw nummer.")).to_be_visible()


async def test_a_mark_breathes_twice_and_then_stands_still(house: House, screens: Screens) -> None:
    page = await screens(Screen.DISPLAY, house.url + WAITING_ROOM)
    await page.emulate_media(reduced_motion="no-preference")
    async with a_call(house):
        await expect(page.locator(".line.marked")).to_have_count(1)
        seconds, often = await page.locator(".line.marked").evaluate(
            "line => { const {duration, iterations} = line.getAnimations({subtree: true})[0].effect.getTiming();"
            " return [duration / 1000, iterations]; }"
        )
    assert seconds * often < 5
    assert 1 / seconds < 3


async def test_the_hall_away_leaves_the_last_state_in_grey_with_its_time(
    house: House, screens: Screens, shoot: Shoot
) -> None:
    screens.forgive("WebSocket", "ERR_CONNECTION_REFUSED", "Failed to fetch", "Failed to load resource")
    page = await screens(Screen.DISPLAY, house.url + WAITING_ROOM)
    async with a_call(house):
        await expect(page.locator(".line.marked")).to_have_count(1)
    await house.kill9()
    await expect(page.get_by_text("Geen verbinding met de hal")).to_be_visible()
    await expect(page.get_by_text(re.compile(r"Dit was de stand om \d+(\.\d\d)? uur"))).to_be_visible()
    await expect(page.locator(".line")).to_have_text([re.compile(r"A 1\s+Balie 1")])
    await expect(page.locator(".line.marked")).to_have_count(0)
    await shoot(page, "display-away")
    assert await axe(page) == []
    await house.restart()
    await expect(page.get_by_text("Geen verbinding met de hal")).to_be_hidden()
    await expect(page.locator(".line")).to_have_text([re.compile(r"A 1\s+Balie 1")])


async def test_a_closed_hall_says_so_once_nobody_has_to_be_called(house: House, screens: Screens, shoot: Shoot) -> None:
    page = await screens(Screen.DISPLAY, house.url + WAITING_ROOM)
    async with (
        kiosk(house) as visitor,
        person(house, "Mia", "manager") as manager,
        at_counter(house, "E1", "Ann") as ann,
    ):
        await take(visitor, "extract")
        await manager.do(CloseHall())
        await expect(page.locator(".next li")).to_have_text(["A 1"])
        await expect(page.get_by_role("heading", name="gesloten")).to_be_hidden()
        await ann.do(CallNext("E1"))
        await ann.do(Start("E1"))
        await ann.do(Finish("E1"))
        await expect(page.locator(".line")).to_have_count(1)
        await page.clock.install()
        await page.reload()
        await expect(page.locator(".line")).to_have_count(1)
        await hold(page)
        await page.clock.fast_forward("04:00")
        await expect(page.get_by_role("heading", name="Wij zijn nu gesloten")).to_be_visible()
        await shoot(page, "display-closed")
        assert await axe(page) == []


@pytest.mark.parametrize("screen", [Screen.DISPLAY, Screen.COUNTER], ids=["panel", "laptop"])
async def test_the_display_fills_any_window_of_its_shape_without_scrolling(
    screen: Screen, house: House, screens: Screens
) -> None:
    page = await screens(screen, house.url + WAITING_ROOM)
    async with a_call(house):
        await expect(page.locator(".line")).to_have_count(1)
        assert await hidden_parts(page) == [0, 0]
        line, foot = await page.locator(".line").bounding_box(), await page.locator("footer").bounding_box()
    assert line is not None
    assert foot is not None
    assert foot["y"] + foot["height"] <= screen.value.height
    assert line["x"] + line["width"] <= screen.value.width
