"""Taking, releasing and pausing a counter: one person at one counter."""

from typing import assert_never

from server.floor.commands.asker import By
from server.floor.commands.counters import CounterCommand, PauseCounter, ReleaseCounter, ResumeCounter, TakeCounter
from server.floor.events import Event
from server.floor.events.counters import CounterPaused, CounterReleased, CounterResumed, CounterTaken
from server.floor.refused import Refused
from server.floor.state import Counter, Floor
from server.floor.town import Instant, Town


def held_by(floor: Floor, person: str | None) -> Counter | None:
    """The counter where this person sits, if any."""
    if person is None:
        return None
    return next((counter for counter in floor.counters.values() if counter.person == person), None)


def mine(floor: Floor, counter: str, by: By) -> Counter:
    """The counter, held by the asker. Raises Refused when it is closed or somebody else's."""
    held = floor.counters.get(counter)
    if held is None:
        raise Refused("counter_free")
    if held.person != by.person:
        raise Refused("not_your_counter")
    return held


def decide(floor: Floor, town: Town, command: CounterCommand, by: By, now: Instant) -> tuple[Event, ...]:
    """The asker takes, closes, pauses or resumes a counter; asking for what already is changes nothing."""
    match command:
        case TakeCounter():
            return take(floor, town, command, by, now)
        case ReleaseCounter():
            return _leave(mine(floor, command.counter, by), now) if command.counter in floor.counters else ()
        case PauseCounter():
            return () if mine(floor, command.counter, by).paused else (CounterPaused(now, command.counter),)
        case ResumeCounter():
            return (CounterResumed(now, command.counter),) if mine(floor, command.counter, by).paused else ()
        case _:
            assert_never(command)


def take(floor: Floor, town: Town, command: TakeCounter, by: By, now: Instant) -> tuple[Event, ...]:
    """The asker opens a counter and leaves the one held before; a contact at the new one goes on."""
    place = town.counters.get(command.counter)
    if place is None:
        raise Refused("unknown_counter", command.counter)
    if by.person is None:
        raise Refused("not_allowed")
    held = floor.counters.get(place.id)
    if held is not None and held.person == by.person:
        return ()
    if held is not None and not command.over:
        raise Refused("counter_taken")
    services = tuple(sorted(floor.assigned.get(place.id, place.services)))
    taken = CounterTaken(now, place.id, by.person, place.kind, services)
    return (*_leave(held_by(floor, by.person), now), taken)


def _leave(held: Counter | None, now: Instant) -> tuple[Event, ...]:
    if held is None:
        return ()
    if held.ticket is not None:
        raise Refused("counter_busy")
    return (CounterReleased(now, held.id),)
