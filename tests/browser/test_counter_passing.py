"""A visit is passed on with all that the next colleague must know, whatever the network does meanwhile."""

import asyncio
import json

from playwright.async_api import WebSocketRoute, expect

from tests.browser.counter import AtCounter, seated, visitors
from tests.browser.people import at_counter
from tests.browser.screens import Screens
from tests.house import House

NOTE = "Verblijfskaart van de dochter vervalt op 2 mei."


async def serving(house: House, screens: Screens) -> AtCounter:
    """Ann helps B 1 at Balie 4, with a passport."""
    ann = await seated(house, screens, "Balie 4")
    await visitors(house, "passport")
    await ann.call("B 1")
    await ann.start()
    return ann


def transferred(house: House) -> dict[str, object]:
    """The last visit that was passed on, as the journal tells it."""
    lines = house.command("journal", "export").stdout.splitlines()
    events = [json.loads(line)["event"] for line in lines]
    found: dict[str, object] = [each for each in events if each["event"] == "transferred"][-1]
    return found


async def test_a_visit_goes_on_with_a_note_to_a_chosen_counter_by_key(house: House, screens: Screens) -> None:
    async with at_counter(house, "R1", "Rita"):
        ann = await serving(house, screens)
        await ann.press("d")
        await expect(ann.main).to_contain_text("Kan weer zodra u B 1 doorgeeft of sluit.")
        await expect(ann.main).to_be_disabled()
        await expect(ann.page.get_by_role("radio").first).to_be_focused()
        await expect(ann.page.locator(".target").first).to_contain_text("Ruimte 6")
        await ann.press("1")
        await ann.page.keyboard.type(NOTE)
        await expect(ann.page.locator("pass-on [role=status]")).to_contain_text("Ruimte 6 roept B 1 op")
        await ann.press("Enter")
        await expect(ann.happened).to_have_text("B 1 is doorgegeven.")
        await expect(ann.row("B 1")).to_contain_text("doorgegeven aan Ruimte 6")
        await ann.row("B 1").click()
        await expect(ann.page.locator(".chosen-one")).to_contain_text("Is doorgegeven aan Ruimte 6, en die is er nu.")
        await expect(ann.page.locator(".chosen-one")).to_contain_text(NOTE)
        assert (transferred(house)["to_counter"], transferred(house)["done"]) == ("R1", [])
        await ann.press("Escape", "z")
        await expect(ann.plate).to_have_attribute("number", "B 1")
        await expect(ann.page.locator(".card .note")).to_contain_text(NOTE)


async def test_what_is_done_here_stays_and_another_product_goes_on(house: House, screens: Screens) -> None:
    ann = await serving(house, screens)
    await ann.press("d")
    search = ann.page.get_by_role("searchbox", name="Product erbij")
    await search.fill("rijbewijs aan")
    await search.press("Enter")
    await ann.button("Reispas aanvragen").last.click()
    await expect(ann.page.locator("pass-on [role=status]")).to_contain_text("Hier gedaan: Reispas aanvragen.")
    await ann.button("Doorgeven aan wie vrij is").click()
    await expect(ann.row("B 1")).to_contain_text("Rijbewijs aanvragen")
    assert transferred(house)["done"] == [{"service": "passport", "amount": 1}]
    await ann.call("B 1")
    await expect(ann.page.locator(".who")).to_contain_text("Al gedaan: Reispas aanvragen.")


async def test_a_note_is_written_by_key_outlives_a_reload_and_can_be_taken_away(house: House, screens: Screens) -> None:
    ann = await serving(house, screens)
    await ann.press("s")
    await ann.page.keyboard.type("Komt met")
    await expect(ann.main).to_contain_text("Kan weer zodra u de notitie bewaart of sluit.")
    await ann.page.reload()
    await ann.button("Notitie").first.click()
    await expect(ann.page.get_by_role("textbox", name="Wat moeten collega’s weten?")).to_have_value("Komt met")
    await ann.page.keyboard.type(" haar dochter")
    await ann.press("Enter")
    await expect(ann.page.locator(".card .note")).to_have_text("Notitie: Komt met haar dochter")
    await ann.press("s")
    await ann.page.get_by_role("textbox", name="Wat moeten collega’s weten?").fill("")
    await ann.press("Enter")
    await expect(ann.happened).to_have_text("De notitie bij B 1 is weg.")
    await expect(ann.page.locator(".card .note")).to_have_count(0)


async def test_a_line_that_breaks_while_passing_on_loses_neither_the_note_nor_the_visit(
    house: House, screens: Screens
) -> None:
    """What is asked on the broken line never reaches the hall; the page says it again on the next one."""
    lines: list[WebSocketRoute] = []
    dead: list[WebSocketRoute] = []
    swallowed = asyncio.Event()

    def pass_on(line: WebSocketRoute) -> None:
        hall = line.connect_to_server()
        lines.append(line)
        line.on_message(lambda text: swallowed.set() if line in dead else hall.send(text))

    ann = await serving(house, screens)
    await ann.page.route_web_socket("**/ws", pass_on)
    await ann.page.reload()
    await expect(ann.plate).to_have_attribute("number", "B 1")
    await ann.press("d")
    await ann.page.get_by_role("textbox", name="Wat moet de volgende collega weten?").fill(NOTE)
    dead.append(lines[-1])
    await ann.press("Enter")
    await swallowed.wait()
    await expect(ann.page.locator("pass-on")).to_be_visible()
    await dead[0].close()
    await expect(ann.happened).to_have_text("B 1 is doorgegeven.")
    await ann.row("B 1").click()
    await expect(ann.page.locator(".chosen-one")).to_contain_text(NOTE)
