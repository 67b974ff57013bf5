"""What the forecast shows: alarms beforehand, the manager's slider, and the promises that were kept."""

from dataclasses import dataclass

from server.floor.town import CounterKind, Instant, Kind


@dataclass(frozen=True, slots=True)
class AlarmShown:
    """A target that will be passed at about `passes` unless something is done.

    Of which class of visits, and for which service when one stands out. A counter of `kind` open by `by` prevents it:
    `counter`, which is closed now, where one can do it. All three None: no counter that is closed now prevents it.
    """

    class_: str
    service: str | None
    target_ms: int
    passes: Instant
    kind: CounterKind | None
    by: Instant | None
    counter: str | None


@dataclass(frozen=True, slots=True)
class FavourShown:
    """The slider: -1 keeps walk-ins short, +1 appointments on time. `configured` is in force unless one was `set`."""

    value: float
    configured: float
    set: bool


@dataclass(frozen=True, slots=True)
class PromisesOfDay:
    """The ranges that were announced to visitors of one kind on a day (ISO date), and how true they were.

    `called` of the `promised` were called, `kept` of those before the upper end. `error_min` is the mean distance of
    the wait from the middle of the range, `bias_min` the mean of the wait minus that middle: above 0 waits were longer
    than said. Both None while nobody was called.
    """

    date: str
    kind: Kind
    promised: int
    called: int
    kept: int
    error_min: float | None
    bias_min: float | None


@dataclass(frozen=True, slots=True)
class Promises:
    """`GET /promises`: today and the last weeks, newest day first, and how often promises are meant to be kept."""

    days: tuple[PromisesOfDay, ...]
    meant: float
