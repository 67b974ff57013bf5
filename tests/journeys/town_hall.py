"""All pages of the hall, each on a device of its own, around one real server and its printer."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page

from tests.browser.gong import listening
from tests.browser.screens import Screen, Screens
from tests.house import House, house
from tests.journeys.desk import Desk
from tests.journeys.display import Display
from tests.journeys.kiosk import Kiosk
from tests.journeys.manager import Manager
from tests.journeys.tray import Tray


@dataclass(frozen=True)
class TownHall:
    """A morning in the hall: Els at an express counter, Piet at a desk, Rita in a room, Mia leads."""

    house: House
    screens: Screens
    kiosk: Kiosk
    waiting_room: Display
    express: Display
    els: Desk
    piet: Desk
    rita: Desk
    mia: Manager
    tray: Tray

    @asynccontextmanager
    async def a_story(self) -> AsyncIterator[None]:
        """Count from here; at the end no page may have complained."""
        self.kiosk.touches = 0
        for each in (self.waiting_room, self.express, self.mia, self.tray):
            await each.begin()
        yield
        faults = list(self.screens.faults)
        self.screens.faults.clear()
        self.screens.forgiven = ()
        assert faults == []

    async def at_rest(self) -> bool:
        """Whether nobody waits, nobody is helped and the kiosk is ready: another story can begin."""
        return self.house.running() and await self.kiosk.is_ready() and await self.mia.nobody_is_busy()

    def journal(self, name: str) -> list[dict[str, Any]]:
        """The events of this name, from the first to the last."""
        exported = self.house.command("journal", "export")
        assert exported.returncode == 0, exported.stderr
        events = [json.loads(line)["event"] for line in exported.stdout.splitlines()]
        return [each for each in events if each["event"] == name]

    @property
    def pages(self) -> list[Page]:
        """Every page that is open."""
        parts = (self.kiosk, self.waiting_room, self.express, self.els, self.piet, self.rita, self.mia, self.tray)
        return [each.page for each in parts]


@asynccontextmanager
async def town_hall(folder: Path, browser: Browser, *arguments: str) -> AsyncIterator[TownHall]:
    """A hall of its own, open and staffed; `arguments` go to its server."""
    screens = Screens(browser)
    async with house(folder, arguments=arguments) as it:
        yield await _opened(it, screens)
        await screens.close()
    assert "Traceback" not in it.log, it.log


async def _opened(house: House, screens: Screens) -> TownHall:
    url = house.url
    kiosk, tray, waiting_room, express, mia, els, piet, rita = await asyncio.gather(
        screens(Screen.KIOSK, f"{url}/kiosk"),
        screens(Screen.COUNTER, f"{url}/paper"),
        listening(screens, f"{url}/display/wachtruimte"),
        listening(screens, f"{url}/display/snelbalie"),
        screens(Screen.MANAGER, f"{url}/manager"),
        *(screens(Screen.COUNTER, f"{url}/counter") for _ in range(3)),
    )
    hall = TownHall(
        house=house, screens=screens, kiosk=Kiosk(kiosk), waiting_room=Display(waiting_room), express=Display(express),
        els=Desk(els, "Balie 1"), piet=Desk(piet, "Balie 3"), rita=Desk(rita, "Ruimte 6"),
        mia=Manager(mia), tray=Tray(tray),
    )  # fmt: skip
    await asyncio.gather(
        hall.els.take("Els"), hall.piet.take("Piet"), hall.rita.take("Rita"), hall.mia.sign_in("Mia"),
        hall.kiosk.asks("Waarvoor komt u?"),
    )  # fmt: skip
    await hall.mia.sees_device("printer-1", "klaar")
    return hall
