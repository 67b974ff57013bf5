"""Two halls in one server: each has its own day, numbers, counters and screens."""

from playwright.async_api import expect

from server.floor.commands.contacts import CallNext
from server.floor.commands.hall import CloseHall
from tests.browser.people import at_counter, kiosk, person, take
from tests.browser.screens import Screen, Screens
from tests.house import House

SOUTH = "dienstpunt"


async def test_what_happens_in_one_hall_is_not_seen_in_the_other(house: House, screens: Screens) -> None:
    here = await screens(Screen.DISPLAY, f"{house.url}/display/wachtruimte")
    there = await screens(Screen.DISPLAY, f"{house.url}/display/wachtbank?hall={SOUTH}")
    async with (
        kiosk(house) as north,
        kiosk(house, "kiosk-zuid", SOUTH) as south,
        at_counter(house, "E1", "Ann") as ann,
        at_counter(house, "E1", "Sofie", SOUTH) as sofie,
        person(house, "Mia", "manager", SOUTH) as mia,
    ):
        first, other = await take(north, "extract"), await take(south, "extract")
        assert (first.number, other.number) == ("A 1", "A 1")
        await take(north, "extract")
        await ann.do(CallNext("E1"))
        await expect(here.locator(".line")).to_have_count(1)
        await expect(there.locator(".line")).to_have_count(0)
        await sofie.do(CallNext("E1"))
        await expect(there.locator(".line")).to_have_count(1)
        await mia.do(CloseHall())
        await ann.until("floor", lambda view: view["opening"]["open"] and view["counts"]["short"] == 1)
        await sofie.until("floor", lambda view: not view["opening"]["open"] and view["counts"]["short"] == 0)


async def test_the_start_page_leads_to_the_pages_of_the_hall_that_was_chosen(house: House, screens: Screens) -> None:
    page = await screens(Screen.COUNTER, house.url)
    await page.get_by_role("link", name="Dienstpunt Zuid").click()
    await expect(page.get_by_role("link", name="Dienstpunt Zuid")).to_have_attribute("aria-current", "page")
    await page.get_by_role("link", name="Kiosk").click()
    await expect(page).to_have_url(f"{house.url}/kiosk?hall={SOUTH}")
    await expect(page.get_by_role("heading", name="Waarvoor komt u?")).to_be_visible()
