"""From what was seen to figures, and to what went wrong."""

import math
from collections import Counter as Tally
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rehearsal.agreed import Appointments, kept_times
from rehearsal.notes import Announcement, Notes
from server.days.day import Day
from server.protocol.shown import TownView

FAULTS_NAMED = 5
MINUTE_MS = 60_000
PHONE_SHOWS_WITHIN_S = 4.0
"""A phone gets a view every 2 s at most, so a call that was over by then may pass unseen in a day played faster."""


@dataclass(frozen=True, slots=True)
class Waits:
    """The waits of a class in seconds, until the call or until the visitor went home, as `gone` did.

    `on_time` is a share.
    """

    class_: str
    count: int
    mean_s: float
    p50_s: float
    p90_s: float
    p95_s: float
    target_s: float
    on_time: float
    gone: int = 0


@dataclass(frozen=True, slots=True)
class Waited:
    """One wait, ended by the call, or by going home."""

    class_: str
    seconds: float
    called: bool


@dataclass(frozen=True, slots=True)
class OnPhones:
    """What phones saw. `calls` lasted long enough to be told, `brief` were over before the next view was due."""

    followed: int
    calls: int
    appeared: int
    brief: int
    latencies_ms: tuple[float, ...]
    out: int
    back: int


@dataclass(frozen=True, slots=True)
class Seen:
    """Calls on displays: how many should have appeared, how many did, and how long after the key was pressed."""

    expected: int
    appeared: int
    latencies_ms: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What happened on a day. `not_come` did not come at all; `others` were helped but are not of this day.

    Of the `promised` who heard how long it would take and were called, `kept` did not wait longer. `same_again`: the
    journal alone gives these figures too.
    """

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
    promised: int
    kept: int
    phones: OnPhones
    appointments: Appointments
    same_again: bool = False


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
        waits=tuple(waits_of(_waited(notes), {each.id: each.target_ms / 1000 for each in town.classes})),
        calls=len(notes.calls),
        seen=_seen(notes, town),
        slips=Tally(notes.slips.values()),
        refusals=notes.refusals,
        faults=tuple(_faults(notes, town, alone)),
        promised=len(_promises(notes)),
        kept=sum(_promises(notes)),
        phones=_phones(notes),
        appointments=kept_times(notes),
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


def waits_of(waited: Iterable[Waited], targets_s: Mapping[str, float]) -> Iterator[Waits]:
    """The waits of each class that somebody waited in, in the order of the targets."""
    by_class: dict[str, list[Waited]] = {}
    for each in waited:
        by_class.setdefault(each.class_, []).append(each)
    for class_, target_s in targets_s.items():
        if waits := by_class.get(class_):
            yield _waits(class_, waits, target_s)


def _waits(class_: str, waits: list[Waited], target_s: float) -> Waits:
    seconds = [each.seconds for each in waits]
    return Waits(
        class_=class_,
        count=len(seconds),
        mean_s=sum(seconds) / len(seconds),
        p50_s=percentile(seconds, 0.5),
        p90_s=percentile(seconds, 0.9),
        p95_s=percentile(seconds, 0.95),
        target_s=target_s,
        on_time=sum(each <= target_s for each in seconds) / len(seconds),
        gone=sum(not each.called for each in waits),
    )


def _waited(notes: Notes) -> Iterator[Waited]:
    for call in notes.calls:
        yield Waited(call.class_, max(0, call.called - call.since) / 1000, called=True)
    gone = {**notes.left, **notes.sent_home}
    for given in notes.given:
        if given.ticket in gone:
            yield Waited(given.class_, max(0, gone[given.ticket] - given.since) / 1000, called=False)


def _promises(notes: Notes) -> list[bool]:
    """Of each call that was announced at the kiosk, whether it came in time."""
    longest_min = {given.ticket: given.expected[1] for given in notes.given if given.expected}
    return [
        call.called - call.since <= longest_min[call.ticket] * MINUTE_MS
        for call in notes.calls
        if call.ticket in longest_min
    ]


def _phones(notes: Notes) -> OnPhones:
    calls = {call.ticket: call.asked_s for call in notes.calls if call.ticket in notes.followed}
    missed = calls.keys() - notes.told.keys()
    brief = {ticket for ticket in missed if notes.ended.get(ticket, 0) - calls[ticket] < PHONE_SHOWS_WITHIN_S}
    return OnPhones(
        followed=len(notes.followed),
        calls=len(calls) - len(brief),
        appeared=len(calls) - len(missed),
        brief=len(brief),
        latencies_ms=tuple(1000 * (notes.told[ticket] - calls[ticket]) for ticket in calls.keys() - missed),
        out=len(notes.out),
        back=sum(notes.out.values()),
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
    phones = _phones(notes)
    if phones.appeared < phones.calls:
        yield f"not seen on phones: {phones.calls - phones.appeared} of {phones.calls} calls"
    out = (ticket for ticket, back in notes.out.items() if not back)
    yield from _named("did not come back in", [each for each in out if each not in (*notes.left, *notes.sent_home)])
    if alone and not notes.agrees(notes.day):
        yield f"the manager's page says otherwise: {notes.day}"
    yield from (f"refused: {what} ({times} times)" for what, times in notes.refusals.items())


def _named(what: str, which: Collection[str]) -> Iterator[str]:
    if which:
        more = " ..." if len(which) > FAULTS_NAMED else ""
        yield f"{what}: {len(which)} ({', '.join(sorted(which)[:FAULTS_NAMED])}{more})"
