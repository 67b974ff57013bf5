"""What a command gives back to its sender, rebuilt from its events, so a repeat gets the same answer."""

from dataclasses import dataclass
from typing import Literal

from server.floor.town import Instant, Kind


@dataclass(frozen=True, slots=True)
class TicketGiven:
    """A ticket: `number` as people see it, `before` people of this kind who wait already, `job` its slip.

    `expected` is the announced wait, a range of minutes; None when no open counter could take it. `link` is the path
    of the page where the visitor follows it, "/ticket/<secret>", which nobody else can guess. `agreed` is the time of
    the appointment that the visitor came for; None also for who came too late for it.
    """

    ticket: str
    number: str
    kind: Kind
    before: int
    job: str | None
    expected: tuple[int, int] | None = None
    agreed: Instant | None = None
    link: str | None = None
    answer: Literal["ticket_given"] = "ticket_given"


@dataclass(frozen=True, slots=True)
class VisitorCalled:
    """Who was called; the counter's view tells the rest."""

    ticket: str
    answer: Literal["visitor_called"] = "visitor_called"


@dataclass(frozen=True, slots=True)
class Noted:
    """It is done and there is nothing to tell."""

    answer: Literal["noted"] = "noted"


@dataclass(frozen=True, slots=True)
class AppointmentAt:
    """A time that is held or booked now. `code` is what the visitor checks in with; None for one that was moved."""

    booking: str
    agreed: Instant
    code: str | None = None
    answer: Literal["appointment_at"] = "appointment_at"


Answer = TicketGiven | VisitorCalled | AppointmentAt | Noted
