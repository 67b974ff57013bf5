"""The manager sees the live floor against what was promised, and lets devices in and people home."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Locator, Page, expect

from server.floor.commands.contacts import CallNext, Start
from server.floor.commands.counters import PauseCounter
from tests.browser.axe import axe
from tests.browser.managing import managing
from tests.browser.people import at_counter, kiosk, take
from tests.browser.screens import Screen, Screens, Shoot, Theme, hold
from tests.house import House

MANAGER = "/manager"


def figure(page: Page, name: str) -> Locator:
    return page.locator(".figures div", has_text=name).locator("dd .display")


async def overflow(page: Page) -> int:
    wide: int = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide


@asynccontextmanager
async def a_floor(house: House) -> AsyncIterator[None]:
    """Five visitors: one is being helped at Balie 1, one is called to Ruimte 7, three wait; Balie 3 has a break."""
    async with (
        kiosk(house) as visitor,
        at_counter(house, "E1", "Els") as els,
        at_counter(house, "R2", "Tom") as tom,
        at_counter(house, "D1", "Piet") as piet,
    ):
        await piet.do(PauseCounter("D1"))
        await take(visitor, "extract")
        await els.do(CallNext("E1"))
        await els.do(Start("E1"))
        await take(visitor, "passport")
        await tom.do(CallNext("R2"))
        for service in ("extract", "collect-card", "move"):
            await take(visitor, service)
        yield


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_the_floor_stands_on_one_page(theme: Theme, house: House, screens: Screens, shoot: Shoot) -> None:
    page = await managing(screens, house, theme=theme)
    async with a_floor(house):
        await expect(figure(page, "bezoekers vandaag")).to_have_text("5")
        await expect(figure(page, "wachten nu")).to_have_text("3")
        await expect(figure(page, "binnen de beloofde tijd")).to_have_text("100 %")
        await expect(page.locator(".classes li").first).to_contain_text("2 wachten")
        await expect(page.locator(".classes li").first).to_contain_text("wie nu komt: 5 tot 15 min")
        await expect(page.locator(".services li")).to_have_count(3)
        await shoot(page, f"manager-{theme}")
        assert await axe(page) == []
        assert await overflow(page) == 0


async def test_each_counter_tells_what_it_does_and_for_how_long(house: House, screens: Screens) -> None:
    page = await managing(screens, house)
    async with a_floor(house):
        row = page.get_by_role("row")
        els = re.compile(r"A 1\s+bezig, \d+ s\s+meestal 3\s+Els, snelbalie")
        await expect(row.filter(has_text="Balie 1")).to_have_text(els)
        await expect(row.filter(has_text="Ruimte 7")).to_have_text(
            re.compile(r"B 1\s+opgeroepen, \d+ s\s+Tom, aparte ruimte")
        )
        await expect(row.filter(has_text="Balie 3")).to_have_text(re.compile(r"–\s+pauze, \d+ s\s+Piet, aan tafel"))
        await expect(row.filter(has_text="Balie 2")).to_have_text(re.compile(r"–\s+gesloten\s+snelbalie"))
        await expect(page.get_by_text("2 van 7 open")).to_be_visible()
        await hold(page)
        await page.clock.fast_forward("12:00")
        await expect(row.filter(has_text="Balie 1").locator(".tag.near")).to_have_text(re.compile("bezig, 12 min"))


async def test_the_alarm_comes_before_the_breach_and_names_the_counters_that_are_shut(
    house: House, screens: Screens, shoot: Shoot
) -> None:
    page = await managing(screens, house)
    async with a_floor(house):
        await expect(figure(page, "wachten nu")).to_have_text("3")
        await hold(page)
        await page.clock.fast_forward("06:30")
        near, late = page.locator(".alarm.near"), page.locator(".alarm.late")
        await expect(near).to_contain_text("Snelbalie: iemand wacht al 6 minuten, het doel is 8.")
        await expect(near).to_contain_text("Nu dicht: Balie 2, Balie 3, Balie 4, Balie 5, Ruimte 6.")
        await page.clock.fast_forward("02:00")
        await expect(page.locator(".classes li").first).to_contain_text("2 te lang")
        await expect(late).to_contain_text("Snelbalie: iemand wacht al 9 minuten, het doel is 8.")
        await expect(late).to_contain_text("Daar wachten 2 bezoekers langer dan beloofd.")
        await shoot(page, "manager-alarm")
        assert await axe(page) == []


@pytest.mark.parametrize("screen", [Screen.PHONE, Screen.COUNTER_BAR, Screen.COUNTER], ids=["phone", "bar", "1280"])
async def test_the_page_fits_narrow_screens(screen: Screen, house: House, screens: Screens, shoot: Shoot) -> None:
    page = await managing(screens, house, screen)
    async with a_floor(house):
        await expect(figure(page, "wachten nu")).to_have_text("3")
        await shoot(page, f"manager-{screen.value.width}")
        assert await overflow(page) == 0
        assert await axe(page) == []


async def test_closing_asks_about_who_waits_and_still_helps_them(house: House, screens: Screens, shoot: Shoot) -> None:
    page = await managing(screens, house)
    async with kiosk(house) as visitor:
        await take(visitor, "extract")
        await expect(figure(page, "wachten nu")).to_have_text("1")
        await page.get_by_role("button", name="Hal sluiten").click()
        await expect(page.get_by_text("Er wacht nog 1 bezoeker.")).to_be_visible()
        await shoot(page, "manager-closing")
        assert await axe(page) == []
        await page.get_by_role("button", name="Sluiten, wie wacht nog helpen").click()
        await expect(page.get_by_text("De hal is gesloten.", exact=True)).to_be_visible()
        await expect(figure(page, "wachten nu")).to_have_text("1")
        await page.get_by_role("button", name="Hal openen").click()
        await expect(page.get_by_role("button", name="Hal sluiten")).to_be_visible()


async def test_sending_people_home_needs_a_second_press(house: House, screens: Screens) -> None:
    page = await managing(screens, house)
    async with kiosk(house) as visitor:
        await take(visitor, "extract")
        await expect(figure(page, "wachten nu")).to_have_text("1")
        await page.get_by_role("button", name="Hal sluiten").click()
        await page.get_by_role("button", name="Sluiten en naar huis sturen").click()
        await expect(page.get_by_role("button", name="Zeker? Druk nog eens: 1 bezoeker gaat naar huis")).to_be_visible()
        await page.clock.fast_forward("00:06")
        await page.get_by_role("button", name="Sluiten en naar huis sturen").click()
        await expect(figure(page, "wachten nu")).to_have_text("1")
        await page.get_by_role("button", name="Zeker? Druk nog eens").click()
        await expect(figure(page, "wachten nu")).to_have_text("0")
        await expect(page.get_by_role("button", name="Hal openen")).to_be_visible()


async def test_the_manager_can_think_better_of_closing(house: House, screens: Screens) -> None:
    page = await managing(screens, house)
    await page.get_by_role("button", name="Hal sluiten").press("Enter")
    await page.get_by_role("button", name="Niet sluiten").press("Enter")
    await expect(page.get_by_role("button", name="Niet sluiten")).to_be_hidden()
    await expect(page.get_by_role("button", name="Hal sluiten")).to_be_visible()


async def test_a_refusal_is_told_in_words(house: House, screens: Screens) -> None:
    page = await managing(screens, house)
    other = await managing(screens, house)
    await page.get_by_role("button", name="Hal sluiten").click()
    await other.get_by_role("button", name="Hal sluiten").click()
    await other.get_by_role("button", name="Sluiten", exact=True).click()
    await expect(other.get_by_role("button", name="Hal openen")).to_be_visible()
    await page.get_by_role("button", name="Sluiten", exact=True).click()
    await expect(page.get_by_text("De hal is al gesloten.")).to_be_visible()


async def test_the_page_says_when_the_hall_is_away_and_comes_back(house: House, screens: Screens) -> None:
    screens.forgive("WebSocket", "ERR_CONNECTION_REFUSED", "Failed to fetch")
    page = await managing(screens, house)
    await house.kill9()
    await expect(page.get_by_text("Geen verbinding, wij proberen opnieuw")).to_be_visible()
    await house.restart()
    await expect(page.get_by_text("Geen verbinding, wij proberen opnieuw")).to_be_hidden()
