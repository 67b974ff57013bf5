"""The audit trail as an auditor reads it: who did what, to what, when and from where."""

from dataclasses import dataclass

from server.floor.town import Instant


@dataclass(frozen=True, slots=True)
class TrailLine:
    """One deed. `who` and `about` are names where they are known still, else ids; `address` is where it came from."""

    id: int
    at: Instant
    who: str
    what: str
    about: str
    address: str


@dataclass(frozen=True, slots=True)
class TrailPage:
    """The newest lines first; `more`: there are older ones, to be asked with the last id as `before`."""

    lines: tuple[TrailLine, ...]
    more: bool
