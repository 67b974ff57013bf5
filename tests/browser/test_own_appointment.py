"""A visitor's own appointment, by the link alone: looked at, moved, cancelled, confirmed, and checked in."""

import re
from collections.abc import Iterator

import pytest
from playwright.async_api import Page, expect

from tests.browser.booking import (
    booked,
    everybody_can_use,
    full,
    heading,
    in_town,
    open_while,
    press,
    some_day,
    state_of,
    to_day,
)
from tests.browser.screens import Screen, Screens
from tests.house import House

MAIL = """
[mail]
host = "127.0.0.1"
port = 9
tls = "none"
sender = "onthaal@voorbeeld.example"
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The sample town."""
    yield from open_while(in_town(tmp_path_factory.mktemp("town")))


@pytest.fixture(scope="module")
def mailing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A town that mails, and where each appointment after today counts only once its mail is answered."""
    yield from open_while(
        in_town(
            tmp_path_factory.mktemp("mailing"),
            ("# confirm_beyond_days = 30", "confirm_beyond_days = 0"),
            ('# public_url = "https://onthaal.gemeente.example"', 'public_url = "https://onthaal.example"'),
            ("\n[park_reasons.photo]", f"{MAIL}\n[park_reasons.photo]"),
        )
    )


async def opened(screens: Screens, town: House, link: str) -> Page:
    return await screens(Screen.PHONE, town.url + link)


async def test_the_link_shows_what_when_where_and_what_to_bring(town: House, screens: Screens) -> None:
    page = await opened(screens, town, (await booked(town, "09:00"))["link"])
    await heading(page, "Uw afspraak")
    await expect(page.locator(".hour")).to_have_text("9 uur")
    for text in ("Reispas aanvragen", "Marktplein 1, 1000 Voorbeeld", "Een recente pasfoto"):
        await expect(page.get_by_text(text)).to_be_visible()
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Zet in mijn agenda").click()
    assert (await (await download.value).path()).read_text("utf-8").startswith("BEGIN:VCALENDAR")


async def test_without_its_key_nothing_is_shown(town: House, screens: Screens) -> None:
    screens.forgive("404", "403")
    appointment = await booked(town, "09:20")
    page = await opened(screens, town, f"/appointment/{appointment['id']}/{'a' * 26}")
    await heading(page, "Deze afspraak kennen wij niet")
    await expect(page.get_by_text("Reispas")).to_have_count(0)
    await expect(page.get_by_role("link", name="02 555 01 23")).to_have_attribute("href", "tel:025550123")


async def test_it_is_moved_by_the_link(town: House, screens: Screens) -> None:
    page = await opened(screens, town, (await booked(town, "09:40"))["link"])
    await press(page, "Verplaats")
    await heading(page, "Wanneer past het beter?")
    await to_day(page, some_day())
    await page.locator("time-choice").get_by_role("button", name="13 uur").click()
    await press(page, "Verplaats naar")
    await expect(page.get_by_text("Uw afspraak is verplaatst.")).to_be_visible()
    await expect(page.locator(".hour")).to_have_text("13 uur")
    await page.reload()
    await expect(page.locator(".hour")).to_have_text("13 uur")


async def test_it_is_moved_to_another_hall_where_it_has_a_page_of_its_own(town: House, screens: Screens) -> None:
    appointment = await booked(town, "10:00")
    page = await opened(screens, town, appointment["link"] + "#move")
    await page.get_by_label("Dienstpunt Zuid").check()
    await to_day(page, some_day())
    await page.locator("time-choice").get_by_role("button", name="11 uur").click()
    await press(page, "Verplaats naar")
    await page.wait_for_url("**/appointment/*/*?hall=dienstpunt")
    await expect(page.get_by_text("Zuidlaan 20, 1000 Voorbeeld")).to_be_visible()
    assert await state_of(town, appointment) == "cancelled"


async def test_a_time_that_went_meanwhile_is_told_and_the_appointment_stays(town: House, screens: Screens) -> None:
    screens.forgive("409")
    appointment = await booked(town, "10:20")
    page = await opened(screens, town, appointment["link"] + "#move")
    await to_day(page, some_day())
    await page.locator("time-choice").get_by_role("button", name="14 uur").click()
    await full(town, "14:00")
    await press(page, "Verplaats naar")
    await expect(page.get_by_role("alert")).to_contain_text("Dit tijdstip is net weg.")
    await press(page, "Laat het zo")
    await expect(page.locator(".hour")).to_have_text("10.20 uur")


async def test_the_link_in_a_reminder_cancels_in_one_touch(town: House, screens: Screens) -> None:
    appointment = await booked(town, "10:40")
    page = await opened(screens, town, appointment["link"] + "#cancel")
    await heading(page, "Wilt u deze afspraak annuleren?")
    await press(page, "Ja, annuleer mijn afspraak")
    await heading(page, "Uw afspraak is geannuleerd")
    assert await state_of(town, appointment) == "cancelled"
    await expect(page.locator(".letters")).to_have_count(0)
    await page.get_by_role("link", name="Maak een nieuwe afspraak").click()
    await expect(page.locator(".summary")).to_contain_text("Reispas aanvragen")


async def test_cancelling_is_asked_once_and_can_be_left(town: House, screens: Screens) -> None:
    page = await opened(screens, town, (await booked(town, "11:00"))["link"])
    await press(page, "Annuleer")
    await heading(page, "Wilt u deze afspraak annuleren?")
    await everybody_can_use(page)
    await press(page, "Nee, ik kom")
    await heading(page, "Uw afspraak")
    await press(page, "Annuleer")
    await page.go_back()
    await heading(page, "Uw afspraak")


async def test_the_link_in_the_first_mail_confirms(mailing: House, screens: Screens) -> None:
    appointment = await booked(mailing, "10:00")
    assert appointment["state"] == "awaited"
    page = await opened(screens, mailing, appointment["link"])
    await heading(page, "Bevestig uw afspraak")
    await everybody_can_use(page)
    await page.goto(mailing.url + appointment["link"] + "#confirm")
    await press(page, "Ja, ik kom")
    await expect(page.get_by_text("Bevestigd: uw afspraak ligt vast.")).to_be_visible()
    assert await state_of(mailing, appointment) == "booked"


async def test_who_must_answer_a_mail_hears_so_when_booking(mailing: House, screens: Screens) -> None:
    page = await screens(Screen.PHONE, f"{mailing.url}/appointment?service=passport&hall=gemeentehuis")
    await to_day(page, some_day())
    await page.locator("time-choice").get_by_role("button", name="11 uur").click()
    await press(page, "Verder met")
    await page.get_by_label("Naam").fill("Ann Peeters")
    await press(page, "Leg mijn afspraak vast")
    await expect(page.get_by_text("Vul uw e-mailadres in.")).to_be_visible()
    await page.get_by_label("E-mailadres").fill("ann@voorbeeld.example")
    await press(page, "Leg mijn afspraak vast")
    await heading(page, "Nog één stap: uw mail")
    await expect(page.get_by_text("ann@voorbeeld.example")).to_be_visible()


async def test_who_is_there_checks_in_by_phone_and_follows_the_number(town: House, screens: Screens) -> None:
    screens.forgive("409")
    page = await screens(Screen.PHONE, f"{town.url}/appointment?service=passport&hall=gemeentehuis")
    await page.locator("time-choice .first").click()
    await press(page, "Verder met")
    await page.get_by_label("Naam").fill("Ann Peeters")
    await press(page, "Leg mijn afspraak vast")
    await page.get_by_role("link", name="Open mijn afspraak").click()
    await press(page, "Ik ben er")
    await page.wait_for_url(re.compile(r"/ticket/"))
    await expect(page.locator("number-plate")).to_be_visible()
    await page.go_back()
    await heading(page, "U bent aangemeld")
    await expect(page.get_by_role("link", name="Volg mijn nummer")).to_be_visible()
