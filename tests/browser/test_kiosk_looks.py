"""Every screen of the kiosk, in every layout: nothing out of reach, too small, cut off or unreadable."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from itertools import cycle

import pytest
from playwright.async_api import Page, expect

from tests.browser.axe import axe
from tests.browser.screens import Screen, Screens, Shoot
from tests.browser.touching import choose, heading, number, touch
from tests.house import House

SEEN = "kiosk-page:not([resting])"

# A target is a button or an option; what is in a closed dialog is none.
TARGETS = """() => {
    const root = document.querySelector("kiosk-page").shadowRoot;
    return [...root.querySelectorAll("button, label.option")].map((it) => {
        const {top, bottom, left, right, width, height} = it.getBoundingClientRect();
        const cut = it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1;
        return {name: (it.ariaLabel ?? it.textContent).trim(), top, bottom, left, right, width, height, cut};
    });
}"""
OVERFLOW = """() => {
    const {scrollWidth, scrollHeight} = document.documentElement;
    return [scrollWidth - innerWidth, scrollHeight - innerHeight];
}"""
FITS_ACROSS = f"({OVERFLOW})()[0] === 0"
FITS = f"({OVERFLOW})().every((it) => it === 0)"
TOP_OF_REACH = 508
LOWER_HALF = 960
SMALLEST = 108
APART = 15.5
"""Between two neighbours; the picture asks 16, and a layout rounds."""


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    built = House(tmp_path_factory.mktemp("hall"))
    built.start()
    yield built
    assert built.end() == 0, built.log


async def opened(hall: House, screens: Screens, screen: Screen, *aids: str) -> Page:
    page = await screens(screen, f"{hall.url}/kiosk")
    await heading(page, "Waarvoor komt u?")
    await choose(page, *aids)
    await page.locator(SEEN).wait_for(state="attached")
    return page


async def walk(page: Page) -> AsyncIterator[str]:
    """Through every screen, in one visit, naming each as it stands there."""
    yield "home"
    await choose(page, "Zoek zelf")
    await page.get_by_role("textbox").press_sequentially("rijbewijs")
    yield "search"
    await choose(page, "Terug", "Verhuizen")
    yield "group"
    await choose(page, "Adres wijzigen")
    yield "service-seated"
    await choose(page, "Terug", "Terug", "Attesten", "Uittreksel")
    yield "service"
    await choose(page, "Ik kom nog voor iets anders")
    yield "home-again"
    await choose(page, "Verhuizen", "Kaart voor", "Voeg toe")
    yield "list"
    await choose(page, "Ik kom nog voor iets anders", "Identiteit en reizen", "Reispas", "Voeg toe")
    yield "list-full"
    await choose(page, "Neem mijn nummer")
    await number(page)
    yield "number"
    await choose(page, "Hulp")
    await expect(page.get_by_role("dialog")).to_be_visible()
    yield "help"
    await choose(page, "Verder")


AIDS = ("Lager", "Groter", "Contrast")
UPRIGHT = (("Groter",), (), ("Contrast",))
LOWERED = (("Lager", "Groter"), ("Lager",), ("Lager", "Contrast"))


def there_and_back(looks: tuple[tuple[str, ...], ...]) -> Iterator[tuple[tuple[str, ...], ...]]:
    """The looks for each next screen, beginning with those that the last one ended in: a switch is a touch of 0.5 s."""
    return cycle((looks, looks[::-1]))


async def with_aids(page: Page, wanted: tuple[str, ...]) -> None:
    """Switch these aids on and the others off; where a question covers them, they stay."""
    if await page.get_by_role("dialog").count():
        return
    for aid in AIDS:
        switch = page.get_by_role("button", name=aid, exact=True)
        if await switch.count() and (await switch.get_attribute("aria-pressed") == "true") != (aid in wanted):
            await touch(switch)
            await expect(switch).to_have_attribute("aria-pressed", str(aid in wanted).lower())


@pytest.mark.timeout(300)
async def test_every_target_is_big_within_reach_and_whole_and_nothing_is_unreadable(
    hall: House, screens: Screens, shoot: Shoot
) -> None:
    page = await opened(hall, screens, Screen.KIOSK)
    seen, looks = [], there_and_back(UPRIGHT)
    async for name in walk(page):
        seen.append(name)
        for aids in next(looks):
            await with_aids(page, aids)
            await shoot(page, f"kiosk-{name}-{'-'.join(aids).lower() or 'light'}")
            targets = await page.evaluate(TARGETS)
            assert [it for it in targets if it["width"] < 76] == [], (name, aids)
            assert [it for it in targets if it["top"] < TOP_OF_REACH] == [], (name, aids)
            await everything_fits(page, targets, (name, aids))
            assert aids == ("Groter",) or await axe(page) == [], (name, aids)
    assert len(seen) == 10


@pytest.mark.timeout(300)
async def test_lower_brings_every_target_into_the_lower_half(hall: House, screens: Screens, shoot: Shoot) -> None:
    page = await opened(hall, screens, Screen.KIOSK)
    looks = there_and_back(LOWERED)
    async for name in walk(page):
        for aids in next(looks):
            await with_aids(page, aids)
            await shoot(page, f"kiosk-{name}-{'-'.join(aids).lower()}")
            targets = await page.evaluate(TARGETS)
            assert [it for it in targets if it["top"] < LOWER_HALF] == [], (name, aids)
            await everything_fits(page, targets, (name, aids))


async def everything_fits(page: Page, targets: list[dict[str, float]], where: object) -> None:
    """No target is small, cut off or too near to another, and nothing scrolls."""
    assert [it for it in targets if it["height"] < SMALLEST or it["cut"]] == [], where
    assert too_near(targets) == [], where
    assert await page.evaluate(OVERFLOW) == [0, 0], where


def too_near(targets: list[dict[str, float]]) -> list[tuple[str, str]]:
    """Pairs of targets that a finger could mix up; nothing stands apart from the bar of aids but its own line."""
    return [
        (str(one["name"]), str(other["name"]))
        for at, one in enumerate(targets)
        for other in targets[at + 1 :]
        if 0 <= distance(one, other) < APART
    ]


def distance(one: dict[str, float], other: dict[str, float]) -> float:
    """Pixels between two targets; negative when one lies over the other, as a question lies over its screen."""
    across = max(one["left"], other["left"]) - min(one["right"], other["right"])
    down = max(one["top"], other["top"]) - min(one["bottom"], other["bottom"])
    return max(across, down)


async def settled(page: Page, holds: str) -> None:
    """Wait until this holds, frame by frame; the page's own rules keep Playwright from looking again by itself."""
    async with asyncio.timeout(20):
        await page.evaluate(
            f"new Promise((told) => {{ const look = () => {holds} ? told() : requestAnimationFrame(look); look(); }})"
        )


async def test_other_panels_show_every_screen_without_scrolling_where_they_should(
    hall: House, screens: Screens, shoot: Shoot
) -> None:
    """A panel that lies down scrolls nowhere; zoomed in, everything stays reachable without scrolling sideways."""
    page = await opened(hall, screens, Screen.KIOSK_WIDE)
    async for name in walk(page):
        for width, height in ((360, 640), (540, 960), (1920, 1080)):
            await page.set_viewport_size({"width": width, "height": height})
            await shoot(page, f"kiosk-{name}-{width}")
            await settled(page, FITS if width == 1920 else FITS_ACROSS)


async def test_the_aids_stay_through_the_visit_and_end_with_it(hall: House, screens: Screens) -> None:
    page = await opened(hall, screens, Screen.KIOSK, "Contrast", "Groter")
    await choose(page, "Afhalen")
    pressed = page.get_by_role("button", pressed=True)
    await expect(pressed).to_have_text(["Groter", "Contrast"])
    await expect(page.locator("html")).to_have_attribute("data-theme", "contrast")
    await choose(page, "Neem mijn nummer", "Klaar")
    await expect(pressed).to_have_count(0)
    await expect(page.locator("html")).to_have_attribute("data-theme", "light")


async def test_help_says_where_people_are_and_closes_on_escape(hall: House, screens: Screens) -> None:
    page = await opened(hall, screens, Screen.KIOSK)
    await touch(page.get_by_role("button", name="Hulp"))
    await expect(page.get_by_role("dialog", name="Hulp nodig?")).to_contain_text("onthaal")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await heading(page, "Waarvoor komt u?")
