"""A visitor takes a ticket at the kiosk, in every way that the kiosk offers."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from server.protocol.client import Device
from tests.browser.checking_in import kiosk
from tests.browser.people import person
from tests.browser.screens import Shoot
from tests.browser.touching import choose, heading, number, touch
from tests.house import House

__all__ = ["kiosk"]


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One server for all of them: a visit leaves nothing behind but a ticket."""
    built = House(tmp_path_factory.mktemp("hall"))
    built.start()
    yield built
    assert built.end() == 0, built.log
    assert "Traceback" not in built.log, built.log


@pytest_asyncio.fixture(loop_scope="session")
async def host(hall: House) -> AsyncIterator[Device]:
    """Somebody who sees the floor."""
    async with person(hall, "Ann") as device:
        yield device


async def ticket(host: Device, number: str) -> dict[str, Any]:
    """The waiting row of this number, as staff see it."""
    view = await host.until("floor", lambda floor: any(row["number"] == number for row in floor["waiting"]))
    row: dict[str, Any] = next(row for row in view["waiting"] if row["number"] == number)
    return row


async def test_the_common_visit_takes_three_touches(kiosk: Page, host: Device, shoot: Shoot) -> None:
    await shoot(kiosk, "kiosk-home")
    await choose(kiosk, "Attesten en uittreksels", "Uittreksel uit het strafregister")
    await shoot(kiosk, "kiosk-service")
    await choose(kiosk, "Neem mijn nummer")
    given = await number(kiosk)
    row = await ticket(host, given)
    assert (row["kind"], row["services"]) == ("short", [{"service": "extract", "amount": 1}])
    await expect(kiosk.get_by_role("heading", name="Wacht bij de snelbalie")).to_be_visible()
    await expect(kiosk.get_by_role("heading", name="Uw ticket is afgedrukt")).to_be_visible(timeout=15_000)
    await shoot(kiosk, "kiosk-number")
    await choose(kiosk, "Klaar")
    await heading(kiosk, "Waarvoor komt u?")


async def test_a_group_of_one_service_saves_a_touch(kiosk: Page) -> None:
    await choose(kiosk, "Afhalen", "Neem mijn nummer")
    assert (await number(kiosk)).startswith("A ")


async def test_the_number_is_announced_and_its_heading_has_the_focus(kiosk: Page) -> None:
    await choose(kiosk, "Afhalen", "Neem mijn nummer")
    given = await number(kiosk)
    await expect(kiosk.get_by_role("status")).to_contain_text(f"Uw nummer is {given}. Wacht bij de snelbalie.")
    await expect(kiosk.get_by_role("heading", level=1)).to_be_focused()
    await expect(kiosk.get_by_role("heading", level=1)).to_have_text(f"Uw nummer is {given}")


async def test_several_services_and_amounts_travel_on_one_ticket(kiosk: Page, host: Device) -> None:
    await choose(kiosk, "Attesten", "Uittreksel", "Eén meer", "Ik kom nog voor iets anders")
    await expect(kiosk.get_by_text("U koos al 2 × Uittreksel uit het strafregister.")).to_be_visible()
    await choose(kiosk, "Identiteit", "Rijbewijs", "Voeg toe", "Eén meer: Rijbewijs aanvragen", "Neem mijn nummer")
    row = await ticket(host, await number(kiosk))
    assert row["kind"] == "seated"
    assert row["services"] == [{"service": "extract", "amount": 2}, {"service": "licence", "amount": 2}]


async def test_a_choice_can_be_left_for_more_and_found_again(kiosk: Page) -> None:
    await choose(kiosk, "Attesten", "Uittreksel", "Ik kom nog voor iets anders", "Terug naar uw keuze")
    await heading(kiosk, "Hiervoor komt u")
    await choose(kiosk, "Haal weg: Uittreksel")
    await heading(kiosk, "Waarvoor komt u?")


async def test_who_wants_to_sit_is_helped_at_a_table_whatever_it_is_for(kiosk: Page, host: Device) -> None:
    await touch(kiosk.get_by_role("switch", name="Ik wil kunnen zitten"))
    await choose(kiosk, "Attesten", "Uittreksel")
    await expect(kiosk.get_by_role("radio", name="Aan tafel")).to_be_checked()
    await choose(kiosk, "Neem mijn nummer")
    row = await ticket(host, await number(kiosk))
    assert (row["kind"], row["seat"]) == ("seated", True)


async def test_the_choice_between_standing_and_sitting_can_be_made_at_the_service(kiosk: Page, host: Device) -> None:
    await choose(kiosk, "Attesten", "Uittreksel")
    await touch(kiosk.get_by_role("radio", name="Aan tafel"))
    await touch(kiosk.get_by_role("radio", name="Snelbalie"))
    await touch(kiosk.get_by_role("radio", name="Aan tafel"))
    await choose(kiosk, "Neem mijn nummer")
    assert (await ticket(host, await number(kiosk)))["seat"]


async def test_the_amount_from_which_one_sits_is_said_and_kept(kiosk: Page, host: Device) -> None:
    await choose(kiosk, "Attesten", "Uittreksel")
    await expect(kiosk.get_by_text("Vanaf 3 helpen wij u aan tafel.")).to_be_visible()
    await choose(kiosk, "Eén meer", "Eén meer")
    await expect(kiosk.get_by_role("heading", name="Wij helpen u aan tafel")).to_be_visible()
    await expect(kiosk.get_by_role("radio")).to_have_count(0)
    await choose(kiosk, "Neem mijn nummer")
    assert (await ticket(host, await number(kiosk)))["kind"] == "seated"


async def test_what_to_bring_and_the_way_online_are_shown_before_one_waits(kiosk: Page) -> None:
    await choose(kiosk, "Attesten", "Uittreksel")
    await expect(kiosk.get_by_text("Uw identiteitskaart")).to_be_visible()
    picture = kiosk.get_by_role("img", name="QR-code naar https://gemeente.example/attesten")
    assert await picture.evaluate("async (it) => { await it.decode(); return it.naturalWidth; }") > 20


async def test_a_service_is_found_by_the_keys_on_the_screen(kiosk: Page) -> None:
    await choose(kiosk, "Zoek zelf")
    await kiosk.locator("kiosk-page:not([resting])").wait_for(state="attached")
    for letter in "auto":
        await kiosk.get_by_role("button", name=letter, exact=True).click()
    await expect(kiosk.get_by_text("1 resultaat")).to_be_visible()
    await choose(kiosk, "Wis", "Rijbewijs aanvragen")
    await heading(kiosk, "Rijbewijs aanvragen")
    await choose(kiosk, "Terug")
    await expect(kiosk.get_by_role("textbox")).to_have_value("aut")


async def test_who_finds_nothing_is_told_what_to_do(kiosk: Page) -> None:
    await choose(kiosk, "Zoek zelf")
    await kiosk.get_by_role("textbox").press_sequentially("zwembad")
    await expect(kiosk.get_by_text("vraag het aan het onthaal")).to_be_visible()


async def test_two_touches_in_one_are_one_ticket(kiosk: Page, host: Device) -> None:
    await choose(kiosk, "Afhalen")
    await kiosk.locator("kiosk-page:not([resting])").wait_for(state="attached")
    before = (await host.until("floor", lambda _: True))["counts"]["short"]
    await kiosk.get_by_role("button", name="Neem mijn nummer").dblclick()
    await ticket(host, await number(kiosk))
    assert (await host.until("floor", lambda _: True))["counts"]["short"] == before + 1


async def test_a_touch_that_falls_on_the_next_screen_does_not_count(kiosk: Page) -> None:
    await kiosk.get_by_role("button", name="Attesten").dblclick()
    await heading(kiosk, "Attesten en uittreksels")


async def test_a_ticket_is_taken_with_the_keyboard_alone(kiosk: Page) -> None:
    for name in ("Attesten", "Uittreksel", "Neem mijn nummer"):
        await kiosk.locator("kiosk-page:not([resting])").wait_for(state="attached")
        await focus_by_tab(kiosk, name)
        await kiosk.keyboard.press("Enter")
    assert (await number(kiosk)).startswith("A ")


FOCUSED = """async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const it = document.activeElement.shadowRoot?.activeElement;
    const {outlineStyle, outlineWidth} = it ? getComputedStyle(it) : {};
    return it ? [it.textContent.trim(), outlineStyle, parseFloat(outlineWidth)] : ["", "", 0];
}"""


async def focus_by_tab(page: Page, name: str) -> None:
    """Tab until what begins with this name has the focus; each stop on the way must be seen."""
    for _ in range(40):
        await page.keyboard.press("Tab")
        text, style, width = await page.evaluate(FOCUSED)
        assert text == "" or (style == "solid" and width >= 4), text
        if text.startswith(name):
            return
    raise AssertionError(f"Tab never came to {name}")
