"""Visitors wait outside with the number on their phone: one follows it to the counter, one needs more time."""

from tests.journeys.phone import following
from tests.journeys.town_hall import TownHall


async def test_a_phone_follows_a_ticket_to_the_counter(hall: TownHall) -> None:
    first = await hall.kiosk.takes("Afhalen")
    number = await hall.kiosk.takes("Attesten en uittreksels", "Uittreksel uit het strafregister")
    async with following(hall, number) as phone:
        await phone.reads("^Nog ")
        await phone.has("1 mens is voor u")
        await phone.has("Wacht bij de snelbalie")
        await hall.els.calls(first)
        await phone.has("U bent bijna aan de beurt")
        await hall.els.starts(first)
        await hall.els.finishes(first)
        await hall.els.calls(number)
        await hall.express.shows(number, "Balie 1")
        await phone.is_sent_to("Balie 1")
        await phone.has("identiteitskaart")
        await hall.els.starts(number)
        await phone.reads("U wordt nu geholpen")
        await hall.els.finishes(number)
        await phone.reads("Bedankt voor uw bezoek")
        await hall.mia.counts(taken=2, done=2, waiting=0)


async def test_away_and_back(hall: TownHall) -> None:
    number = await hall.kiosk.takes("Afhalen")
    async with following(hall, number) as phone:
        await phone.press("Later komen")
        await phone.press("10 minuten")
        await phone.reads("^U bent weg tot")
        await hall.els.offers_nobody()
        await hall.mia.counts(waiting=0, gone=0)
        await phone.press("Ik ben er weer")
        await hall.els.calls(number)
        await phone.is_sent_to("Balie 1")
        await phone.press("Ik heb 2 minuten nodig")
        await phone.reads("^U bent weg tot")
        await hall.els.offers_nobody()
        await phone.press("Ik ben er weer")
        await hall.els.calls(number)
        await hall.express.rang(2)
        await phone.is_sent_to("Balie 1")
        await hall.els.starts(number)
        await hall.els.finishes(number)
        await hall.mia.counts(taken=1, done=1, waiting=0)


async def test_who_goes_home_gives_the_number_back(hall: TownHall) -> None:
    number = await hall.kiosk.takes("Afhalen")
    async with following(hall, number) as phone:
        await phone.press("Ik ga weg")
        await phone.press("Ja, ik ga naar huis")
        await phone.reads("Bedankt voor uw bezoek")
        await hall.els.sees_nobody_waiting()
        await hall.mia.counts(taken=1, done=0, waiting=0, gone=1)
