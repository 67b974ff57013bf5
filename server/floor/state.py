"""What the floor is like now: the tickets of the day, the counters, the opening and the slips under way.

The containers change in place, by `evolve` only; what they hold is frozen, so a part can be handed out and kept.
"""

from collections import Counter as Tally
from copy import copy
from dataclasses import MISSING, dataclass, field, fields
from typing import Literal

from server.floor.commands.asker import Wanted
from server.floor.events.hall import Session
from server.floor.holdings import Expected, Message, SlipJob
from server.floor.reason import Reason
from server.floor.town import Class, CounterKind, Instant, Kind

Progress = Literal["waiting", "called", "serving", "parked", "away", "done", "no_show", "left", "cancelled", "expired"]
Deed = Literal[
    "call",
    "start",
    "receive",
    "park",
    "transfer",
    "finish",
    "finish_and_call",
    "missed",
    "no_show",
    "left",
    "cancelled",
]

Work = tuple[Kind, frozenset[str]]
"""What waits together: visits of one kind for the same services. `Floor.work_s` are the usual seconds of them all."""

TRANSITIONS: dict[Progress, tuple[Progress, ...]] = {
    "waiting": ("called", "serving", "away", "left", "cancelled", "expired", "done"),
    "called": ("serving", "waiting", "away", "no_show", "expired"),
    "serving": ("done", "parked", "waiting", "expired"),
    "parked": ("waiting", "serving", "left", "cancelled", "expired"),
    "away": ("waiting", "serving", "left", "cancelled", "expired"),
    "done": (),
    "no_show": ("waiting", "serving"),
    "left": ("waiting",),
    "cancelled": ("waiting",),
    "expired": ("waiting",),
}
"""Where a ticket can go; from `waiting` to `done` only a number from paper. An undo goes one step back."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """A visit's number and state. `needs` are the services, `since` is where the wait counts from.

    `waited_ms` was waited in this visit before `since`; `promised_min` is the announced range. `aside` is set while
    parked or away, `back` when who is away waits again by itself. `to_counter` and `to_person`: whom it is kept for.
    `appointment` and `agreed` are those of who came in time for one: `since` is then no earlier than `agreed`.
    `again` is set while a missed visitor cannot be called; `calls` never falls, so every announcement has its own id;
    `touched` counts the deeds done to this ticket, so an undo can see that nobody else was at it.
    """

    id: str
    letter: str
    number: int
    kind: Kind
    class_: Class
    services: tuple[Wanted, ...]
    needs: frozenset[str]
    seat: bool
    language: str
    target_ms: int
    head_start: float
    usual_s: int
    before: int
    taken: Instant
    since: Instant
    progress: Progress = "waiting"
    counter: str | None = None
    first_called: Instant | None = None
    called: Instant | None = None
    started: Instant | None = None
    ended: Instant | None = None
    again: Instant | None = None
    missed: int = 0
    calls: int = 0
    touched: int = 0
    reason: Reason | None = None
    done: tuple[Wanted, ...] = ()
    promised_min: tuple[int, int] | None = None
    waited_ms: int = 0
    aside: Instant | None = None
    back: Instant | None = None
    park_reason: str = ""
    aways: int = 0
    to_counter: str | None = None
    to_person: str | None = None
    appointment: str | None = None
    agreed: Instant | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """A ticket as it was before a deed, and its `touched` just after it."""

    ticket: Ticket
    touched: int


@dataclass(frozen=True, slots=True)
class Last:
    """A counter's last deed, with all that is needed to take it back."""

    deed: Deed
    at: Instant
    befores: tuple[Before, ...]
    overtakes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counter:
    """An open counter: who sits there, what it can do today, and the ticket called or served."""

    id: str
    kind: CounterKind
    services: frozenset[str]
    person: str
    since: Instant
    paused: bool = False
    ticket: str | None = None
    last: Last | None = None


@dataclass(frozen=True, slots=True)
class Announcement:
    """One call or recall as the displays show it. `ordinal` is the ticket's `calls` at that moment."""

    ticket: str
    counter: str
    at: Instant
    ordinal: int
    again: bool


@dataclass(slots=True)
class Floor:
    """Everything of one hall's day. `slip_of`, `waiting` and all below follow from the tickets and slips.

    `overtaken`: how often each ticket was passed over, by the ticket's id.
    Managers set `limits`, `assigned` and `favour`; only the last of these stays from day to day.
    """

    date: str = ""
    day_ends: Instant = 0
    sessions: tuple[Session, ...] = ()
    closure: str = ""
    session: Session | None = None
    door_changed: Instant = 0
    evacuation: Instant | None = None
    messages: dict[str, Message] = field(default_factory=dict)
    messages_shown: int = 0
    limits: dict[str, int] = field(default_factory=dict)
    assigned: dict[str, frozenset[str]] = field(default_factory=dict)
    favour: float | None = None
    paper: set[int] = field(default_factory=set)
    tickets: dict[str, Ticket] = field(default_factory=dict)
    expected: dict[str, Expected] = field(default_factory=dict)
    counters: dict[str, Counter] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    overtaken: Tally[str] = field(default_factory=Tally)
    announcements: list[Announcement] = field(default_factory=list)
    slips: dict[str, SlipJob] = field(default_factory=dict)
    slip_of: dict[str, str] = field(default_factory=dict)
    waiting: dict[str, Ticket] = field(default_factory=dict)
    waiting_by_kind: dict[Kind, int] = field(default_factory=lambda: {"short": 0, "seated": 0})
    work_s: dict[Work, int] = field(default_factory=dict)
    aside: dict[str, Ticket] = field(default_factory=dict)
    graces: dict[str, Instant] = field(default_factory=dict)
    pending: dict[str, SlipJob] = field(default_factory=dict)

    def new_day(self) -> None:
        """Forget the day that was; what was left of it has expired."""
        for kept in fields(self):
            fresh = kept.default if kept.default_factory is MISSING else kept.default_factory()
            setattr(self, kept.name, fresh)

    def copy(self) -> "Floor":
        """A floor of its own, equal to this one; what it holds is frozen and shared."""
        return Floor(**{part.name: copy(getattr(self, part.name)) for part in fields(self)})

    def put(self, ticket: Ticket) -> None:
        """Keep this version of the ticket, here and in the parts that follow from it."""
        before = self.tickets.get(ticket.id, _NOBODY)
        if before.progress == "waiting":
            self.waiting_by_kind[before.kind] -= 1
            self._add_work(before, -before.usual_s)
        self.tickets[ticket.id] = ticket
        if ticket.progress == "waiting":
            self.waiting[ticket.id] = ticket
            self.waiting_by_kind[ticket.kind] += 1
            self._add_work(ticket, ticket.usual_s)
        else:
            self.waiting.pop(ticket.id, None)
        if ticket.progress in ("parked", "away"):
            self.aside[ticket.id] = ticket
        else:
            self.aside.pop(ticket.id, None)
        if ticket.again is None:
            self.graces.pop(ticket.id, None)
        else:
            self.graces[ticket.id] = ticket.again

    def _add_work(self, ticket: Ticket, seconds: int) -> None:
        work = (ticket.kind, ticket.needs)
        left = self.work_s.get(work, 0) + seconds
        if left:
            self.work_s[work] = left
        else:
            self.work_s.pop(work, None)

    def newest_slip(self, ticket: str) -> SlipJob | None:
        """The slip of this ticket that was ordered last."""
        job = self.slip_of.get(ticket)
        return self.slips[job] if job else None

    def put_slip(self, slip: SlipJob) -> None:
        """Keep this version of the slip."""
        self.slips[slip.job] = slip
        if slip.state == "ordered":
            self.pending[slip.job] = slip
            self.slip_of[slip.ticket] = slip.job
        else:
            self.pending.pop(slip.job, None)


_NOBODY = Ticket("", "", 0, "short", "", (), frozenset(), False, "", 0, 0.0, 0, 0, 0, 0, progress="expired")
