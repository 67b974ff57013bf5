"""From what was seen to figures, and to what went wrong."""

import math
from collections import Counter as Tally
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rehearsal.day import Day
from rehearsal.notes import Announcement, Notes
from server.protocol.shown import TownView

FAULTS_NAMED = 5


@dataclass(frozen=True, slots=True)
class Waits:
    """The waits of a class in seconds, until the call or until the visitor went home. `on_time` is a share."""

    class_: str
    count: int
    mean_s: float
    p50_s: float
    p90_s: float
    p95_s: float
    target_s: float
    on_time: float


@dataclass(frozen=True, slots=True)
class Seen:
    """Calls on displays: how many should have appeared, how many did, and how long after the key was pressed."""

    expected: int
    appeared: int
    latencies_ms: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What happened on a day. `not_come` did not come at all; `others` were helped but are not of this day."""

    taken: int
    served: int
    left: int
    sent_home: int
    not_come: int
    others: int
    waits: tuple[Waits, ...]
    calls: int
    seen: Seen
    slips: Tally[str]
    refusals: Tally[str]
    faults: tuple[str, ...]


def figures(day: Day, notes: Notes, town: TownView, alone: bool) -> Figures:
    """The figures of the day. `alone`: nobody but the rehearsal was in the hall, so the manager's must be the same."""
    ours = {given.ticket for given in notes.given}
    return Figures(
        taken=len(notes.given),
        served=sum(ticket in ours for ticket in notes.served),
        left=len(notes.left),
        sent_home=len(notes.sent_home),
        not_come=len(day.visitors) - len(day.coming),
        others=sum(ticket not in ours for ticket in notes.served),
        waits=tuple(_waits(notes, town)),
        calls=len(notes.calls),
        seen=_seen(notes, town),
        slips=Tally(notes.slips.values()),
        refusals=notes.refusals,
        faults=tuple(_faults(notes, town, alone)),
    )


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share (0 to 1) of the values do not exceed: the nearest rank."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def expected_announcements(notes: Notes, town: TownView) -> dict[str, set[Announcement]]:
    """What the display of each zone must have shown by now."""
    names = {counter.id: counter.name for counter in town.counters}
    return {
        zone.id: {
            (call.number, names[call.counter], call.called) for call in notes.calls if call.counter in zone.counters
        }
        for zone in town.zones
    }


def _waits(notes: Notes, town: TownView) -> Iterator[Waits]:
    waited: dict[str, list[float]] = {}
    for call in notes.calls:
        waited.setdefault(call.class_, []).append((call.called - call.taken) / 1000)
    gone = {**notes.left, **notes.sent_home}
    for given in notes.given:
        if given.ticket in gone:
            waited.setdefault(given.class_, []).append((gone[given.ticket] - given.at) / 1000)
    for class_ in town.classes:
        if seconds := waited.get(class_.id):
            yield _wait(class_.id, seconds, class_.target_ms / 1000)


def _wait(class_: str, seconds: list[float], target_s: float) -> Waits:
    return Waits(
        class_=class_,
        count=len(seconds),
        mean_s=sum(seconds) / len(seconds),
        p50_s=percentile(seconds, 0.5),
        p90_s=percentile(seconds, 0.9),
        p95_s=percentile(seconds, 0.95),
        target_s=target_s,
        on_time=sum(each <= target_s for each in seconds) / len(seconds),
    )


def _seen(notes: Notes, town: TownView) -> Seen:
    names = {counter.id: counter.name for counter in town.counters}
    pressed_s = {(call.number, names[call.counter], call.called): call.asked_s for call in notes.calls}
    expected = expected_announcements(notes, town)
    appeared = {zone: seen.keys() & expected[zone] for zone, seen in notes.announced.items()}
    return Seen(
        expected=sum(len(calls) for calls in expected.values()),
        appeared=sum(len(calls) for calls in appeared.values()),
        latencies_ms=tuple(
            1000 * (notes.announced[zone][call] - pressed_s[call]) for zone, calls in appeared.items() for call in calls
        ),
    )


def _faults(notes: Notes, town: TownView, alone: bool) -> Iterator[str]:
    numbers = Tally(given.number for given in notes.given)
    yield from _named("given twice", [number for number, times in numbers.items() if times > 1])
    called = Tally(call.number for call in notes.calls)
    yield from _named("called twice", [number for number, times in called.items() if times > 1])
    ended = Tally((*notes.served, *notes.left, *notes.sent_home))
    yield from _named("lost", [given.number for given in notes.given if not ended[given.ticket]])
    yield from _named("ended twice", [ticket for ticket, times in ended.items() if times > 1])
    for zone, expected in expected_announcements(notes, town).items():
        unseen = expected - notes.announced[zone].keys()
        yield from _named(f"not seen on display {zone}", [number for number, _, _ in unseen])
    if alone and not notes.agrees(notes.day):
        yield f"the manager's page says otherwise: {notes.day}"
    yield from (f"refused: {what} ({times} times)" for what, times in notes.refusals.items())


def _named(what: str, which: Collection[str]) -> Iterator[str]:
    if which:
        more = " ..." if len(which) > FAULTS_NAMED else ""
        yield f"{what}: {len(which)} ({', '.join(sorted(which)[:FAULTS_NAMED])}{more})"
