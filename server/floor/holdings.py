"""What a floor holds besides tickets and counters: who is expected, slips under way, words on the screens."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from server.floor.commands.asker import Wanted
from server.floor.town import Class, Instant, Kind

SlipState = Literal["ordered", "printed", "failed", "uncertain", "expired"]


@dataclass(frozen=True, slots=True)
class Expected:
    """A visitor with an appointment who is not here yet, with all that the ticket will need."""

    appointment: str
    agreed: Instant
    services: tuple[Wanted, ...]
    needs: frozenset[str]
    seat: bool
    language: str
    kind: Kind
    class_: Class
    target_ms: int
    head_start: float
    usual_s: int


@dataclass(frozen=True, slots=True)
class SlipJob:
    """A slip to print, or what became of it."""

    job: str
    ticket: str
    printer: str
    ordered: Instant
    expires: Instant
    state: SlipState = "ordered"


@dataclass(frozen=True, slots=True)
class Message:
    """Words on the screens of these zones, all when none is named, until `until`."""

    id: str
    text: Mapping[str, str]
    zones: tuple[str, ...]
    since: Instant
    until: Instant | None
