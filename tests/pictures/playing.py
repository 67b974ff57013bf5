"""Plays a morning on a real server with a fast clock, through the same door as every device."""

import asyncio
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

from server.floor.commands import Command
from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, CallTicket, Finish, Start
from server.floor.commands.counters import TakeCounter
from server.floor.commands.visits import TakeTicket
from server.floor.town import Instant
from server.protocol.answers import TicketGiven
from server.protocol.client import Device
from tests.browser.people import kiosk, person
from tests.house import House
from tests.pictures.morning import Begins, Called, Comes, Deed, Ends, Next, Sits


@dataclass
class Floor:
    """Who is on the floor: a kiosk, the people at the counters, the visitors by the name the morning gives them."""

    house: House
    speed: float
    tickets: dict[str, str] = field(default_factory=dict)
    _people: dict[str, Device] = field(default_factory=dict)
    _stack: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def play(self, deeds: list[Deed], nine: Instant) -> None:
        """Do each when its minute after nine has come on the hall's clock, which runs at `speed`."""
        async with self._stack:
            visitors = await self._stack.enter_async_context(kiosk(self.house, "kiosk-2"))
            await visitors.until("kiosk", lambda _: True)
            kiosk_view = visitors.views["kiosk"]
            began = time.monotonic() - (kiosk_view.now - nine) / 1000 / self.speed
            for deed in deeds:
                await asyncio.sleep(began + deed.at * 60 / self.speed - time.monotonic())
                await self._do(deed, visitors)

    async def _do(self, deed: Deed, visitors: Device) -> None:
        match deed:
            case Sits():
                staff = await self._stack.enter_async_context(person(self.house, deed.person))
                self._people[deed.counter] = staff
                await self._ask(deed.counter, TakeCounter(deed.counter, over=True))
            case Comes():
                wanted = (Wanted(deed.service, deed.amount),)
                given = await visitors.do(TakeTicket(wanted, seat=deed.seat, slip=False))
                assert isinstance(given, TicketGiven)
                self.tickets[deed.visitor] = given.ticket
            case Called():
                await self._ask(deed.counter, CallTicket(deed.counter, self.tickets[deed.visitor]))
            case Next():
                await self._ask(deed.counter, CallNext(deed.counter))
            case Begins():
                await self._ask(deed.counter, Start(deed.counter))
            case Ends():
                await self._ask(deed.counter, Finish(deed.counter))

    async def _ask(self, counter: str, command: Command) -> None:
        await self._people[counter].do(command)
