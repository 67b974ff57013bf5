"""Somebody comes for an extract: three touches, a slip, a gong, and helped while standing."""

from tests.journeys.town_hall import TownHall


async def test_a_short_visit(hall: TownHall) -> None:
    kiosk = hall.kiosk
    await kiosk.touch("Attesten en uittreksels")
    await kiosk.touch("Uittreksel uit het strafregister")
    await kiosk.touch("Neem mijn nummer")
    assert kiosk.touches == 3
    number = await kiosk.number()
    await kiosk.reads("Wacht bij de snelbalie")
    await kiosk.reads("Uw ticket is afgedrukt")

    slip = await hall.tray.slip(number)
    assert "Wacht bij de snelbalie" in slip
    assert "strafregister" not in slip.lower()

    await hall.express.announces_next(number)
    await hall.els.calls(number)
    await hall.express.shows(number, "Balie 1")
    await hall.waiting_room.shows(number, "Balie 1")
    await hall.express.rang(1)
    await hall.waiting_room.rang(1)

    await hall.els.has("Uittreksel uit het strafregister")
    await hall.els.has("Uw identiteitskaart")
    await hall.els.starts(number)
    await hall.mia.sees_counter("Balie 1", "bezig")
    await hall.els.finishes(number)
    await hall.mia.counts(taken=1, done=1, waiting=0, gone=0)
    await hall.els.sees_nobody_waiting()
    await hall.express.rang(1)
    await kiosk.next_visitor()
