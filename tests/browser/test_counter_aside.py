"""Whoever goes away for a while is brought back by a key: parked, out, left too early, or without any ticket."""

from playwright.async_api import Locator, expect

from tests.browser.counter import AtCounter, seated, visitors
from tests.browser.screens import Screens
from tests.house import House


def away(ann: AtCounter, number: str) -> Locator:
    """Somebody in the list of who is away for a while."""
    return ann.page.get_by_role("listitem").filter(has_text=number)


async def test_who_is_parked_for_a_photo_comes_back_by_key(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 4")
    await visitors(house, "passport")
    await ann.call("B 1")
    await ann.start()
    await ann.press("p")
    await expect(ann.page.get_by_role("heading", name="B 1 even parkeren")).to_be_visible()
    await expect(ann.main).to_be_disabled()
    await ann.press("1")
    await expect(ann.happened).to_have_text("B 1 komt straks terug.")
    await expect(away(ann, "B 1")).to_contain_text("Pasfoto, 0 min weg")
    await ann.press("1")
    await expect(ann.page.locator(".chosen-one")).to_contain_text("Is even weg.")
    await ann.press("h")
    await expect(ann.happened).to_have_text("B 1 wordt hier geholpen.")
    await expect(ann.page.locator(".who")).to_contain_text("Was even weg: Pasfoto.")
    await ann.press("p", "2")
    await ann.button("Wacht weer: B 1").click()
    await expect(ann.happened).to_have_text("B 1 wacht weer.")
    await expect(ann.row("B 1")).to_contain_text("van 3 min")


async def test_who_waits_can_go_out_sit_down_or_change_by_single_keys(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 1")
    await visitors(house, "extract", "extract")
    await ann.row("A 2").click()
    await ann.press("a", "2")
    await expect(ann.happened).to_have_text("A 2 is 10 minuten weg en houdt de plaats.")
    await expect(away(ann, "A 2")).to_contain_text("terug om")
    await ann.press("1", "Enter")
    await expect(ann.row("A 2")).to_be_visible()
    await ann.row("A 2").click()
    await ann.press("c")
    await expect(ann.row("A 2")).to_contain_text("wil zitten")
    await expect(ann.row("A 2")).to_contain_text("van 5 min")
    await ann.press("e")
    await ann.page.keyboard.type("wettigen")
    await ann.press("Enter")
    await ann.page.get_by_label("Beloofde wachttijd").select_option("returning")
    await ann.button("Bewaar").click()
    await expect(ann.happened).to_have_text("A 2 is aangepast.")
    await expect(ann.row("A 2")).to_contain_text("+1")
    await expect(ann.row("A 2")).to_contain_text("van 3 min")


async def test_somebody_without_a_ticket_is_helped_at_once(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 1")
    await ann.press("h")
    await ann.page.keyboard.type("strafreg")
    await ann.press("Enter", "Enter")
    await expect(ann.happened).to_have_text("A 1 wordt hier geholpen.")
    await expect(ann.page.locator(".facts")).to_contain_text("Stond al aan de balie.")


async def test_who_left_too_early_is_found_and_waits_again(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 1")
    await visitors(house, "extract")
    await ann.row("A 1").click()
    await ann.press("v")
    await expect(ann.happened).to_have_text("A 1 is vertrokken.")
    await ann.press("o")
    await ann.page.keyboard.type("a1")
    await ann.press("Enter")
    await expect(ann.page.locator(".chosen-one")).to_contain_text("Is vertrokken. Toch terug?")
    await ann.press("Enter")
    await expect(ann.happened).to_have_text("A 1 wacht weer.")
    await ann.row("A 1").click()
    await ann.press("h")
    await expect(ann.plate).to_have_attribute("number", "A 1")


async def test_products_are_added_and_dropped_while_the_visitor_is_here(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 4")
    await visitors(house, "passport")
    await ann.call("B 1")
    await ann.start()
    await ann.press("e")
    await ann.page.keyboard.type("rijbewijs aan")
    await ann.press("Enter", "Enter")
    title = ann.page.locator(".who h1")
    await expect(title).to_contain_text("Reispas aanvragen en Rijbewijs aanvragen")
    await ann.press("e")
    await ann.page.locator("visit-changer").get_by_role("button", name="Reispas aanvragen", exact=True).click()
    await ann.button("Bewaar").click()
    await expect(title).to_have_text("Bij u: Rijbewijs aanvragen")
