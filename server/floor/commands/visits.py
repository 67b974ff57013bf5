"""What is asked about a visit, by a kiosk, by people or by the visitor."""

from dataclasses import dataclass
from typing import Literal

from server.floor.commands.asker import Wanted
from server.floor.town import Instant


@dataclass(frozen=True, slots=True)
class TakeTicket:
    """A visitor wants one or more services. `seat`: wants to sit, no reason asked. `slip`: print it."""

    services: tuple[Wanted, ...]
    seat: bool = False
    language: str = "nl"
    slip: bool = True
    do: Literal["take_ticket"] = "take_ticket"


@dataclass(frozen=True, slots=True)
class ChangeVisit:
    """Other services, or a seat. `class_`: the promise that staff choose, when the services do not decide it."""

    ticket: str
    services: tuple[Wanted, ...]
    seat: bool = False
    class_: str | None = None
    do: Literal["change_visit"] = "change_visit"


@dataclass(frozen=True, slots=True)
class StepAway:
    """The visitor goes out and keeps the place; comes back by itself after so many minutes, or sooner by `ComeBack`."""

    ticket: str
    minutes: int = 10
    do: Literal["step_away"] = "step_away"


@dataclass(frozen=True, slots=True)
class ComeBack:
    """Who was away or parked waits again; so does whose visit was ended too early."""

    ticket: str
    do: Literal["come_back"] = "come_back"


@dataclass(frozen=True, slots=True)
class EnterPaper:
    """A number from the paper sheet, entered afterwards: when it was taken, and when it was helped if that is over."""

    number: int
    services: tuple[Wanted, ...]
    taken: Instant
    seat: bool = False
    started: Instant | None = None
    ended: Instant | None = None
    do: Literal["enter_paper"] = "enter_paper"


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


@dataclass(frozen=True, slots=True)
class ReceiveAppointment:
    """Who is expected checked in. `late`: too late for the agreed time, so waits as a walk-in."""

    appointment: str
    late: bool = False
    slip: bool = True
    do: Literal["receive_appointment"] = "receive_appointment"


VisitCommand = TakeTicket | ChangeVisit | StepAway | ComeBack | Leave | Cancel | PrintAgain | EnterPaper
"""What is asked about a visit, by a kiosk or by people."""
