"""What happened in the agenda: past tense, complete, never refused, stored for ever under these names.

`midnight` is the local midnight that begins the appointment's date, `begins` and `ends` what it takes of whoever works
by `roster`, travel included; `agreed` is when the visitor is expected. No name and no address is in any of these.
"""

from dataclasses import dataclass
from typing import Literal

from server.agenda.town import Channel
from server.floor.commands.asker import Wanted
from server.floor.town import CounterKind, Instant


@dataclass(frozen=True, slots=True)
class Placed:
    """A time on concrete capacity: whose, from when until when. Without a `roster` it is overbooked.

    Who checks in from `until` on is too late for it; None where nobody checks in.
    """

    date: str
    midnight: Instant
    agreed: Instant
    begins: Instant
    ends: Instant
    roster: str | None
    until: Instant | None


@dataclass(frozen=True, slots=True)
class SlotHeld:
    """A time is kept for who is filling in the form."""

    at: Instant
    booking: str
    code: str
    services: tuple[Wanted, ...]
    minutes: int
    channel: Channel
    seat: bool
    language: str
    place: Placed
    expires: Instant
    source: str
    event: Literal["slot_held"] = "slot_held"


@dataclass(frozen=True, slots=True)
class HoldEnded:
    """A hold, or a booking that was never confirmed, is over; its time is free."""

    at: Instant
    booking: str
    event: Literal["hold_ended"] = "hold_ended"


@dataclass(frozen=True, slots=True)
class BookingAwaited:
    """The visitor filled everything in, and must still confirm by mail before `expires`."""

    at: Instant
    booking: str
    expires: Instant
    event: Literal["booking_awaited"] = "booking_awaited"


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A held time became an appointment."""

    at: Instant
    booking: str
    event: Literal["booking_confirmed"] = "booking_confirmed"


@dataclass(frozen=True, slots=True)
class Booked:
    """An appointment was made without a hold. `overbooked` is the reason of staff, empty when somebody is free."""

    at: Instant
    booking: str
    code: str
    services: tuple[Wanted, ...]
    minutes: int
    channel: Channel
    seat: bool
    language: str
    place: Placed
    source: str
    overbooked: str = ""
    event: Literal["booked"] = "booked"


@dataclass(frozen=True, slots=True)
class BookingMoved:
    """The appointment is at another time. `noticed`: the visitor must be told, because staff moved it."""

    at: Instant
    booking: str
    place: Placed
    noticed: bool
    overbooked: str = ""
    event: Literal["booking_moved"] = "booking_moved"


@dataclass(frozen=True, slots=True)
class BookingReplaced:
    """Somebody else is there for the same appointment at the same time; the visitor need not know."""

    at: Instant
    booking: str
    roster: str
    event: Literal["booking_replaced"] = "booking_replaced"


@dataclass(frozen=True, slots=True)
class BookingCancelled:
    """The appointment is off; its time is free from `free` on."""

    at: Instant
    booking: str
    free: Instant
    event: Literal["booking_cancelled"] = "booking_cancelled"


@dataclass(frozen=True, slots=True)
class TimeFreed:
    """The time of a cancelled appointment can be booked again."""

    at: Instant
    booking: str
    event: Literal["time_freed"] = "time_freed"


@dataclass(frozen=True, slots=True)
class Arrived:
    """Whoever had the appointment checked in. `late`: too late for its time, so helped as a walk-in."""

    at: Instant
    booking: str
    late: bool
    event: Literal["arrived"] = "arrived"


@dataclass(frozen=True, slots=True)
class BookingMissed:
    """Nobody checked in within the tolerance: what is left of the time is free."""

    at: Instant
    booking: str
    event: Literal["booking_missed"] = "booking_missed"


@dataclass(frozen=True, slots=True)
class BookingEnded:
    """The visit of an appointment is over, `helped` or not; what is left of its time is free."""

    at: Instant
    booking: str
    helped: bool
    event: Literal["booking_ended"] = "booking_ended"


@dataclass(frozen=True, slots=True)
class BookingReopened:
    """The visit goes on after all: what had ended it was taken back. The time that was freed stays free."""

    at: Instant
    booking: str
    event: Literal["booking_reopened"] = "booking_reopened"


@dataclass(frozen=True, slots=True)
class ExtraOpened:
    """More capacity on one date, in minutes after its midnight."""

    at: Instant
    extra: str
    date: str
    opens_min: int
    closes_min: int
    counter_kind: CounterKind
    services: tuple[str, ...]
    event: Literal["extra_opened"] = "extra_opened"


@dataclass(frozen=True, slots=True)
class ExtraClosed:
    """That capacity is gone."""

    at: Instant
    extra: str
    event: Literal["extra_closed"] = "extra_closed"


@dataclass(frozen=True, slots=True)
class WalkInsKept:
    """The share for walk-ins of one date; None is the configured one."""

    at: Instant
    date: str
    share: float | None
    event: Literal["walk_ins_kept"] = "walk_ins_kept"


@dataclass(frozen=True, slots=True)
class StaffAbsent:
    """Nobody works by this roster on this date."""

    at: Instant
    roster: str
    date: str
    event: Literal["staff_absent"] = "staff_absent"


@dataclass(frozen=True, slots=True)
class StaffBack:
    """Somebody works by this roster on this date again."""

    at: Instant
    roster: str
    date: str
    event: Literal["staff_back"] = "staff_back"


BookingEvent = (
    SlotHeld
    | HoldEnded
    | BookingAwaited
    | Confirmed
    | Booked
    | BookingMoved
    | BookingReplaced
    | BookingCancelled
    | TimeFreed
    | Arrived
    | BookingMissed
    | BookingEnded
    | BookingReopened
)
CapacityEvent = ExtraOpened | ExtraClosed | WalkInsKept | StaffAbsent | StaffBack

AgendaEvent = BookingEvent | CapacityEvent
