"""Somebody has no good photo: goes to the machine in the hall, comes back, and is helped before who came later."""

from tests.journeys.town_hall import TownHall


async def test_parked_for_a_photo_and_back(hall: TownHall) -> None:
    piet = hall.piet
    number = await hall.kiosk.takes("Identiteit en reizen", "Reispas aanvragen")
    await piet.calls(number)
    await piet.starts(number)
    await piet.press("p")
    await piet.has("Waarvoor gaat de bezoeker even weg?")
    await piet.press("1")
    await piet.says(f"{number} komt straks terug.")
    await piet.sees_away(number, "Pasfoto")
    await hall.mia.sees_counter("Balie 3", "vrij")

    other = await hall.kiosk.takes("Identiteit en reizen", "Rijbewijs aanvragen")
    await piet.calls(other)
    await piet.starts(other)
    await piet.act(f"Wacht weer: {number}")
    await piet.sees_waiting(number, "van 3 min")
    await piet.finishes(other)
    await piet.calls(number)
    await hall.waiting_room.shows(number, "Balie 3")
    await piet.has("Was even weg: Pasfoto.")
    await piet.starts(number)
    await piet.finishes(number)
    await hall.mia.counts(taken=2, done=2, waiting=0)
    await hall.waiting_room.rang(3)
    assert [each["reason"] for each in hall.journal("parked")][-1] == "photo"
