"""Which role may ask what: checked on the server for every command that comes in."""

from types import UnionType

from server.agenda.commands import Book, CancelBooking, CapacityCommand, CheckIn, MoveBooking
from server.floor.commands.contacts import ContactCommand
from server.floor.commands.counters import CounterCommand
from server.floor.commands.hall import HallCommand
from server.floor.commands.visits import ComeBack, Leave, StepAway, TakeTicket, VisitCommand
from server.joining import Command

_DESK = VisitCommand | CheckIn | Book | MoveBooking | CancelBooking
_STAFF = _DESK | ContactCommand | CounterCommand

MAY_ASK: dict[str, UnionType | type[Command] | None] = {
    "kiosk": TakeTicket | CheckIn | Book,
    "display": None,
    "printer": None,
    "visitor": StepAway | ComeBack | Leave,
    "host": _DESK,
    "staff": _STAFF,
    "manager": _STAFF | HallCommand | CapacityCommand,
}

PEOPLE: dict[str, frozenset[str]] = {
    "staff": frozenset({"staff", "manager"}),
    "host": frozenset({"host", "staff", "manager"}),
    "manager": frozenset({"manager"}),
}
"""For a page that a person uses, the roles of an account of which one is needed."""

READS_THE_TRAIL = frozenset({"auditor", "manager"})
"""An auditor reads, and does nothing else."""


def may_ask(role: str, command: Command) -> bool:
    """Whether a connection of this role may ask this."""
    allowed = MAY_ASK[role]
    return allowed is not None and isinstance(command, allowed)
