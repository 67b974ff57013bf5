"""What of the floor stands in the audit trail: what a manager did to a whole hall, never what a visit is about."""

from typing import get_args

from server.accounts.trail import Deed
from server.agenda.commands import CapacityCommand, MoveEndangered, ReportAbsent, ReportBack
from server.floor.commands.hall import AssignCounter, HallCommand, LimitService
from server.floor.town import Instant
from server.joining import Command
from server.welcoming import Known

_TRACED = (*get_args(HallCommand), *get_args(CapacityCommand))


def traced(command: Command, known: Known, now: Instant) -> Deed | None:
    """The line for this command, when it gets one."""
    if not isinstance(command, _TRACED):
        return None
    about = " ".join(part for part in (known.hello.hall, _which(command)) if part)
    return Deed(now, known.by.person or known.by.sender, command.do, about, known.address)


def _which(command: Command) -> str:
    match command:
        case LimitService():
            return command.service
        case AssignCounter():
            return command.counter
        case ReportAbsent() | ReportBack():
            return f"{command.roster} {command.date}"
        case MoveEndangered():
            return command.date
        case _:
            return ""
