"""Who asks, and what a visitor can want."""

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
