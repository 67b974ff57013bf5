"""Many devices at once on a bad network, and a town with as many counters as a test wants."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, Start
from server.floor.commands.counters import TakeCounter
from server.floor.commands.visits import TakeTicket
from server.protocol.answers import TicketGiven, VisitorCalled
from server.protocol.client import Device, hello
from tests.faults.deeds import Deeds
from tests.house import House
from tests.source import ROOT


def town_of(counters: int, folder: Path) -> Path:
    """The sample town with this many express counters, and one room for what cannot be done standing."""
    text = (ROOT / "config.toml").read_text("utf-8")
    places = "".join(_place(f"E{n}", "standing", f"Balie {n}", "") for n in range(1, counters + 1))
    places += _place("R1", "room", f"Balie {counters + 1}", 'skills = ["social"]')
    text = re.sub(r"\[halls\.gemeentehuis\.counters\.E1\].*?(?=# A zone has)", lambda _: places, text, flags=re.S)
    path = folder / "config.toml"
    path.write_text(text, "utf-8")
    return path


def _place(id: str, kind: str, name: str, more: str) -> str:
    told = f'kind = "{kind}"\nname = "{name}"\nspoken = "{name}"\nat = [50, 50]'
    return f"[halls.gemeentehuis.counters.{id}]\n{told}\n{more}\n\n"


@asynccontextmanager
async def devices(*them: Device) -> AsyncIterator[None]:
    """All of these connected, coming back by themselves until the block ends."""
    async with asyncio.TaskGroup() as group:
        running = [group.create_task(each.run()) for each in them]
        for each in them:
            await each.until_welcome()
        yield
        for task in running:
            task.cancel()


def kiosk(house: House, name: str, *topics: str) -> Device:
    """A kiosk that looks at nothing, unless told: the load is in the commands."""
    return Device(house.socket_url, hello("kiosk", name, *topics))


async def person(house: House, name: str, role: str, *topics: str) -> Device:
    """Somebody who signed in and still has to connect."""
    cookie = await house.sign_in(name)
    header = "; ".join(f"{key}={value}" for key, value in cookie.items())
    return Device(house.socket_url, hello(role, f"page-{name}", *topics), cookie=header)


async def counters(house: House, count: int) -> list[Device]:
    """Signed-in staff, one at each of E1 .. En; they still have to connect."""
    return [await person(house, f"Medewerker {number}", "staff") for number in range(1, count + 1)]


@dataclass
class Crowd:
    """What happened to everybody: `given` by number, `called` in order. `chance` breaks lines and repeats commands."""

    chance: Random
    given: list[TicketGiven] = field(default_factory=list)
    called: list[str] = field(default_factory=list)
    grew: asyncio.Condition = field(default_factory=asyncio.Condition)
    deeds: Deeds = field(init=False)

    def __post_init__(self) -> None:
        self.deeds = Deeds(self.chance)

    async def visit(self, kiosk: Device, service: str = "extract") -> TicketGiven | None:
        """A visitor takes a ticket, perhaps by tapping twice on a bad network; gets none in an evacuation."""
        given = await self.deeds.ask(kiosk, TakeTicket((Wanted(service),)))
        if isinstance(given, TicketGiven):
            self.given.append(given)
            async with self.grew:
                self.grew.notify_all()
            return given
        assert given is None
        return None

    async def work(self, page: Device, counter: str) -> None:
        """Staff call until nobody waits."""
        await self.deeds.ask(page, TakeCounter(counter, over=True))
        while isinstance(answer := await self.deeds.ask(page, CallNext(counter)), VisitorCalled):
            self.called.append(answer.ticket)
            await self.deeds.ask(page, Start(counter))

    async def until(self, tickets: int) -> None:
        """Wait until so many tickets were given."""
        async with self.grew:
            await self.grew.wait_for(lambda: len(self.given) >= tickets)
