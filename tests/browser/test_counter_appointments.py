"""Appointments at the counter: who is called for one and why, who comes, and a booking within seconds by key."""

import re
from pathlib import Path

import pytest
from playwright.async_api import expect

from server.agenda.commands import CheckIn
from tests.browser.axe import axe
from tests.browser.counter import seated, visitors
from tests.browser.monday import MONDAY, booked, on, on_monday
from tests.browser.people import at_counter, kiosk
from tests.browser.screens import Screen, Screens, Shoot, in_each_theme


async def test_a_call_for_an_appointment_tells_its_time_and_since_when_the_visitor_is_here(
    screens: Screens, tmp_path: Path
) -> None:
    async with on_monday(screens, tmp_path) as house, kiosk(house) as visitor:
        made = await booked(house, "passport", "10:40", "Fatima")
        ann = await seated(house, screens, "Balie 4")
        coming = ann.page.locator(".coming li")
        await expect(coming).to_have_text(re.compile(r"10\.40.*Reispas.*is er nog niet", re.S))
        await visitor.do(CheckIn(made["code"]))
        await expect(coming).to_have_count(0)
        await expect(ann.row("B 1")).to_contain_text("afspraak 10.40")
        await expect(ann.row("B 1")).to_contain_text("0 van 5 min")
        await expect(ann.main).to_contain_text("B 1, reispas aanvragen: afspraak om 10.40 uur, is er.")
        await ann.call("B 1")
        await expect(ann.page.locator(".facts")).to_contain_text("Afspraak om 10.40 uur, is er sinds 10.31 uur.")
        await expect(ann.page.locator(".who")).to_contain_text("Op afspraak om 10.40 uur, aan tafel.")


async def test_a_counter_is_kept_free_for_an_appointment_until_somebody_is_chosen(
    screens: Screens, tmp_path: Path
) -> None:
    async with on_monday(screens, tmp_path) as house:
        await booked(house, "passport", "10:35", "Fatima")
        ann = await seated(house, screens, "Balie 4")
        await visitors(house, "marriage")
        await expect(ann.main).to_contain_text("Vrij houden: om 10.35 uur komt een afspraak.")
        await ann.press("ArrowDown")
        await expect(ann.page.locator(".chosen-one")).to_contain_text("dat een afspraak te laat zou beginnen.")
        await ann.press("Enter")
        await expect(ann.main).to_contain_text("B 1 is er: start")


async def test_an_appointment_is_made_by_keys_alone(screens: Screens, tmp_path: Path) -> None:
    async with on_monday(screens, tmp_path) as house:
        ann = await seated(house, screens, "Balie 4")
        await ann.press("a")
        await expect(ann.page.get_by_role("searchbox", name="Waarvoor?")).to_be_focused()
        await ann.page.keyboard.type("rei")
        await ann.press("Enter")
        await expect(ann.button("Maak afspraak: vandaag 10.35 uur")).to_be_visible()
        await ann.press("Enter")
        await ann.page.keyboard.type("Karel Janssens")
        await ann.press("Enter")
        plate = ann.page.locator("appointment-maker number-plate")
        await expect(plate).to_have_attribute("number", re.compile(r"^[A-Z2-9]{3} [A-Z2-9]{3}$"))
        [made] = await on(house)
        assert (made["contact"]["name"], made["at"]) == ("Karel Janssens", f"{MONDAY}T10:35:00+02:00")
        assert (await plate.get_attribute("number") or "").replace(" ", "") == made["code"]
        await ann.press("Enter")
        await expect(ann.page.locator(".coming li")).to_contain_text("10.35")


async def test_a_follow_up_knows_what_the_visit_was_for_and_its_note_is_there_next_time(
    screens: Screens, tmp_path: Path
) -> None:
    async with on_monday(screens, tmp_path) as house:
        ann = await seated(house, screens, "Balie 4")
        await visitors(house, "passport")
        await ann.call("B 1")
        await ann.start()
        await ann.press("s")
        await ann.page.keyboard.type("Brengt de oude reispas mee")
        await ann.press("Enter")
        await expect(ann.page.locator(".note")).to_contain_text("Brengt de oude reispas mee")
        await ann.press("a")
        panel = ann.page.locator("appointment-maker")
        await expect(panel.get_by_role("heading", name="Vervolgafspraak na B 1")).to_be_visible()
        await expect(panel.get_by_role("textbox", name="Naam")).to_be_focused()
        await expect(panel.locator(".chosen-service")).to_contain_text("Reispas aanvragen")
        await expect(panel.get_by_label("Notitie voor collega’s")).to_have_value("Brengt de oude reispas mee")
        await ann.page.keyboard.type("Jo")
        await ann.press("Enter")
        await expect(panel).to_contain_text("De afspraak staat vast.")
        [made] = await on(house)
        async with kiosk(house) as visitor, at_counter(house, "D1", "Els") as els:
            await visitor.do(CheckIn(made["code"]))
            kept = ["Brengt de oude reispas mee"]
            floor = await els.until("floor", lambda view: [row["note"] for row in view["waiting"]] == kept)
            await els.note(floor["waiting"][0]["ticket"], "")
            await els.until("floor", lambda view: [row["note"] for row in view["waiting"]] == [None])


async def test_a_time_that_nobody_is_free_for_is_promised_with_a_reason(screens: Screens, tmp_path: Path) -> None:
    async with on_monday(screens, tmp_path) as house:
        ann = await seated(house, screens, "Balie 4")
        await ann.press("a")
        await ann.page.keyboard.type("rei")
        await ann.press("Enter")
        panel = ann.page.locator("appointment-maker")
        await panel.get_by_text("Er toch bij, met een reden").click()
        await panel.get_by_label("Uur", exact=True).fill("19:45")
        await panel.get_by_label("Waarom toch?").fill("Vliegt morgen")
        await panel.get_by_role("textbox", name="Naam").fill("Jo")
        await ann.button("Boek er toch bij: vandaag 19.45 uur").click()
        await expect(panel).to_contain_text("De afspraak staat vast.")
        [made] = await on(house)
        assert made["at"] == f"{MONDAY}T19:45:00+02:00"


async def test_an_appointment_asked_without_a_line_is_made_once_when_it_is_back(
    screens: Screens, tmp_path: Path
) -> None:
    async with on_monday(screens, tmp_path) as house:
        ann = await seated(house, screens, "Balie 4")
        await ann.press("a")
        await ann.page.keyboard.type("rei")
        await ann.press("Enter")
        await expect(ann.button("Maak afspraak: vandaag 10.35 uur")).to_be_visible()
        await ann.press("Enter")
        await ann.page.keyboard.type("Jo")
        await house.kill9()
        await ann.press("Enter")
        await expect(ann.page.locator("appointment-maker .foot")).to_contain_text("Geen verbinding. Dit gaat door")
        await house.restart()
        await expect(ann.page.locator("appointment-maker")).to_contain_text("De afspraak staat vast.", timeout=20_000)
        assert len(await on(house)) == 1


async def test_an_appointment_is_found_by_name_moved_and_called_off(screens: Screens, tmp_path: Path) -> None:
    async with on_monday(screens, tmp_path) as house:
        await booked(house, "passport", "14:00", "Fatima El Amrani")
        await booked(house, "move", "15:00", "Jos Peeters")
        ann = await seated(house, screens, "Balie 4")
        await ann.press("g")
        panel = ann.page.locator("appointment-finder")
        await expect(panel.locator(".rows li")).to_have_count(2)
        await ann.page.keyboard.type("fati")
        await ann.press("Enter")
        await expect(panel).to_contain_text("0470 12 34 56")
        await panel.get_by_role("button", name="Verplaats").click()
        await panel.get_by_role("button", name="Verplaats naar vandaag 10.35 uur").click()
        await expect(panel).to_contain_text("De afspraak is verplaatst.")
        assert [each["at"][11:16] for each in await on(house)] == ["10:35", "15:00"]
        await panel.get_by_role("button", name="Zeg af").click()
        await panel.get_by_role("button", name="Zeker? Druk nog eens").click()
        await expect(panel).to_contain_text("De afspraak is afgezegd.")
        assert [each["state"] for each in await on(house)] == ["cancelled", "booked"]


@pytest.mark.parametrize("screen", [Screen.COUNTER, Screen.COUNTER_BAR])
async def test_everybody_can_read_and_use_it(screens: Screens, shoot: Shoot, tmp_path: Path, screen: Screen) -> None:
    async with on_monday(screens, tmp_path) as house:
        for service, clock, who in (("passport", "10:40", "Fatima"), ("move", "11:20", "Jos")):
            await booked(house, service, clock, who)
        ann = await seated(house, screens, "Balie 4", screen=screen)
        for key, what, shown in (("a", "make", "Waarvoor?"), ("g", "list", "Vandaag, 2")):
            await ann.press(key)
            await expect(ann.page.locator("aside, .cover")).to_contain_text(shown)
            if what == "make":
                await ann.page.keyboard.type("rijb")
                await ann.press("Enter")
                await expect(ann.button("Maak afspraak: vandaag")).to_be_visible()
                await ann.page.get_by_text("Andere dag of ander uur").click()
            async for theme in in_each_theme(ann.page):
                await shoot(ann.page, f"counter-{screen.name.lower()}-{theme}-appointment-{what}")
                assert await axe(ann.page) == [], (what, theme)
            await ann.press("Escape")
