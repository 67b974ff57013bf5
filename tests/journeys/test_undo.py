"""Somebody at the counter presses too soon, and takes it back before anybody walked for nothing."""

from tests.journeys.town_hall import TownHall


async def test_a_call_is_taken_back(hall: TownHall) -> None:
    number = await hall.kiosk.takes("Afhalen")
    await hall.els.calls(number)
    await hall.express.shows(number, "Balie 1")
    await hall.waiting_room.shows(number, "Balie 1")

    await hall.els.act("Ongedaan maken")
    await hall.els.says("Ongedaan gemaakt.")
    await hall.els.sees_waiting(number)
    await hall.waiting_room.does_not_call(number)
    await hall.express.does_not_call(number)
    await hall.express.announces_next(number)
    await hall.mia.counts(taken=1, waiting=1, done=0)

    await hall.els.calls(number)
    await hall.waiting_room.shows(number, "Balie 1")
    await hall.waiting_room.rang(2)
    await hall.els.starts(number)
    await hall.els.finishes(number)


async def test_a_finish_is_taken_back(hall: TownHall) -> None:
    number = await hall.kiosk.takes("Identiteit en reizen", "Reispas aanvragen")
    await hall.piet.calls(number)
    await hall.piet.starts(number)
    await hall.piet.finishes(number)
    await hall.mia.counts(done=1)

    await hall.piet.act("Ongedaan maken")
    await hall.piet.has("Reispas aanvragen")
    await hall.piet.has("meestal 10 min")
    await hall.mia.counts(done=0)
    await hall.mia.sees_counter("Balie 3", "bezig")
    await hall.piet.finishes(number)
    await hall.mia.counts(done=1)
    await hall.waiting_room.rang(1)
