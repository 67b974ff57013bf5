"""By appointment: from a phone at home to the counter, and on to the next one; and without anything digital."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import vobject
from PIL import Image
from playwright.async_api import Page, expect

from server.agenda.commands import Book, CheckIn, ReportAbsent
from server.floor.commands.asker import Wanted
from server.floor.town import Instant
from server.protocol.answers import AppointmentAt, TicketGiven
from tests.agenda.towns import at
from tests.browser.booking import heading, press
from tests.browser.counter import seated
from tests.browser.host import at_reception
from tests.browser.people import kiosk, person
from tests.browser.scanning import read_picture, scan
from tests.browser.screens import Screen, Screens, comes_true
from tests.browser.touching import number
from tests.house import House
from tests.outbox.post import PostOffice, part, post_office, text_of
from tests.outbox.towns import with_mail

BEGIN = "2026-04-20T10:00:30"
"""A Monday; nothing in these stories takes a quarter of an hour."""
LATER = "2026-04-20T10:10:30"
MISSED = """async () => {
    const told = await fetch("/api/v1/appointments?hall=gemeentehuis&date=2026-04-20");
    return (await told.json()).appointments.some(({state}) => state === "missed");
}"""
LINK = re.compile(r"https://onthaal\.gemeente\.example(/appointment/\S+?)(?:#\w+)?\s")


@asynccontextmanager
async def town(
    folder: Path, screens: Screens, post: PostOffice, *arguments: str, begin: str = BEGIN
) -> AsyncIterator[House]:
    """The sample town, which sends its mails to this office."""
    (folder / "config.toml").write_text(with_mail(post.port), "utf-8")
    it = House(folder, arguments=("--config", str(folder / "config.toml"), "--begin", begin, *arguments))
    await asyncio.to_thread(it.start)
    try:
        yield it
    finally:
        await screens.close()
        assert await it.stop() == 0, it.log
    assert "Traceback" not in it.log, it.log


async def mailed(post: PostOffice, count: int) -> EmailMessage:
    """The mail that came in this place."""
    async with asyncio.timeout(30):
        return (await post.after(count))[count - 1]


def own_page(house: House, mail: EmailMessage) -> str:
    """Where the link in this mail leads, at this house."""
    found = LINK.search(text_of(mail))
    assert found is not None, text_of(mail)
    return house.url + found[1]


def method(mail: EmailMessage) -> tuple[str, str, int]:
    """What the calendar file of this mail does, as another program reads it: method, uid and sequence."""
    calendar = vobject.readOne(str(part(mail, "text/calendar").get_content()))
    event = calendar.vevent
    return calendar.method.value, event.uid.value, int(event.sequence.value)


async def books_at_home(house: House, screens: Screens, clock: str) -> None:
    """On a phone, from the link in a letter."""
    phone = await screens(Screen.PHONE, f"{house.url}/appointment?service=passport&hall=gemeentehuis")
    await phone.locator('[data-date="2026-04-20"]').tap()
    await phone.locator("time-choice").get_by_role("button", name=clock, exact=True).tap()
    await press(phone, "Verder met")
    await heading(phone, "Uw gegevens")
    await phone.get_by_label("Naam").fill("Fatima El Amrani")
    await phone.get_by_label("E-mail").fill("fatima@voorbeeld.example")
    await press(phone, "Leg mijn afspraak vast")
    await heading(phone, "Uw afspraak ligt vast")


async def scans_the_mail(house: House, screens: Screens, mail: EmailMessage) -> tuple[Page, str]:
    """The code in the mail, held before the scanner of a kiosk; the page and the number."""
    picture = Image.open(BytesIO(part(mail, "image/png").get_payload(decode=True)))  # type: ignore[arg-type]
    page = await screens(Screen.KIOSK, f"{house.url}/kiosk")
    await expect(page.get_by_role("heading", name="Waarvoor komt u?")).to_be_visible()
    await scan(page, await read_picture(picture))
    return page, await number(page)


async def test_from_a_phone_at_home_to_the_counter_and_on_to_the_next_one(screens: Screens, tmp_path: Path) -> None:
    async with post_office() as post, town(tmp_path, screens, post) as house:
        await books_at_home(house, screens, "10.20 uur")
        first = await mailed(post, 1)
        kiosk_page, given = await scans_the_mail(house, screens, first)
        await expect(kiosk_page.locator("body")).to_contain_text("10.20")
        display = await screens(Screen.DISPLAY, f"{house.url}/display/wachtruimte")
        piet = await seated(house, screens, "Balie 4")
        await piet.call(given)
        await expect(display.locator("body")).to_contain_text(given)
        await expect(display.locator("body")).not_to_contain_text("Fatima")
        await piet.start()
        await piet.press("a")
        panel = piet.page.locator("appointment-maker")
        await panel.get_by_role("radio", name="Morgen").first.check(force=True)
        await panel.get_by_role("textbox", name="Naam").fill("Fatima El Amrani")
        await panel.get_by_role("textbox", name="E-mail").fill("fatima@voorbeeld.example")
        await panel.get_by_role("button", name="Maak afspraak: morgen").click()
        second = await mailed(post, 2)
        phone = await screens(Screen.PHONE, own_page(house, second))
        await press(phone, "Verplaats")
        await heading(phone, "Wanneer past het beter?")
        await phone.locator("time-choice .time").last.tap()
        await press(phone, "Verplaats naar")
        third = await mailed(post, 3)
        await phone.goto(own_page(house, third) + "#cancel")
        await phone.reload()
        await press(phone, "Ja, annuleer mijn afspraak")
        fourth = await mailed(post, 4)
        told = [method(each) for each in (second, third, fourth)]
        assert [(how, sequence) for how, _, sequence in told] == [("PUBLISH", 0), ("PUBLISH", 1), ("CANCEL", 2)]
        assert len({uid for _, uid, _ in told}) == 1
        assert await states(house, "2026-04-20", "2026-04-21") == ["arrived", "cancelled"]


async def test_who_has_no_mail_and_no_phone_that_shows_codes_is_helped_by_people(
    screens: Screens, tmp_path: Path
) -> None:
    async with post_office() as post, town(tmp_path, screens, post) as house:
        hana = await at_reception(house, screens)
        await hana.button("Afspraak maken").click()
        panel = hana.page.locator("appointment-maker")
        await panel.get_by_role("searchbox", name="Waarvoor?").fill("reispas")
        await panel.get_by_role("button", name="Reispas aanvragen").click()
        await panel.get_by_role("textbox", name="Naam").fill("Maria Claes")
        await panel.get_by_role("button", name="Maak afspraak: vandaag").click()
        await expect(panel).to_contain_text("Schrijf de code en het uur op")
        await hana.press("Escape")
        await hana.page.locator("todays-appointments").get_by_role("button", name=re.compile("aanmelden")).click()
        await expect(hana.page.locator("todays-appointments li")).to_contain_text("is er, B 1")
        piet = await seated(house, screens, "Balie 4")
        await piet.call("B 1")
        assert post.mails == []


async def test_the_time_of_who_does_not_come_is_used_and_who_comes_after_all_is_helped(
    screens: Screens, tmp_path: Path
) -> None:
    async with post_office() as post, town(tmp_path, screens, post, "--speed", "60", begin=LATER) as house:
        async with person(house, "Ann", "manager") as ann, kiosk(house) as visitor:
            for ill in ("tafel-1", "tafel-3", "ruimte-1"):
                await ann.do(ReportAbsent(ill, "2026-04-20"))
            missing = await ann.do(Book("missing0001", (Wanted("permit"),), at("2026-04-20", "10:20")))
            assert isinstance(missing, AppointmentAt)
            piet = await seated(house, screens, "Balie 4")
            await comes_true(piet.page, MISSED)
            taken = await first_of(house)
            assert taken < at("2026-04-20", "10:42")
            assert (await states(house, "2026-04-20")) == ["missed"]
            await ann.do(Book("instead0001", (Wanted("passport"),), taken))
            given = await visitor.do(CheckIn(missing.code or ""))
        assert isinstance(given, TicketGiven)
        assert given.agreed is None
        await piet.call(given.number)


async def first_of(house: House) -> Instant:
    """The first time for a passport."""
    query = {"hall": "gemeentehuis", "service": "passport", "date": "2026-04-20"}
    async with house.browser() as browser:
        times = (await browser.get("/api/v1/times", params=query)).json()["times"]
        return round(datetime.fromisoformat(times[0]).timestamp() * 1000)


async def states(house: House, *dates: str) -> list[str]:
    """How it stands with the appointments of these dates."""
    async with house.browser() as browser:
        browser.cookies.update(await house.sign_in("Ann"))
        asked = [{"hall": "gemeentehuis", "date": date} for date in dates]
        told = [(await browser.get("/api/v1/appointments", params=each)).json()["appointments"] for each in asked]
        return [each["state"] for day in told for each in day]
