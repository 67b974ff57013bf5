"""The display shows who is called where, large enough, and rings once; it says so when it cannot."""

import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from server.floor.commands import CallNext, CloseHall, Finish, Recall, Start, Undo
from server.protocol.client import Device
from tests.browser.axe import axe
from tests.browser.chromium import found
from tests.browser.fixtures import QUIET
from tests.browser.gong import listening, rung, silent
from tests.browser.people import at_counter, kiosk, person, take
from tests.browser.screens import Screen, Screens, Shoot
from tests.house import House
from tests.house import house as a_house

WAITING_ROOM = "/display/wachtruimte"
EXPRESS = "/display/snelbalie"

# A capital of 12.2 mm per metre, 8 m, 0.72 em, on a panel of 55 inch: 1217.6 mm for 1920 px.
LEAST_PX = 12.2 * 8 / 0.72 / (1217.6 / 1920)


@asynccontextmanager
async def a_call(house: House, counter: str = "E1", service: str = "extract") -> AsyncIterator[Device]:
    """A visitor took a ticket and was called; yields who sits at the counter."""
    async with kiosk(house) as visitor, at_counter(house, counter, f"Ann {counter}") as staff:
        await take(visitor, service)
        await staff.do(CallNext(counter))
        yield staff


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


async def test_a_zone_hears_nothing_of_counters_elsewhere(house: House, screens: Screens) -> None:
    page = await listening(screens, house.url + EXPRESS)
    elsewhere = await listening(screens, house.url + WAITING_ROOM)
    async with a_call(house, "R2", "passport"):
        await rung(elsewhere, 1)
        await expect(page.locator(".card")).to_have_count(2)
        await expect(page.locator(".card.marked")).to_have_count(0)
        assert await silent(page)


async def test_a_call_that_is_undone_disappears(house: House, screens: Screens) -> None:
    page = await screens(Screen.DISPLAY, house.url + WAITING_ROOM)
    async with a_call(house) as staff:
        await expect(page.locator(".line")).to_have_count(1)
        await staff.do(Undo("E1"))
        await expect(page.locator(".line")).to_have_count(0)
        await expect(page.get_by_text("Hier verschijnt uw nummer.")).to_be_visible()


async def test_a_number_called_again_stands_there_once_and_rings_again(house: House, screens: Screens) -> None:
    page = await listening(screens, house.url + WAITING_ROOM)
    async with a_call(house) as staff:
        await rung(page, 1)
        await staff.do(Recall("E1"))
        await rung(page, 2)
        await expect(page.locator(".line")).to_have_count(1)


async def test_a_call_rings_once_whatever_else_happens(house: House, screens: Screens) -> None:
    page = await listening(screens, house.url + WAITING_ROOM)
    async with a_call(house) as staff, kiosk(house, "kiosk-2") as visitor:
        await rung(page, 1)
        await take(visitor, "collect-card")
        await staff.do(Start("E1"))
        await expect(page.locator(".next li")).to_have_text(["A 2"])
        await rung(page, 1)


async def test_a_display_that_is_loaded_again_does_not_ring_again(house: House, screens: Screens) -> None:
    page = await listening(screens, house.url + WAITING_ROOM)
    async with a_call(house):
        await rung(page, 1)
        await page.reload()
        await expect(page.locator(".line")).to_have_count(1)
        await expect(page.locator(".date")).to_be_visible()
        assert await silent(page)


async def test_two_calls_at_once_ring_one_after_the_other(house: House, screens: Screens) -> None:
    page = await listening(screens, house.url + WAITING_ROOM)
    async with a_call(house), a_call(house, "D1", "passport"):
        await rung(page, 2)
        await expect(page.locator(".line.marked")).to_have_count(2)


async def test_a_display_that_may_not_ring_says_what_to_do(house: House, browser: Browser) -> None:
    chromium = found()
    assert chromium is not None
    strict = await browser.browser_type.launch(
        executable_path=chromium.executable,
        env={**os.environ, **chromium.environment},
        args=[each for each in QUIET if "autoplay" not in each],
    )
    page = await strict.new_page()
    await page.goto(house.url + WAITING_ROOM)
    await expect(page.get_by_text("Raak het scherm aan voor geluid")).to_be_visible()
    assert await axe(page) == []
    await page.mouse.click(900, 600)
    await expect(page.get_by_text("Raak het scherm aan voor geluid")).to_be_hidden()
    await strict.close()


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
    screens.forgive("WebSocket", "ERR_CONNECTION_REFUSED", "Failed to fetch")
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
        await page.clock.fast_forward("04:00")
        await expect(page.get_by_role("heading", name="Wij zijn nu gesloten")).to_be_visible()
        await shoot(page, "display-closed")
        assert await axe(page) == []


async def test_a_panel_that_is_too_small_for_its_distance_is_refused_with_the_reason(
    house: House, screens: Screens
) -> None:
    """A window of another shape than the configured panel: the letters would be too narrow for 8 m."""
    page = await screens(Screen.KIOSK, house.url + WAITING_ROOM)
    await expect(page.get_by_role("heading", name="Dit scherm is niet leesbaar van op 8 m")).to_be_visible()
    await expect(page.get_by_text("98 mm is nodig")).to_be_visible()
    async with a_call(house):
        await expect(page.locator(".line")).to_have_count(0)
    assert await axe(page) == []
    await page.get_by_role("link", name="Reken het na").click()
    await expect(page.get_by_role("heading", name="Scherm Wachtruimte opstellen")).to_be_visible()


async def test_set_up_computes_the_letters_and_gives_the_lines_for_the_configuration(
    house: House, screens: Screens, shoot: Shoot
) -> None:
    page = await listening(screens, f"{house.url}{WAITING_ROOM}?setup")
    await expect(page.get_by_role("heading", name="Leesbaar van op 8 m")).to_be_visible()
    await page.get_by_label("Leesafstand, in meter").fill("15")
    await expect(page.get_by_role("heading", name="Dit scherm is niet leesbaar van op 15 m")).to_be_visible()
    await page.get_by_label("Beelddiagonaal, in duim").fill("110")
    await expect(page.locator("pre")).to_contain_text(
        "inches = 110, width_px = 1920, height_px = 1080, distance_m = 15"
    )
    await page.get_by_label("Een vak per balie").check()
    await expect(page.get_by_role("heading", name="niet leesbaar")).to_be_visible()
    await shoot(page, "display-setup")
    assert await axe(page) == []
    await page.get_by_role("button", name="Laat de gong horen").click()
    await rung(page, 1)


async def test_a_display_that_nobody_knows_shows_its_code_until_the_manager_confirms(
    tmp_path: Path, screens: Screens, shoot: Shoot
) -> None:
    async with a_house(tmp_path, accounts={"Mia": ["manager"]}) as house:
        page = await screens(Screen.DISPLAY, house.url + WAITING_ROOM)
        code = page.locator(".code")
        await expect(code).to_have_text(re.compile(r"\d{3} \d{3}"))
        await shoot(page, "display-pairing")
        assert await axe(page) == []
        async with house.browser() as mia:
            await mia.post("/sign-in", json={"name": "Mia", "password": "een goed lang wachtwoord"})
            digits = (await code.inner_text()).replace(" ", "")
            assert (await mia.post(f"/pairings/{digits}", json={"accept": True})).status_code == 200
        await expect(page.locator(".clock")).to_be_visible()
        await page.reload()
        await expect(page.locator(".clock")).to_be_visible()
        await page.close()


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
