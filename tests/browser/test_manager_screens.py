"""The manager speaks on every screen: messages that come and go, and an evacuation in two deliberate presses."""

import pytest
from playwright.async_api import expect

from server.floor.commands.hall import Evacuate
from tests.browser.axe import axe
from tests.browser.managing import managing
from tests.browser.people import kiosk, person, take
from tests.browser.screens import Screen, Screens, Shoot, Theme, hold_answers
from tests.browser.test_manager_page import figure, overflow
from tests.house import House


@pytest.mark.parametrize("screen", [Screen.MANAGER, Screen.PHONE], ids=["desktop", "phone"])
async def test_a_message_is_written_shown_and_taken_away(
    screen: Screen, house: House, screens: Screens, shoot: Shoot
) -> None:
    page = await managing(screens, house, screen)
    await page.get_by_role("link", name="Schermen").click()
    await expect(page.get_by_text("Er staat geen bericht.")).to_be_visible()
    await page.get_by_label("Bericht, Nederlands").fill("De lift is stuk. Neem de trap.")
    await page.get_by_label("Wachtruimte").check()
    await page.get_by_label("Hoelang").select_option(label="30 minuten")
    await page.get_by_role("button", name="Zet op de schermen").click()
    shown = page.locator(".messages li")
    await expect(shown).to_contain_text("De lift is stuk. Neem de trap.")
    await expect(shown).to_contain_text("Wachtruimte, tot ")
    await expect(page.get_by_label("Bericht, Nederlands")).to_have_value("")
    await shoot(page, f"manager-message-{screen.value.width}")
    assert await axe(page) == []
    assert await overflow(page) == 0
    await page.get_by_role("button", name="Haal weg: De lift is stuk. Neem de trap.").click()
    await expect(shown).to_have_count(0)


async def test_what_is_written_before_the_answer_stays(house: House, screens: Screens) -> None:
    """The screens show the first message already when its answer still is on its way."""
    page = await managing(screens, house)
    await page.get_by_role("link", name="Schermen").click()
    text = page.get_by_label("Bericht, Nederlands")
    await text.fill("De lift is stuk.")
    answer = await hold_answers(page)
    await page.get_by_role("button", name="Zet op de schermen").click()
    await expect(page.locator(".messages li")).to_contain_text("De lift is stuk.")
    await expect(text).to_have_value("De lift is stuk.")
    await text.fill("Neem de trap.")
    await answer()
    await expect(page.get_by_text("Het bericht staat op de schermen.")).to_be_visible()
    await expect(text).to_have_value("Neem de trap.")


async def test_with_three_messages_one_must_go_first(house: House, screens: Screens) -> None:
    page = await managing(screens, house)
    await page.get_by_role("link", name="Schermen").click()
    for count in (1, 2, 3):
        await page.get_by_label("Bericht, Nederlands").fill(f"Bericht {count}")
        await page.get_by_role("button", name="Zet op de schermen").click()
        await expect(page.locator(".messages li")).to_have_count(count)
    await expect(page.get_by_text("Er staan al drie berichten. Haal er eerst een weg.")).to_be_visible()
    await page.get_by_role("button", name="Haal weg: Bericht 2").click()
    await expect(page.get_by_label("Bericht, Nederlands")).to_be_visible()


async def test_an_evacuation_takes_two_presses_to_begin_and_two_to_end(house: House, screens: Screens) -> None:
    page = await managing(screens, house)
    state = page.locator(".evacuation")
    await page.get_by_role("button", name="Ontruim het gebouw").press("Enter")
    await expect(page.get_by_role("button", name="Zeker? Druk nog eens: iedereen moet naar buiten")).to_be_visible()
    await page.clock.fast_forward("00:06")
    # A view sets the page's clock by the hall's, which is six seconds behind now: that may not arm the button again.
    async with kiosk(house) as visitor:
        await take(visitor, "extract")
        await expect(figure(page, "wachten nu")).to_have_text("1")
        assert await page.get_by_role("button", name="Ontruim het gebouw").is_visible()
    await page.get_by_role("button", name="Ontruim het gebouw").press("Enter")
    await expect(state).to_have_count(0)
    await page.get_by_role("button", name="Zeker? Druk nog eens").press("Enter")
    await expect(state).to_contain_text("Het gebouw wordt ontruimd, sinds")
    await page.get_by_role("button", name="Het gebouw is weer veilig").press("Enter")
    await page.get_by_role("button", name="Zeker? Druk nog eens: iedereen mag terug").press("Enter")
    await expect(state).to_have_count(0)
    await expect(page.get_by_text("Alles gaat verder waar het was.")).to_be_visible()


@pytest.mark.parametrize(
    ("screen", "theme"), [(Screen.MANAGER, "light"), (Screen.PHONE, "dark")], ids=["desktop", "phone"]
)
async def test_an_evacuation_fills_the_width_on_every_part(
    screen: Screen, theme: Theme, house: House, screens: Screens, shoot: Shoot
) -> None:
    page = await managing(screens, house, screen, theme)
    async with kiosk(house) as visitor, person(house, "Mia", "manager") as mia:
        await take(visitor, "extract")
        await mia.do(Evacuate())
        state = page.locator(".evacuation")
        await expect(state).to_contain_text("Er was nog 1 bezoeker: 1 wachtend, 0 aan een balie.")
        box = await state.bounding_box()
        assert box
        assert box["width"] == screen.value.width
        await shoot(page, f"manager-evacuation-{screen.value.width}")
        assert await axe(page) == []
        assert await overflow(page) == 0
        await page.get_by_role("link", name="Schermen").click()
        await expect(state).to_be_visible()
