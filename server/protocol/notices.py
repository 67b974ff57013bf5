"""What every screen must say at once: messages, and that everybody must leave the building."""

from dataclasses import dataclass

from server.floor.town import Instant
from server.protocol.shown import Text


@dataclass(frozen=True, slots=True)
class MessageOnScreens:
    """Words for visitors, until `until` or until they are taken away. No `zones`: everywhere."""

    id: str
    text: Text
    zones: tuple[str, ...]
    since: Instant
    until: Instant | None


@dataclass(frozen=True, slots=True)
class Notices:
    """What concerns this reader; `evacuation` is since when everybody must leave."""

    messages: tuple[MessageOnScreens, ...]
    evacuation: Instant | None
