"""What can be asked of the floor: imperative, and refusable."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["kiosk", "display", "printer", "staff", "host", "manager", "visitor", "hall"]
"""Who asks. `hall` is the hall itself, when time passes."""


@dataclass(frozen=True, slots=True)
class By:
    """The asker: the device or page (`sender`), its role, and the signed-in person's opaque id if there is one."""

    sender: str
    role: Role
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A service and how many of it."""

    service: str
    amount: int = 1


@dataclass(frozen=True, slots=True)
class TakeTicket:
    """A visitor wants one or more services. `seat`: wants to sit, no reason asked. `slip`: print it."""

    services: tuple[Wanted, ...]
    seat: bool = False
    language: str = "nl"
    slip: bool = True
    do: Literal["take_ticket"] = "take_ticket"


@dataclass(frozen=True, slots=True)
class TakeCounter:
    """The asking person sits down at a counter. `over`: also when somebody else holds it."""

    counter: str
    over: bool = False
    do: Literal["take_counter"] = "take_counter"


@dataclass(frozen=True, slots=True)
class ReleaseCounter:
    """The counter closes; refused while somebody is called or served there."""

    counter: str
    do: Literal["release_counter"] = "release_counter"


@dataclass(frozen=True, slots=True)
class PauseCounter:
    """No more calls at this counter for now; a contact in progress goes on."""

    counter: str
    do: Literal["pause_counter"] = "pause_counter"


@dataclass(frozen=True, slots=True)
class ResumeCounter:
    """The counter calls again."""

    counter: str
    do: Literal["resume_counter"] = "resume_counter"


@dataclass(frozen=True, slots=True)
class CallNext:
    """Call whom the rule names. A contact in progress is finished first, with what was asked for as done."""

    counter: str
    do: Literal["call_next"] = "call_next"


@dataclass(frozen=True, slots=True)
class CallTicket:
    """Call this one, by choice of staff. A contact in progress is finished first."""

    counter: str
    ticket: str
    do: Literal["call_ticket"] = "call_ticket"


@dataclass(frozen=True, slots=True)
class Recall:
    """Announce the called one again."""

    counter: str
    do: Literal["recall"] = "recall"


@dataclass(frozen=True, slots=True)
class Start:
    """The called visitor is at the counter: the contact begins."""

    counter: str
    do: Literal["start"] = "start"


@dataclass(frozen=True, slots=True)
class Finish:
    """The contact ends. `done` is what was done, empty for what was asked for."""

    counter: str
    done: tuple[Wanted, ...] = ()
    do: Literal["finish"] = "finish"


@dataclass(frozen=True, slots=True)
class NotThere:
    """The called visitor did not come: waits on with a grace, or is a no-show the last time."""

    counter: str
    do: Literal["not_there"] = "not_there"


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
class Undo:
    """Take back this counter's own last command."""

    counter: str
    do: Literal["undo"] = "undo"


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
class OpenHall:
    """Let walk-ins in by hand, until the next configured closing."""

    do: Literal["open_hall"] = "open_hall"


@dataclass(frozen=True, slots=True)
class CloseHall:
    """No more tickets; who waits is still helped, unless `send_home`: then every waiting ticket expires."""

    send_home: bool = False
    do: Literal["close_hall"] = "close_hall"


@dataclass(frozen=True, slots=True)
class TimePassed:
    """Nobody's command: the clock moved past an instant that `due` named."""

    do: Literal["time_passed"] = "time_passed"


VisitCommand = TakeTicket | Leave | Cancel | PrintAgain
"""What is asked about a visit, by a kiosk or by people."""

ContactCommand = CallNext | CallTicket | Recall | Start | Finish | NotThere | Undo
CounterCommand = TakeCounter | ReleaseCounter | PauseCounter | ResumeCounter
DoorCommand = OpenHall | CloseHall

Asked = VisitCommand | ContactCommand | CounterCommand | DoorCommand
"""What can come over the wire. `SettleSlip` comes as an acknowledgement, `TimePassed` from nobody."""

Command = Asked | SettleSlip | TimePassed
