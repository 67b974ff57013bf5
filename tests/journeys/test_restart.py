"""The server dies in the middle of a call: every page comes back by itself, and nothing that was said is lost."""

from tests.journeys.town_hall import TownHall

LOST_LINE = ("WebSocket", "ERR_CONNECTION", "Failed to fetch", "Failed to load resource", "ERR_EMPTY_RESPONSE")


async def test_the_server_is_killed_in_mid_call_and_comes_back(quiet_hall: TownHall) -> None:
    hall = quiet_hall
    hall.screens.forgive(*LOST_LINE)
    helped = await hall.kiosk.takes("Identiteit en reizen", "Reispas aanvragen")
    await hall.piet.calls(helped)
    await hall.piet.starts(helped)
    called = await hall.kiosk.takes("Attesten en uittreksels", "Uittreksel uit het strafregister")
    await hall.els.calls(called)
    await hall.express.shows(called, "Balie 1")
    await hall.tray.slip(called, of=2)
    await hall.kiosk.touch("Verhuizen en wonen")

    await the_power_goes_out_and_comes_back(hall)
    await hall.kiosk.asks("Verhuizen en wonen")
    await hall.kiosk.touch("Terug")
    await hall.waiting_room.shows(called, "Balie 1")
    await hall.express.shows(called, "Balie 1")
    await hall.express.rang(1)
    await hall.waiting_room.rang(2)
    await hall.mia.counts(taken=2, done=0, waiting=0)
    await hall.mia.sees_counter("Balie 3", "bezig")
    await hall.mia.sees_device("printer-1", "klaar")
    await hall.els.starts(called)
    await hall.els.finishes(called)
    await hall.piet.finishes(helped)

    await another_visit(hall)
    await hall.mia.counts(taken=3, done=3)
    assert [each["outcome"] for each in hall.journal("slip_settled")[-3:]] == ["printed"] * 3
    for page in hall.pages:
        assert await page.evaluate("performance.getEntriesByType('navigation')[0].type") == "navigate"


async def the_power_goes_out_and_comes_back(hall: TownHall) -> None:
    """Every page says so meanwhile; nobody touches any of them."""
    await hall.house.kill9()
    await hall.kiosk.asks("Even geduld")
    await hall.els.has("Geen verbinding met de hal.")
    await hall.waiting_room.says("Geen verbinding met de hal")
    await hall.mia.reads("Geen verbinding, wij proberen opnieuw")

    await hall.house.restart()
    hall.tray.emptied()


async def another_visit(hall: TownHall) -> None:
    """Everything still works, the printer too."""
    number = await hall.kiosk.takes("Attesten en uittreksels", "Uittreksel uit het strafregister")
    await hall.tray.slip(number)
    await hall.els.calls(number)
    await hall.express.shows(number, "Balie 1")
    await hall.els.starts(number)
    await hall.els.finishes(number)
