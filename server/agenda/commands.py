"""What can be asked of the agenda: imperative, and refusable.

`booking` in the commands that make one is an id that the asker chooses at random, so a repeat is the same booking.
Dates are ISO, of the hall's own calendar.
"""

from dataclasses import dataclass
from typing import Literal

from server.agenda.town import Channel
from server.floor.commands.asker import Wanted
from server.floor.town import CounterKind, Instant


@dataclass(frozen=True, slots=True)
class HoldSlot:
    """Keep this time for some minutes while the visitor fills in the form. Another hold of the same id is replaced."""

    booking: str
    services: tuple[Wanted, ...]
    at: Instant
    channel: Channel = "hall"
    seat: bool = False
    language: str = "nl"
    do: Literal["hold_slot"] = "hold_slot"


@dataclass(frozen=True, slots=True)
class ReleaseHold:
    """The visitor did not want it after all."""

    booking: str
    do: Literal["release_hold"] = "release_hold"


@dataclass(frozen=True, slots=True)
class ConfirmHold:
    """The held time becomes an appointment."""

    booking: str
    do: Literal["confirm_hold"] = "confirm_hold"


@dataclass(frozen=True, slots=True)
class VerifyBooking:
    """The visitor followed the link in the mail: the appointment counts."""

    booking: str
    do: Literal["verify_booking"] = "verify_booking"


@dataclass(frozen=True, slots=True)
class Book:
    """An appointment at once, by staff, by a partner or at the kiosk.

    `overbook`: a reason of staff to promise a time that nobody is free for.
    """

    booking: str
    services: tuple[Wanted, ...]
    at: Instant
    channel: Channel = "hall"
    seat: bool = False
    language: str = "nl"
    overbook: str = ""
    do: Literal["book"] = "book"


@dataclass(frozen=True, slots=True)
class MoveBooking:
    """The appointment is at another time. `overbook` as in `Book`."""

    booking: str
    at: Instant
    overbook: str = ""
    do: Literal["move_booking"] = "move_booking"


@dataclass(frozen=True, slots=True)
class CancelBooking:
    """The appointment is off."""

    booking: str
    do: Literal["cancel_booking"] = "cancel_booking"


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Whoever has an appointment is here: by the code in its QR code, or by id.

    Too early is refused with the agreed time, unless `wait`: the visitor stays. Too late becomes a walk-in.
    """

    code: str = ""
    booking: str = ""
    wait: bool = False
    slip: bool = True
    do: Literal["check_in"] = "check_in"


@dataclass(frozen=True, slots=True)
class OpenExtra:
    """More capacity on a date: somebody more at a counter of this kind, for these services (none named: all)."""

    extra: str
    date: str
    opens_min: int
    closes_min: int
    counter_kind: CounterKind = "desk"
    services: tuple[str, ...] = ()
    do: Literal["open_extra"] = "open_extra"


@dataclass(frozen=True, slots=True)
class CloseExtra:
    """That capacity is not there after all; appointments placed on it are in danger."""

    extra: str
    do: Literal["close_extra"] = "close_extra"


@dataclass(frozen=True, slots=True)
class KeepForWalkIns:
    """On this date, keep this share of the capacity for walk-ins all day; None for what is configured."""

    date: str
    share: float | None
    do: Literal["keep_for_walk_ins"] = "keep_for_walk_ins"


@dataclass(frozen=True, slots=True)
class ReportAbsent:
    """Whoever works by this roster is not there on this date."""

    roster: str
    date: str
    do: Literal["report_absent"] = "report_absent"


@dataclass(frozen=True, slots=True)
class ReportBack:
    """Is there after all."""

    roster: str
    date: str
    do: Literal["report_back"] = "report_back"


@dataclass(frozen=True, slots=True)
class MoveEndangered:
    """Give every appointment of this date that nobody is there for another place: the same time where somebody else is
    free, or else the first free time after it."""

    date: str
    do: Literal["move_endangered"] = "move_endangered"


BookingCommand = HoldSlot | ReleaseHold | ConfirmHold | VerifyBooking | Book | MoveBooking | CancelBooking
CapacityCommand = OpenExtra | CloseExtra | KeepForWalkIns | ReportAbsent | ReportBack | MoveEndangered

AgendaCommand = BookingCommand | CheckIn | CapacityCommand

Asked = Book | MoveBooking | CancelBooking | CheckIn | CapacityCommand
"""What can come over the socket; holding and confirming is asked over HTTP."""
