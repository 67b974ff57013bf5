"""A visitor makes an appointment: with a finger, with the keyboard alone, from a letter, and while others do too."""

import re
from collections.abc import Iterator

import pytest
import segno
from playwright.async_api import Page, expect

from server.config.qr import QUIET
from tests.browser.booking import (
    PASSPORT,
    booked,
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

SQUARES = """async (picture, size) => {
    await picture.decode();
    const canvas = new OffscreenCanvas(8 * size, 8 * size);
    const drawn = canvas.getContext("2d");
    drawn.drawImage(picture, 0, 0, 8 * size, 8 * size);
    const dark = (at) => drawn.getImageData(8 * (at % size) + 4, 8 * Math.floor(at / size) + 4, 1, 1).data[0] < 128;
    return Array.from({length: size * size}, (_, at) => dark(at) ? 1 : 0);
}"""
"""The squares of a QR code as they are seen, its white border included."""
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


async def test_a_visitor_books_two_passports_on_a_phone(town: House, screens: Screens) -> None:
    page = await screens(Screen.PHONE, f"{town.url}/appointment")
    await page.get_by_text("Identiteit en reizen").tap()
    await press(page, PASSPORT)
    await heading(page, "Uw keuze")
    await expect(page.get_by_text("Een recente pasfoto")).to_be_visible()
    await press(page, "Eén meer")
    await expect(page.get_by_text("Duurt ongeveer 16 minuten.")).to_be_visible()
    await press(page, "Kies een moment")
    await heading(page, "Waar komt u?")
    await press(page, "Gemeentehuis")
    await heading(page, "Kies een dag en een uur")
    await to_day(page, some_day())
    held = await hold(page, "9.20 uur")
    await expect(page.get_by_text("Wij houden 9.20 uur voor u vrij.")).to_be_visible()
    await press(page, "Verder met 9.20 uur")
    await heading(page, "Uw gegevens")
    await expect(page.get_by_text("Zo weten wij voor wie de afspraak is.")).to_be_visible()
    await fill(page)
    await expect(page.locator(".hour")).to_have_text("9.20 uur")
    await expect(page.locator(".letters")).to_have_text(f"{held['code'][:3]} {held['code'][3:]}")
    await expect(page.get_by_text("mailden")).to_have_count(0)
    assert await state_of(town, held) == "booked"


async def test_the_picture_on_the_page_is_the_code(town: House, screens: Screens) -> None:
    appointment = await booked(town, "11:00")
    page = await screens(Screen.PHONE, town.url + appointment["link"])
    picture = page.locator("qr-picture img")
    code = segno.make_qr(appointment["code"], error="q")
    assert await picture.evaluate(SQUARES, code.symbol_size(border=QUIET)[0]) == [
        int(square) for row in code.matrix_iter(border=QUIET) for square in row
    ]
    assert (await page.request.get(f"{town.url}/code/NOT-A-CODE.svg")).status == 404


async def test_a_booking_needs_no_mouse(town: House, screens: Screens) -> None:
    page = await screens(Screen.COUNTER, f"{town.url}/appointment")
    await page.get_by_role("searchbox").focus()
    await page.keyboard.type("reispas aanvr")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Uw keuze")).to_be_focused()
    for name in ("Kies een moment", "Gemeentehuis"):
        await page.get_by_role("button", name=name).press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_be_focused()
    await page.locator("month-grid [tabindex='0']").focus()
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    times = page.locator("time-choice .time")
    await times.first.press("Enter")
    await page.get_by_role("button", name="Verder met").press("Enter")
    await expect(page.get_by_role("heading", name="Uw gegevens")).to_be_focused()
    await page.get_by_label("Naam").press("Enter")
    await expect(page.get_by_label("Naam")).to_be_focused()
    await expect(page.get_by_label("Naam")).to_have_accessible_description(
        "Zo weten wij voor wie de afspraak is. Vul uw naam in."
    )
    await page.keyboard.type("Ann Peeters")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Uw afspraak ligt vast")).to_be_focused()


async def test_a_letters_link_begins_where_nothing_is_left_to_choose(town: House, screens: Screens) -> None:
    page = await screens(Screen.PHONE, f"{town.url}/appointment?service=passport&amount=2&hall=dienstpunt")
    await heading(page, "Kies een dag en een uur")
    await expect(page.get_by_text("stap 3 van 4")).to_be_visible()
    await expect(page.locator(".summary")).to_contain_text("Reispas aanvragen, 2 keer")
    await expect(page.locator(".summary")).to_contain_text("Dienstpunt Zuid")
    await page.goto(f"{town.url}/appointment?service=passport")
    await heading(page, "Waar komt u?")
    await page.goto(f"{town.url}/appointment?service=intake&hall=gemeentehuis")
    await heading(page, "Uw keuze")
    await expect(page.get_by_role("group", name="Hoe wilt u ons spreken?")).to_be_visible()


async def test_what_is_short_needs_no_appointment(town: House, screens: Screens) -> None:
    screens.forgive("409")
    page = await screens(Screen.PHONE, f"{town.url}/appointment")
    await page.get_by_role("searchbox").fill("strafregister")
    await press(page, "Uittreksel uit het strafregister")
    await expect(page.get_by_role("heading", name="Hiervoor hebt u geen afspraak nodig")).to_be_visible()
    await expect(page.get_by_text("nu open").first).to_be_visible()
    await expect(page.get_by_role("link", name="Regel het online")).to_have_attribute(
        "href", "https://gemeente.example/attesten"
    )
    await expect(page.get_by_role("button", name="Kies een moment")).to_have_count(0)


async def test_what_goes_with_it_is_proposed_once_and_can_be_refused(town: House, screens: Screens) -> None:
    page = await screens(Screen.PHONE, f"{town.url}/appointment")
    await page.get_by_role("searchbox").fill("geboorte")
    await press(page, "Geboorte aangeven")
    proposal = page.get_by_role("heading", name="Ook dit: identiteitskaart aanvragen?")
    await expect(proposal).to_be_visible()
    await press(page, "Nee, dank u")
    await expect(proposal).to_have_count(0)
    await press(page, "Nog iets erbij")
    await page.get_by_role("searchbox").fill("adres")
    await page.locator(".row").first.click()
    await expect(page.locator(".service")).to_have_count(2)
    await expect(proposal).to_have_count(0)


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
