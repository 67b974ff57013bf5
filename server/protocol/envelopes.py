"""The messages of the one websocket `/ws`, JSON text, told apart by `type`.

A device says `hello` first. Then it sends commands (`do`), notes (`note`), acknowledgements of jobs (`ack`) and its
health (`status`); it hears `welcome`, whole views, answers to its own commands, jobs, and `bye` with a code before the
hall hangs up.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from server.agenda import commands as agenda_commands
from server.floor import commands
from server.floor.refused import Code
from server.floor.town import Instant
from server.protocol.answers import Answer
from server.protocol.jobs import Outcome, PrinterStatus, Slip

DeviceRole = Literal["kiosk", "display", "printer", "staff", "host", "manager", "visitor"]

Asked = Annotated[commands.Asked | agenda_commands.Asked, Field(discriminator="do")]

Goodbye = Literal[
    "version",
    "not_paired",
    "revoked",
    "sign_in",
    "not_allowed",
    "malformed",
    "too_fast",
    "replaced",
    "unknown_hall",
    "unknown_link",
    "closing",
    "pairing_expired",
]
"""Why the hall hangs up. `version`: a page reloads itself, an agent says which side to update.

`pairing_expired`: say hello again for a new code. `replaced`: the same device connected anew elsewhere."""


@dataclass(frozen=True, slots=True)
class Hello:
    """The first message. `name` is the device's own name ("kiosk-1"), `token` what pairing gave it.

    Without a token a device that is not in open mode gets `pairing` messages and waits for the manager.
    Staff, host and manager are known by the session cookie of the upgrade instead, a visitor by the topic's secret.
    """

    version: int
    role: DeviceRole
    hall: str
    name: str
    topics: tuple[str, ...]
    token: str | None = None
    type: Literal["hello"] = "hello"


@dataclass(frozen=True, slots=True)
class Do:
    """A command with an id of the sender's choosing; a repeat of the id gets the first answer again."""

    id: str
    command: Asked
    type: Literal["do"] = "do"


@dataclass(frozen=True, slots=True)
class Note:
    """What staff write about a visit, for colleagues: replaces what stood there, empty takes it away.

    It is answered like a command. It never enters the journal and is forgotten within a day.
    """

    id: str
    ticket: str
    text: str
    type: Literal["note"] = "note"


@dataclass(frozen=True, slots=True)
class Ack:
    """What became of a job."""

    job: str
    outcome: Outcome
    type: Literal["ack"] = "ack"


@dataclass(frozen=True, slots=True)
class Status:
    """A printer's own health, sent when it changed."""

    printer: PrinterStatus
    type: Literal["status"] = "status"


@dataclass(frozen=True, slots=True)
class Sound:
    """Whether a display's browser lets it make a sound; said after the welcome and when it changed."""

    on: bool
    type: Literal["sound"] = "sound"


ToHall = Annotated[Hello | Do | Note | Ack | Status | Sound, Field(discriminator="type")]


@dataclass(frozen=True, slots=True)
class Welcome:
    """The device is known. `now` sets the clock of a page; `person` is the signed-in person's public name.

    `speed` is how fast that clock runs: more than 1 in a rehearsal only. `line` is this connection's own name.
    """

    version: int
    hall: str
    device: str
    now: Instant
    open_mode: bool
    person: str | None = None
    speed: float = 1.0
    line: str = ""
    type: Literal["welcome"] = "welcome"


@dataclass(frozen=True, slots=True)
class Pairing:
    """Show this one-time code; the manager confirms it. `code` has 6 digits and stands until `expires`."""

    code: str
    expires: Instant
    type: Literal["pairing"] = "pairing"


@dataclass(frozen=True, slots=True)
class Paired:
    """The manager confirmed: keep this token and say hello with it from now on. `welcome` follows."""

    token: str
    type: Literal["paired"] = "paired"


@dataclass(frozen=True, slots=True)
class View:
    """The whole state of a topic as of event `seq`; newest wins. `now` is the hall's clock at sending."""

    topic: str
    seq: int
    now: Instant
    data: Any
    type: Literal["view"] = "view"


@dataclass(frozen=True, slots=True)
class Done:
    """The command with this id is stored and done."""

    id: str
    result: Answer
    type: Literal["done"] = "done"


@dataclass(frozen=True, slots=True)
class NotDone:
    """The command with this id was refused; nothing has changed.

    `when` is what the code is about: the next free time, or when the visitor is expected.
    """

    id: str
    code: Code
    detail: str
    when: Instant | None = None
    type: Literal["refused"] = "refused"


@dataclass(frozen=True, slots=True)
class Job:
    """Print this slip before `expires`; repeated until acknowledged."""

    id: str
    data: Slip
    expires: Instant
    kind: Literal["slip"] = "slip"
    type: Literal["job"] = "job"


@dataclass(frozen=True, slots=True)
class Bye:
    """The hall hangs up, and says why."""

    code: Goodbye
    detail: str = ""
    type: Literal["bye"] = "bye"


ToDevice = Annotated[Welcome | Pairing | Paired | View | Done | NotDone | Job | Bye, Field(discriminator="type")]
