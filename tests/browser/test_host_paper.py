"""Emergency numbers are typed over from paper as fast as somebody types, and what is wrong is told at its field."""

from playwright.async_api import expect

from tests.browser.host import at_reception
from tests.browser.screens import Screens
from tests.house import House


async def test_paper_numbers_are_typed_over_by_key_alone(house: House, screens: Screens) -> None:
    hana = await at_reception(house, screens)
    await hana.button("Noodnummers").click()
    number = hana.page.get_by_role("textbox", name="Nummer")
    await expect(number).to_have_value("1")
    await number.fill("3")
    await hana.press("Tab")
    await hana.page.keyboard.type("rei")
    await hana.press("Tab")
    await hana.press("Enter")
    await expect(hana.refused).to_have_text("Typ wanneer het nummer gegeven is, zoals 10.12.")
    await hana.page.keyboard.type("000")
    await hana.press("Enter")
    await expect(hana.said).to_have_text("N 3 is ingevoerd.")
    await expect(number).to_have_value("4")
    await expect(hana.page.get_by_label("Waarvoor")).to_be_focused()
    await expect(hana.page.locator("paper-entry")).to_contain_text("Nog niet ingevoerd: N 1, N 2")
    await hana.page.keyboard.type("straf")
    await hana.press("Tab")
    await hana.page.keyboard.type("0.00")
    await hana.page.get_by_label("Is geholpen").check()
    await hana.page.get_by_label("Geholpen van").fill("0.00")
    await hana.page.get_by_label("tot", exact=True).fill("0.00")
    await hana.press("Enter")
    await expect(hana.said).to_have_text("N 4 is ingevoerd.")
    await expect(hana.page.locator("paper-entry li").first).to_contain_text("is geholpen")
    await number.fill("3")
    await hana.page.get_by_label("Wacht nog").check()
    await hana.page.get_by_label("Waarvoor").fill("straf")
    await hana.page.get_by_label("Genomen om").fill("0")
    await hana.press("Enter")
    await expect(hana.refused).to_have_text("Dit noodnummer is vandaag al ingevoerd.")
