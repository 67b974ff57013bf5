"""Many devices at once on a bad network, and a town with as many counters as a test wants."""

import asyncio
import re
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, Start
from server.floor.commands.counters import TakeCounter
from server.floor.commands.visits import TakeTicket
from server.floor.refused import Refused
from server.protocol.answers import Answer, Noted, TicketGiven, VisitorCalled
from server.protocol.client import Device, hello
from tests.house import House
from tests.source import ROOT

DROPS = 0.05
"""How often a device loses its line just after it asked."""


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


def kiosk(house: House, name: str) -> Device:
    """A kiosk that looks at nothing: the load is in the commands."""
    return Device(house.socket_url, hello("kiosk", name))


async def counters(house: House, count: int) -> list[Device]:
    """Signed-in staff, one at each of E1 .. En; they still have to connect."""
    found = []
    for number in range(1, count + 1):
        cookie = await house.sign_in(f"Medewerker {number}")
        header = "; ".join(f"{name}={value}" for name, value in cookie.items())
        found.append(Device(house.socket_url, hello("staff", f"page-{number}"), cookie=header))
    return found


@dataclass
class Crowd:
    """What happened to everybody: `given` by number, `called` in order. `chance` breaks lines and repeats commands."""

    chance: Random
    given: list[TicketGiven] = field(default_factory=list)
    called: list[str] = field(default_factory=list)
    grew: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def visit(self, kiosk: Device) -> None:
        """A visitor takes a ticket, perhaps by tapping twice on a bad network."""
        id = uuid.uuid4().hex
        answer = await self._ask(kiosk, id)
        if self.chance.random() < 2 * DROPS:
            assert await self._ask(kiosk, id) == answer
        assert isinstance(answer, TicketGiven)
        self.given.append(answer)
        async with self.grew:
            self.grew.notify_all()

    async def _ask(self, kiosk: Device, id: str) -> Answer:
        asked = asyncio.ensure_future(_patiently(kiosk, TakeTicket((Wanted("extract"),)), id))
        if self.chance.random() < DROPS:
            await asyncio.sleep(0)
            await kiosk.hang_up()
        return await asked

    async def work(self, page: Device, counter: str) -> None:
        """Staff call until nobody waits."""
        await _patiently(page, TakeCounter(counter, over=True), uuid.uuid4().hex)
        while isinstance(answer := await self._next(page, counter), VisitorCalled):
            self.called.append(answer.ticket)
            await _patiently(page, Start(counter), uuid.uuid4().hex)

    async def _next(self, page: Device, counter: str) -> Answer:
        try:
            return await _patiently(page, CallNext(counter), uuid.uuid4().hex)
        except Refused as refused:
            if refused.code != "nobody_waiting":
                raise
            return Noted()

    async def until(self, tickets: int) -> None:
        """Wait until so many tickets were given."""
        async with self.grew:
            await self.grew.wait_for(lambda: len(self.given) >= tickets)


async def _patiently(device: Device, command: object, id: str) -> Answer:
    """Ask again, under the same id, while the hall says that it could not store it."""
    while True:
        try:
            return await device.do(command, id)  # type: ignore[arg-type]
        except Refused as refused:
            if refused.code not in ("not_stored", "busy"):
                raise
