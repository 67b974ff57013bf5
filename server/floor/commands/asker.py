"""Who asks, and what a visitor can want."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["kiosk", "display", "printer", "staff", "host", "manager", "visitor", "hall"]
"""Who asks. `hall` is the hall itself, when time passes."""


@dataclass(frozen=True, slots=True)
class By:
    """The asker: the device or page (`sender`), its role, and the signed-in person's opaque id if there is one.

    A program of a `partner`, by its opaque id, has the rights of the visitors it asks for.
    """

    sender: str
    role: Role
    person: str | None = None
    partner: str | None = None

    @property
    def source(self) -> str:
        """Where what is asked comes from, as an appointment remembers it."""
        return self.role if self.partner is None else f"partner {self.partner}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A service and how many of it."""

    service: str
    amount: int = 1
