"""Somebody went outside: called, not there, called again after a while, not there again, and then no longer called."""

from tests.journeys.town_hall import TownHall


async def test_who_is_not_there_twice_is_no_longer_called(impatient_hall: TownHall) -> None:
    hall, els = impatient_hall, impatient_hall.els
    number = await hall.kiosk.takes("Afhalen")
    await els.calls(number)
    await hall.express.shows(number, "Balie 1")
    await els.act("Opnieuw oproepen")
    await els.says(f"{number} is opnieuw opgeroepen.")
    await hall.express.rang(2)

    await els.act("Niet gekomen")
    await els.says(f"{number} is niet gekomen en wacht verder.")
    await els.sees_waiting(number, "was er niet")
    await els.offers_nobody()
    await hall.mia.counts(waiting=1, gone=0)

    await els.calls(number)  # by itself it is the next one again when the grace is over
    await els.has("Was er 1 keer niet.")
    await hall.express.rang(3)
    await els.act("Niet gekomen")
    await els.says(f"{number} is niet gekomen en is afgesloten.")
    await els.sees_nobody_waiting()
    await hall.mia.counts(taken=1, done=0, waiting=0, gone=1)


async def test_others_go_on_while_somebody_is_not_there(hall: TownHall) -> None:
    late = await hall.kiosk.takes("Iets anders", "Een vraag stellen")
    await hall.els.calls(late)
    next_one = await hall.kiosk.takes("Iets anders", "Een vraag stellen")
    await hall.els.act("Niet gekomen")
    await hall.els.calls(next_one)
    await hall.express.shows(next_one, "Balie 1")
    await hall.els.sees_waiting(late, "was er niet")
    await hall.els.starts(next_one)
    await hall.els.finishes(next_one)
    await hall.els.chooses(late)
    await hall.els.has("Was er niet toen het nummer werd opgeroepen.")
    await hall.els.act("Oproepen")  # there she is, back from outside
    await hall.express.shows(late, "Balie 1")
    await hall.els.starts(late)
    await hall.els.finishes(late)
