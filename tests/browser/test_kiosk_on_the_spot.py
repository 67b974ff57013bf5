"""Who comes without an appointment for what needs one now: today's first free time, another day, or people."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Locator, Page, expect

from server.agenda.commands import Book
from server.floor.commands.asker import Wanted
from server.floor.refused import Refused
from tests.browser.axe import axe
from tests.browser.people import person
from tests.browser.scanning import read_qr, scan
from tests.browser.screens import Screens, Shoot
from tests.browser.test_kiosk_looks import (
    FITS,
    LOWER_HALF,
    TARGETS,
    TOP_OF_REACH,
    everything_fits,
    settled,
    with_aids,
)
from tests.browser.test_kiosk_town import paired
from tests.browser.touching import choose, heading, number, touch
from tests.house import House
from tests.source import ROOT

TOWN_URL = "https://onthaal.example"
EVERY_DAY = 'days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]'
SHIFTS = f'shifts = [{{ {EVERY_DAY}, from = "00:00", until = "24:00" }}]'
HOURS = f"""[[halls.gemeentehuis.hours]]
{EVERY_DAY}
from = "00:00"
until = "24:00"
by_appointment = ["passport", "permit", "housing-premium", "move"]

# Days on which"""

NO_VIEWS = """() => {
  for (const line of lines) {
    const hear = line.onmessage;
    line.onmessage = (event) => JSON.parse(event.data).type === "view" ? undefined : hear(event);
  }
}"""
"""From now on a page hears answers and no views, as one whose news is a moment old."""

_ids = count(1)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[House]:
    """A guarded server of a town where it is about noon, some things go by appointment, and people are there for it."""
    (tmp_path / "config.toml").write_text(by_appointment((ROOT / "config.toml").read_text("utf-8")))
    arguments = ("--config", str(tmp_path / "config.toml"))
    built = House(tmp_path, arguments=arguments, accounts={"Ann": ("staff", "manager")})
    built.start()
    yield built
    assert built.end() == 0, built.log


def by_appointment(text: str) -> str:
    """The sample town at every hour of every day; a premium can be booked two hours ahead, a permit a day."""
    text = text.replace("# public_url = ", f'public_url = "{TOWN_URL}" # ')
    text = text.replace('time_zone = "Europe/Brussels"', f'time_zone = "{zone_at_noon()}"')
    text = re.sub(r"^(public_holidays|every_year|breaks).*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"^shifts = \[\n.*?^\]", SHIFTS, text, flags=re.MULTILINE | re.DOTALL)
    text = re.sub(r"\[halls\.\w+\.walk_in_share\]\n(\".*\n)*", "", text)
    text = re.sub(r"\[\[halls\.gemeentehuis\.hours\]\].*?# Days on which", HOURS, text, flags=re.DOTALL)
    return ahead(ahead(text, "housing-premium", 120), "permit", 1440)


def ahead(text: str, service: str, minutes: int) -> str:
    """The service can be booked so long before, and no later."""
    head, _, tail = text.partition(f"[services.{service}]")
    return f"{head}[services.{service}]{tail.replace('book = {', f'book = {{ lead_minutes = {minutes},', 1)}"


def zone_at_noon() -> str:
    """A time zone in which it is noon now, so that no test runs into midnight. The signs are those of POSIX."""
    return f"Etc/GMT{datetime.now(UTC).hour - 12:+d}"


async def offered(page: Page, group: str, service: str) -> Locator:
    """The words beside a service that is by appointment only."""
    await choose(page, group, service)
    return page.locator(".appointment")


async def time_of(said: Locator) -> str:
    """The time that is on offer, as it stands there: "12.05 uur"."""
    found = re.search(r"Vandaag om (.+ uur) is er plaats", await said.inner_text())
    assert found
    return found[1]


async def fits_in_every_layout(page: Page, name: str, shoot: Shoot) -> None:
    """Upright, low, larger, and lying down."""
    for aids in ((), ("Groter",), ("Lager", "Groter"), ("Lager",)):
        await with_aids(page, aids)
        await shoot(page, f"{name}-{'-'.join(aids).lower() or 'light'}")
        targets = await page.evaluate(TARGETS)
        reach = LOWER_HALF if "Lager" in aids else TOP_OF_REACH
        assert [it for it in targets if it["top"] < reach] == [], (name, aids)
        await everything_fits(page, targets, (name, aids))
    await with_aids(page, ())
    await page.set_viewport_size({"width": 1920, "height": 1080})
    await shoot(page, f"{name}-1920")
    await settled(page, FITS)
    await page.set_viewport_size({"width": 1080, "height": 1920})


async def took(page: Page, said: Locator) -> str:
    """Take the time on offer and give it back: what went out of reach meanwhile makes way for the next one."""
    time = await time_of(said)
    await choose(page, "Neem dit moment")
    gone = said.get_by_text("Dat moment is net weg")
    await expect(page.locator("number-plate, .big-code").or_(gone).first).to_be_visible()
    return await took(page, said) if await gone.count() else time


async def taken_by_others(town: House, service: str) -> None:
    """Everybody who is there at the first free time of today is booked by somebody else."""
    today = datetime.now(ZoneInfo(zone_at_noon())).date()
    async with town.browser() as browser, person(town, "Ann") as ann:
        told = await browser.get(f"/api/v1/times?hall=gemeentehuis&service={service}&date={today}")
        at = round(datetime.fromisoformat(told.json()["times"][0]).timestamp() * 1000)
        with suppress(Refused):
            while True:
                await ann.do(Book(f"somebodyelse{next(_ids)}", (Wanted(service),), at))


async def test_a_free_time_at_once_is_a_number_for_that_time(town: House, screens: Screens, shoot: Shoot) -> None:
    page = await paired(town, screens)
    said = await offered(page, "Identiteit en reizen", "Reispas")
    await fits_in_every_layout(page, "kiosk-on-the-spot", shoot)
    assert await axe(page) == []
    time = await took(page, said)
    assert (await number(page)).startswith("B ")
    await expect(page.get_by_text(f"Uw afspraak is om {time}", exact=True)).to_be_visible()


async def test_a_later_time_is_a_code_to_come_back_with_or_to_wait(town: House, screens: Screens, shoot: Shoot) -> None:
    page = await paired(town, screens)
    time = await took(page, await offered(page, "Verhuizen", "Premie"))
    await heading(page, f"Uw afspraak is om {time}")
    code = re.sub(r"\s", "", await page.locator(".big-code").inner_text())
    assert await read_qr(page.get_by_role("img", name="QR-code met uw code")) == code
    await fits_in_every_layout(page, "kiosk-booked", shoot)
    assert await axe(page) == []
    await choose(page, "Klaar")
    await heading(page, "Waarvoor komt u?")
    await scan(page, code)
    await heading(page, "U bent vroeg")
    await choose(page, "Ik wacht hier")
    await number(page)


async def test_without_room_today_another_day_is_chosen_on_a_phone_or_with_people(
    town: House, screens: Screens, shoot: Shoot
) -> None:
    page = await paired(town, screens)
    said = await offered(page, "Verhuizen", "Omgevingsvergunning")
    await expect(said).to_contain_text("Vandaag is er geen plaats meer")
    await expect(said).to_contain_text("Vraag het aan het onthaal")
    await expect(page.get_by_role("button", name="Neem dit moment")).to_have_count(0)
    address = await read_qr(page.get_by_role("img", name="QR-code om een afspraak te maken"))
    assert address == f"{TOWN_URL}/appointment?service=permit&hall=gemeentehuis"
    await fits_in_every_layout(page, "kiosk-no-room", shoot)
    assert await axe(page) == []


async def test_a_time_that_somebody_else_took_makes_way_for_the_next(town: House, screens: Screens) -> None:
    page = await paired(town, screens)
    said = await offered(page, "Verhuizen", "Premie")
    before = await time_of(said)
    await page.evaluate(NO_VIEWS)
    await taken_by_others(town, "housing-premium")
    await choose(page, "Neem dit moment")
    await expect(said).to_contain_text("Dat moment is net weg")
    assert await time_of(said) != before
    await touch(page.get_by_role("button", name="Neem dit moment"))
    await expect(page.locator(".big-code")).to_be_visible()
