"""Appointments of a day: promised beforehand by the host, as the day's file says, and checked in for at a kiosk."""

import secrets
from collections.abc import Callable, Sequence

from rehearsal.notes import Notes
from server.days.day import Visitor
from server.protocol.asking import Book, Instant, Refused, Wanted
from server.protocol.client import Device

# On busy days more was promised than can be kept, as towns report: that is overbooked by staff, with a reason.
REASON = "Beloofd in het dagbestand"


async def book(host: Device, visitors: Sequence[Visitor], at: Callable[[int], Instant], notes: Notes) -> None:
    """Book everybody of the day who has an appointment, who will come and who will not."""
    for visitor in visitors:
        if visitor.agreed_s is not None:
            await _book(host, visitor, at(visitor.agreed_s), notes)


async def _book(host: Device, visitor: Visitor, agreed: Instant, notes: Notes) -> None:
    booking = secrets.token_hex(10)
    wanted = (Wanted(visitor.service, visitor.amount),)
    command = Book(booking, wanted, agreed, language=visitor.language, overbook=REASON)
    try:
        await host.do(command)
    except Refused as refused:
        notes.refused(command, refused)
    else:
        notes.booked[visitor] = booking
