"""One Chromium for all tests in a browser, a context per page, and a failed test for every console error."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from tests.browser.chromium import MISSING, found
from tests.browser.launch import launched
from tests.browser.screens import Screens, Shoot

TESTS = Path(__file__).parents[1]
IN_A_BROWSER = (TESTS / "browser", TESTS / "journeys")
SHOTS = TESTS / "shots"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser lives in the session's loop, so every browser test runs there."""
    for item in items:
        in_a_browser = any(map(item.path.is_relative_to, IN_A_BROWSER))
        if in_a_browser and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    chromium = found()
    if chromium is None and os.environ.get("CI"):
        pytest.fail(MISSING)
    if chromium is None:
        pytest.skip(MISSING)
    async with async_playwright() as playwright:
        started = await launched(playwright.chromium, chromium)
        yield started
        await started.close()


@pytest_asyncio.fixture(loop_scope="session")
async def screens(browser: Browser) -> AsyncIterator[Screens]:
    """`await screens(Screen.KIOSK, url)` opens a page as on a device of its own."""
    opened = Screens(browser)
    yield opened
    await opened.close()
    assert opened.faults == []


@pytest.fixture
def shoot() -> Shoot:
    """`await shoot(page, "kiosk-home")` keeps a picture in tests/shots when ONTHAAL_SHOTS is set, to look at."""

    async def keep(page: Page, name: str) -> None:
        if os.environ.get("ONTHAAL_SHOTS"):
            await page.screenshot(path=SHOTS / f"{name}.png", animations="disabled")

    return keep
