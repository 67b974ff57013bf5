"""What a Python device can ask, under the floor's own names: a device knows no other room than this one."""

from server.agenda import commands as agenda
from server.agenda.commands import Book, CheckIn
from server.floor.commands import Command as FloorCommand
from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, Finish, Start
from server.floor.commands.counters import ReleaseCounter, TakeCounter
from server.floor.commands.hall import CloseHall, OpenHall
from server.floor.commands.visits import ComeBack, Leave, StepAway, TakeTicket
from server.floor.refused import Code, Refused
from server.floor.town import Instant

Command = FloorCommand | agenda.Asked

__all__ = [
    "Book",
    "CallNext",
    "CheckIn",
    "CloseHall",
    "Code",
    "ComeBack",
    "Command",
    "Finish",
    "Instant",
    "Leave",
    "OpenHall",
    "Refused",
    "ReleaseCounter",
    "Start",
    "StepAway",
    "TakeCounter",
    "TakeTicket",
    "Wanted",
]
