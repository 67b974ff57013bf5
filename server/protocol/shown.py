"""The town as visitors and staff see it: what hardly changes, sent once as topic `town`."""

from dataclasses import dataclass
from typing import Literal

from server.floor.town import CounterKind, Instant, Kind

Text = dict[str, str]
"""A text by language code; "nl" is always there."""


@dataclass(frozen=True, slots=True)
class GroupShown:
    """A tile on the kiosk's home: its services are those with this `group`. `icon` is a Lucide name."""

    id: str
    name: Text
    examples: Text
    icon: str


@dataclass(frozen=True, slots=True)
class ServiceShown:
    """A product as visitors and staff see it. `kind` is that of one; seconds are usual lengths."""

    id: str
    name: Text
    group: str
    usual_s: int
    further_s: int
    kind: Kind
    at_most: int
    how_many: Text
    documents: tuple[Text, ...]
    price: Text
    online: str | None
    online_qr: str | None
    search: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CounterShown:
    """A counter's public face. `x`, `y` place it on the sketch of the hall, 0 to 100 from top left."""

    id: str
    name: str
    spoken: Text
    kind: CounterKind
    services: tuple[str, ...]
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class WaitingPlace:
    """Where visitors of a kind wait: `title` "Wacht bij de snelbalie", `detail` how to find it."""

    title: Text
    detail: Text


@dataclass(frozen=True, slots=True)
class ZoneShown:
    """A waiting zone with its display: `layout` is `calls` (a line per call) or `counters` (a card per counter).

    Type sizes follow from the panel: its width in pixels and in millimetres, read from `distance_m`.
    """

    id: str
    name: Text
    layout: Literal["calls", "counters"]
    counters: tuple[str, ...]
    dark: bool
    width_px: int
    width_mm: int
    distance_m: float
    message: Text


@dataclass(frozen=True, slots=True)
class ClassShown:
    """A class of visits and the wait promised to it."""

    id: str
    name: Text
    target_ms: int
    head_start: float


@dataclass(frozen=True, slots=True)
class VolumeFrom:
    """How loud displays are from this minute of the local day on: 0 is silent, 100 the loudest."""

    minute: int
    percent: int


@dataclass(frozen=True, slots=True)
class ReasonShown:
    """Why a visitor may be parked."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class CheckInShown:
    """How one checks in: a code of `length` letters and figures of `alphabet`, and how long before is not too early."""

    alphabet: str
    length: int
    early_min: int


@dataclass(frozen=True, slots=True)
class TownView:
    """Topic `town`: what hardly changes. `languages` has the switched-on ones, the default first.

    `check_in` is None where nobody works by appointment.
    """

    hall: str
    name: Text
    colour: str
    zone: str
    languages: tuple[str, ...]
    groups: tuple[GroupShown, ...]
    services: tuple[ServiceShown, ...]
    counters: tuple[CounterShown, ...]
    zones: tuple[ZoneShown, ...]
    classes: tuple[ClassShown, ...]
    places: dict[Kind, WaitingPlace]
    short_below_s: int
    park_reasons: tuple[ReasonShown, ...]
    away_at_most_min: int
    paper_letter: str
    paper_numbers: int
    undo_ms: int
    closed_advice: Text
    help_text: Text
    public_url: str | None
    check_in: CheckInShown | None
    volume: tuple[VolumeFrom, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether walk-ins are let in now; else the next session if one is known, and why the hall is closed."""

    open: bool
    closes: Instant | None
    next_opens: Instant | None
    reason: str
    by_appointment: tuple[str, ...]
    today: tuple[tuple[Instant, Instant], ...]
