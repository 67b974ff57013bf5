"""Walking through the booking page as a visitor does, and what others do meanwhile."""

import asyncio
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from playwright.async_api import Page, Response, expect

from tests.browser.axe import axe
from tests.house import House
from tests.source import ROOT

API = "/api/v1"
PASSPORT = "Reispas aanvragen"
# A day that is never the last one of a month's sheet or of today's few hours.
AHEAD_DAYS = 3
TALL = {"width": 390, "height": 3200}
"""So high that the bar with the way on covers nothing."""


class NothingFree(Exception):
    """This time is not offered any more."""


def open_while(built: House) -> Iterator[House]:
    """A server for all the tests of a file."""
    built.start()
    yield built
    assert built.end() == 0, built.log
    assert "Traceback" not in built.log, built.log


ROOMY = ("holds_per_address = 3", "holds_per_address = 1000"), ("bookings_per_mail = 4", "bookings_per_mail = 1000")
"""One visitor may book as often as a file of tests."""


def in_town(folder: Path, *changes: tuple[str, str], **options: Any) -> House:
    """A house with these changes of the sample town."""
    text = (ROOT / "config.toml").read_text("utf-8")
    for old, new in (*ROOMY, *changes):
        assert old in text, old
        text = text.replace(old, new)
    (folder / "town.toml").write_text(text, "utf-8")
    return House(folder, arguments=("--config", str(folder / "town.toml")), **options)


def some_day() -> str:
    """The ISO date to book on."""
    return (datetime.now(ZoneInfo("Europe/Brussels")).date() + timedelta(days=AHEAD_DAYS)).isoformat()


async def press(page: Page, name: str) -> None:
    """Press the button or link that begins with these words."""
    await page.get_by_role("button", name=re.compile(f"^{re.escape(name)}")).first.click()


async def heading(page: Page, text: str) -> None:
    """Wait for the step with this heading, which has the focus."""
    await expect(page.get_by_role("heading", level=1)).to_have_text(text)


async def to_day(page: Page, iso: str) -> None:
    """Choose this day in the month, turning the sheet when it is in the next."""
    month = page.locator("month-grid")
    await expect(month.locator("table")).to_have_attribute("aria-busy", "false")
    if not await month.locator(f'[data-date="{iso}"]').count():
        await month.get_by_role("button", name="Volgende maand").click()
    await month.locator(f'[data-date="{iso}"]').click()


async def to_times(page: Page, house: House, query: str = "service=passport&hall=gemeentehuis") -> None:
    """The page with a letter's link, at the times of the day to book on."""
    await page.goto(f"{house.url}/appointment?{query}")
    await to_day(page, some_day())
    await expect(page.locator("time-choice .time").first).to_be_visible()


async def hold(page: Page, clock: str = "10 uur") -> dict[str, Any]:
    """Choose the time of this clock; what the hall answered."""
    async with page.expect_response(made) as answer:
        await page.locator("time-choice").get_by_role("button", name=clock, exact=True).click()
    told: dict[str, Any] = await (await answer.value).json()
    return told


def made(response: Response) -> bool:
    """Whether this is the answer to holding a time."""
    return response.request.method == "POST" and response.url.endswith(f"{API}/appointments")


async def booked(house: House, at: str = "10:00", services: str = "passport", **more: Any) -> dict[str, Any]:
    """An appointment that somebody made elsewhere, by the wall clock of the day to book on."""
    async with house.browser() as browser:
        query = {"hall": "gemeentehuis", "service": services, "date": some_day()}
        times = (await browser.get(f"{API}/times", params=query)).json()["times"]
        when = next((each for each in times if each[11:16] == at), None)
        if when is None:
            raise NothingFree
        wanted = [{"service": services, "amount": 1}]
        asked = {"hall": "gemeentehuis", "services": wanted, "at": when, **more}
        held = (await browser.post(f"{API}/appointments", json=asked)).json()
        contact = {"contact": {"name": "Ann Peeters", "mail": "ann@voorbeeld.example", "phone": "0470 12 34 56"}}
        key = {"x-appointment-key": held["key"]}
        address = f"{API}/appointments/{held['hall']}/{held['id']}/confirm"
        told: dict[str, Any] = (await browser.post(address, json=contact, headers=key)).json()
        assert "link" in told, told
        return told


async def full(house: House, at: str) -> None:
    """Others book this time of the day until nobody is free for it."""
    while True:
        try:
            await booked(house, at)
        except NothingFree:
            return


async def state_of(house: House, appointment: dict[str, Any]) -> str:
    """How it stands with this appointment in the hall."""
    async with house.browser() as browser:
        address = f"{API}/appointments/{appointment['hall']}/{appointment['id']}"
        told = (await browser.get(address, headers={"x-appointment-key": appointment["key"]})).json()
        return str(told["state"])


async def ended(house: House, appointment: dict[str, Any]) -> None:
    """The hall lets this time go, as it does when it was kept for too long."""
    async with house.browser() as browser:
        address = f"{API}/appointments/{appointment['hall']}/{appointment['id']}"
        answer = await browser.delete(address, headers={"x-appointment-key": appointment["key"]})
        assert answer.json()["state"] == "ended", answer.text


async def let_go(house: House, appointment: dict[str, Any]) -> None:
    """Wait until the hall has heard that this time is not wanted."""
    async with asyncio.timeout(20):
        while await state_of(house, appointment) == "held":
            pass
    assert await state_of(house, appointment) == "ended"


async def everybody_can_use(page: Page) -> None:
    """No obstacle as it is now, at 320 px, and on a phone at 200 % zoom."""
    before = page.viewport_size
    for width in (320, 195, 390):
        await page.set_viewport_size({"width": width, "height": 640})
        wider = "document.documentElement.scrollWidth - innerWidth"
        assert await page.evaluate(wider) == 0, width
    await page.set_viewport_size(TALL)  # type: ignore[arg-type]
    assert await axe(page) == []
    if before:
        await page.set_viewport_size(before)
