"""Opens the manager's page as somebody who signed in, with a clock that a test can turn."""

from playwright.async_api import Page, expect

from tests.browser.screens import Screen, Screens, Theme
from tests.house import PASSWORD, House

MANAGER = "/manager"


async def signed_in(screens: Screens, house: House, name: str, path: str, theme: Theme = "light") -> Page:
    """The page at this path, on a desktop of somebody who signed in."""
    device = await screens.device(Screen.COUNTER, theme=theme)
    await device.request.post(
        f"{house.url}/sign-in", data={"name": name, "password": PASSWORD}, headers={"origin": house.url}
    )
    page = await device.new_page()
    await page.goto(house.url + path)
    return page


async def managing(screens: Screens, house: House, screen: Screen = Screen.MANAGER, theme: Theme = "light") -> Page:
    """The manager's page of somebody who signed in."""
    device = await screens.device(screen, theme=theme)
    await device.request.post(
        f"{house.url}/sign-in", data={"name": "Mia", "password": PASSWORD}, headers={"origin": house.url}
    )
    page = await device.new_page()
    await page.clock.install()
    await page.goto(house.url + MANAGER)
    await expect(page.locator("time")).to_be_visible()
    return page
