"""The kiosk tells how long one waits, what is over for today, what the hall has to say, and to leave the building."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Page, expect

from server.floor.commands.hall import EndEvacuation, Evacuate, LimitService, ShowMessage
from server.floor.refused import Refused
from server.protocol.client import Device
from tests.browser.axe import axe
from tests.browser.people import at_counter, kiosk, person, take
from tests.browser.screens import Screen, Screens, Shoot, hold
from tests.browser.test_kiosk_looks import OVERFLOW
from tests.browser.touching import choose, heading, touch
from tests.house import House

LIFT = "De lift is stuk. Het onthaal helpt u met de trap."
LONG = (
    "Op vrijdag 4 december sluiten wij al om 12 uur voor een werkoverleg van al onze diensten in het gemeentehuis. "
    "Voor dringende zaken belt u het nummer aan de deur, dat blijft heel de dag open."
)
TURN_MS = 12_000
LAYOUTS = [(), ("Groter",), ("Lager",), ("Lager", "Groter", "Contrast")]


@asynccontextmanager
async def a_kiosk(house: House, screens: Screens, screen: Screen = Screen.KIOSK) -> AsyncIterator[tuple[Page, Device]]:
    """The first screen of a kiosk, and Mia who leads the hall."""
    page = await screens(screen, f"{house.url}/kiosk")
    await heading(page, "Waarvoor komt u?")
    async with person(house, "Mia", "manager") as mia:
        yield page, mia


async def turned(house: House, screens: Screens, screen: Screen, path: str) -> Page:
    """A page that has two messages to show, and whose clock the test turns."""
    async with person(house, "Mia", "manager") as mia:
        for text in ("Eerst", "Daarna"):
            await mia.do(ShowMessage({"nl": text}))
    page = await (await screens.device(screen)).new_page()
    await page.clock.install()
    await page.goto(house.url + path)
    await expect(page.get_by_text(re.compile("^(Eerst|Daarna)$"))).to_be_visible()
    await hold(page)
    return page


async def whole(page: Page) -> None:
    """Nothing is cut off, for eyes or for ears."""
    assert await page.evaluate(OVERFLOW) == [0, 0]
    assert await axe(page) == []


async def test_the_wait_is_told_before_choosing_and_with_the_number(
    house: House, screens: Screens, shoot: Shoot
) -> None:
    async with a_kiosk(house, screens) as (page, _), at_counter(house, "E1", "Ann"), kiosk(house, "kiosk-2") as other:
        waits = page.locator(".waits li")
        await expect(waits.first).to_contain_text("Wachten aan de snelbalie")
        await expect(waits.first).to_contain_text("Minder dan 5 minuten")
        await expect(waits.last).to_contain_text("Er wacht niemand")
        for _ in range(5):
            await take(other, "extract")
        await expect(waits.first).to_contain_text("10 tot 25 minuten")
        await choose(page, "Attesten", "Uittreksel")
        await expect(page.locator(".option .wait").first).to_have_text("10 tot 25 minuten")
        await choose(page, "Neem mijn nummer")
        await expect(page.locator(".place .before")).to_contain_text("Nog 10 tot 25 minuten")
        await expect(page.locator(".place .before")).to_contain_text("5 mensen wachten al")
        await shoot(page, "kiosk-number-range")
        await whole(page)


async def test_a_service_without_numbers_today_says_what_to_do_instead(
    house: House, screens: Screens, shoot: Shoot
) -> None:
    async with a_kiosk(house, screens) as (page, mia):
        await mia.do(LimitService("extract", 0))
        await mia.do(LimitService("legalise", 0))
        await choose(page, "Attesten")
        row = page.get_by_role("button", name="Uittreksel uit het strafregister")
        await expect(row).to_contain_text("Vandaag geen nummers meer")
        await shoot(page, "kiosk-group-full")
        await touch(row)
        await expect(page.locator(".full-today")).to_contain_text("Online kan het wel")
        await expect(page.get_by_role("button", name="Neem mijn nummer")).to_have_count(0)
        await shoot(page, "kiosk-service-full")
        await whole(page)
        await choose(page, "Terug", "Handtekening")
        await expect(page.locator(".full-today")).to_contain_text("wij zoeken samen een ander moment")
        await whole(page)
        await mia.do(LimitService("legalise", None))
        await choose(page, "Neem mijn nummer")


@pytest.mark.parametrize("aids", LAYOUTS)
async def test_a_message_stands_on_the_first_screen_in_every_layout(
    house: House, screens: Screens, shoot: Shoot, aids: tuple[str, ...]
) -> None:
    async with a_kiosk(house, screens) as (page, mia):
        await choose(page, *aids)
        await mia.do(ShowMessage({"nl": LONG, "fr": "Fermé à 12 h."}))
        await expect(page.locator(".message")).to_have_text(LONG)
        await shoot(page, f"kiosk-message-{'-'.join(aids).lower() or 'usual'}")
        await whole(page)
        await mia.do(ShowMessage({"nl": "Alleen hier"}, zones=("wachtruimte",)))
        await mia.do(ShowMessage({"nl": LIFT}))
        await expect(page.get_by_role("status").filter(has_text=LIFT)).to_contain_text("werkoverleg")
        await expect(page.get_by_text("Alleen hier")).to_have_count(0)


async def test_a_panel_that_lies_down_has_room_for_a_message(house: House, screens: Screens, shoot: Shoot) -> None:
    async with a_kiosk(house, screens, Screen.KIOSK_WIDE) as (page, mia):
        await mia.do(ShowMessage({"nl": LONG}))
        await expect(page.locator(".message")).to_have_text(LONG)
        await shoot(page, "kiosk-message-wide")
        await whole(page)


async def test_messages_take_turns_until_somebody_begins(house: House, screens: Screens) -> None:
    page = await turned(house, screens, Screen.KIOSK, "/kiosk")
    shown = page.locator(".message")
    before = await shown.inner_text()
    await page.clock.run_for(TURN_MS)
    after = await shown.inner_text()
    assert {before, after} == {"Eerst", "Daarna"}
    await page.get_by_role("button", name="Groter").click()
    await page.clock.run_for(TURN_MS)
    assert await shown.inner_text() == after


@pytest.mark.parametrize("screen", [Screen.KIOSK, Screen.KIOSK_WIDE, Screen.PHONE])
async def test_in_an_evacuation_nothing_can_be_taken_and_after_it_everything_goes_on(
    house: House, screens: Screens, shoot: Shoot, screen: Screen
) -> None:
    async with a_kiosk(house, screens, screen) as (page, mia), kiosk(house, "kiosk-2") as other:
        await choose(page, "Contrast", "Attesten", "Uittreksel")
        await mia.do(Evacuate())
        await expect(page.get_by_role("alert")).to_contain_text("Verlaat nu het gebouw")
        await expect(page.get_by_role("alert")).to_contain_text("Uw nummer blijft geldig")
        await expect(page.get_by_role("button")).to_have_count(0)
        await shoot(page, f"kiosk-evacuation-{screen.name.lower()}")
        assert (await page.evaluate(OVERFLOW))[0] == 0
        assert await axe(page) == []
        with pytest.raises(Refused):
            await take(other, "extract")
        await mia.do(EndEvacuation())
        await heading(page, "Uittreksel uit het strafregister")
        await choose(page, "Neem mijn nummer")
        await heading(page, "Uw nummer is A 1")
