"""A manager looks at a day of appointments: who is there, who is absent and what becomes of whom, more room."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from server.agenda.commands import CheckIn
from tests.browser.axe import axe
from tests.browser.managing import managing
from tests.browser.monday import booked, on, on_monday
from tests.browser.people import kiosk
from tests.browser.screens import Screen, Screens, Shoot, in_each_theme
from tests.house import House


async def looking(screens: Screens, house: House, screen: Screen = Screen.MANAGER) -> Page:
    page = await managing(screens, house, screen)
    await page.get_by_role("link", name="Afspraken").click()
    await expect(page.get_by_role("heading", name="Wie er is")).to_be_visible()
    return page


def count(page: Page, name: str) -> Locator:
    return page.locator("agenda-part dl div", has_text=name).locator("dd")


async def test_a_day_is_counted_and_drawn(screens: Screens, tmp_path: Path) -> None:
    async with on_monday(screens, tmp_path) as house, kiosk(house) as visitor:
        made = await booked(house, "passport", "10:40", "Fatima")
        await booked(house, "move", "14:00", "Jos")
        await visitor.do(CheckIn(made["code"]))
        page = await looking(screens, house)
        await expect(count(page, "geboekt")).to_have_text("2")
        await expect(count(page, "zijn er")).to_have_text("1")
        rows = page.locator(".chart li")
        await expect(rows.filter(has_text="2 afspraken").locator(".taken")).to_have_count(2)
        first = page.locator(".first-free li").filter(has_text="Reispas aanvragen")
        await expect(first).to_contain_text("vandaag")


async def test_who_is_absent_leaves_appointments_that_are_moved_in_one_action(screens: Screens, tmp_path: Path) -> None:
    async with on_monday(screens, tmp_path) as house:
        await booked(house, "passport", "11:00", "Fatima El Amrani")
        page = await looking(screens, house)
        row = page.locator(".chart li").filter(has_text="1 afspraak")
        name = await row.locator("b").inner_text()
        await row.get_by_role("button", name=f"Meld {name} afwezig").click()
        danger = page.locator(".danger")
        await expect(danger).to_contain_text("1 afspraak heeft niemand meer.")
        await expect(danger.locator("li")).to_contain_text("Reispas aanvragen, Fatima El Amrani")
        await danger.get_by_role("button", name="Verplaats en verwittig").click()
        await expect(page.locator(".moves")).to_contain_text("1 afspraak gaat naar een collega.")
        await expect(danger).to_have_count(0)
        await page.get_by_role("button", name=f"{name} is er toch").click()
        await expect(page.get_by_role("button", name=f"Meld {name} afwezig")).to_be_visible()


async def test_when_nobody_else_is_there_the_visitor_gets_another_time_and_is_called(
    screens: Screens, tmp_path: Path
) -> None:
    async with on_monday(screens, tmp_path) as house:
        await booked(house, "passport", "11:00", "Fatima")
        page = await looking(screens, house)
        for desk in ("Tafel 1", "Tafel 2", "Tafel 3", "Ruimte 1"):
            await page.get_by_role("button", name=f"Meld {desk} afwezig").click()
            await expect(page.get_by_role("button", name=f"{desk} is er toch")).to_be_visible()
        await page.get_by_role("button", name="Verplaats en verwittig").click()
        moves = page.locator(".moves")
        await expect(moves).to_contain_text("1 afspraak kreeg een nieuw uur.")
        await expect(moves.locator("li")).to_have_text(re.compile(r"11\.00.*nu morgen.*bel 0470 12 34 56", re.S))
        [moved] = await on(house, find="fatima")
        assert moved["at"].startswith("2026-04-21")


async def test_extra_room_is_opened_for_a_busy_period_and_closed_again(screens: Screens, tmp_path: Path) -> None:
    async with on_monday(screens, tmp_path) as house:
        page = await looking(screens, house)
        await page.get_by_text("Open extra plaats").click()
        await page.get_by_label("Tot en met").fill("2026-04-22")
        await page.get_by_role("checkbox", name="Reispas aanvragen").check()
        await page.get_by_role("button", name="Open", exact=True).click()
        await expect(page.locator(".outcome")).to_contain_text("Er is extra plaats op 3 dagen")
        await page.get_by_role("button", name="Volgende dag").click()
        extra = page.locator(".extra li")
        await expect(extra).to_have_text(re.compile(r"9\.00 tot 12\.00.*Reispas aanvragen", re.S))
        await extra.get_by_role("button", name="Sluit extra plaats").click()
        await expect(page.locator(".extra")).to_contain_text("Op deze dag is er geen extra plaats.")


async def test_the_share_for_walk_ins_of_a_day_is_set_and_kept(screens: Screens, tmp_path: Path) -> None:
    async with on_monday(screens, tmp_path) as house:
        page = await looking(screens, house)
        share = page.get_by_role("combobox", name="Vrij houden")
        await share.select_option("100")
        await expect(page.locator(".outcome")).to_contain_text("blijft 100 % vrij")
        first = page.locator(".first-free li").filter(has_text="Reispas aanvragen")
        await expect(first).not_to_contain_text("vandaag")
        await page.reload()
        await expect(share).to_have_value("100")


@pytest.mark.parametrize("screen", [Screen.MANAGER, Screen.COUNTER, Screen.PHONE])
async def test_everybody_can_read_and_use_it(screens: Screens, shoot: Shoot, tmp_path: Path, screen: Screen) -> None:
    async with on_monday(screens, tmp_path) as house:
        for service, clock in (
            ("passport", "11:00"),
            ("move", "11:20"),
            ("birth", "14:00"),
        ):
            await booked(house, service, clock, "Fatima")
        page = await looking(screens, house, screen)
        async for theme in in_each_theme(page):
            assert await axe(page) == [], theme
        await page.get_by_role("button", name="Meld Tafel 1 afwezig").click()
        await expect(page.locator(".danger")).to_be_visible()
        await page.get_by_text("Open extra plaats").click()
        async for theme in in_each_theme(page):
            await shoot(page, f"manager-{screen.name.lower()}-{theme}-agenda")
            assert await axe(page) == [], theme
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert await page.evaluate(wide) == 0
