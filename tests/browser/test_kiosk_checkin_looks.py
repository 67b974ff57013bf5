"""The screens of checking in, in every layout: nothing out of reach, too small, cut off or unreadable."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page

from server.protocol.client import Device
from tests.browser.axe import axe
from tests.browser.checking_in import hall
from tests.browser.expected import TOMORROW, booked
from tests.browser.people import person
from tests.browser.scanning import scan
from tests.browser.screens import Screen, Screens, Shoot
from tests.browser.test_kiosk_looks import (
    FITS,
    FITS_ACROSS,
    LOWER_HALF,
    LOWERED,
    TARGETS,
    TOP_OF_REACH,
    UPRIGHT,
    everything_fits,
    settled,
    there_and_back,
    with_aids,
)
from tests.browser.touching import choose, heading, number
from tests.house import House

__all__ = ["hall"]


async def walk(page: Page, ann: Device) -> AsyncIterator[str]:
    """Through every screen of checking in, naming each as it stands there."""
    await heading(page, "Waarvoor komt u?")
    await choose(page, "Ik heb een afspraak")
    yield "check-in"
    await scan(page, "ZZZZZZ")
    await page.get_by_role("alert").wait_for()
    yield "check-in-wrong"
    await scan(page, (await booked(ann, "10:20", date=TOMORROW)).code or "")
    await heading(page, "Uw afspraak is op een andere dag")
    yield "check-in-other-day"
    code = (await booked(ann, "11:45")).code or ""
    await scan(page, code)
    await heading(page, "U bent vroeg")
    yield "check-in-early"
    await choose(page, "Ik wacht hier")
    await number(page)
    yield "check-in-number"
    await scan(page, code)
    await heading(page, "U bent al aangemeld")
    yield "check-in-here"


@pytest.mark.timeout(300)
async def test_every_target_is_big_within_reach_and_whole_and_nothing_is_unreadable(
    hall: House, screens: Screens, shoot: Shoot
) -> None:
    page, looks = await screens(Screen.KIOSK, f"{hall.url}/kiosk"), there_and_back(UPRIGHT)
    async with person(hall, "Ann") as ann:
        async for name in walk(page, ann):
            for aids in next(looks):
                await with_aids(page, aids)
                await shoot(page, f"kiosk-{name}-{'-'.join(aids).lower() or 'light'}")
                targets = await page.evaluate(TARGETS)
                assert [it for it in targets if it["width"] < 76] == [], (name, aids)
                assert [it for it in targets if it["top"] < TOP_OF_REACH] == [], (name, aids)
                await everything_fits(page, targets, (name, aids))
                assert aids == ("Groter",) or await axe(page) == [], (name, aids)


@pytest.mark.timeout(300)
async def test_lower_brings_every_target_into_the_lower_half(hall: House, screens: Screens, shoot: Shoot) -> None:
    page, looks = await screens(Screen.KIOSK, f"{hall.url}/kiosk"), there_and_back(LOWERED)
    async with person(hall, "Ann") as ann:
        async for name in walk(page, ann):
            for aids in next(looks):
                await with_aids(page, aids)
                await shoot(page, f"kiosk-{name}-{'-'.join(aids).lower()}")
                targets = await page.evaluate(TARGETS)
                assert [it for it in targets if it["top"] < LOWER_HALF] == [], (name, aids)
                await everything_fits(page, targets, (name, aids))


async def test_other_panels_show_every_screen_without_scrolling_where_they_should(
    hall: House, screens: Screens, shoot: Shoot
) -> None:
    """A panel that lies down scrolls nowhere; zoomed in, everything stays reachable without scrolling sideways."""
    page = await screens(Screen.KIOSK_WIDE, f"{hall.url}/kiosk")
    async with person(hall, "Ann") as ann:
        async for name in walk(page, ann):
            for width, height in ((360, 640), (540, 960), (1920, 1080)):
                await page.set_viewport_size({"width": width, "height": height})
                await shoot(page, f"kiosk-{name}-{width}")
                await settled(page, FITS if width == 1920 else FITS_ACROSS)
