"""What a manager asks of the whole hall, and the passing of time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


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
class ShowMessage:
    """Words on every screen of these zones (none named: all), for so many minutes or until taken away."""

    text: Mapping[str, str]
    zones: tuple[str, ...] = ()
    minutes: int | None = None
    do: Literal["show_message"] = "show_message"


@dataclass(frozen=True, slots=True)
class ClearMessage:
    """Take a message off the screens."""

    message: str
    do: Literal["clear_message"] = "clear_message"


@dataclass(frozen=True, slots=True)
class Evacuate:
    """Everybody must leave the building now: every screen says so, and nobody is called."""

    do: Literal["evacuate"] = "evacuate"


@dataclass(frozen=True, slots=True)
class EndEvacuation:
    """The building is safe: everything goes on where it was."""

    do: Literal["end_evacuation"] = "end_evacuation"


@dataclass(frozen=True, slots=True)
class LimitService:
    """At most so many tickets of a service today, 0 to stop it, None for as many as come."""

    service: str
    at_most: int | None
    do: Literal["limit_service"] = "limit_service"


@dataclass(frozen=True, slots=True)
class AssignCounter:
    """What a counter does today: these services, or None for what is configured."""

    counter: str
    services: tuple[str, ...] | None
    do: Literal["assign_counter"] = "assign_counter"


@dataclass(frozen=True, slots=True)
class SetFavour:
    """Whom the calling rule favours from now on: -1 walk-ins short, +1 appointments on time, None as configured."""

    value: float | None
    do: Literal["set_favour"] = "set_favour"


@dataclass(frozen=True, slots=True)
class TimePassed:
    """Nobody's command: the clock moved past an instant that `due` named."""

    do: Literal["time_passed"] = "time_passed"


DoorCommand = OpenHall | CloseHall
NoticeCommand = ShowMessage | ClearMessage | Evacuate | EndEvacuation
TodayCommand = LimitService | AssignCounter | SetFavour

HallCommand = DoorCommand | NoticeCommand | TodayCommand
