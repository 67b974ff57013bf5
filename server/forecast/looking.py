"""From a floor to its scene: the one place that knows both the objects and the arrays."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from server.floor.holdings import Expected
from server.floor.serving import can_serve, may_serve
from server.floor.state import Counter, Floor, Ticket
from server.floor.town import Instant
from server.forecast.scene import Counters, Newcomer, Opening, People, Scene, Seconds

T = TypeVar("T")
Visit = Ticket | Expected | Newcomer


def scene_of(floor: Floor, now: Instant, openings: Sequence[Opening] = (), newcomers: Sequence[Newcomer] = ()) -> Scene:
    """The floor as arrays. Without `openings` the counters of now stay, and no other is to come.

    Who is parked is left out, because nobody knows the moment of return; who is away comes when that was said.
    """
    counters = _counters(floor, now, openings)
    visits: list[Visit] = [*_here(floor), *newcomers, *_expected(floor)]
    people = _people(floor, visits, [place.counter for place in counters], now)
    return Scene(now, people, _as_arrays(counters, floor, now))


@dataclass(frozen=True, slots=True)
class _Staffed:
    """A counter, of now or to come, with its spans in seconds from now."""

    counter: Counter
    spans: tuple[tuple[float, float], ...]


def _here(floor: Floor) -> list[Ticket]:
    away = (ticket for ticket in floor.aside.values() if ticket.progress == "away" and ticket.back is not None)
    return sorted((*floor.waiting.values(), *away), key=lambda each: (each.since, each.number, each.letter))


def _expected(floor: Floor) -> list[Expected]:
    return sorted(floor.expected.values(), key=lambda each: (each.agreed, each.appointment))


def _counters(floor: Floor, now: Instant, openings: Sequence[Opening]) -> list[_Staffed]:
    there = [
        _Staffed(each, ((0.0, _until(each, now, openings)), *_later(each.id, now, openings)))
        for each in floor.counters.values()
    ]
    to_come = {each.counter: each for each in openings if each.opens > now and each.counter not in floor.counters}
    there += [
        _Staffed(Counter(each.counter, each.kind, each.services, "", now), tuple(_later(each.counter, now, openings)))
        for each in to_come.values()
    ]
    return sorted(there, key=lambda each: (len(each.counter.services), each.counter.id))


def _until(counter: Counter, now: Instant, openings: Sequence[Opening]) -> float:
    """When a counter of now closes. Who is still busy after the last opening goes home then."""
    own = [each for each in openings if each.counter == counter.id]
    runs = [each.closes for each in own if each.opens <= now < each.closes]
    if runs:
        return _seconds(max(runs), now)
    return 0.0 if own and counter.ticket is not None else np.inf


def _later(counter: str, now: Instant, openings: Sequence[Opening]) -> list[tuple[float, float]]:
    later = sorted((each.opens, each.closes) for each in openings if each.counter == counter and each.opens > now)
    return [(_seconds(opens, now), _seconds(closes, now)) for opens, closes in later]


def _people(floor: Floor, visits: list[Visit], counters: list[Counter], now: Instant) -> People:
    can = [[_can(floor, counter, visit) for visit in visits] for counter in counters]
    return People(
        ids=tuple(visit.appointment if isinstance(visit, Expected) else visit.id for visit in visits),
        needs=tuple(visit.needs for visit in visits),
        classes=tuple(visit.class_ for visit in visits),
        since=_each(visits, lambda visit: _since(visit, now)),
        came=_each(visits, lambda visit: _came(visit, now)),
        agreed=_each(visits, lambda visit: np.nan if (at := _agreed(visit)) is None else _seconds(at, now)),
        here=np.array([not isinstance(visit, Expected) for visit in visits], bool),
        target=_each(visits, lambda visit: visit.target_ms / 1000),
        head_start=_each(visits, lambda visit: visit.head_start),
        usual=_each(visits, lambda visit: visit.usual_s),
        short=np.array([visit.kind == "short" for visit in visits], bool),
        appointment=np.array([_agreed(visit) is not None for visit in visits], bool),
        overtaken=np.array([_overtaken(floor, visit) for visit in visits], np.int64),
        again=_each(visits, lambda visit: _again(visit, now)),
        ghost=np.array([isinstance(visit, Newcomer) for visit in visits], bool),
        can=np.array(can, bool).reshape(len(counters), len(visits)),
    )


def _as_arrays(places: list[_Staffed], floor: Floor, now: Instant) -> Counters:
    held = [floor.tickets[place.counter.ticket] if place.counter.ticket else None for place in places]
    most = max((len(place.spans) for place in places), default=1)
    spans = [[*place.spans, *[(np.inf, np.inf)] * (most - len(place.spans))] for place in places]
    edges = np.array(spans, np.float32).reshape(len(places), most, 2)
    return Counters(
        ids=tuple(place.counter.id for place in places),
        standing=np.array([place.counter.kind == "standing" for place in places], bool),
        opens=edges[:, :, 0],
        closes=edges[:, :, 1],
        age=_each(held, lambda ticket: np.nan if ticket is None else -_seconds(ticket.started or now, now)),
        usual=_each(held, lambda ticket: np.nan if ticket is None else ticket.usual_s),
        serves=tuple(frozenset() if ticket is None else ticket.needs for ticket in held),
        busy=tuple("" if ticket is None else ticket.id for ticket in held),
        idle=_each(places, lambda place: _idle(place.counter, now)),
        paused=np.array([place.counter.paused for place in places], bool),
    )


def _can(floor: Floor, counter: Counter, visit: Visit) -> bool:
    if isinstance(visit, Ticket):
        return may_serve(floor, counter, visit)
    return can_serve(counter, visit)


def _since(visit: Visit, now: Instant) -> float:
    if isinstance(visit, Ticket):
        return _seconds(visit.since, now)
    return 0.0 if isinstance(visit, Newcomer) else np.nan


def _came(visit: Visit, now: Instant) -> float:
    if isinstance(visit, Ticket):
        return _seconds(visit.taken, now)
    return 0.0 if isinstance(visit, Newcomer) else np.nan


def _overtaken(floor: Floor, visit: Visit) -> int:
    return floor.overtaken[visit.id] if isinstance(visit, Ticket) else 0


def _agreed(visit: Visit) -> Instant | None:
    return None if isinstance(visit, Newcomer) else visit.agreed


def _again(visit: Visit, now: Instant) -> float:
    if not isinstance(visit, Ticket):
        return 0.0
    at = visit.back if visit.progress == "away" else visit.again
    return 0.0 if at is None else max(0.0, _seconds(at, now))


def _idle(counter: Counter, now: Instant) -> float:
    if counter.ticket is not None or counter.last is None or counter.last.deed not in ("finish", "park", "transfer"):
        return np.inf
    return -_seconds(counter.last.at, now)


def _seconds(at: Instant, now: Instant) -> float:
    return (at - now) / 1000


def _each(of: Iterable[T], number: Callable[[T], float]) -> Seconds:
    return np.array([number(each) for each in of], np.float32)
