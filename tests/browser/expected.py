"""Appointments that a test makes beside the kiosk it looks at, in a hall whose clock begins on a morning in April."""

from itertools import count

from server.agenda.commands import Book
from server.floor.commands.asker import Wanted
from server.protocol.answers import AppointmentAt
from server.protocol.client import Device
from tests.agenda.towns import at

TODAY, TOMORROW = "2026-04-21", "2026-04-22"
TEN = f"{TODAY}T10:00:30"
"""When the clock of these halls begins, in Brussels: nothing in a test takes half an hour."""

_ids = count(1)


async def booked(staff: Device, clock: str, service: str = "passport", date: str = TODAY) -> AppointmentAt:
    """An appointment at this time on the hall's wall, however many there are."""
    book = Book(f"appointment{next(_ids):05}", (Wanted(service),), at(date, clock), overbook="een van vele")
    made = await staff.do(book)
    assert isinstance(made, AppointmentAt)
    return made
