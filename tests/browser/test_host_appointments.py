"""Appointments at the reception: who comes, checked in with one touch, and a booking for who calls."""

import re
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.axe import axe
from tests.browser.host import at_reception
from tests.browser.monday import MONDAY, booked, on, on_monday
from tests.browser.screens import Screen, Screens, Shoot, in_each_theme


async def test_the_host_checks_in_who_comes_within_the_hour(screens: Screens, tmp_path: Path) -> None:
    async with on_monday(screens, tmp_path) as house:
        made = await booked(house, "passport", "10:40", "Fatima El Amrani")
        await booked(house, "move", "14:00", "Jos Peeters")
        hana = await at_reception(house, screens)
        rows = hana.page.locator("todays-appointments li")
        code = f"{made['code'][:3]} {made['code'][3:]}"
        await expect(rows).to_have_text(re.compile(rf"10\.40.*Reispas.*Fatima El Amrani, code {code}.*verwacht", re.S))
        await expect(hana.button("Alle 2 van vandaag")).to_be_visible()
        await hana.button("Afspraak van 10.40 uur aanmelden").click()
        await expect(rows).to_contain_text("is er, B 1")
        await expect(hana.row("B 1").first).to_contain_text("0 van 5 minuten")
        assert [each["state"] for each in await on(house)] == ["arrived", "booked"]


async def test_who_is_much_too_early_may_wait_all_the_same(screens: Screens, tmp_path: Path) -> None:
    async with on_monday(screens, tmp_path) as house:
        await booked(house, "move", "14:00", "Jos Peeters")
        hana = await at_reception(house, screens)
        await hana.button("Alle 1 van vandaag").click()
        panel = hana.page.locator("appointment-finder")
        await panel.get_by_role("button", name="Jos Peeters").click()
        await panel.get_by_role("button", name="Is er: meld aan").click()
        await expect(panel).to_contain_text("Is vroeg: de afspraak is om 14 uur.")
        await panel.get_by_role("button", name="Laat toch wachten").click()
        await expect(panel.locator("number-plate[look=filled]")).to_have_attribute("number", "B 1")


async def test_somebody_who_calls_and_has_no_mail_gets_an_appointment_by_touch_alone(
    screens: Screens, tmp_path: Path
) -> None:
    async with on_monday(screens, tmp_path) as house:
        hana = await at_reception(house, screens)
        await hana.button("Afspraak maken").click()
        panel = hana.page.locator("appointment-maker")
        await panel.get_by_role("searchbox", name="Waarvoor?").fill("premie")
        await panel.get_by_role("button", name="Premie of hulp bij wonen").click()
        await panel.get_by_role("button", name="Telefoon", exact=True).click()
        await panel.locator(".offer", has_text="morgen").first.click()
        await panel.get_by_role("textbox", name="Naam").fill("Maria Claes")
        await panel.get_by_role("button", name="Maak afspraak: morgen").click()
        await expect(panel).to_contain_text("Schrijf de code en het uur op")
        [made] = await on(house, find="claes", date=MONDAY)
        assert (made["channel"], made["contact"]["mail"]) == ("phone", "")


@pytest.mark.parametrize("screen", [Screen.TABLET, Screen.PHONE])
async def test_everybody_can_read_and_use_it(screens: Screens, shoot: Shoot, tmp_path: Path, screen: Screen) -> None:
    async def looked_at(what: str) -> None:
        async for theme in in_each_theme(hana.page):
            await shoot(hana.page, f"host-{screen.name.lower()}-{theme}-appointment-{what}")
            assert await axe(hana.page) == [], (what, theme)

    async with on_monday(screens, tmp_path) as house:
        for service, clock, who in (("passport", "10:35", "Fatima El Amrani"), ("move", "11:20", "Jos Peeters")):
            await booked(house, service, clock, who)
        hana = await at_reception(house, screens, screen=screen)
        await expect(hana.page.locator("todays-appointments li")).to_have_count(2)
        await looked_at("floor")
        await hana.button("Afspraak maken").click()
        await hana.page.keyboard.type("rijb")
        await hana.press("Enter")
        await expect(hana.button("Maak afspraak: vandaag")).to_be_visible()
        await looked_at("make")
        await hana.press("Escape")
        await hana.button("Alle 2 van vandaag").click()
        await hana.page.get_by_role("button", name="Jos Peeters").click()
        await expect(hana.button("Verplaats")).to_be_visible()
        await looked_at("one")
