"""A person sits at one counter: chosen, offered again, taken over by asking, the same in every tab."""

import re

from playwright.async_api import expect

from tests.browser.counter import AtCounter, seated, signed_in, visitors
from tests.browser.screens import Screen, Screens
from tests.house import House


async def test_staff_sign_in_first_and_out_again(house: House, screens: Screens) -> None:
    screens.forgive("401")
    page = await screens(Screen.COUNTER, f"{house.url}/counter")
    await page.get_by_label("Uw naam").fill("Ann")
    await page.get_by_role("button", name="Aanmelden").click()
    await expect(page.get_by_text("Dag Ann.")).to_be_visible()
    await page.get_by_role("button", name="Afmelden").click()
    await expect(page).to_have_url(re.compile(r"/sign-in\?then=%2Fcounter$"))


async def test_a_counter_is_chosen_and_offered_again_the_next_time(house: House, screens: Screens) -> None:
    ann = await signed_in(house, screens, "Ann")
    await expect(ann.page.get_by_role("listitem")).to_have_count(7)
    await ann.sit("Balie 4")
    await ann.button("Balie sluiten").click()
    await expect(ann.page.locator("main [role=alert]")).to_contain_text("Balie 4 is gesloten.")
    await ann.page.reload()
    await expect(ann.button("Balie 4")).to_contain_text("hier zat u de vorige keer")
    await expect(ann.button("Balie 4")).to_be_focused()
    await ann.press("Enter")
    await expect(ann.page.locator(".place")).to_contain_text("Balie 4")


async def test_taking_over_asks_first_and_the_other_is_told(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 1")
    bob = await signed_in(house, screens, "Bob")
    await expect(bob.button("Balie 1")).to_contain_text("Ann zit hier")
    await bob.button("Balie 1").click()
    await expect(bob.page.get_by_role("dialog")).to_contain_text("Ann zit aan Balie 1. Neemt u over?")
    await bob.button("Nee, kies een andere").click()
    await expect(bob.button("Balie 1")).to_contain_text("Ann zit hier")
    await bob.button("Balie 1").click()
    await bob.button("Ja, neem Balie 1 over").click()
    await expect(bob.main).to_contain_text("Er wacht niemand.")
    await expect(ann.page.locator("main [role=alert]")).to_contain_text("Bob heeft Balie 1 overgenomen.")


async def test_a_second_tab_of_the_same_person_is_at_the_same_counter(house: House, screens: Screens) -> None:
    ann = await seated(house, screens, "Balie 1")
    second = AtCounter(await ann.page.context.new_page())
    await second.page.goto(f"{house.url}/counter")
    await visitors(house, "extract")
    await expect(second.main).to_contain_text("A 1, uittreksel")
    await second.call("A 1")
    await expect(ann.main).to_contain_text("A 1 is er: start")
