"""Everybody on a busy floor: who is connected, what they do, what they see, and how the day ends."""

import asyncio
from collections.abc import Coroutine, Iterator
from dataclasses import dataclass
from typing import Any

from server.floor.commands.hall import CloseHall, ShowMessage
from server.floor.commands.visits import ComeBack
from server.protocol.client import Device
from tests.faults.busy_floor import BusyFloor
from tests.faults.crowd import Crowd, kiosk, person
from tests.house import House

COUNTERS = ("E1", "E2", "D1", "D2")
KIOSKS = 9
LAST_WORDS = "Wij sluiten zo."
ON_THE_FLOOR = ("waiting", "aside", "counts", "counters", "staffed", "limits", "notices")


@dataclass
class Everybody:
    """The devices of a busy floor, still to be connected, and who uses them."""

    floor: BusyFloor
    kiosks: list[Device]
    clerks: dict[str, Device]
    host: Device
    manager: Device

    @property
    def devices(self) -> list[Device]:
        """All of them."""
        return [*self.kiosks, *self.clerks.values(), self.host, self.manager]

    def works(self) -> Iterator[Coroutine[Any, Any, None]]:
        """What each of them does until the floor is stopped."""
        yield from (self.floor.visitors(each) for each in self.kiosks)
        yield from (self.floor.clerk(page, counter) for counter, page in self.clerks.items())
        yield self.floor.host(self.host)
        yield self.floor.manager(self.manager)

    async def last_floor(self) -> dict[str, Any]:
        """The floor as the host sees it, after all that was asked before this."""
        await self.floor.crowd.deeds.ask(self.manager, ShowMessage({"nl": LAST_WORDS}))
        return _lasting(
            await self.host.until(
                "floor",
                lambda view: any(each["text"]["nl"] == LAST_WORDS for each in view["notices"]["messages"]),
            )
        )

    async def floor_after(self, welcomes: int) -> dict[str, Any]:
        """The first that the host sees after coming back more often than this."""
        return _lasting(await self.host.until("floor", lambda _: self.host.welcomes > welcomes))

    async def see_everybody_off(self) -> None:
        """Whoever is out comes back, everybody who can be called is helped, and the others are sent home."""
        deeds = self.floor.crowd.deeds
        while aside := (await self.host.until("floor", bool))["aside"]:
            for row in aside:
                await deeds.ask(self.host, ComeBack(row["ticket"]))
        await asyncio.gather(*(self.floor.crowd.work(page, counter) for counter, page in self.clerks.items()))
        await deeds.ask(self.manager, CloseHall(send_home=True))


def _lasting(view: dict[str, Any]) -> dict[str, Any]:
    """What does not change by the passing of time."""
    rows = [{name: value for name, value in row.items() if name != "again"} for row in view["waiting"]]
    return {part: view[part] for part in ON_THE_FLOOR} | {"waiting": rows}


async def everybody(house: House, crowd: Crowd) -> Everybody:
    """Signed in. Only the first kiosk has a printer: a slip takes longer than a ticket."""
    return Everybody(
        floor=BusyFloor(house, crowd),
        kiosks=[kiosk(house, name, "kiosk") for name in ("kiosk-1", *(f"zuil-{n}" for n in range(KIOSKS)))],
        clerks={
            counter: await person(house, f"Medewerker {counter}", "staff", "floor", f"counter/{counter}")
            for counter in COUNTERS
        },
        host=await person(house, "Nele", "host", "floor"),
        manager=await person(house, "Mieke", "manager", "floor"),
    )
