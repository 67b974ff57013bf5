"""Which role may ask what: checked on the server for every command that comes in."""

from types import UnionType

from server.floor.commands import Command
from server.floor.commands.contacts import ContactCommand
from server.floor.commands.counters import CounterCommand
from server.floor.commands.hall import HallCommand
from server.floor.commands.visits import ComeBack, Leave, StepAway, TakeTicket, VisitCommand

_STAFF = VisitCommand | ContactCommand | CounterCommand

MAY_ASK: dict[str, UnionType | type[Command] | None] = {
    "kiosk": TakeTicket,
    "display": None,
    "printer": None,
    "visitor": StepAway | ComeBack | Leave,
    "host": VisitCommand,
    "staff": _STAFF,
    "manager": _STAFF | HallCommand,
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
