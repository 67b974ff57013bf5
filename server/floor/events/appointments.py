"""Who is expected today with an appointment, as the agenda tells the floor."""

from dataclasses import dataclass
from typing import Literal

from server.floor.commands.asker import Wanted
from server.floor.town import Class, Instant, Kind


@dataclass(frozen=True, slots=True)
class AppointmentExpected:
    """A visitor is expected today; the same `appointment` again replaces what was known of it."""

    at: Instant
    appointment: str
    agreed: Instant
    services: tuple[Wanted, ...]
    seat: bool
    language: str
    kind: Kind
    class_: Class
    target_ms: int
    head_start: float
    usual_s: int
    event: Literal["appointment_expected"] = "appointment_expected"


@dataclass(frozen=True, slots=True)
class AppointmentGone:
    """The visitor is not expected any more: cancelled, moved to another day, or not come."""

    at: Instant
    appointment: str
    event: Literal["appointment_gone"] = "appointment_gone"


AppointmentEvent = AppointmentExpected | AppointmentGone
