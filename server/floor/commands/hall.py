"""What a manager asks of the whole hall, and the passing of time."""

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
class TimePassed:
    """Nobody's command: the clock moved past an instant that `due` named."""

    do: Literal["time_passed"] = "time_passed"


DoorCommand = OpenHall | CloseHall
