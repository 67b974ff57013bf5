"""Visitors and staff who act over the real protocol, beside the page that a test looks at."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext
from server.floor.commands.counters import TakeCounter
from server.floor.commands.visits import TakeTicket
from server.protocol import VERSION
from server.protocol.answers import TicketGiven
from server.protocol.client import Device
from server.protocol.envelopes import DeviceRole, Hello
from tests.house import House

HALL = "gemeentehuis"


@asynccontextmanager
async def kiosk(house: House, name: str = "kiosk-1", hall: str = HALL) -> AsyncIterator[Device]:
    """A kiosk that is touched by a program; in the trying-out mode it needs no pairing."""
    hello = Hello(VERSION, "kiosk", hall, name, ("town", "kiosk"))
    async with Device(house.socket_url, hello).connected() as device:
        yield device


@asynccontextmanager
async def person(house: House, name: str, role: DeviceRole = "staff", hall: str = HALL) -> AsyncIterator[Device]:
    """Somebody who signed in by that name and follows the floor."""
    cookie = "; ".join(f"{key}={value}" for key, value in (await house.sign_in(name)).items())
    hello = Hello(VERSION, role, hall, f"{role}-{name}", ("town", "floor"))
    async with Device(house.socket_url, hello, cookie=cookie).connected() as device:
        yield device


@asynccontextmanager
async def at_counter(house: House, counter: str, name: str, hall: str = HALL) -> AsyncIterator[Device]:
    """Somebody who sits down at a counter."""
    async with person(house, name, hall=hall) as device:
        await device.do(TakeCounter(counter))
        yield device


async def take(device: Device, *services: str, slip: bool = False) -> TicketGiven:
    """The ticket for these services, one of each; without a slip, so that no printer is needed."""
    given = await device.do(TakeTicket(tuple(Wanted(service) for service in services), slip=slip))
    assert isinstance(given, TicketGiven)
    return given


@asynccontextmanager
async def a_call(house: House, counter: str = "E1", service: str = "extract") -> AsyncIterator[Device]:
    """A visitor took a ticket and was called; yields who sits at the counter."""
    async with kiosk(house) as visitor, at_counter(house, counter, f"Ann {counter}") as staff:
        await take(visitor, service)
        await staff.do(CallNext(counter))
        yield staff
