"""A visit goes its whole way at the counter, by key and by mouse, and whatever goes wrong is told in words."""

import json
import re
from typing import Any

from playwright.async_api import WebSocketRoute, expect

from server.floor.commands.contacts import CallNext
from tests.browser.counter import seated, visitors
from tests.browser.people import at_counter
from tests.browser.screens import Screens
from tests.house import House


def finished(house: House) -> list[dict[str, Any]]:
    """What was done in each contact, as the journal tells it."""
    exported = house.command("journal", "export")
    assert exported.returncode == 0, exported.stderr
    events = [json.loads(line) for line in exported.stdout.splitlines()]
    return [event for event in events if "finished" in json.dumps(event)]


async def test_a_visit_goes_its_whole_way_by_the_space_bar(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 1")
    await visitors(house, "extract", "extract")
    await expect(ann.main).to_contain_text("A 1, uittreksel uit het strafregister: is er net.")
    await ann.call("A 1")
    await expect(ann.plate).to_have_attribute("number", "A 1")
    await expect(ann.happened).to_have_text("A 1 is opgeroepen.")
    await ann.start()
    await expect(ann.main).to_contain_text("Sluit A 1 af. Daarna A 2, uittreksel")
    await ann.call("A 2")
    await expect(ann.happened).to_have_text("A 2 is opgeroepen, de vorige is klaar.")
    await ann.start()
    await expect(ann.main).to_contain_text("Sluit A 2 af. Er wacht niemand.")
    await ann.press("Space")
    await expect(ann.happened).to_have_text("A 2 is klaar.")
    await expect(ann.page.get_by_role("heading", name="Er is nu niemand voor deze balie.")).to_be_visible()


async def test_a_double_click_calls_and_does_not_start(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 1")
    await visitors(house, "extract")
    await expect(ann.main).to_contain_text("A 1, uittreksel")
    await ann.main.dblclick()
    await expect(ann.main).to_contain_text("A 1 is er: start")
    await ann.press("r")
    await expect(ann.happened).to_have_text("A 1 is opnieuw opgeroepen.")
    await expect(ann.main).to_contain_text("A 1 is er: start")


async def test_what_was_done_can_differ_from_what_was_asked(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 4")
    await visitors(house, "passport", "passport")
    await ann.call("B 1")
    await ann.start()
    await ann.button("Eén meer: Reispas").click()
    await expect(ann.happened).to_contain_text("2 in plaats van 1.")
    await ann.page.reload()
    await expect(ann.page.locator(".stepper output")).to_have_text("2")
    await ann.call("B 2")
    (first,) = finished(house)
    assert '"amount": 2' in json.dumps(first)


async def test_who_is_not_there_waits_on_and_can_be_called_later(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 1")
    await visitors(house, "extract")
    await ann.call("A 1")
    await ann.press("n")
    await expect(ann.happened).to_have_text("A 1 is niet gekomen en wacht verder.")
    await expect(ann.row("A 1")).to_contain_text("was er niet")
    await ann.row("A 1").click()
    await expect(ann.page.locator(".chosen-one")).to_contain_text("Was er niet toen het nummer werd opgeroepen.")
    await ann.press("Enter")
    await expect(ann.main).to_contain_text("A 1 is er: start")


async def test_the_last_deed_can_be_taken_back_while_its_seconds_last(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 1")
    await visitors(house, "extract")
    await ann.call("A 1")
    await expect(ann.undo).to_have_text(re.compile(r"Ongedaan maken, nog \d+ s"))
    await ann.press("z")
    await expect(ann.happened).to_have_text("Ongedaan gemaakt.")
    await expect(ann.row("A 1")).to_be_visible()
    await expect(ann.undo).to_have_count(0)


async def test_staff_choose_somebody_by_key_and_see_why_not_yet(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 4")
    await visitors(house, "passport", "move", "extract")
    await expect(ann.page.get_by_role("option")).to_have_count(3)
    await ann.press("ArrowDown", "ArrowDown")
    await expect(ann.row("B 2")).to_have_attribute("aria-selected", "true")
    await expect(ann.page.locator(".chosen-one")).to_contain_text("Nog niet aan de beurt")
    await ann.press("Enter")
    await expect(ann.main).to_contain_text("B 2 is er: start")
    await expect(ann.page.locator(".facts")).to_contain_text("Gekozen uit de lijst.")


async def test_an_express_counter_says_why_it_cannot_call_who_needs_a_table(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 1")
    await visitors(house, "passport")
    await expect(ann.main).to_contain_text("Er wacht 1 bezoeker, maar niet voor deze balie.")
    await ann.row("B 1").click()
    await expect(ann.page.locator(".chosen-one")).to_contain_text("Wordt aan tafel geholpen")
    await expect(ann.button("Oproepen").last).to_be_disabled()


async def test_who_left_or_was_a_mistake_ends_and_can_be_brought_back(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 1")
    await visitors(house, "extract", "extract")
    await ann.row("A 2").click()
    await ann.button("Vertrokken").click()
    await expect(ann.happened).to_have_text("A 2 is vertrokken.")
    await expect(ann.row("A 2")).to_have_count(0)
    await ann.press("z")
    await ann.row("A 2").click()
    await ann.button("Annuleren").click()
    await expect(ann.happened).to_have_text("A 2 is geannuleerd.")
    await expect(ann.row("A 1")).to_be_visible()


async def test_a_break_keeps_the_contact_and_calls_nobody_after_it(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 1")
    await visitors(house, "extract", "extract")
    await ann.call("A 1")
    await ann.start()
    await ann.press("b")
    await expect(ann.main).to_contain_text("Sluit A 1 af. Daarna hebt u pauze.")
    await ann.press("k")
    await expect(ann.main).to_contain_text("Deze balie heeft pauze. Er wacht 1 bezoeker.")
    await ann.press("b")
    await expect(ann.main).to_contain_text("Volgende oproepen")


async def test_staff_give_a_ticket_without_touching_the_mouse(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 4")
    await ann.press("m")
    search = ann.page.get_by_role("searchbox")
    await expect(search).to_be_focused()
    await ann.page.keyboard.type("strafreg k")
    await expect(ann.main).to_contain_text("Kan weer zodra u het ticket geeft of sluit.")
    await search.fill("strafreg")
    await ann.press("Enter")
    await ann.page.get_by_label("Wil zitten").check()
    await ann.page.get_by_label("Ticket afdrukken").uncheck()
    await ann.button("Geef een nummer").click()
    await expect(ann.page.locator("ticket-maker number-plate")).to_have_attribute("number", "B 1")
    await ann.press("Escape")
    await expect(ann.row("B 1")).to_contain_text("wil zitten")


async def test_a_number_is_looked_up_and_printed_again(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 1")
    await visitors(house, "extract", "extract")
    await ann.call("A 1")
    await ann.press("o")
    await ann.page.keyboard.type("1")
    await expect(ann.page.get_by_role("listitem")).to_contain_text(["is opgeroepen"])
    await ann.page.get_by_role("button", name="Afdrukken", exact=True).click()
    await expect(ann.happened).to_have_text("Het ticket van A 1 wordt afgedrukt.")
    await ann.page.get_by_role("searchbox").fill("A 2")
    await ann.press("Enter")
    await expect(ann.row("A 2")).to_have_attribute("aria-selected", "true")


async def test_keys_can_be_switched_off(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 1")
    await visitors(house, "extract")
    await expect(ann.main).to_contain_text("A 1, uittreksel")
    await ann.press("?")
    await ann.page.get_by_label("Losse toetsen gebruiken").uncheck()
    await ann.press("Escape")
    await expect(ann.page.get_by_role("dialog")).to_have_count(0)
    await expect(ann.page.locator("kbd")).to_have_count(0)
    await ann.press("b", "Space")
    await expect(ann.main).to_contain_text("Volgende oproepen")
    await ann.main.click()
    await expect(ann.main).to_contain_text("A 1 is er: start")


async def test_a_refusal_stands_in_words_beside_the_button(house: House, screens: Screens) -> None:
    """The page still shows A 1 as the next one when a colleague calls A 1."""
    late = False

    def pass_on(line: WebSocketRoute) -> None:
        hall = line.connect_to_server()
        hall.on_message(lambda text: None if late and '"view"' in str(text) else line.send(text))

    ann = await seated(house, screens, "Balie 1")
    await ann.page.route_web_socket("**/ws", pass_on)
    await ann.page.reload()
    await visitors(house, "extract")
    await expect(ann.main).to_contain_text("A 1, uittreksel")
    late = True
    async with at_counter(house, "E2", "Bob") as bob:
        await bob.do(CallNext("E2"))
    await ann.press("Space")
    await expect(ann.refused).to_have_text("Niemand wacht voor deze balie.")


async def test_without_the_hall_actions_wait_and_nothing_is_lost(house: House, screens: Screens) -> None:
    screens.forgive("WebSocket", "ERR_CONNECTION")
    ann = await seated(house, screens, "Balie 1")
    await visitors(house, "extract")
    await ann.call("A 1")
    await house.kill9()
    await expect(ann.main).to_contain_text("Geen verbinding met de hal.")
    await expect(ann.main).to_be_disabled()
    await ann.press("Space", "n")
    await house.restart()
    await expect(ann.main).to_be_enabled()
    await expect(ann.main).to_contain_text("A 1 is er: start")
    await ann.start()
    await expect(ann.plate).to_have_attribute("number", "A 1")
