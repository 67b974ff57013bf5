"""Everything is down and numbers go out on paper; typed over afterwards, nobody loses a place and the day adds up."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.async_api import expect

from tests.browser.screens import Screen
from tests.journeys.reception import Reception
from tests.journeys.test_restart import LOST_LINE
from tests.journeys.town_hall import TownHall

HERE = ZoneInfo("Europe/Brussels")


def ago(minutes: int) -> str:
    """The time on the hall's clock so many minutes ago, as it was written on paper; the day has just begun at worst."""
    now = datetime.now(HERE)
    midnight = now.replace(hour=0, minute=0)
    then = max(midnight, now - timedelta(minutes=minutes))
    return on_paper(then)


def on_paper(moment: datetime) -> str:
    return f"{moment.hour}.{moment.minute:02}"


async def at_the_reception(hall: TownHall) -> Reception:
    context = await hall.screens.device(Screen.TABLET)
    for name, value in (await hall.house.sign_in("Hana")).items():
        await context.add_cookies([{"name": name, "value": value, "url": hall.house.url}])
    page = await context.new_page()
    await page.goto(f"{hall.house.url}/host")
    await expect(page.get_by_role("searchbox")).to_be_visible()
    return Reception(page)


async def test_numbers_from_paper_keep_their_place_and_count(hall: TownHall) -> None:
    hall.screens.forgive(*LOST_LINE)
    hana = await at_the_reception(hall)
    before = len(hall.journal("paper_served"))

    await hall.house.kill9()
    await hana.reads("Geef een nummer N van het noodblad")
    await hall.house.restart()
    hall.tray.emptied()
    await hana.reads("Verbonden")

    later = await hana.gives("Uittreksel uit het strafregister")
    await hall.els.offers(later)
    await hana.opens_the_sheet()
    taken = ago(6)
    await hana.enters(1, "straf", taken=taken)
    await hana.enters(2, "straf", taken=ago(6), helped=(ago(5), ago(2)))
    await hana.closes()

    await hana.sees_waiting("N 1", "van 8 minuten")
    (paper,) = [each for each in hall.journal("ticket_taken") if each["ticket"].endswith("-N1")]
    assert on_paper(datetime.fromtimestamp(paper["since"] / 1000, HERE)) == taken
    await hall.mia.counts(taken=3, done=1)
    (served,) = hall.journal("paper_served")[before:]
    assert served["ticket"].endswith("-N2")
    await hall.els.calls("N 1")
    await hall.express.shows("N 1", "Balie 1")
    await hall.els.starts("N 1")
    await hall.els.finishes("N 1")
    await hall.els.calls(later)
    await hall.els.starts(later)
    await hall.els.finishes(later)
    await hall.mia.counts(taken=3, done=3, waiting=0)
    await hana.page.close()
