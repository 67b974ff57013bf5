"""What the kiosk answers who checks in early, late, on another day, twice, or with a wrong code."""

from pathlib import Path

from playwright.async_api import Page, async_playwright, expect

from kiosk.__main__ import LOCKED
from server.floor.commands.hall import CloseHall, OpenHall
from server.protocol.client import Device
from tests.browser.axe import axe
from tests.browser.checking_in import ann, checked_in, hall, kiosk
from tests.browser.chromium import found
from tests.browser.expected import TEN, TODAY, TOMORROW, booked
from tests.browser.launch import launched
from tests.browser.people import person
from tests.browser.scanning import film, scan
from tests.browser.screens import Screen, Screens, Shoot
from tests.browser.touching import choose, heading, number
from tests.house import House

__all__ = ["ann", "hall", "kiosk"]


async def test_who_is_early_comes_back_later_or_waits(kiosk: Page, ann: Device, shoot: Shoot) -> None:
    code = (await booked(ann, "11:30")).code or ""
    await checked_in(kiosk, code)
    await heading(kiosk, "U bent vroeg")
    await expect(kiosk.get_by_text("Uw afspraak is om 11.30 uur")).to_be_visible()
    await expect(kiosk.get_by_text("Kom terug vanaf 11 uur")).to_be_visible()
    await shoot(kiosk, "kiosk-early")
    assert await axe(kiosk) == []
    await choose(kiosk, "Ik kom later terug")
    await heading(kiosk, "Waarvoor komt u?")
    await scan(kiosk, code)
    await choose(kiosk, "Ik wacht hier")
    await number(kiosk)
    await expect(kiosk.get_by_text("Uw afspraak is om 11.30 uur", exact=True)).to_be_visible()


async def test_on_another_day_the_day_is_said_and_a_number_can_be_taken(kiosk: Page, ann: Device, shoot: Shoot) -> None:
    await checked_in(kiosk, (await booked(ann, "10:20", date=TOMORROW)).code or "")
    await heading(kiosk, "Uw afspraak is op een andere dag")
    await expect(kiosk.get_by_text("Woensdag 22 april om 10.20 uur.")).to_be_visible()
    await shoot(kiosk, "kiosk-other-day")
    assert await axe(kiosk) == []
    await choose(kiosk, "Neem een nummer")
    await heading(kiosk, "Waarvoor komt u?")


async def test_a_wrong_code_can_be_looked_at_again_and_after_some_the_host_helps(kiosk: Page, shoot: Shoot) -> None:
    await checked_in(kiosk, "ZZZZZZ")
    alert = kiosk.get_by_role("alert")
    await expect(alert).to_contain_text("Deze code kennen wij niet.")
    await expect(kiosk.get_by_label("Uw code")).to_have_value("ZZZZZZ")
    await shoot(kiosk, "kiosk-wrong-code")
    assert await axe(kiosk) == []
    for _ in range(2):
        await choose(kiosk, "Meld mij aan")
    await expect(alert).to_contain_text("daar vinden wij uw afspraak op naam")
    for _ in range(3):
        await choose(kiosk, "Meld mij aan")
    await heading(kiosk, "Kom even naar het onthaal")
    await shoot(kiosk, "kiosk-ask-host")
    await choose(kiosk, "Naar het begin")
    await heading(kiosk, "Waarvoor komt u?")


async def test_something_else_that_was_scanned_is_no_code_of_ours(kiosk: Page) -> None:
    await scan(kiosk, "5410228142010")
    await expect(kiosk.get_by_role("alert")).to_contain_text("Deze code kennen wij niet.")


async def test_who_checks_in_twice_sees_the_number_again(kiosk: Page, ann: Device, shoot: Shoot) -> None:
    code = (await booked(ann, "10:20")).code or ""
    await scan(kiosk, code)
    given = await number(kiosk)
    await choose(kiosk, "Klaar")
    await scan(kiosk, code)
    await heading(kiosk, "U bent al aangemeld")
    assert await number(kiosk) == given
    await expect(kiosk.get_by_role("heading", name="Wacht in de wachtruimte")).to_be_visible()
    await shoot(kiosk, "kiosk-here-already")
    assert await axe(kiosk) == []


async def test_a_hall_that_is_closed_still_checks_in_who_has_an_appointment(
    kiosk: Page, ann: Device, shoot: Shoot
) -> None:
    code = (await booked(ann, "10:20")).code or ""
    await ann.do(CloseHall())
    try:
        await heading(kiosk, "Wij zijn nu gesloten")
        await shoot(kiosk, "kiosk-closed-check-in")
        assert await axe(kiosk) == []
        await checked_in(kiosk, code)
        await number(kiosk)
    finally:
        await ann.do(OpenHall())


async def test_without_a_camera_none_is_offered(kiosk: Page) -> None:
    await choose(kiosk, "Ik heb een afspraak")
    await kiosk.evaluate("navigator.mediaDevices.getUserMedia({video: true}).catch(String)")
    await expect(kiosk.get_by_text("De camera staat aan")).to_have_count(0)


async def test_who_is_too_late_gets_a_number_all_the_same(tmp_path: Path, screens: Screens, shoot: Shoot) -> None:
    house = House(tmp_path, arguments=("--begin", TEN))
    house.start()
    async with person(house, "Ann") as ann:
        code = (await booked(ann, "10:05")).code or ""
    await house.stop()
    house.arguments = ("--begin", f"{TODAY}T10:20:30")
    await house.restart()
    page = await screens(Screen.KIOSK, f"{house.url}/kiosk")
    await heading(page, "Waarvoor komt u?")
    await scan(page, code)
    await number(page)
    why = "U bent later dan afgesproken: wij helpen u zodra er plaats is."
    await expect(page.get_by_text(why, exact=True)).to_be_visible()
    await shoot(page, "kiosk-late")
    await page.close()
    assert await house.stop() == 0, house.log


async def test_a_code_is_held_before_the_camera_which_is_on_on_that_screen_alone(
    hall: House, ann: Device, tmp_path: Path
) -> None:
    """In a browser that is started as on the device, but for a film instead of its camera."""
    chromium = found()
    assert chromium
    code = (await booked(ann, "11:30")).code or ""
    played = film(tmp_path / "code.y4m", code)
    camera = ("--use-fake-device-for-media-stream", f"--use-file-for-fake-video-capture={played}")
    async with async_playwright() as playwright:
        browser = await launched(playwright.chromium, chromium, *camera, *LOCKED)
        screens = Screens(browser)
        page = await screens(Screen.KIOSK, f"{hall.url}/kiosk")
        await page.evaluate(KEEP_TRACKS)
        await choose(page, "Ik heb een afspraak")
        await heading(page, "U bent vroeg")
        assert await page.evaluate("tracks.map((each) => each.readyState)") == ["ended"]
        await choose(page, "Ik wacht hier")
        await number(page)
        await screens.close()
        assert screens.faults == []
        await browser.close()


async def test_the_camera_shows_what_it_sees_and_says_that_it_is_on(hall: House, tmp_path: Path, shoot: Shoot) -> None:
    chromium = found()
    assert chromium
    played = film(tmp_path / "other.y4m", "https://elsewhere.example/")
    camera = ("--use-fake-device-for-media-stream", f"--use-file-for-fake-video-capture={played}")
    async with async_playwright() as playwright:
        browser = await launched(playwright.chromium, chromium, *camera, *LOCKED)
        screens = Screens(browser)
        page = await screens(Screen.KIOSK, f"{hall.url}/kiosk")
        await choose(page, "Ik heb een afspraak")
        await expect(page.get_by_role("heading", name="De camera staat aan")).to_be_visible()
        await expect(page.get_by_text("Wij bewaren geen beeld.")).to_be_visible()
        await expect(page.get_by_role("alert")).to_contain_text("Deze code kennen wij niet.")
        for aid in ("", "Lager", "Groter", "Contrast"):
            if aid:
                await choose(page, aid)
            await shoot(page, f"kiosk-camera-{aid.lower() or 'light'}")
            assert await axe(page) == []
        await screens.close()
        assert screens.faults == []
        await browser.close()


KEEP_TRACKS = """() => {
  globalThis.tracks = [];
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    const stream = await real(wanted);
    tracks.push(...stream.getTracks());
    return stream;
  };
}"""
