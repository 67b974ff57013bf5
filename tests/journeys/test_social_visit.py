"""Somebody comes for social help, and nothing in the hall tells: not the number, the slip or the displays."""

from tests.journeys.town_hall import TownHall

TELLING = ("sociaal", "maatschappelijk", "gesprek", "brieven", "rekeningen", "ocmw")


async def test_nothing_shows_who_comes_for_social_help(hall: TownHall) -> None:
    other = await hall.kiosk.takes("Identiteit en reizen", "Reispas aanvragen")
    number = await hall.kiosk.takes("Iets anders", "Gesprek met een maatschappelijk werker")
    assert number[0] == other[0]
    slip = await hall.tray.slip(number, of=2)
    assert "Wacht in de wachtruimte" in slip
    assert "Hou klaar: uw identiteitskaart" in slip

    await hall.rita.has("Gesprek met een maatschappelijk werker")
    await hall.piet.calls(other)
    await hall.piet.starts(other)
    await hall.piet.finishes(other)
    await hall.piet.offers_nobody()
    await hall.rita.calls(number)
    await hall.waiting_room.shows(number, "Ruimte 6")
    for text in (slip, await hall.waiting_room.text(), await hall.express.text()):
        assert [word for word in TELLING if word in text.lower()] == []
    await hall.rita.starts(number)
    await hall.rita.finishes(number)
