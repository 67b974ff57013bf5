"""A display is set up: paired by its code, measured, and refused when it could not be read."""

import re
from pathlib import Path

from playwright.async_api import expect

from tests.browser.axe import axe
from tests.browser.gong import listening, rung
from tests.browser.people import a_call
from tests.browser.screens import Screen, Screens, Shoot
from tests.house import PASSWORD, House
from tests.house import house as a_house

WAITING_ROOM = "/display/wachtruimte"


async def test_a_panel_that_is_too_small_for_its_distance_is_refused_with_the_reason(
    house: House, screens: Screens
) -> None:
    """A window of another shape than the configured panel: the letters would be too narrow for 8 m."""
    page = await screens(Screen.KIOSK, house.url + WAITING_ROOM)
    await expect(page.get_by_role("heading", name="Dit scherm is niet leesbaar van op 8 m")).to_be_visible()
    await expect(page.get_by_text("98 mm is nodig")).to_be_visible()
    async with a_call(house):
        await expect(page.locator(".line")).to_have_count(0)
    assert await axe(page) == []
    await page.get_by_role("link", name="Reken het na").click()
    await expect(page.get_by_role("heading", name="Scherm Wachtruimte opstellen")).to_be_visible()


async def test_set_up_computes_the_letters_and_gives_the_lines_for_the_configuration(
    house: House, screens: Screens, shoot: Shoot
) -> None:
    page = await listening(screens, f"{house.url}{WAITING_ROOM}?setup")
    await expect(page.get_by_role("heading", name="Leesbaar van op 8 m")).to_be_visible()
    await page.get_by_label("Leesafstand, in meter").fill("15")
    await expect(page.get_by_role("heading", name="Dit scherm is niet leesbaar van op 15 m")).to_be_visible()
    await page.get_by_label("Beelddiagonaal, in duim").fill("110")
    await expect(page.locator("pre")).to_contain_text(
        "inches = 110, width_px = 1920, height_px = 1080, distance_m = 15"
    )
    await page.get_by_label("Een vak per balie").check()
    await expect(page.get_by_role("heading", name="niet leesbaar")).to_be_visible()
    await shoot(page, "display-setup")
    assert await axe(page) == []
    await page.get_by_role("button", name="Laat de gong horen").click()
    await rung(page, 1)


async def test_a_display_that_nobody_knows_shows_its_code_until_the_manager_confirms(
    tmp_path: Path, screens: Screens, shoot: Shoot
) -> None:
    async with a_house(tmp_path, accounts={"Mia": ["manager"]}) as house:
        page = await screens(Screen.DISPLAY, house.url + WAITING_ROOM)
        code = page.locator(".code")
        await expect(code).to_have_text(re.compile(r"\d{3} \d{3}"))
        await shoot(page, "display-pairing")
        assert await axe(page) == []
        async with house.browser() as mia:
            await mia.post("/sign-in", json={"name": "Mia", "password": PASSWORD})
            digits = (await code.inner_text()).replace(" ", "")
            assert (await mia.post(f"/pairings/{digits}", json={"accept": True})).status_code == 200
        await expect(page.locator(".clock")).to_be_visible()
        await page.reload()
        await expect(page.locator(".clock")).to_be_visible()
        await page.close()
