"""The manager limits services, gives counters other work, and sees what is left of the day."""

import re

import pytest
from playwright.async_api import expect

from server.floor.commands.contacts import CallNext, Start
from server.floor.commands.hall import LimitService
from tests.browser.axe import axe
from tests.browser.managing import managing
from tests.browser.people import at_counter, kiosk, person, take
from tests.browser.screens import Screen, Screens, Shoot, Theme
from tests.browser.test_manager_page import overflow
from tests.house import House


@pytest.mark.parametrize(
    ("screen", "theme"),
    [(Screen.MANAGER, "light"), (Screen.MANAGER, "dark"), (Screen.COUNTER_BAR, "light")],
    ids=["light", "dark", "bar"],
)
async def test_what_is_set_for_today_stands_on_one_page(
    screen: Screen, theme: Theme, house: House, screens: Screens, shoot: Shoot
) -> None:
    page = await managing(screens, house, screen, theme)
    await page.get_by_role("link", name="Vandaag").click()
    async with kiosk(house) as visitor, person(house, "Mia", "manager") as mia:
        await take(visitor, "extract", "passport")
        await mia.do(LimitService("passport", 0))
        await expect(page.locator(".last tbody tr")).to_have_count(1)
        await expect(page.locator(".limits li")).to_contain_text("gestopt voor vandaag")
        await shoot(page, f"manager-today-{theme}-{screen.value.width}")
        assert await axe(page) == []
        assert await overflow(page) == 0


async def test_a_service_is_limited_stopped_and_freed_by_keyboard(house: House, screens: Screens) -> None:
    page = await managing(screens, house)
    await page.get_by_role("link", name="Vandaag").press("Enter")
    await page.get_by_label("Dienst", exact=True).select_option(label="Reispas aanvragen")
    await page.get_by_label("Hoogstens zoveel nummers vandaag").fill("5")
    await page.get_by_label("Hoogstens zoveel nummers vandaag").press("Enter")
    await expect(page.get_by_text("Reispas aanvragen: vandaag hoogstens 5 nummers.")).to_be_visible()
    await expect(page.locator(".limits li")).to_contain_text("0 van hoogstens 5 nummers")
    await expect(page.get_by_label("Hoogstens zoveel nummers vandaag")).to_have_value("")
    async with kiosk(house) as visitor:
        await take(visitor, "passport")
        await expect(page.locator(".limits li")).to_contain_text("1 van hoogstens 5 nummers")
    await page.get_by_role("button", name="Grens weghalen voor Reispas aanvragen").press("Enter")
    await expect(page.locator(".limits li")).to_have_count(0)


async def test_a_counter_gets_other_services_for_today_and_its_own_back(house: House, screens: Screens) -> None:
    page = await managing(screens, house)
    await page.get_by_role("link", name="Vandaag").click()
    row = page.locator(".assigning li", has_text="Balie 4")
    await row.locator("summary").press("Enter")
    for box in await row.get_by_role("checkbox").all():
        await box.uncheck()
    await row.get_by_role("button", name="Bewaar voor vandaag").click()
    await expect(page.get_by_text("Kies minstens één dienst voor deze balie.")).to_be_visible()
    await row.get_by_label("Reispas aanvragen").check()
    await row.get_by_role("button", name="Bewaar voor vandaag").click()
    await expect(row).to_contain_text("vandaag: Reispas aanvragen")
    await expect(row.get_by_role("checkbox").first).to_be_hidden()
    await page.get_by_role("link", name="Nu", exact=True).click()
    await expect(page.get_by_role("row").filter(has_text="Balie 4")).to_contain_text("vandaag 1 dienst")
    await page.go_back()
    await row.locator("summary").click()
    await row.get_by_role("button", name="Terug zoals ingesteld").click()
    await expect(row).not_to_contain_text("vandaag: Reispas aanvragen")


async def test_the_last_tickets_tell_what_became_of_them(house: House, screens: Screens) -> None:
    page = await managing(screens, house)
    await page.get_by_role("link", name="Vandaag").click()
    async with kiosk(house) as visitor, at_counter(house, "E1", "Els") as els:
        await take(visitor, "extract")
        await take(visitor, "collect-card")
        await els.do(CallNext("E1"))
        await els.do(Start("E1"))
        rows = page.locator(".last tbody tr")
        await expect(rows.first).to_have_text(re.compile(r"A 2\s+Kaart.*afhalen\s+wacht\s+\d+\.\d\d"))
        await expect(rows.nth(1)).to_have_text(re.compile(r"A 1\s+Uittreksel.*\s+wordt geholpen"))
        await expect(page.locator(".before-closing")).to_contain_text("Snelbalie: wie wacht, kan nog geholpen worden.")
        await expect(page.locator(".before-closing")).to_contain_text("Aan tafel: er wacht niemand.")
