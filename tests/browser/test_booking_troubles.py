"""Booking while others do too, with a hold that runs out, a line that breaks, and a visitor who goes back."""

import re
from collections.abc import Iterator

import pytest
from playwright.async_api import Page, expect

from tests.browser.booking import (
    PASSPORT,
    ended,
    full,
    heading,
    hold,
    in_town,
    let_go,
    made,
    open_while,
    press,
    some_day,
    state_of,
    to_day,
    to_times,
)
from tests.browser.screens import Screen, Screens
from tests.house import House

KEPT = "[...Object.values(localStorage), ...Object.values(sessionStorage), JSON.stringify(history.state)].join()"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A town where French is spoken too."""
    spoken = 'languages = ["nl"]', 'languages = ["nl", "fr"]'
    yield from open_while(in_town(tmp_path_factory.mktemp("town"), spoken))


async def fill(page: Page, name: str = "Ann Peeters") -> None:
    await page.get_by_label("Naam").fill(name)
    await press(page, "Leg mijn afspraak vast")
    await heading(page, "Uw afspraak ligt vast")


async def test_who_was_second_hears_what_is_free_and_takes_it_at_once(town: House, screens: Screens) -> None:
    screens.forgive("409")
    page = await screens(Screen.PHONE, town.url)
    await to_times(page, town)
    await full(town, "14:00")
    await page.locator("time-choice").get_by_role("button", name="14 uur").click()
    await expect(page.get_by_role("alert")).to_contain_text("Dit tijdstip is net weg.")
    await press(page, "Neem ")
    await expect(page.get_by_role("button", name="Verder met 14.")).to_be_visible()
    await expect(page.get_by_role("alert")).to_be_hidden()


async def test_a_hold_that_ran_out_keeps_what_was_filled_in(town: House, screens: Screens) -> None:
    page = await (await screens.device(Screen.PHONE)).new_page()
    await page.clock.install()
    await to_times(page, town)
    await hold(page, "15 uur")
    await press(page, "Verder met")
    await page.get_by_label("Naam").fill("Ann Peeters")
    await page.clock.fast_forward("10:01")
    await expect(page.get_by_role("alert")).to_contain_text("Wat u invulde, blijft staan.")
    await press(page, "Hou 15 uur opnieuw vrij")
    await expect(page.get_by_text("Wij houden 15 uur voor u vrij.")).to_be_visible()
    await expect(page.get_by_label("Naam")).to_have_value("Ann Peeters")
    await press(page, "Leg mijn afspraak vast")
    await heading(page, "Uw afspraak ligt vast")


async def test_a_time_that_went_while_the_form_was_open_is_told_at_the_times(town: House, screens: Screens) -> None:
    screens.forgive("409")
    page = await (await screens.device(Screen.PHONE)).new_page()
    await page.clock.install()
    await to_times(page, town)
    held = await hold(page, "18 uur")
    await press(page, "Verder met")
    await page.get_by_label("Naam").fill("Ann Peeters")
    await page.clock.fast_forward("10:01")
    await ended(town, held)
    await full(town, "18:00")
    await press(page, "Hou 18 uur opnieuw vrij")
    await heading(page, "Kies een dag en een uur")
    await expect(page.get_by_role("alert")).to_contain_text("Dit tijdstip is net weg.")
    await press(page, "Neem ")
    await press(page, "Verder met 18.")
    await expect(page.get_by_label("Naam")).to_have_value("Ann Peeters")


async def test_what_the_hall_refuses_of_a_field_stands_at_that_field(town: House, screens: Screens) -> None:
    screens.forgive("400")
    page = await screens(Screen.PHONE, town.url)
    await to_times(page, town)
    await hold(page, "19 uur")
    await press(page, "Verder met")
    await page.get_by_label("Naam").fill("Ann Peeters")
    mail = page.get_by_label("E-mailadres")
    await mail.fill("ann;peeters@voorbeeld.example")
    await press(page, "Leg mijn afspraak vast")
    await expect(mail).to_be_focused()
    await expect(mail).to_have_accessible_description(re.compile("Dit mailadres kan niet kloppen."))
    await mail.fill("ann@voorbeeld.example")
    await press(page, "Leg mijn afspraak vast")
    await heading(page, "Uw afspraak ligt vast")


async def test_who_goes_back_or_away_lets_the_time_go(town: House, screens: Screens) -> None:
    page = await screens(Screen.PHONE, town.url)
    await to_times(page, town)
    held = await hold(page, "16 uur")
    assert await state_of(town, held) == "held"
    await press(page, "Wijzig")
    await heading(page, "Uw keuze")
    await let_go(town, held)
    await page.go_back()
    await heading(page, "Kies een dag en een uur")
    await to_day(page, some_day())
    again = await hold(page, "16 uur")
    await page.goto(f"{town.url}/")
    await let_go(town, again)


async def test_the_browsers_own_back_and_a_reload_keep_what_was_chosen(town: House, screens: Screens) -> None:
    page = await screens(Screen.PHONE, f"{town.url}/appointment")
    await page.get_by_role("searchbox").fill("reispas aanvr")
    await press(page, PASSPORT)
    await press(page, "Kies een moment")
    await heading(page, "Waar komt u?")
    await press(page, "Dienstpunt Zuid")
    await heading(page, "Kies een dag en een uur")
    await page.go_back()
    await heading(page, "Waar komt u?")
    await page.reload()
    await heading(page, "Waar komt u?")
    await expect(page.locator(".summary")).to_contain_text(PASSPORT)
    await press(page, "Terug")
    await heading(page, "Uw keuze")


async def test_nothing_of_the_visitor_stays_behind(town: House, screens: Screens) -> None:
    page = await screens(Screen.PHONE, town.url)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await to_times(page, town)
    held = await hold(page, "17 uur")
    await press(page, "Verder met")
    await fill(page, "Ann Peeters")
    assert "Peeters" not in await page.evaluate(KEPT)
    assert page.url == f"{town.url}/appointment/{held['id']}/{held['key']}"
    assert all(each.startswith(town.url) and "Peeters" not in each for each in asked)
    await page.go_back()
    await expect(page.get_by_label("Naam")).to_have_count(0)
    assert await state_of(town, held) == "booked"


async def test_the_page_speaks_french_where_the_town_does(town: House, screens: Screens) -> None:
    page = await screens(Screen.PHONE, f"{town.url}/appointment?service=passport&hall=gemeentehuis&lang=fr")
    await heading(page, "Choisissez un jour et une heure")
    await expect(page.locator("html")).to_have_attribute("lang", "fr")
    async with page.expect_response(made) as answer:
        await page.locator("time-choice .time").first.click()
    assert (await (await answer.value).json())["language"] == "fr"
    await page.goto(f"{town.url}/appointment?lang=de")
    await heading(page, "Waarvoor komt u?")
    await page.get_by_role("button", name="Français").click()
    await heading(page, "Pourquoi venez-vous ?")
    await expect(page.get_by_text("Traduction du néerlandais")).to_be_visible()


async def test_a_page_without_a_line_says_so_and_goes_on_by_itself(house: House, screens: Screens) -> None:
    screens.forgive("ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE")
    page = await screens(Screen.PHONE, f"{house.url}/appointment")
    await page.get_by_role("searchbox").fill("reispas aanvr")
    await house.kill9()
    await press(page, PASSPORT)
    await expect(page.get_by_text("Geen verbinding, wij proberen opnieuw.")).to_be_visible()
    await house.restart()
    await expect(page.get_by_text("Geen verbinding")).to_be_hidden()
    await expect(page.get_by_text("Duurt ongeveer 10 minuten.")).to_be_visible()
