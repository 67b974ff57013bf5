"""What the start page shows to anybody: counts of the hall and whether its devices are there, without names."""

from dataclasses import dataclass

from server.protocol.jobs import PrinterStatus
from server.protocol.shown import Opening, Text, ZoneShown


@dataclass(frozen=True, slots=True)
class HallShown:
    """A hall to choose. The first one is meant where none is named."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class FrontView:
    """`halls` are all of them when there are several.

    `connected` counts devices and pages by role, `displays` those of a zone; `printer` is the one worst off.
    """

    hall: str
    halls: tuple[HallShown, ...]
    name: Text
    zone: str
    languages: tuple[str, ...]
    now: int
    opening: Opening
    zones: tuple[ZoneShown, ...]
    waiting: int
    counters_open: int
    connected: dict[str, int]
    displays: dict[str, int]
    printer: PrinterStatus | None
