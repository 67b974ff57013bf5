"""The browser tests' own tools find what they are there to find."""

import pytest
from playwright.async_api import Browser

from tests.browser.axe import axe
from tests.browser.screens import Screen, Screens

STRICT = "<!doctype html><meta http-equiv='Content-Security-Policy' content=\"default-src 'self'\">"
GOOD = f"{STRICT}<html lang=nl><title>Kiosk</title><main><h1>Waarvoor komt u?</h1></main></html>"
BAD = f"{STRICT}<html><title>Kiosk</title><main><h1>Waarvoor komt u?</h1><button></button></main></html>"


async def test_axe_finds_nothing_on_a_good_page_under_our_security_policy(screens: Screens) -> None:
    page = await (await screens.device(Screen.KIOSK)).new_page()
    await page.set_content(GOOD)
    assert await axe(page) == []


async def test_axe_finds_a_missing_language_and_a_nameless_button(screens: Screens) -> None:
    page = await (await screens.device(Screen.PHONE)).new_page()
    await page.set_content(BAD)
    assert {each.split(":")[0] for each in await axe(page)} == {"html-has-lang", "button-name"}


@pytest.mark.parametrize("fault", ["console.error('stuk')", "setTimeout(() => { throw Error('stuk') })"])
async def test_an_error_in_a_page_is_kept_as_a_fault(browser: Browser, fault: str) -> None:
    screens = Screens(browser)
    context = await screens.device(Screen.DISPLAY)
    page = await context.new_page()
    async with context.expect_event("console" if "console" in fault else "weberror"):
        await page.evaluate(f"() => {{ {fault} }}")
    await screens.close()
    assert len(screens.faults) == 1
    assert "stuk" in screens.faults[0]


async def test_a_forgiven_message_is_no_fault(browser: Browser) -> None:
    screens = Screens(browser)
    screens.forgive("WebSocket")
    context = await screens.device(Screen.DISPLAY)
    page = await context.new_page()
    async with context.expect_event("console"):
        await page.evaluate("() => console.error('WebSocket connection failed')")
    await screens.close()
    assert screens.faults == []
