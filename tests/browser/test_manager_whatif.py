"""The manager tries a change on days past or to come before it is made; the real server answers."""

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.browser.axe import axe
from tests.browser.managing import managing
from tests.browser.screens import Screens, Shoot, Theme
from tests.browser.test_manager_curve import INK, TOWN_LIGHT
from tests.browser.test_manager_page import overflow
from tests.browser.yesterday import on_monday_after
from tests.house import House

IN_RESULT = 'querySelector("what-if-part").renderRoot.querySelector("lines-chart")'
RECKONED_MS = 90_000
"""Days are played again in a process of its own, which has no haste: on a busy machine that takes a while."""
LOOKS: tuple[tuple[int, Theme], ...] = ((1440, "light"), (1440, "dark"), (390, "light"))


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def monday(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    """The house on a Monday, with the Friday before in its journal; for all tests of this file."""
    async with on_monday_after(tmp_path_factory.mktemp("monday")) as house:
        yield house


async def looking(screens: Screens, house: House, part: str) -> Page:
    page = await managing(screens, house)
    await page.get_by_role("link", name=part, exact=True).press("Enter")
    return page


async def looks_right(page: Page, shoot: Shoot, name: str) -> None:
    """On a wide screen and on a phone, in light and dark: nothing in anybody's way, nothing cut off."""
    for width, theme in LOOKS:
        await page.set_viewport_size({"width": width, "height": 900})
        await page.emulate_media(color_scheme=theme)
        await page.wait_for_function(f"document.documentElement.scrollWidth <= {width}")
        await shoot(page, f"{name}-{width}-{theme}")
        assert await axe(page) == []
        assert await overflow(page) == 0


def row(page: Page, within: str, name: str) -> Locator:
    return page.locator(within).get_by_role("row").filter(has=page.get_by_role("rowheader", name=name, exact=True))


async def test_a_past_day_is_played_again_with_a_counter_more(monday: House, screens: Screens, shoot: Shoot) -> None:
    page = await looking(screens, monday, "Wat als")
    await expect(page.get_by_role("combobox", name="Dag")).to_have_text("vrijdag 17 april")
    await page.get_by_role("combobox", name="Een balie erbij").select_option(label="aan tafel")
    await page.get_by_role("textbox", name="vanaf").fill("09:30")
    await page.get_by_role("button", name="Speel na").press("Enter")
    result = page.locator(".result")
    await expect(result.get_by_role("columnheader")).to_have_text(
        ["Zoals nu ingesteld", re.compile(r"Aan tafel erbij vanaf 9\.30")], timeout=RECKONED_MS
    )
    breach = row(page, ".result", "minuten boven het doel, samen").get_by_role("cell")
    await expect(breach).to_have_text([re.compile(r"^\d+$"), re.compile(r"^\d+\s+−\d+\s*$")])
    await expect(result.locator("lines-chart")).to_have_count(2)
    chart = INK.replace(
        'querySelector("wait-curve")', 'querySelector("what-if-part").renderRoot.querySelector("lines-chart")'
    )
    assert await page.evaluate(chart, TOWN_LIGHT)
    await looks_right(page, shoot, "manager-what-if")
    await result.get_by_role("button", name=re.compile("Haal weg")).press("Enter")
    await expect(result.get_by_role("table")).to_have_count(0)


async def test_a_question_that_changes_nothing_is_not_asked(monday: House, screens: Screens) -> None:
    page = await looking(screens, monday, "Wat als")
    await page.get_by_role("button", name="Speel na").press("Enter")
    await expect(page.get_by_text("Kies eerst wat er anders is.")).to_be_visible()


async def test_the_slider_shows_what_it_would_have_meant_before_it_is_kept(
    monday: House, screens: Screens, shoot: Shoot
) -> None:
    page = await looking(screens, monday, "Wat als")
    slider = page.get_by_role("slider")
    await expect(slider).to_have_attribute("aria-valuetext", "In evenwicht")
    await slider.press("End")
    await expect(slider).to_have_attribute("aria-valuetext", "Vooral afspraken op tijd")
    card = page.locator("favour-card")
    await expect(card).to_contain_text("Nagespeeld op de laatste open dag.", timeout=RECKONED_MS)
    await expect(card).to_contain_text("Nu, zoals IT het instelde: In evenwicht.")
    await card.get_by_text("Toon als tabel").press("Enter")
    await expect(card.get_by_role("columnheader")).to_have_text(["In evenwicht", "Vooral afspraken op tijd"])
    await looks_right(page, shoot, "manager-slider")
    await page.get_by_role("button", name="Bewaar").press("Enter")
    await expect(card).to_contain_text("Nu ingesteld door de leiding: Vooral afspraken op tijd.")
    await page.get_by_role("button", name="Terug naar de instelling van IT").press("Enter")
    await expect(card).to_contain_text("Nu, zoals IT het instelde: In evenwicht.")


async def test_tomorrow_tells_waits_and_what_another_roster_does(monday: House, screens: Screens, shoot: Shoot) -> None:
    page = await looking(screens, monday, "Morgen")
    await expect(page.get_by_role("heading", name="morgen, dinsdag 21 april")).to_be_visible()
    told = page.get_by_text("Gerekend met de balies van vrijdag 17 april")
    await expect(told).to_be_visible(timeout=RECKONED_MS)
    more, less = row(page, "tomorrow-part", "Erbij: aan tafel"), row(page, "tomorrow-part", "Zonder Balie 3")
    await expect(more.get_by_role("cell").last).to_contain_text("−")
    await expect(less.get_by_role("cell").last).to_contain_text("+")
    await expect(page.get_by_role("heading", name="Kleinste rooster dat de doelen haalt")).to_be_visible()
    await page.get_by_text("Toon als tabel").press("Enter")
    await expect(row(page, "tomorrow-part", "9.30")).to_contain_text("4 op de 5 tot")
    await looks_right(page, shoot, "manager-tomorrow")


async def test_the_promises_of_the_last_weeks_stand_beside_those_of_today(
    monday: House, screens: Screens, shoot: Shoot
) -> None:
    page = await looking(screens, monday, "Beloften")
    today, weeks = page.get_by_role("region", name="Vandaag"), page.get_by_role("region", name="Laatste weken")
    await expect(today).to_contain_text("Er is nog niemand geroepen aan wie een wacht beloofd was.")
    await expect(weeks).to_contain_text("Van elke 100 bezoekers werden er 100 geroepen binnen de tijd die wij zeiden.")
    await expect(weeks.locator("li", has_text="Snelbalie")).to_contain_text("100 %, 22 van 22")
    await expect(page.get_by_role("row").filter(has_text="vr 17/4")).to_have_count(2)
    await looks_right(page, shoot, "manager-promises")


@pytest.mark.parametrize("part", ["Wat als", "Morgen"])
async def test_a_hall_without_a_past_says_so(part: str, house: House, screens: Screens) -> None:
    screens.forgive("404")
    page = await looking(screens, house, part)
    await expect(page.get_by_text(re.compile("Er is nog geen dag om mee te rekenen"))).to_be_visible()
