"""How events of the whole hall change the floor."""

from typing import assert_never

from server.floor.events.hall import (
    DayOpened,
    EvacuationBegan,
    EvacuationEnded,
    FavourSet,
    HallClosed,
    HallEvent,
    HallOpened,
    MessageCleared,
    MessageShown,
    ServiceLimited,
)
from server.floor.holdings import Message
from server.floor.state import Floor


def evolve(floor: Floor, event: HallEvent) -> None:
    """Change day, door, messages and limits."""
    match event:
        case DayOpened():
            _new_day(floor, event)
        case HallOpened():
            floor.session, floor.door_changed = event.session, event.at
        case HallClosed():
            floor.session, floor.door_changed = None, event.at
        case MessageShown():
            floor.messages_shown += 1
            floor.messages[event.message] = Message(event.message, event.text, event.zones, event.at, event.until)
        case MessageCleared():
            floor.messages.pop(event.message, None)
        case EvacuationBegan():
            floor.evacuation = event.at
        case EvacuationEnded():
            floor.evacuation = None
        case ServiceLimited():
            _limited(floor, event)
        case FavourSet():
            floor.favour = event.favour
        case _:
            assert_never(event)


def _new_day(floor: Floor, event: DayOpened) -> None:
    evacuation = floor.evacuation
    floor.new_day()
    floor.date, floor.day_ends = event.date, event.ends
    floor.sessions, floor.closure = event.sessions, event.closure
    # Only a person says that the building is safe.
    floor.evacuation = evacuation


def _limited(floor: Floor, event: ServiceLimited) -> None:
    if event.at_most is None:
        floor.limits.pop(event.service, None)
    else:
        floor.limits[event.service] = event.at_most
