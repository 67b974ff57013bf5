"""Who somebody is to the rest of the server, and what an answer to signing in looks like."""

from dataclasses import dataclass
from typing import Literal

from server.floor.town import Instant

PersonRole = Literal["staff", "host", "manager", "auditor"]
ROLES: tuple[PersonRole, ...] = ("staff", "host", "manager", "auditor")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is signed in. `id` is opaque ("p-…") and is all that the journal ever holds of them."""

    id: str
    name: str
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Session:
    """A person who just signed in. `token` is for the cookie and is nowhere stored."""

    person: Person
    token: str
    until: Instant


@dataclass(frozen=True, slots=True)
class Refusal:
    """Not signed in. `too_often`: try again after `wait_ms`. `not_stored`: the disk refuses."""

    code: Literal["wrong", "too_often", "not_stored"]
    wait_ms: int = 0
