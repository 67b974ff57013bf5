"""A host greets, gives numbers in two touches, finds every visit of today, and does what a visitor asks for."""

import re
import time
from pathlib import Path

from playwright.async_api import expect

from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, Finish, NotThere, Park, Start
from server.floor.commands.hall import Evacuate, ShowMessage
from server.floor.commands.visits import EnterPaper
from tests.browser.host import at_reception
from tests.browser.people import at_counter, kiosk, person, take
from tests.browser.screens import Screens
from tests.house import House
from tests.house import house as another_house
from tests.journeys.conftest import town_file

MINUTE_MS = 60_000


async def test_a_number_takes_two_touches_with_a_slip_and_without(house: House, screens: Screens) -> None:
    hana = await at_reception(house, screens)
    await hana.button("Uittreksel uit het strafregister").click()
    await hana.button("Geef ticket").click()
    await expect(hana.plate).to_have_attribute("number", "A 1")
    await expect(hana.ticket).to_contain_text("Wacht bij de snelbalie")
    await expect(hana.ticket).to_contain_text("Het ticket is afgedrukt.", timeout=15_000)
    await hana.button("Reispas aanvragen").click()
    await hana.button("Zonder papier").click()
    await expect(hana.plate).to_have_attribute("number", "B 1")
    await expect(hana.ticket).to_contain_text("zeg of schrijf het nummer")
    await hana.button("Vergissing").click()
    await expect(hana.said).to_have_text("B 1 is geannuleerd.")
    await expect(hana.row("B 1")).to_have_count(0)


async def test_how_long_it_takes_decides_where_one_waits_and_a_seat_is_never_refused(
    house: House, screens: Screens
) -> None:
    hana = await at_reception(house, screens)
    await hana.button("Uittreksel uit het strafregister").click()
    await expect(hana.button("Snelbalie")).to_have_attribute("aria-pressed", "true")
    await hana.button("Aan tafel").click()
    await expect(hana.button("Aan tafel")).to_have_attribute("aria-pressed", "true")
    await hana.button("Snelbalie").click()
    for _ in range(3):
        await hana.button("Eén meer: Uittreksel").click()
    await expect(hana.button("Snelbalie")).to_be_disabled()
    await expect(hana.button("Aan tafel")).to_have_attribute("aria-pressed", "true")
    await hana.button("Zonder papier").click()
    await expect(hana.plate).to_have_attribute("number", "B 1")


async def test_three_letters_find_a_service_and_its_sheet(house: House, screens: Screens) -> None:
    async with at_counter(house, "D1", "Els"):
        hana = await at_reception(house, screens)
        await hana.search.fill("rei")
        await expect(hana.page.locator(".offer li").first).to_contain_text("Reispas aanvragen")
        await hana.button("Uitleg bij Reispas").click()
        await expect(hana.title).to_have_text("Reispas aanvragen")
        sheet = hana.page.locator(".sheet")
        for words in ("Aan tafel, meestal 10 min.", "Een recente pasfoto", "78 euro"):
            await expect(sheet).to_contain_text(words)
        await expect(sheet.locator(".who")).to_have_text(re.compile("Balie 3.*Els"))
        await hana.button("Zet op het ticket").click()
        await expect(hana.ticket).to_contain_text("Reispas aanvragen")
        await hana.search.fill("verhuis")
        await hana.button("Uitleg bij Adres").click()
        await expect(sheet.get_by_role("link")).to_have_attribute("href", "https://gemeente.example/verhuizen")
        await expect(sheet.get_by_role("img")).to_be_visible()


async def test_any_number_of_today_is_found_also_when_it_left_every_list(house: House, screens: Screens) -> None:
    async with kiosk(house) as visitor, at_counter(house, "E1", "Els") as els:
        await take(visitor, "extract")
        for command in (CallNext("E1"), Start("E1"), Finish("E1")):
            await els.do(command)
        for _ in range(34):
            await take(visitor, "extract")
    hana = await at_reception(house, screens)
    await hana.look_up("a 1")
    await expect(hana.title).to_contain_text("A 1")
    await expect(hana.page.locator(".state")).to_contain_text("is geholpen, om")


async def test_a_waiting_visit_is_changed_and_a_class_chosen(house: House, screens: Screens) -> None:
    async with kiosk(house) as visitor:
        await take(visitor, "extract")
    hana = await at_reception(house, screens)
    await hana.open("A 1")
    await expect(hana.button("Bewaar wijziging")).to_be_disabled()
    await hana.page.get_by_label("Nog een dienst").select_option("passport")
    await hana.page.get_by_label("Wil zitten").check()
    await hana.button("Bewaar wijziging").click()
    await expect(hana.said).to_have_text("A 1 is gewijzigd.")
    await expect(hana.title).to_contain_text("Uittreksel uit het strafregister en Reispas aanvragen")
    await expect(hana.page.locator(".state")).to_contain_text("van 5 minuten")
    await hana.button("Komt terug, 3 min").click()
    await hana.button("Bewaar wijziging").click()
    await expect(hana.page.locator(".state")).to_contain_text("van 3 minuten")
    await hana.press("Escape")
    await expect(hana.row("A 1")).to_contain_text("wil zitten")


async def test_somebody_goes_out_and_is_back_in_one_touch(house: House, screens: Screens) -> None:
    async with kiosk(house) as visitor:
        await take(visitor, "extract")
    hana = await at_reception(house, screens)
    await hana.open("A 1")
    await hana.page.get_by_role("button", name="20 min", exact=True).click()
    await expect(hana.page.locator(".state")).to_contain_text("even buiten, terug om")
    await hana.press("Escape")
    await hana.button("A 1 is terug").click()
    await expect(hana.said).to_have_text("A 1 is terug en wacht weer.")
    await expect(hana.button("A 1 is terug")).to_have_count(0)
    await expect(hana.row("A 1")).to_be_visible()


async def test_who_fetches_a_photo_is_back_in_one_touch(house: House, screens: Screens) -> None:
    async with kiosk(house) as visitor, at_counter(house, "E1", "Els") as els:
        await take(visitor, "extract")
        for command in (CallNext("E1"), Start("E1"), Park("E1", "photo")):
            await els.do(command)
        hana = await at_reception(house, screens)
        await expect(hana.row("A 1")).to_contain_text("pasfoto, net weg")
        await hana.button("A 1 is terug").click()
        await expect(hana.row("A 1")).to_contain_text("van 3 minuten")


async def test_who_left_can_be_brought_back_and_so_can_a_mistake(house: House, screens: Screens) -> None:
    async with kiosk(house) as visitor:
        await take(visitor, "extract")
    hana = await at_reception(house, screens)
    await hana.open("A 1")
    await hana.button("Vertrokken").click()
    await expect(hana.said).to_have_text("A 1 is vertrokken.")
    await hana.button("Is er toch").click()
    await expect(hana.said).to_have_text("A 1 wacht weer.")
    await hana.button("Annuleren").click()
    await expect(hana.page.locator(".state")).to_contain_text("is geannuleerd")
    await hana.button("Is er toch").click()
    await hana.press("Escape")
    await expect(hana.row("A 1")).to_be_visible()


async def test_a_no_show_who_was_there_all_the_same_waits_again(screens: Screens, tmp_path: Path) -> None:
    """In a town that gives who is not there no second chance."""
    screens.forgive("WebSocket", "ERR_CONNECTION")
    config = town_file(tmp_path, "absences_until_no_show = 2", "absences_until_no_show = 1")
    async with another_house(tmp_path, arguments=("--config", str(config))) as house:
        async with kiosk(house) as visitor, at_counter(house, "E1", "Els") as els:
            await take(visitor, "extract")
            for command in (CallNext("E1"), NotThere("E1")):
                await els.do(command)
        hana = await at_reception(house, screens)
        await hana.look_up("a1")
        await expect(hana.page.locator(".state")).to_contain_text("is niet gekomen, om")
        await hana.button("Is er toch").click()
        await expect(hana.page.locator(".state")).to_contain_text("Wacht 0 van 8 minuten")


async def test_a_note_reaches_colleagues_and_typing_it_is_not_disturbed(house: House, screens: Screens) -> None:
    async with kiosk(house) as visitor, person(house, "Els") as els:
        await take(visitor, "extract")
        hana = await at_reception(house, screens)
        await hana.open("A 1")
        note = hana.page.get_by_label("Notitie voor collega’s")
        await note.fill("Brengt straks de foto")
        await take(visitor, "extract")
        await expect(hana.page.locator(".lists")).to_have_count(0)
        await expect(note).to_have_value("Brengt straks de foto")
        await hana.button("Bewaar notitie").click()
        await expect(hana.said).to_have_text("De notitie bij A 1 is bewaard.")
        await els.until("floor", lambda view: view["waiting"][0]["note"] == "Brengt straks de foto")
        await hana.press("Escape")
        await expect(hana.row("A 1")).to_contain_text("met notitie")


async def test_a_slip_is_printed_again(house: House, screens: Screens) -> None:
    async with kiosk(house) as visitor:
        await take(visitor, "extract")
    hana = await at_reception(house, screens)
    await hana.look_up("1")
    await hana.button("Opnieuw afdrukken").click()
    await expect(hana.said).to_have_text("Het ticket van A 1 wordt afgedrukt.")
    await expect(hana.page.locator("visit-card")).to_contain_text("Het ticket is afgedrukt.", timeout=15_000)


async def test_who_waits_too_long_stands_first_with_the_waits_to_say_aloud(house: House, screens: Screens) -> None:
    now = int(time.time() * 1000)
    async with kiosk(house) as visitor, person(house, "Hana", "host") as other, at_counter(house, "E1", "Els"):
        await take(visitor, "extract")
        for number, minutes in ((1, 7), (2, 9)):
            await other.do(EnterPaper(number, (Wanted("extract"),), now - minutes * MINUTE_MS))
        hana = await at_reception(house, screens)
        rows = hana.page.locator(".lists section").first.locator("li")
        await expect(rows).to_have_text(
            [re.compile("N 2.*9 van 8 minuten.*te lang", re.S), re.compile("N 1.*bijna", re.S)]
        )
        await expect(hana.page.locator(".wait").first).to_have_text(re.compile(r"\d+ min.*1 balie open", re.S))
        await expect(hana.page.locator(".wait").last).to_have_text(re.compile("N 2.*9 minuten", re.S))


async def test_messages_and_an_evacuation_stand_on_top(house: House, screens: Screens) -> None:
    hana = await at_reception(house, screens)
    async with person(house, "Mia", "manager") as mia:
        await mia.do(ShowMessage({"nl": "De lift is stuk."}))
        banners = hana.page.locator(".banners")
        await expect(banners).to_contain_text("De lift is stuk.")
        await mia.do(Evacuate())
        await expect(banners).to_contain_text("Iedereen verlaat nu het gebouw.")
        await hana.button("Uittreksel uit het strafregister").click()
        await hana.button("Zonder papier").click()
        await expect(hana.refused).to_contain_text("Het gebouw wordt ontruimd.")


async def test_while_the_hall_is_away_the_page_tells_to_use_paper_and_comes_back(
    house: House, screens: Screens
) -> None:
    screens.forgive("WebSocket", "ERR_CONNECTION", "Failed to load resource")
    hana = await at_reception(house, screens)
    await hana.button("Uittreksel uit het strafregister").click()
    await house.kill9()
    await expect(hana.page.locator(".banners")).to_contain_text("Geef een nummer N van het noodblad")
    await expect(hana.button("Geef ticket")).to_be_disabled()
    await house.restart()
    await expect(hana.button("Geef ticket")).to_be_enabled()
    await hana.button("Zonder papier").click()
    await expect(hana.plate).to_have_attribute("number", "A 1")
