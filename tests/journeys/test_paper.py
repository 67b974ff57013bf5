"""The paper runs out with a visitor at the kiosk: the number stands on the screen, staff know, and the slip comes."""

from tests.journeys.town_hall import TownHall


async def test_the_paper_runs_out_and_is_refilled(hall: TownHall) -> None:
    kiosk = hall.kiosk
    await hall.tray.choose("Papier op")
    await hall.tray.says("Drukt nu niets af.")
    await hall.mia.sees_device("printer-1", "papier op", within_ms=5000)
    await hall.mia.sees_device("printer-1", "Steek een nieuwe rol in.")

    await kiosk.touch("Attesten en uittreksels")
    await kiosk.touch("Uittreksel uit het strafregister")
    await kiosk.touch("Neem mijn nummer")
    number = await kiosk.number()
    await kiosk.reads("Het papier is op")
    await kiosk.reads(f"Onthoud uw nummer, {number}, of neem er een foto van. Wij weten ervan.")
    await hall.els.offers(number)

    await hall.tray.choose("Genoeg papier")
    await kiosk.reads("Uw ticket is afgedrukt")
    await hall.tray.slip(number)
    await hall.mia.sees_device("printer-1", "klaar")
    await kiosk.next_visitor()

    after = await kiosk.takes("Iets anders", "Een vraag stellen")
    await hall.tray.slip(after, of=2)
    assert [each["outcome"] for each in hall.journal("slip_settled")[-2:]] == ["printed", "printed"]
    for each in (number, after):
        await hall.els.calls(each)
        await hall.els.starts(each)
        await hall.els.finishes(each)


async def test_paper_that_is_nearly_gone_is_told_before_it_is_gone(hall: TownHall) -> None:
    await hall.tray.choose("Papier bijna op")
    await hall.mia.sees_device("printer-1", "papier bijna op")
    await hall.mia.sees_device("printer-1", "Leg een nieuwe rol klaar.")
    number = await hall.kiosk.takes("Verhuizen en wonen", "Kaart voor het recyclagepark")
    assert "Hou klaar: uw identiteitskaart" in await hall.tray.slip(number)
    await hall.tray.choose("Genoeg papier")
    await hall.mia.sees_device("printer-1", "klaar")
    await hall.els.calls(number)
    await hall.els.starts(number)
    await hall.els.finishes(number)
