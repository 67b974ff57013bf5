"""Which role may ask what: checked on the server for every command that comes in."""

from server.floor.commands import (
    CallNext,
    CallTicket,
    Cancel,
    CloseHall,
    Command,
    Finish,
    Leave,
    NotThere,
    OpenHall,
    PauseCounter,
    PrintAgain,
    Recall,
    ReleaseCounter,
    ResumeCounter,
    Start,
    TakeCounter,
    TakeTicket,
    Undo,
)

_VISITS: tuple[type[Command], ...] = (TakeTicket, Leave, Cancel, PrintAgain)
_COUNTERS: tuple[type[Command], ...] = (
    TakeCounter,
    ReleaseCounter,
    PauseCounter,
    ResumeCounter,
    CallNext,
    CallTicket,
    Recall,
    Start,
    Finish,
    NotThere,
    Undo,
)
_HALL: tuple[type[Command], ...] = (OpenHall, CloseHall)

MAY_ASK: dict[str, tuple[type[Command], ...]] = {
    "kiosk": (TakeTicket,),
    "display": (),
    "printer": (),
    "staff": (*_VISITS, *_COUNTERS),
    "host": _VISITS,
    "manager": (*_VISITS, *_COUNTERS, *_HALL),
    "visitor": (),
}

PEOPLE: dict[str, frozenset[str]] = {
    "staff": frozenset({"staff", "manager"}),
    "host": frozenset({"host", "staff", "manager"}),
    "manager": frozenset({"manager"}),
}
"""For a page that a person uses, the roles of an account of which one is needed."""


def may_ask(role: str, command: Command) -> bool:
    """Whether a connection of this role may ask this."""
    return isinstance(command, MAY_ASK[role])
