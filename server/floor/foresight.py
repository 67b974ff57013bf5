"""What the forecast foresaw of a floor, which `decide` may take as an argument, and until when it can be believed.

It is worked out beside the hall, by a process of its own, on a floor as it was a moment ago. Advice on a call is taken
only while nothing happened since that could change it; a wait may be told a little longer.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from server.floor.state import Floor, Work
from server.floor.town import Class, CounterKind, Instant

Range = tuple[int, int]
"""From so many minutes to so many, in steps of five, never to 0."""

ADVICE_LASTS_MS = 30_000
"""Running contacts grow older and appointments come nearer: after so long the candidates may compare otherwise."""
WAITS_LAST_MS = 90_000
WAITS_BEAR = 3
"""One visitor more or less moves a wait by less than it is rounded to; of more than so many it is asked again."""


@dataclass(frozen=True, slots=True)
class PlaceSeen:
    """An open counter as it was seen: what it can do, whether it pauses, and the ticket it has."""

    services: frozenset[str]
    paused: bool
    ticket: str | None


@dataclass(frozen=True, slots=True)
class Seen:
    """What a forecast depends on: who can be called, who is to come, the open counters, and the manager's slider.

    `waiting` are tickets by id with their `touched`, so that a visit that was changed is not the visit that was seen.
    """

    date: str = ""
    waiting: Mapping[str, int] = field(default_factory=dict)
    expected: frozenset[str] = frozenset()
    places: Mapping[str, PlaceSeen] = field(default_factory=dict)
    favour: float | None = None


@dataclass(frozen=True, slots=True)
class Alarm:
    """A target that will be passed unless something is done, said beforehand.

    Visits of this class pass their target at about `passes`, those for `service` first when one stands out. A counter
    of `kind` open by `by` prevents it, `counter` being one that is closed now; all three None when none would.
    """

    class_: Class
    service: str | None
    passes: Instant
    kind: CounterKind | None = None
    by: Instant | None = None
    counter: str | None = None


@dataclass(frozen=True, slots=True)
class Foresight:
    """What was foreseen of one hall at `at`, from the floor as of `seq`, as it was `seen`.

    `waits` are those of who would take a ticket now, by kind and services; no services stand for any of that kind.
    `tickets` are those of who waits already, from `at` on. `calls` says for a counter which ticket to call when it
    calls now; a counter for which there is nothing to choose has none.
    """

    seq: int
    at: Instant
    seen: Seen = Seen()
    waits: Mapping[Work, Range] = field(default_factory=dict)
    tickets: Mapping[str, Range] = field(default_factory=dict)
    calls: Mapping[str, str] = field(default_factory=dict)
    alarms: tuple[Alarm, ...] = ()


def seen(floor: Floor) -> Seen:
    """What a forecast of this floor depends on."""
    return Seen(
        date=floor.date,
        waiting={each.id: each.touched for each in floor.waiting.values() if each.again is None},
        expected=frozenset(floor.expected),
        favour=floor.favour,
        places=_places(floor),
    )


def advice(foresight: Foresight | None, floor: Floor, counter: str, now: Instant) -> str | None:
    """Which ticket this counter had best call, or None when that was not worked out for the floor as it is now.

    Only what this counter itself had at hand may be over since: that is when it calls.
    """
    ticket = None if foresight is None else foresight.calls.get(counter)
    if foresight is None or ticket is None or not 0 <= now - foresight.at <= ADVICE_LASTS_MS:
        return None
    then, today = foresight.seen, seen(floor)
    same = (then.date, then.waiting, then.expected, then.favour) == (
        today.date, today.waiting, today.expected, today.favour
    )  # fmt: skip
    return ticket if same and _others(then, counter) == _others(today, counter) else None


def still_said(foresight: Foresight | None, floor: Floor, now: Instant) -> Foresight | None:
    """The foresight while its waits can still be told: soon after it, with as good as the same queue and counters."""
    if foresight is None or not 0 <= now - foresight.at <= WAITS_LAST_MS:
        return None
    then = foresight.seen
    same = (then.date, then.favour, _calling(then.places)) == (floor.date, floor.favour, _calling(_places(floor)))
    return foresight if same and _as_good_as_the_same(then.waiting, floor) else None


def _as_good_as_the_same(then: Mapping[str, int], floor: Floor) -> bool:
    # Asked for every ticket and every phone: the lengths alone tell most queues apart.
    if not len(floor.waiting) - len(floor.graces) - WAITS_BEAR <= len(then) <= len(floor.waiting) + WAITS_BEAR:
        return False
    return len(then.keys() ^ (floor.waiting.keys() - floor.graces.keys())) <= WAITS_BEAR


def _places(floor: Floor) -> dict[str, PlaceSeen]:
    return {each.id: PlaceSeen(each.services, each.paused, each.ticket) for each in floor.counters.values()}


def _others(there: Seen, counter: str) -> dict[str, PlaceSeen]:
    """The other counters; of this one only what it can do."""
    own = there.places.get(counter)
    kept = {counter: PlaceSeen(own.services, own.paused, None)} if own else {}
    return {**there.places, **kept}


def _calling(places: Mapping[str, PlaceSeen]) -> dict[str, frozenset[str]]:
    return {counter: place.services for counter, place in places.items() if not place.paused}
