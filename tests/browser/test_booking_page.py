"""A visitor makes an appointment: with a finger, with the keyboard alone, from a letter, and while others do too."""

from collections.abc import Iterator

import pytest
import segno
from playwright.async_api import Page, expect

from server.config.qr import QUIET
from tests.browser.booking import (
    PASSPORT,
    booked,
    heading,
    hold,
    in_town,
    open_while,
    press,
    some_day,
    state_of,
    to_day,
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
