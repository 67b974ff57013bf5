"""What a Python device can ask, under the floor's own names: a device knows no other room than this one."""

from server.floor.commands import (
    CallNext,
    CloseHall,
    Command,
    Finish,
    Leave,
    OpenHall,
    ReleaseCounter,
    Start,
    TakeCounter,
    TakeTicket,
    Wanted,
)
from server.floor.refused import Code, Refused
from server.floor.town import Instant

__all__ = [
    "CallNext",
    "CloseHall",
    "Code",
    "Command",
    "Finish",
    "Instant",
    "Leave",
    "OpenHall",
    "Refused",
    "ReleaseCounter",
    "Start",
    "TakeCounter",
    "TakeTicket",
    "Wanted",
]
