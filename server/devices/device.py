"""A paired device as the rest of the server sees it."""

from dataclasses import dataclass

from server.floor.town import Instant


@dataclass(frozen=True, slots=True)
class Device:
    """What a token stands for: one role and name in one hall."""

    id: str
    hall: str
    role: str
    name: str
    paired: Instant
