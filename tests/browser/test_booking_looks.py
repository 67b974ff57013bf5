"""Every step of a booking, as everybody must be able to see and use it: light and dark, small, and enlarged."""

from collections.abc import Iterator

import pytest
from playwright.async_api import Page, expect

from tests.browser.booking import everybody_can_use, heading, in_town, open_while, press
from tests.browser.screens import Screen, Screens, Shoot, in_each_theme
from tests.house import House


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A town where four languages are spoken."""
    spoken = 'languages = ["nl"]', 'languages = ["nl", "fr", "de", "en"]'
    yield from open_while(in_town(tmp_path_factory.mktemp("town"), spoken))


async def test_everybody_can_use_every_step(town: House, screens: Screens, shoot: Shoot) -> None:
    page = await screens(Screen.PHONE, f"{town.url}/appointment")

    async def looked_at(name: str) -> None:
        async for theme in in_each_theme(page):
            await shoot(page, f"booking-{name}-{theme}")
            await everybody_can_use(page)

    await page.get_by_text("Geboorte, huwelijk, overlijden").tap()
    await looked_at("what")
    await press(page, "Geboorte aangeven")
    await expect(page.get_by_role("button", name="Nee, dank u")).to_be_visible()
    await looked_at("chosen")
    await press(page, "Kies een moment")
    await heading(page, "Waar komt u?")
    await looked_at("where")
    await press(page, "Gemeentehuis")
    await page.locator("time-choice .first").click()
    await expect(page.get_by_role("button", name="Verder met")).to_be_visible()
    await looked_at("when")
    await press(page, "Verder met")
    await expect(page.get_by_label("Naam")).to_be_visible()
    await press(page, "Leg mijn afspraak vast")
    await expect(page.get_by_text("Vul uw naam in.")).to_be_visible()
    await looked_at("who")
    await page.get_by_label("Naam").fill("Ann Peeters")
    await press(page, "Leg mijn afspraak vast")
    await heading(page, "Uw afspraak ligt vast")
    await looked_at("done")
    await own(page)
    await looked_at("own")
    await press(page, "Verplaats")
    await expect(page.locator("time-choice .time").first).to_be_visible()
    await looked_at("move")


async def own(page: Page) -> None:
    """On to the page of the appointment."""
    await page.get_by_role("link", name="Open mijn afspraak").click()
    await heading(page, "Uw afspraak")


async def test_forced_colours_show_what_is_chosen(town: House, screens: Screens) -> None:
    page = await (await screens.device(Screen.PHONE)).new_page()
    await page.emulate_media(forced_colors="active")
    await page.goto(f"{town.url}/appointment?service=passport&hall=gemeentehuis")
    await page.locator("time-choice .time").first.click()
    width = "(it) => parseFloat(getComputedStyle(it).borderTopWidth)"
    await expect(page.locator("time-choice .taken")).to_be_visible()
    assert await page.locator("time-choice .taken").evaluate(width) == 4
    assert await page.locator("time-choice .time:not(.taken)").first.evaluate(width) < 4
    assert await page.locator("month-grid .day.chosen").evaluate(width) == 4
