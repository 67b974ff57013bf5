"""How events of a counter change the floor."""

from dataclasses import replace
from typing import assert_never

from server.floor.events.counters import (
    CounterAssigned,
    CounterEvent,
    CounterPaused,
    CounterReleased,
    CounterResumed,
    CounterTaken,
)
from server.floor.state import Counter, Floor


def evolve(floor: Floor, event: CounterEvent) -> None:
    """Open, close, pause or assign a counter."""
    match event:
        case CounterTaken():
            _taken(floor, event)
        case CounterReleased():
            floor.counters.pop(event.counter, None)
        case CounterPaused() | CounterResumed():
            paused = isinstance(event, CounterPaused)
            floor.counters[event.counter] = replace(floor.counters[event.counter], paused=paused, since=event.at)
        case CounterAssigned():
            _assigned(floor, event)
        case _:
            assert_never(event)


def _taken(floor: Floor, event: CounterTaken) -> None:
    held = floor.counters.get(event.counter)
    floor.counters[event.counter] = Counter(
        id=event.counter,
        kind=event.counter_kind,
        services=frozenset(event.services),
        person=event.person,
        since=event.at,
        ticket=held.ticket if held else None,
    )


def _assigned(floor: Floor, event: CounterAssigned) -> None:
    services = frozenset(event.services)
    if event.as_configured:
        floor.assigned.pop(event.counter, None)
    else:
        floor.assigned[event.counter] = services
    if event.counter in floor.counters:
        floor.counters[event.counter] = replace(floor.counters[event.counter], services=services)
