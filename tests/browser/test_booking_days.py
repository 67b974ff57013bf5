"""The month on the booking page: where there is room, why there is none, and the way through it without a mouse."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Page, expect

from tests.browser.axe import axe
from tests.browser.booking import API, TALL, in_town, open_while
from tests.browser.screens import Screen, Screens
from tests.house import House

TODAY = datetime.now(ZoneInfo("Europe/Brussels")).date()
NEXT = (TODAY.replace(day=1) + timedelta(days=32)).replace(day=1)
"""The month after this one."""
BRIDGE = next(day for day in (NEXT.replace(day=each) for each in range(3, 10)) if day.weekday() == 1)
"""A Tuesday on which no holiday can fall."""
MONTHS = (
    *("Januari", "Februari", "Maart", "April", "Mei", "Juni"),
    *("Juli", "Augustus", "September", "Oktober", "November", "December"),
)
CLOSED = f"""
[[halls.gemeentehuis.closures]]
from = {BRIDGE}
until = {BRIDGE}
reason = "Brugdag"

[halls.gemeentehuis.walk_in_share]"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A town that is not for trying out, so that it keeps its hours, with a bridge day."""
    closed = "\n[halls.gemeentehuis.walk_in_share]", CLOSED
    yield from open_while(in_town(tmp_path_factory.mktemp("town"), closed, accounts={"Ann": ("staff",)}))


async def month(screens: Screens, town: House, screen: Screen = Screen.PHONE) -> Page:
    """The page at the days, once they are known."""
    page = await screens(screen, f"{town.url}/appointment?service=passport&hall=gemeentehuis")
    await ready(page)
    return page


async def to_next(page: Page) -> None:
    """The sheet of the month after this one; the first free day may stand on it already."""
    if not await page.locator("month-grid").get_by_text(dutch(NEXT)).count():
        await page.get_by_role("button", name="Volgende maand").click()
    await ready(page)


def dutch(month: date) -> str:
    """The name of a month, as the sheet has it."""
    return f"{MONTHS[month.month - 1]} {month.year}"


async def free_days(town: House) -> list[str]:
    """The days of that month that have room, as the hall says."""
    asked = {"hall": "gemeentehuis", "service": "passport", "month": NEXT.isoformat()[:7]}
    async with town.browser() as browser:
        dates = (await browser.get(f"{API}/dates", params=asked)).json()["dates"]
    return [each["date"] for each in dates if each["free"]]


async def ready(page: Page) -> None:
    await expect(page.locator("month-grid table")).to_have_attribute("aria-busy", "false")


async def test_a_closed_day_says_why_and_a_past_one_that_it_is_past(town: House, screens: Screens) -> None:
    page = await month(screens, town)
    await to_next(page)
    closed = page.get_by_role("gridcell").filter(has_text="gesloten: Brugdag")
    await expect(closed).to_have_count(1)
    await expect(closed.get_by_role("button")).to_have_count(0)
    await expect(page.locator(".reasons")).to_contain_text(": Brugdag")
    await page.get_by_role("button", name="Vorige maand").click()
    await ready(page)
    await expect(page.get_by_role("gridcell").filter(has_text=", voorbij")).to_have_count(
        min(TODAY.weekday(), TODAY.day - 1)
    )
    await expect(page.get_by_role("button", name="Vorige maand")).to_have_attribute("aria-disabled", "true")


async def test_the_month_goes_by_arrow_keys_over_the_days_without_room(town: House, screens: Screens) -> None:
    page = await month(screens, town, Screen.COUNTER)
    free = await free_days(town)
    assert BRIDGE.isoformat() not in free
    await to_next(page)
    await page.locator("month-grid [tabindex='0']").focus()
    focused = page.locator("month-grid .day:focus")
    for day in free[1:8]:
        await page.keyboard.press("ArrowRight")
        await expect(focused).to_have_attribute("data-date", day)
    await page.keyboard.press("ArrowUp")
    await expect(focused).to_have_attribute("data-date", week_before(free[7], free))
    await expect(page.locator("month-grid [tabindex='0']")).to_have_count(1)
    await page.keyboard.press("Enter")
    await expect(focused).to_have_attribute("aria-pressed", "true")
    await page.keyboard.press("PageDown")
    await expect(page.locator("month-grid h2")).not_to_have_text(dutch(NEXT))


def week_before(day: str, free: list[str]) -> str:
    """The same weekday earlier, or else the last day that is a week before."""
    earlier = [(date.fromisoformat(day) - date.fromisoformat(each)).days for each in free if each < day]
    back = min([days for days in earlier if days % 7 == 0], default=min(days for days in earlier if days >= 7))
    return (date.fromisoformat(day) - timedelta(days=back)).isoformat()


async def test_a_day_without_room_is_told_and_is_no_button(town: House, screens: Screens) -> None:
    full, *_ = await free_days(town)
    page = await (await screens.device(Screen.PHONE)).new_page()
    dates = [{"date": full, "free": 0, "of": 30, "closed": ""}]
    await page.route("**/api/v1/dates?*", lambda route: route.fulfill(json={"minutes": 10, "dates": dates}))
    await page.goto(f"{town.url}/appointment?service=passport&hall=gemeentehuis")
    await ready(page)
    await to_next(page)
    await expect(page.get_by_role("gridcell").filter(has_text=", vol")).to_have_count(1)
    await expect(page.locator("month-grid .day")).to_have_count(0)


async def test_the_first_free_time_is_one_touch_away(town: House, screens: Screens) -> None:
    page = await month(screens, town)
    first = page.locator("time-choice .first")
    await expect(first).to_contain_text("Eerst vrij: ")
    await first.tap()
    await expect(page.get_by_role("button", name="Verder met")).to_be_visible()
    await expect(page.locator("time-choice .taken")).to_be_in_viewport()
    await expect(first).to_have_count(0)


async def test_all_times_of_a_day_can_be_seen(town: House, screens: Screens) -> None:
    page = await month(screens, town)
    await to_next(page)
    await page.locator("month-grid .day").first.click()
    times = page.locator("time-choice .time")
    await expect(times.nth(5)).to_be_visible()
    some = await times.count()
    await page.get_by_role("button", name="Toon alle").click()
    assert await times.count() > 2 * some
    await expect(page.get_by_role("heading", name="Voormiddag")).to_be_visible()
    await page.set_viewport_size(TALL)  # type: ignore[arg-type]
    assert await axe(page) == []
