"""The connections of a rehearsal: kiosks, displays, a host, the staff, and a manager who oversees it all."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from pydantic import TypeAdapter

from rehearsal.notes import Notes
from rehearsal.pace import Pace
from rehearsal.phones import Phones
from server.protocol.client import Device, Ears, hello
from server.protocol.envelopes import View
from server.protocol.shown import TownView
from server.protocol.signing_in import sign_in, socket_url

STAFF = ("An", "Bram", "Carla", "Dries", "Els", "Farah", "Geert", "Hilde", "Ilias", "Joke")
KIOSKS_WITHOUT_PRINTER = ("kiosk-1", "kiosk-2")
_TOWN = TypeAdapter(TownView)


@dataclass(frozen=True, slots=True)
class House:
    """The server at this http(s) address, and the hall meant there."""

    server: str
    hall: str


@dataclass(frozen=True, slots=True)
class Lines:
    """All lines, open. `staff` are by counter."""

    pace: Pace
    town: TownView
    kiosks: tuple[Device, ...]
    host: Device
    manager: Device
    displays: dict[str, Device]
    staff: dict[str, Device]
    phones: Phones


@asynccontextmanager
async def connected(house: House, counters: tuple[str, ...], notes: Notes) -> AsyncIterator[Lines]:
    """Everybody signs in and connects; what ends a line for good is raised here."""
    paces: list[Pace] = []
    overseen = Ears(view=lambda view: _overseen(notes, view), welcome=lambda welcome: paces.append(Pace.of(welcome)))
    async with AsyncExitStack() as lines:

        async def person(name: str, role: str, *topics: str, ears: Ears | None = None, device: str = "") -> Device:
            cookie = await asyncio.to_thread(sign_in, house.server, name)
            me = hello(role, device or f"rehearsal-{role}", *topics, hall=house.hall)
            return await lines.enter_async_context(
                Device(socket_url(house.server), me, ears or Ears(), cookie).connected()
            )

        async def device(role: str, name: str, *topics: str, ears: Ears | None = None) -> Device:
            me = hello(role, name, *topics, hall=house.hall)
            return await lines.enter_async_context(Device(socket_url(house.server), me, ears or Ears()).connected())

        manager = await person("Mieke", "manager", "town", "kiosk", "floor", "manager", ears=overseen)
        town = _TOWN.validate_python(await manager.until("town", lambda _: True))
        printers = (await manager.until("kiosk", lambda _: True))["printers"]
        known = {counter.id for counter in town.counters}
        yield Lines(
            pace=paces[0],
            town=town,
            kiosks=tuple([await device("kiosk", name, "kiosk") for name in tuple(printers) or KIOSKS_WITHOUT_PRINTER]),
            host=await person("Nele", "host", "floor"),
            manager=manager,
            displays={
                zone.id: await device(
                    "display", f"display-{zone.id}", f"display/{zone.id}", ears=_watching(notes, zone.id)
                )
                for zone in town.zones
            },
            staff={
                counter: await person(name, "staff", "floor", f"counter/{counter}", device=f"counter-{counter}")
                for counter, name in zip(counters, STAFF, strict=False)
                if counter in known
            },
            phones=Phones(socket_url(house.server), house.hall, paces[0], notes),
        )


def _watching(notes: Notes, zone: str) -> Ears:
    notes.announced[zone] = {}
    return Ears(view=lambda view: notes.appeared(zone, view.data, time.monotonic()))


def _overseen(notes: Notes, view: View) -> None:
    if view.topic == "kiosk":
        notes.printed(view.data)
