"""What the floor must know of the town: services, counters, targets and the numbers of the rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["short", "seated"]
CounterKind = Literal["standing", "desk", "room"]
Class = str
"""Name of a class of visits that was promised one wait, a key of `Rules.classes`."""

Instant = int
"""Milliseconds since 1970-01-01T00:00Z. Spans of time are `..._ms` or `..._s`."""


@dataclass(frozen=True, slots=True)
class Service:
    """A product a visitor comes for. `usual_s` is the first one, `further_s` each next one of the amount."""

    id: str
    usual_s: int
    further_s: int
    letter: str | None = None
    at_most: int = 9


@dataclass(frozen=True, slots=True)
class Place:
    """A configured counter and the services that can be done there.

    `breaks`: when nobody sits there, every day, from and until in minutes after local midnight.
    """

    id: str
    kind: CounterKind
    services: frozenset[str]
    breaks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """The wait promised to a class, and what it gets ahead of others (a share of the target, 1.0 = the whole).

    `weight` is added to its urgency for good: 0.7 makes it twice as urgent as another visit, -0.7 half.
    """

    target_ms: int
    head_start: float = 0.0
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Hours:
    """One span of opening on a weekday (0 = Monday), minutes after local midnight.

    `by_appointment` names the services that no walk-in can take in this span.
    """

    weekday: int
    opens_min: int
    closes_min: int
    by_appointment: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """Every number of the rules of the floor; config.toml sets them, the defaults are the documented ones.

    `protect_ms`: an appointment is imminent so long before its time; a walk-in that usually takes `protect_from_s` or
    more is held back for it when it would begin later than `protect_slack_ms` after its target. `walk_up_ms`: from one
    contact to the next.
    `favour`: -1 keeps walk-ins short, +1 keeps appointments on time, 0 is what the other numbers say. +1 adds
    `favour_weight` for appointments, counts what they wait `favour_times` as much, and protects them twice as long
    before their time; -1 takes it, counts that much less, and protects none.

    The calling rule (urgency.py, docs/rule.md): urgency grows by one in each `urgency_ms` up to the promised moment,
    for short visits and appointments in `quick_pace` times as long, and past it `late_slope` times as fast. Added are
    the weight of the class, `appointment_weight`, and `usual_weight` (`usual_agreed_weight` for appointments) times the
    logarithm of 10 minutes / usual; a usual time below `usual_counts_from_s` or above `usual_counts_to_s`
    counts as that. Who has waited `long_grows_after_ms` for a contact that usually takes `long_from_s` or more grows
    more urgent again, by one in each `long_grows_ms`.
    The forecast compares the best `look_at` candidates of a call by what is waited past the targets:
    `appointment_breach` times for appointments. An appointment that starts `on_time_ms` late costs `late_start_ms`
    more, and what is waited for a long contact after `long_waits_after_ms` counts `long_waits_weight` times besides.
    Its advice leaves the order of the rule only where that saves `advice_saves_ms`.
    """

    classes: Mapping[Class, Promise]
    letters: Mapping[Kind, str] = field(default_factory=lambda: {"short": "A", "seated": "B"})
    walk_in_class: Mapping[Kind, Class] = field(default_factory=lambda: {"short": "short", "seated": "seated"})
    seat_class: Class = "seat"
    return_class: Class = "returning"
    appointment_class: Class = "appointment"
    short_below_s: int = 300
    grace_ms: int = 120_000
    absences_until_no_show: int = 2
    undo_ms: int = 10_000
    rooms_help_short: bool = True
    overtaken_at_most: int = 15
    hard_limit_ms: int = 90 * 60_000
    protect_ms: int = 12 * 60_000
    walk_up_ms: int = 60_000
    protect_from_s: int = 30 * 60
    protect_slack_ms: int = 5 * 60_000
    urgency_ms: int = 5 * 60_000
    quick_pace: float = 0.35
    late_slope: float = -0.05
    usual_weight: float = 0.8
    usual_agreed_weight: float = 2.0
    usual_counts_from_s: int = 300
    usual_counts_to_s: int = 100 * 60
    appointment_weight: float = 2.2
    long_from_s: int = 20 * 60
    long_grows_after_ms: int = 50 * 60_000
    long_grows_ms: int = 40 * 60_000
    favour_weight: float = 2.0
    favour_times: float = 2.5
    look_at: int = 5
    appointment_breach: float = 1.2
    on_time_ms: int = 10 * 60_000
    late_start_ms: int = 198_000
    long_waits_after_ms: int = 22 * 60_000
    long_waits_weight: float = 0.5
    advice_saves_ms: int = 3 * 60_000
    slip_expires_ms: int = 10 * 60_000
    services_at_most: int = 5
    away_at_most_min: int = 30
    aways_at_most: int = 3
    paper_letter: str = "N"
    paper_numbers: int = 60
    park_reasons: tuple[str, ...] = ()
    favour: float = 0.0

    @property
    def agreed_weight(self) -> float:
        """What an appointment has on a walk-in, as a logarithm, with the slider where it is."""
        return self.appointment_weight + self.favour * self.favour_weight

    @property
    def agreed_times(self) -> float:
        """How many times as much it costs to make an appointment wait as where the slider is at 0."""
        return float(self.favour_times**self.favour)

    @property
    def protects_ms(self) -> int:
        """How long before its time an appointment is imminent, with the slider where it is."""
        return round(self.protect_ms * (1 + self.favour))


@dataclass(frozen=True, slots=True)
class Town:
    """One hall as the floor sees it. `zone` is an IANA time zone; `closed` maps an ISO date to the reason."""

    hall: str
    zone: str
    services: Mapping[str, Service]
    counters: Mapping[str, Place]
    rules: Rules
    hours: tuple[Hours, ...] = ()
    closed: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ("nl",)
    printers: Mapping[str, str] = field(default_factory=dict)
    """Which printer a kiosk or host device uses, by device name."""
