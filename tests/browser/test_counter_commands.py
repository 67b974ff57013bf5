"""Everything at the counter can be found by name, what everybody must know stands over the page, and one person
sits at one counter in however many windows."""

from playwright.async_api import expect

from server.floor.commands.hall import EndEvacuation, Evacuate, ShowMessage
from tests.browser.axe import axe
from tests.browser.counter import AtCounter, seated, visitors
from tests.browser.people import at_counter, person
from tests.browser.screens import Screens, Shoot
from tests.house import House


async def test_commands_numbers_and_colleagues_are_found_by_name(house: House, screens: Screens) -> None:
    async with at_counter(house, "D1", "Piet"):
        ann = await seated(house, screens, "Balie 4")
        await visitors(house, "passport", "passport")
        await ann.press("Control+k")
        await ann.page.keyboard.type("b2")
        await expect(ann.page.locator("command-list").get_by_role("option").first).to_contain_text("B 2")
        await ann.press("Enter")
        await expect(ann.row("B 2")).to_have_attribute("aria-selected", "true")
        await ann.press("Escape")
        await ann.call("B 1")
        await ann.start()
        await ann.press("/")
        await ann.page.keyboard.type("piet")
        await ann.press("ArrowDown", "Enter")
        await expect(ann.button("Doorgeven aan Piet")).to_be_visible()
        await ann.page.keyboard.type("Belt straks nog eens")
        await ann.press("Control+k")
        await ann.page.keyboard.type("pasfoto")
        await ann.press("Enter")
        await expect(ann.happened).to_have_text("B 1 komt straks terug.")


async def test_an_evacuation_and_messages_stand_over_the_page(house: House, screens: Screens, shoot: Shoot) -> None:
    ann = await seated(house, screens, "Balie 4")
    await visitors(house, "passport")
    async with person(house, "Mia", "manager") as mia:
        await mia.do(ShowMessage({"nl": "De lift is stuk. Vraag hulp aan het onthaal."}))
        await mia.do(Evacuate())
        await expect(ann.page.locator(".notices [role=alert]")).to_contain_text("Iedereen verlaat nu het gebouw")
        await expect(ann.page.locator(".notices [role=status]")).to_have_text(
            "De lift is stuk. Vraag hulp aan het onthaal."
        )
        await expect(ann.main).to_contain_text("Het gebouw wordt ontruimd. Er wordt nu niemand opgeroepen.")
        await expect(ann.main).to_be_disabled()
        await ann.press("Space")
        await shoot(ann.page, "counter-evacuation")
        assert await axe(ann.page) == []
        await mia.do(EndEvacuation())
        await ann.call("B 1")


async def test_a_second_window_that_moves_asks_first_and_the_first_one_is_told(house: House, screens: Screens) -> None:
    second = AtCounter(await (await seated(house, screens, "Balie 1")).page.context.new_page())
    ann = AtCounter(second.page.context.pages[0])
    await second.page.add_init_script("localStorage.removeItem('onthaal.counter')")
    await second.page.goto(f"{house.url}/counter")
    await second.button("Balie 4").click()
    dialog = second.page.get_by_role("dialog")
    await expect(dialog).to_contain_text("U zit al aan Balie 1. Verhuist u naar Balie 4?")
    assert await axe(second.page) == []
    await second.button("Nee, kies een andere").click()
    await expect(ann.page.locator(".place")).to_contain_text("Balie 1")
    await second.button("Balie 4").click()
    await second.button("Ja, naar Balie 4").click()
    await expect(second.page.locator(".place")).to_contain_text("Balie 4")
    await expect(ann.page.locator("main [role=alert]")).to_have_text(
        "U zit nu aan Balie 4, in een ander venster. Balie 1 is dicht."
    )
