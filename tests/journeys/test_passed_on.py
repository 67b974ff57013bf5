"""A mother needs more than a passport: passed on to a room with a note, and she tells nothing twice."""

from tests.journeys.town_hall import TownHall

NOTE = "Is net alleen met twee kinderen. Begin met de huurpremie."


async def test_passed_on_to_a_room_with_a_note_and_a_second_product(hall: TownHall) -> None:
    piet, rita = hall.piet, hall.rita
    number = await hall.kiosk.takes("Identiteit en reizen", "Reispas aanvragen")
    await piet.calls(number)
    await piet.starts(number)
    await piet.press("d")
    await piet.has("Kan weer zodra u")
    await piet.page.get_by_role("searchbox", name="Product erbij").fill("premie")
    await piet.press("Enter")
    await piet.page.locator("pass-on").get_by_role("button", name="Reispas aanvragen").click()
    await piet.page.get_by_role("radio").first.focus()
    await piet.press("1")
    await piet.types(NOTE)
    await piet.press("Enter")
    await piet.says(f"{number} is doorgegeven.")
    await piet.sees_waiting(number, "doorgegeven aan Ruimte 6")
    await piet.offers_nobody()

    await rita.calls(number)
    await hall.waiting_room.shows(number, "Ruimte 6")
    await rita.has(NOTE)
    await rita.has("Al gedaan: Reispas aanvragen.")
    await rita.has("Premie of hulp bij wonen")
    assert "kinderen" not in await hall.waiting_room.text() + await hall.mia.page.inner_text("body")
    await rita.starts(number)
    await rita.finishes(number)
    await hall.mia.counts(taken=1, done=1, waiting=0)
    await hall.waiting_room.rang(2)
    (passed,) = hall.journal("transferred")
    assert (passed["to_counter"], passed["done"]) == ("R1", [{"service": "passport", "amount": 1}])
