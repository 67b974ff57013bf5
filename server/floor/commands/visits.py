"""What is asked about a visit, by a kiosk, by people or by the visitor."""

from dataclasses import dataclass
from typing import Literal

from server.floor.commands.asker import Wanted


@dataclass(frozen=True, slots=True)
class TakeTicket:
    """A visitor wants one or more services. `seat`: wants to sit, no reason asked. `slip`: print it."""

    services: tuple[Wanted, ...]
    seat: bool = False
    language: str = "nl"
    slip: bool = True
    do: Literal["take_ticket"] = "take_ticket"


@dataclass(frozen=True, slots=True)
class Leave:
    """The visitor goes home before being helped."""

    ticket: str
    do: Literal["leave"] = "leave"


@dataclass(frozen=True, slots=True)
class Cancel:
    """The ticket was a mistake."""

    ticket: str
    do: Literal["cancel"] = "cancel"


@dataclass(frozen=True, slots=True)
class PrintAgain:
    """Print the slip of a ticket once more, on the printer that belongs to `at` (a kiosk), or where it was printed."""

    ticket: str
    at: str | None = None
    do: Literal["print_again"] = "print_again"


@dataclass(frozen=True, slots=True)
class SettleSlip:
    """A printer tells what became of a slip."""

    job: str
    outcome: Literal["printed", "failed", "uncertain"]
    do: Literal["settle_slip"] = "settle_slip"


VisitCommand = TakeTicket | Leave | Cancel | PrintAgain
"""What is asked about a visit, by a kiosk or by people."""
