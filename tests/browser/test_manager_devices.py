"""The manager sees what the devices need, lets them in and puts them out, and has slips printed again."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import expect

from server.protocol import VERSION
from server.protocol.client import Device, Ears
from server.protocol.envelopes import Hello, Job
from server.protocol.jobs import Outcome, PrinterStatus
from tests.browser.axe import axe
from tests.browser.managing import managing
from tests.browser.people import HALL, kiosk, take
from tests.browser.screens import Screen, Screens, Shoot
from tests.house import House
from tests.house import house as a_house

Settle = Callable[[Outcome], Awaitable[None]]


@asynccontextmanager
async def a_printer(house: House) -> AsyncIterator[asyncio.Queue[Settle]]:
    """A printer that lets the test say what becomes of each slip."""
    jobs: asyncio.Queue[Settle] = asyncio.Queue()
    known: set[str] = set()

    def hear(job: Job) -> None:
        if job.id not in known:
            known.add(job.id)
            jobs.put_nowait(lambda outcome: device.ack(job.id, outcome))

    device = Device(house.socket_url, Hello(VERSION, "printer", HALL, "printer-1", ()), Ears(job=hear))
    async with device.connected():
        await device.status(PrinterStatus(online=True))
        yield jobs


async def faults(house: House, **given: object) -> None:
    """Switch the faults of the emulated printer."""
    async with house.browser() as browser:
        wanted = {"paper": "ok", "cover": "closed", "offline": False, **given}
        assert (await browser.post("/paper/faults", json=wanted)).status_code == 200


async def test_a_printer_without_paper_is_told_with_what_to_do(house: House, screens: Screens, shoot: Shoot) -> None:
    page = await managing(screens, house)
    device = page.locator(".devices li", has_text="printer-1")
    await expect(device).to_contain_text("printer van kiosk-1, kiosk-2, klaar")
    await faults(house, paper="out")
    await expect(device).to_contain_text("papier op")
    await expect(device).to_contain_text("Steek een nieuwe rol in.")
    await shoot(page, "manager-no-paper")
    assert await axe(page) == []
    await faults(house, paper="ok")
    await expect(device).to_contain_text("printer van kiosk-1, kiosk-2, klaar")


async def test_a_device_is_paired_refused_and_unpaired(tmp_path: Path, screens: Screens, shoot: Shoot) -> None:
    async with a_house(tmp_path, accounts={"Mia": ["manager"]}) as house:
        page = await managing(screens, house)
        display = await screens(Screen.DISPLAY, f"{house.url}/display/snelbalie?name=scherm-1")
        code = display.locator(".code")
        await expect(page.locator(".pairing")).to_contain_text("Scherm scherm-1 wil meedoen")
        assert await page.locator(".pairing .code").inner_text() == await code.inner_text()
        await shoot(page, "manager-pairing")
        assert await axe(page) == []
        await page.get_by_role("button", name="Weigeren").click()
        await expect(page.get_by_text("Scherm scherm-1 is geweigerd.")).to_be_visible()
        await expect(page.locator(".pairing")).to_have_count(1)
        await page.get_by_role("button", name="De code klopt").click()
        await expect(display.locator(".clock")).to_be_visible()
        await expect(page.locator(".devices li", has_text="scherm-1")).to_contain_text("scherm, klaar")
        await page.get_by_role("button", name="Toestel loskoppelen").click()
        await page.get_by_role("button", name="scherm-1 loskoppelen").click()
        await page.get_by_role("button", name="Zeker? Druk nog eens").click()
        await expect(page.get_by_text("scherm-1 is losgekoppeld.")).to_be_visible()
        await expect(code).to_be_visible()
        await page.close()
        await display.close()


async def test_a_slip_that_failed_can_be_printed_again(tmp_path: Path, screens: Screens, shoot: Shoot) -> None:
    """The printer is a program here, which fails the first slip and prints the second."""
    async with (
        a_house(tmp_path, arguments=["--no-printer"]) as house,
        kiosk(house) as visitor,
        a_printer(house) as jobs,
    ):
        page = await managing(screens, house)
        ticket = await take(visitor, "extract", slip=True)
        await (await jobs.get())("failed")
        await expect(page.locator(".unprinted li")).to_have_text(
            re.compile(rf"{ticket.number}\s+mislukt, van \d+\.\d\d")
        )
        await shoot(page, "manager-unprinted")
        assert await axe(page) == []
        await page.get_by_role("button", name=f"Druk {ticket.number} opnieuw af").click()
        await (await jobs.get())("printed")
        await expect(page.locator(".unprinted")).to_have_count(0)
        await page.close()
