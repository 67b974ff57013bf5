"""Somebody who cannot stand comes for something short: never sent to a standing counter, and no reason asked."""

from tests.journeys.town_hall import TownHall


async def test_who_needs_a_seat_is_never_sent_to_a_standing_counter(hall: TownHall) -> None:
    kiosk = hall.kiosk
    seated = await kiosk.takes("Ik wil kunnen zitten", "Attesten en uittreksels", "Uittreksel uit het strafregister")
    assert "Wacht in de wachtruimte" in await hall.tray.slip(seated)
    await hall.els.sees_waiting(seated, "wil zitten")
    await hall.els.offers_nobody()

    standing = await kiosk.takes("Attesten en uittreksels", "Uittreksel uit het strafregister")
    assert "Wacht bij de snelbalie" in await hall.tray.slip(standing, of=2)
    await hall.els.calls(standing)
    await hall.els.starts(standing)
    await hall.els.finishes(standing)
    await hall.els.chooses(seated)
    await hall.els.has("Wordt aan tafel geholpen, niet aan een snelbalie.")
    await hall.els.cannot("Oproepen")

    await hall.piet.calls(seated)
    await hall.waiting_room.shows(seated, "Balie 3")
    await hall.express.does_not_call(seated)
    await hall.piet.has("wil zitten")
    await hall.piet.starts(seated)
    await hall.piet.finishes(seated)
    await hall.mia.counts(taken=2, done=2, waiting=0)


async def test_the_next_visitor_is_not_asked_for_the_seat_of_the_one_before(hall: TownHall) -> None:
    seated = await hall.kiosk.takes("Ik wil kunnen zitten", "Iets anders", "Een vraag stellen")
    standing = await hall.kiosk.takes("Iets anders", "Een vraag stellen")
    await hall.els.sees_waiting(seated, "wil zitten")
    for desk, number in ((hall.els, standing), (hall.rita, seated)):
        await desk.calls(number)
        await desk.starts(number)
        await desk.finishes(number)
