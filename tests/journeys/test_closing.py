"""The hall closes while people wait: no more numbers, a word for who comes too late, and everybody inside is helped."""

from tests.journeys.town_hall import TownHall


async def test_the_hall_closes_and_who_waits_is_still_helped(hall: TownHall) -> None:
    first = await hall.kiosk.takes("Attesten en uittreksels", "Uittreksel uit het strafregister")
    second = await hall.kiosk.takes("Identiteit en reizen", "Reispas aanvragen")
    await hall.mia.press("Hal sluiten")
    await hall.mia.reads("Er wachten nog 2 bezoekers.")
    await hall.mia.press("Sluiten, wie wacht nog helpen")
    await hall.mia.reads("De hal is gesloten.")

    await hall.kiosk.asks("Wij zijn nu gesloten")
    await hall.kiosk.reads("helpen wij u vanaf")
    await hall.kiosk.reads("Veel kan ook online")

    await hall.els.calls(first)
    await hall.express.shows(first, "Balie 1")
    await hall.els.starts(first)
    await hall.els.finishes(first)
    await hall.piet.calls(second)
    await hall.waiting_room.shows(second, "Balie 3")
    await hall.piet.starts(second)
    await hall.piet.finishes(second)
    await hall.mia.counts(taken=2, done=2, waiting=0)
    await hall.mia.reads("De hal is gesloten en er wacht niemand.")

    await hall.mia.press("Hal openen")
    await hall.kiosk.asks("Waarvoor komt u?")


async def test_who_is_choosing_when_the_hall_closes_is_told_and_gets_no_number(hall: TownHall) -> None:
    await hall.kiosk.touch("Identiteit en reizen")
    await hall.kiosk.touch("Reispas aanvragen")
    await hall.mia.press("Hal sluiten")
    await hall.mia.press("Sluiten")
    await hall.kiosk.asks("Wij zijn nu gesloten")
    await hall.mia.counts(taken=0)
    await hall.mia.press("Hal openen")
    await hall.kiosk.asks("Reispas aanvragen")
    await hall.kiosk.touch("Terug")
    await hall.kiosk.touch("Terug")
    await hall.kiosk.asks("Waarvoor komt u?")
