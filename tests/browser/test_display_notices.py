"""A display tells what the hall has to say, and sends everybody out: seen from afar, and heard."""

from pathlib import Path

import pytest
from playwright.async_api import Page, ViewportSize, expect

from server.floor.commands.contacts import CallNext
from server.floor.commands.hall import ClearMessage, EndEvacuation, Evacuate, ShowMessage
from tests.browser.axe import axe
from tests.browser.gong import STROKES_OF_A_GONG, listening, strokes
from tests.browser.people import at_counter, kiosk, person, take
from tests.browser.screens import Screen, Screens, Shoot
from tests.browser.test_display_page import EXPRESS, LEAST_PX, WAITING_ROOM, hidden_parts, type_size
from tests.browser.test_kiosk_notices import LONG, TURN_MS, turned
from tests.house import House
from tests.house import house as another_house
from tests.source import ROOT

TONES_OF_A_SIREN = 8
LIFT = "De lift is stuk. Het onthaal helpt u met de trap."
ACROSS: ViewportSize = {"width": 1920, "height": 1080}
UPRIGHT: ViewportSize = {"width": 1080, "height": 1920}


async def whole(page: Page) -> None:
    """Nothing runs out of the panel, or out of its own part of it."""
    assert await hidden_parts(page) == [0, 0]
    # All at once: a part that goes away in between would be waited for.
    over = "parts => parts.filter((it) => it.scrollHeight > it.clientHeight).length"
    assert await page.locator("footer, .leave-now").evaluate_all(over) == 0
    assert await axe(page) == []


@pytest.mark.parametrize("place", [WAITING_ROOM, EXPRESS])
async def test_a_message_of_the_zone_stands_in_the_place_of_the_one_message(
    house: House, screens: Screens, shoot: Shoot, place: str
) -> None:
    page = await screens(Screen.DISPLAY, house.url + place)
    zone = place.rpartition("/")[2]
    elsewhere = "snelbalie" if zone == "wachtruimte" else "wachtruimte"
    shown = page.locator(".to-know p")
    async with person(house, "Mia", "manager") as mia, kiosk(house) as visitor, at_counter(house, "E1", "Ann") as ann:
        await take(visitor, "extract")
        await ann.do(CallNext("E1"))
        await mia.do(ShowMessage({"nl": "Voor een ander"}, zones=(elsewhere,)))
        await mia.do(ShowMessage({"nl": LIFT}, zones=(zone,)))
        await expect(shown).to_have_text(LIFT)
        await shoot(page, f"display-message-{zone}")
        await whole(page)
        await mia.do(ClearMessage("m2"))
        await mia.do(ShowMessage({"nl": LONG}))
        await expect(shown).to_have_text(LONG)
        await shoot(page, f"display-message-long-{zone}")
        await whole(page)
        await page.set_viewport_size(UPRIGHT)
        await shoot(page, f"display-message-long-{zone}-upright")
        await whole(page)


async def test_several_messages_take_turns_by_fading(house: House, screens: Screens) -> None:
    page = await turned(house, screens, Screen.DISPLAY, WAITING_ROOM)
    await page.emulate_media(reduced_motion="no-preference")
    shown = page.locator(".to-know p")
    before = await shown.inner_text()
    await page.clock.run_for(TURN_MS)
    assert {before, await shown.inner_text()} == {"Eerst", "Daarna"}
    fades: str = await shown.evaluate("it => getComputedStyle(it).animationDuration")
    assert 0 < float(fades.removesuffix("s")) < 5


@pytest.mark.parametrize("place", [WAITING_ROOM, EXPRESS])
async def test_an_evacuation_fills_every_display_legibly_and_calls_go_on_after_it(
    house: House, screens: Screens, shoot: Shoot, place: str
) -> None:
    page = await screens(Screen.DISPLAY, house.url + place)
    zone = place.rpartition("/")[2]
    async with person(house, "Mia", "manager") as mia, kiosk(house) as visitor, at_counter(house, "E1", "Ann") as ann:
        await take(visitor, "extract")
        await ann.do(CallNext("E1"))
        await expect(page.get_by_text("A 1").first).to_be_visible()
        await mia.do(Evacuate())
        await expect(page.get_by_role("alert")).to_contain_text("Verlaat nu het gebouw")
        await expect(page.get_by_text("A 1")).to_have_count(0)
        assert await type_size(page, ".leave-now h2") >= LEAST_PX
        await shoot(page, f"display-evacuation-{zone}")
        await whole(page)
        await page.set_viewport_size(UPRIGHT)
        await shoot(page, f"display-evacuation-{zone}-upright")
        await whole(page)
        await page.set_viewport_size(ACROSS)
        await mia.do(EndEvacuation())
        await expect(page.get_by_text("A 1").first).to_be_visible()


async def test_an_evacuation_is_heard_and_the_gong_is_not(house: House, screens: Screens) -> None:
    page = await listening(screens, house.url + WAITING_ROOM)
    async with person(house, "Mia", "manager") as mia, kiosk(house) as visitor, at_counter(house, "E1", "Ann") as ann:
        await mia.do(Evacuate())
        await expect(page.locator("html")).to_have_attribute("data-strokes", str(TONES_OF_A_SIREN))
        await mia.do(EndEvacuation())
        await take(visitor, "extract")
        await ann.do(CallNext("E1"))
        await expect(page.locator(".line")).to_have_count(1)
        await expect(page.locator("html")).to_have_attribute("data-strokes", str(2 * TONES_OF_A_SIREN))
        assert await strokes(page) == 2 * STROKES_OF_A_GONG  # as many strokes: one siren and one gong


async def test_who_must_leave_reads_it_in_every_language_of_the_hall(
    tmp_path: Path, screens: Screens, shoot: Shoot
) -> None:
    screens.forgive("WebSocket", "Failed to")  # the house closes before its screens
    config = tmp_path / "config.toml"
    sample = (ROOT / "config.toml").read_text("utf-8")
    config.write_text(sample.replace('languages = ["nl"]', 'languages = ["nl", "fr", "de", "en"]'), "utf-8")
    async with another_house(tmp_path, arguments=("--config", str(config))) as it, person(it, "Mia", "manager") as mia:
        wall, panel, phone = [
            await screens(screen, it.url + path)
            for screen, path in (
                (Screen.DISPLAY, WAITING_ROOM), (Screen.KIOSK, "/kiosk"), (Screen.KIOSK_WIDE, "/kiosk?name=kiosk-2")
            )
        ]  # fmt: skip
        await mia.do(Evacuate())
        for page, name in ((wall, "display"), (panel, "kiosk"), (phone, "kiosk-wide")):
            for language, words in (
                ("fr", "Quittez le bâtiment"),
                ("de", "Verlassen Sie"),
                ("en", "Leave the building"),
            ):
                await expect(page.locator(f"[lang={language}]")).to_contain_text(words)
            await shoot(page, f"{name}-evacuation-languages")
            await whole(page)
