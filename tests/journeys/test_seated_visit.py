"""A father comes for two passports: that takes longer, so he waits for a desk and sits there."""

from tests.journeys.town_hall import TownHall


async def test_a_seated_visit(hall: TownHall) -> None:
    kiosk = hall.kiosk
    await kiosk.touch("Identiteit en reizen")
    await kiosk.touch("Reispas aanvragen")
    await kiosk.reads("Wij helpen u aan tafel")
    await kiosk.reads("Een recente pasfoto")
    await kiosk.touch("Eén meer")
    await kiosk.reads("duurt ongeveer 16 minuten")
    await kiosk.touch("Neem mijn nummer")
    number = await kiosk.number()
    await kiosk.reads("Wacht in de wachtruimte")
    assert "Wacht in de wachtruimte" in await hall.tray.slip(number)
    await kiosk.next_visitor()

    await hall.els.sees_waiting(number, "Reispas aanvragen, 2")
    await hall.els.offers_nobody()
    await hall.piet.calls(number)
    await hall.waiting_room.shows(number, "Balie 3")
    await hall.waiting_room.rang(1)
    await hall.express.does_not_call(number)
    await hall.piet.has("Reispas aanvragen, 2 keer")
    await hall.piet.starts(number)
    await hall.piet.has("meestal 16 min")

    await hall.piet.act("Eén minder: Reispas aanvragen")
    await hall.piet.finishes(number)
    await hall.mia.counts(taken=1, done=1, waiting=0)
    await hall.mia.sees_counter("Balie 3", "vrij")
    assert hall.journal("finished")[-1]["done"] == [{"service": "passport", "amount": 1}]
