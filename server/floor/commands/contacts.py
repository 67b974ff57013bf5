"""What staff ask at their counter about a contact."""

from dataclasses import dataclass
from typing import Literal

from server.floor.commands.asker import Wanted


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
class ServeHere:
    """This visitor already stands at the counter: the contact begins without a call."""

    counter: str
    ticket: str
    do: Literal["serve_here"] = "serve_here"


@dataclass(frozen=True, slots=True)
class ServeNew:
    """Somebody without a ticket stands at the counter: a ticket and its contact begin at once."""

    counter: str
    services: tuple[Wanted, ...]
    language: str = "nl"
    do: Literal["serve_new"] = "serve_new"


@dataclass(frozen=True, slots=True)
class Park:
    """The visitor goes to get something and comes back: `reason` is one of the town's, for example a photo."""

    counter: str
    reason: str
    do: Literal["park"] = "park"


@dataclass(frozen=True, slots=True)
class Transfer:
    """The visitor goes on to other services, or to a counter or person, and tells nothing twice.

    Without `services` those of the visit stay; `seat`: from now on seated; `done` is what was done here.
    """

    counter: str
    services: tuple[Wanted, ...] = ()
    to_counter: str | None = None
    to_person: str | None = None
    seat: bool = False
    done: tuple[Wanted, ...] = ()
    do: Literal["transfer"] = "transfer"


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
class Undo:
    """Take back this counter's own last command."""

    counter: str
    do: Literal["undo"] = "undo"


ContactCommand = (
    CallNext | CallTicket | Recall | Start | ServeHere | ServeNew | Park | Transfer | Finish | NotThere | Undo
)
