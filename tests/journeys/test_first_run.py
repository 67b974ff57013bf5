"""From an empty data folder to a first call: the manager names the hall, lets its devices in and tries them."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.async_api import Page, expect

from server.floor.commands.contacts import CallNext
from server.protocol import VERSION
from server.protocol.client import Device, Ears
from server.protocol.envelopes import Hello, Job
from server.protocol.jobs import PrinterStatus
from tests.browser.axe import axe
from tests.browser.managing import signed_in
from tests.browser.people import HALL, at_counter
from tests.browser.screens import Screen, Screens, Shoot
from tests.house import House
from tests.house import house as a_house
from tests.journeys.kiosk import Kiosk
from tests.source import ROOT


def closed_today(folder: Path) -> Path:
    """The sample town on a day on which its hall is closed, whatever day it is."""
    days = "".join(
        f"{key} = {datetime.now(UTC).date() + timedelta(more)}\n" for key, more in (("from", -1), ("until", 1))
    )
    closure = f'\n[[halls.{HALL}.closures]]\n{days}reason = "Inrichting"\n'
    sample = (ROOT / "config.toml").read_text("utf-8")
    changed = folder / "config.toml"
    changed.write_text(sample + closure, "utf-8")
    return changed


@asynccontextmanager
async def unknown_printer(house: House) -> AsyncIterator["asyncio.Queue[str]"]:
    """A printer that nobody let in yet, which prints whatever it gets; yields the numbers that came out."""
    out: asyncio.Queue[str] = asyncio.Queue()

    def print_it(job: Job) -> None:
        settling.append(asyncio.ensure_future(device.ack(job.id, "printed")))
        out.put_nowait(job.data.number)

    settling: list[asyncio.Future[None]] = []
    device = Device(house.socket_url, Hello(VERSION, "printer", HALL, "printer-1", ()), Ears(job=print_it))
    await device.status(PrinterStatus(online=True))
    running = asyncio.create_task(device.run())
    yield out
    running.cancel()
    await asyncio.gather(running, *settling, return_exceptions=True)


async def let_in(wizard: Page, name: str) -> None:
    """The code that the device shows is confirmed."""
    waiting = wizard.locator(".pairing", has_text=name)
    await waiting.get_by_role("button", name="De code klopt").click()
    await expect(wizard.locator(".rows li", has_text=re.compile(rf"^\s*{name},"))).to_have_text(
        re.compile("(?<!niet )verbonden")
    )


async def named(mia: Page, name: str, shoot: Shoot) -> None:
    """The first step, by keyboard."""
    await mia.get_by_label("Naam, Nederlands").fill(name)
    await shoot(mia, "wizard-name")
    assert await axe(mia) == []
    await mia.get_by_role("button", name="Bewaar de naam").press("Enter")
    await expect(mia.get_by_role("heading", name="Laat de toestellen binnen")).to_be_focused()


async def all_let_in(mia: Page, shoot: Shoot, *names: str) -> None:
    """The second step: one device after the other."""
    await expect(mia.locator(".pairing")).to_have_count(len(names))
    await shoot(mia, "wizard-devices")
    assert await axe(mia) == []
    for name in names:
        await let_in(mia, name)
    await mia.get_by_role("button", name="Volgende").click()


async def slip_tried(mia: Page, slips: "asyncio.Queue[str]") -> None:
    """The third step: the slip is on paper, and the page knows."""
    await mia.get_by_role("button", name="Druk af bij kiosk-1").click()
    await expect(mia.locator(".rows li", has_text="kiosk-1")).to_contain_text("afgedrukt")
    assert await slips.get() == "A 1"
    await mia.get_by_role("button", name="Volgende").click()


async def call_tried(mia: Page, display: Page, shoot: Shoot) -> None:
    """The fourth step, in a hall that is closed today."""
    await mia.get_by_role("button", name="Hal openen").click()
    await mia.get_by_role("button", name="Roep op bij Snelbalie").click()
    await expect(display.get_by_text("A 2", exact=True).first).to_be_visible()
    await expect(mia.get_by_text("Staat A 2, Balie 1 op het scherm")).to_be_visible()
    await shoot(mia, "wizard-call")
    assert await axe(mia) == []
    await mia.get_by_role("button", name="Ja", exact=True).click()
    await expect(mia.locator(".rows li", has_text="Snelbalie")).to_contain_text("werkt")
    await expect(display.get_by_text("A 2", exact=True)).to_have_count(0)
    await mia.get_by_role("button", name="Volgende").click()


async def sheets_printed(mia: Page, name: str) -> None:
    """The last step: a sheet for each device, under the new name."""
    async with mia.expect_popup() as opened:
        await mia.get_by_role("link", name="Bladen bij de toestellen").click()
    sheets = await opened.value
    await expect(sheets.locator("section")).to_have_count(5)
    await expect(sheets.locator("section").first).to_contain_text(name)
    assert await axe(sheets) == []
    await mia.get_by_role("link", name="Naar de pagina Leiding").click()
    await expect(mia.get_by_role("heading", name=name)).to_be_visible()


async def test_from_an_empty_data_folder_to_a_first_call(tmp_path: Path, screens: Screens, shoot: Shoot) -> None:
    config = closed_today(tmp_path)
    async with (
        a_house(tmp_path, accounts={"Mia": ["manager"]}, arguments=["--config", str(config)], fresh=True) as house,
        unknown_printer(house) as slips,
    ):
        mia = await signed_in(screens, house, "Mia", "/manager/start")
        await named(mia, "Huis van de Stad", shoot)
        kiosk = Kiosk(await screens(Screen.KIOSK, f"{house.url}/kiosk?name=kiosk-1&hall={HALL}"))
        display = await screens(Screen.DISPLAY, f"{house.url}/display/snelbalie?hall={HALL}")
        await all_let_in(mia, shoot, "kiosk-1", "display-snelbalie", "printer-1")
        await slip_tried(mia, slips)
        await call_tried(mia, display, shoot)
        await sheets_printed(mia, "Huis van de Stad")
        number = await kiosk.takes("Afhalen")
        async with at_counter(house, "E1", "Mia") as counter:
            await counter.do(CallNext("E1"))
            await expect(display.get_by_text(number, exact=True).first).to_be_visible()
        await screens.close()
