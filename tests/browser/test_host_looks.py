"""Everybody can read and use the host's page: on a tablet both ways, on a phone, light and dark, by key alone."""

import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from server.floor.commands.asker import Wanted
from server.floor.commands.visits import EnterPaper, StepAway
from tests.browser.axe import axe
from tests.browser.host import AtReception, at_reception
from tests.browser.people import at_counter, kiosk, person, take
from tests.browser.screens import Screen, Screens, Shoot, in_each_theme
from tests.house import House
from tests.house import house as another_house
from tests.journeys.conftest import town_file

MINUTE_MS = 60_000
TOUCHABLE_PX = 44
SMALL = """() => {
    const inside = (root) => [...root.querySelectorAll("*")].flatMap((each) =>
        each.shadowRoot ? [each, ...inside(each.shadowRoot)] : [each]);
    const fingers = "button, a, select, textarea, input:not([type=checkbox], [type=radio]), .switch, .choice";
    const touched = inside(document).filter((each) => each.matches(fingers));
    return touched.filter((each) => each.checkVisibility())
        .map((each) => [each.textContent.trim() || each.ariaLabel || each.name, each.getBoundingClientRect()])
        .filter(([, box]) => box.height < SIZE || box.width < SIZE)
        .map(([name, box]) => `${name}: ${box.width} x ${box.height}`);
}""".replace("SIZE", str(TOUCHABLE_PX))


async def a_morning(house: House) -> None:
    """Somebody waits too long, somebody nearly, somebody is out, others just came."""
    now = int(time.time() * 1000)
    async with kiosk(house) as visitor, person(house, "Hana", "host") as other:
        for number, service, minutes in ((1, "extract", 9), (2, "licence", 18), (3, "birth", 3)):
            await other.do(EnterPaper(number, (Wanted(service),), now - minutes * MINUTE_MS))
        given = [await take(visitor, service) for service in ("passport", "collect-card", "move")]
        await other.do(StepAway(given[-1].ticket, 20))


async def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    wide: int = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide


async def looked_at(hana: AtReception, shoot: Shoot, name: str) -> None:
    """A picture of this state, nothing in anybody's way, and everything large enough for a finger."""
    await shoot(hana.page, f"host-{name}")
    assert await axe(hana.page) == [], name
    assert await hana.page.evaluate(SMALL) == [], name
    assert await overflow(hana.page) == 0, name


async def seen(hana: AtReception, shoot: Shoot, name: str) -> None:
    """The same in light and in dark."""
    async for theme in in_each_theme(hana.page):
        await looked_at(hana, shoot, f"{name}-{theme}")


Look = Callable[[AtReception, Shoot, str], Awaitable[None]]


@pytest.mark.parametrize(
    ("screen", "look"),
    [(Screen.TABLET, seen), (Screen.TABLET_UPRIGHT, looked_at), (Screen.PHONE, seen), (Screen.COUNTER, looked_at)],
)
async def test_every_state_is_accessible(
    house: House, screens: Screens, shoot: Shoot, screen: Screen, look: Look
) -> None:
    await a_morning(house)
    async with at_counter(house, "E1", "Els"), at_counter(house, "D1", "Piet"):
        hana = await at_reception(house, screens, screen=screen)
        size = screen.value.width
        await expect(hana.row("N 1")).to_contain_text("te lang")
        await look(hana, shoot, f"floor-{size}")
        await hana.button("Uittreksel uit het strafregister").click()
        await look(hana, shoot, f"order-{size}")
        await hana.button("Uitleg bij Uittreksel").click()
        await look(hana, shoot, f"sheet-{size}")
        await hana.button("Sluiten").click()
        await hana.button("Geef ticket").click()
        await expect(hana.plate).to_be_visible()
        await look(hana, shoot, f"given-{size}")
        await hana.open("N 2")
        await expect(hana.page.get_by_text("Bezoek wijzigen")).to_be_visible()
        await look(hana, shoot, f"visit-{size}")
        await hana.button("Sluiten").click()
        await hana.search.fill("aan")
        await look(hana, shoot, f"services-found-{size}")
        await hana.search.fill("1")
        await expect(hana.page.locator("number-results li").first).to_be_visible()
        await look(hana, shoot, f"numbers-found-{size}")
        await hana.search.fill("")
        await hana.button("Andere dienst").click()
        await look(hana, shoot, f"services-{size}")
        await hana.button("Sluiten").click()
        await hana.button("Noodnummers").click()
        await expect(hana.page.get_by_text("3 ingevoerd vandaag")).to_be_visible()
        await hana.page.get_by_label("Waarvoor").fill("rei")
        await hana.page.get_by_label("Is geholpen").check()
        await look(hana, shoot, f"paper-{size}")


@pytest.mark.parametrize("language", ["fr", "de", "en"])
async def test_another_first_language_of_the_hall_fits_too(
    screens: Screens, shoot: Shoot, tmp_path: Path, language: str
) -> None:
    screens.forgive("WebSocket", "ERR_CONNECTION")
    config = town_file(tmp_path, 'languages = ["nl"]', f'languages = ["{language}", "nl"]')
    async with another_house(tmp_path, arguments=("--config", str(config))) as house:
        await a_morning(house)
        context = await screens.device(Screen.TABLET)
        for name, value in (await house.sign_in("Hana")).items():
            await context.add_cookies([{"name": name, "value": value, "url": house.url}])
        page = await context.new_page()
        hana = AtReception(page)
        await page.goto(f"{house.url}/host")
        await page.locator(".tile").nth(2).click()
        await expect(page.locator(".languages button")).to_have_count(2)
        await looked_at(hana, shoot, f"order-{language}")
        await page.locator(".lists li .button").nth(1).click()
        await expect(page.locator(".change")).to_be_visible()
        await looked_at(hana, shoot, f"visit-{language}")
        await page.locator(".top-way").first.click()
        await expect(page.locator("paper-entry li").first).to_be_visible()
        await looked_at(hana, shoot, f"paper-{language}")


async def test_the_whole_page_fits_a_tablet_on_its_side(house: House, screens: Screens) -> None:
    hana = await at_reception(house, screens)
    await hana.button("Uittreksel uit het strafregister").click()
    down = await hana.page.evaluate("""() => {
        const work = document.querySelector("host-work").shadowRoot;
        return ["main", ".offer"].map((part) => work.querySelector(part))
            .map((each) => each.scrollHeight - each.clientHeight);
    }""")
    assert down == [0, 0]


async def test_a_number_is_given_and_a_visit_changed_by_key_alone(house: House, screens: Screens) -> None:
    hana = await at_reception(house, screens)
    await hana.search.focus()
    await hana.page.keyboard.type("straf")
    await hana.press("Enter")
    await expect(hana.ticket).to_contain_text("Uittreksel")
    await hana.button("Geef ticket").press("Enter")
    await expect(hana.plate).to_have_attribute("number", "A 1")
    await hana.search.focus()
    await hana.page.keyboard.type("a1")
    await hana.press("Enter")
    await expect(hana.title).to_be_focused()
    await hana.page.get_by_role("button", name="10 min", exact=True).press("Space")
    await expect(hana.page.locator(".state")).to_contain_text("even buiten")
    await expect(hana.title).to_be_focused()
    await hana.press("Escape")
    await expect(hana.search).to_be_focused()
    await expect(hana.row("A 1")).to_contain_text("even buiten")
