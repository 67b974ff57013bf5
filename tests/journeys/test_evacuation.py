"""Everybody must leave the building: every screen says so at once, and afterwards everything goes on where it was."""

from playwright.async_api import expect

from server.floor.commands.hall import EndEvacuation, Evacuate
from tests.browser.people import person
from tests.journeys.phone import following
from tests.journeys.town_hall import TownHall

LEAVE = "Verlaat nu het gebouw"


async def test_evacuation_on_every_screen(hall: TownHall) -> None:
    called, waiting = [await hall.kiosk.takes("Afhalen") for _ in range(2)]
    await hall.els.calls(called)
    async with following(hall, waiting) as phone, person(hall.house, "Mia", "manager") as mia:
        await phone.reads("^Nog ")
        await mia.do(Evacuate())
        for page in (hall.kiosk.page, hall.waiting_room.page, hall.express.page, phone.page):
            await expect(page.get_by_role("alert")).to_contain_text(LEAVE)
        await expect(hall.kiosk.page.get_by_role("button")).to_have_count(0)
        for page, told in ((hall.els.page, "Ontruiming."), (hall.mia.page, "Het gebouw wordt ontruimd")):
            await expect(page.get_by_text(told).first).to_be_visible()
        await mia.do(EndEvacuation())
        await phone.reads("^Nog ")
        await hall.kiosk.asks("Waarvoor komt u?")
        await hall.express.shows(called, "Balie 1")
        await hall.waiting_room.shows(called, "Balie 1")
        await hall.els.starts(called)
        await hall.els.finishes(called)
        await hall.els.calls(waiting)
        await phone.is_sent_to("Balie 1")
        await hall.els.starts(waiting)
        await hall.els.finishes(waiting)
    await hall.mia.counts(taken=2, done=2, waiting=0, gone=0)
