"""What a manager does to the whole hall: the door, words on the screens, an evacuation, and the limits of today."""

from typing import assert_never

from server.floor.commands.hall import (
    AssignCounter,
    ClearMessage,
    CloseHall,
    EndEvacuation,
    Evacuate,
    HallCommand,
    LimitService,
    OpenHall,
    SetFavour,
    ShowMessage,
)
from server.floor.events import Event
from server.floor.events.counters import CounterAssigned
from server.floor.events.hall import (
    EvacuationBegan,
    EvacuationEnded,
    FavourSet,
    HallClosed,
    HallOpened,
    MessageCleared,
    MessageShown,
    ServiceLimited,
    Session,
)
from server.floor.events.visits import Expired
from server.floor.refused import Refused
from server.floor.state import Floor
from server.floor.town import Instant, Town

MESSAGE_LENGTH = 200
"""What a display can show in one or two lines."""
MESSAGES_AT_MOST = 3
MINUTE_MS = 60_000


def decide(floor: Floor, town: Town, command: HallCommand, now: Instant) -> tuple[Event, ...]:
    """What happens to the hall; asking for what already is changes nothing."""
    match command:
        case OpenHall() | CloseHall():
            return door(floor, command, now)
        case ShowMessage():
            return show(floor, command, now)
        case ClearMessage():
            if command.message not in floor.messages:
                raise Refused("unknown_message")
            return (MessageCleared(now, command.message),)
        case Evacuate():
            return () if floor.evacuation is not None else (EvacuationBegan(now),)
        case EndEvacuation():
            return () if floor.evacuation is None else (EvacuationEnded(now),)
        case LimitService():
            return limit(town, command, now)
        case AssignCounter():
            return assign(town, command, now)
        case SetFavour():
            return favour(floor, command, now)
        case _:
            assert_never(command)


def door(floor: Floor, command: OpenHall | CloseHall, now: Instant) -> tuple[Event, ...]:
    """Open by hand until the next configured closing or midnight, or close by hand until the next opening."""
    if isinstance(command, OpenHall):
        if floor.session is not None:
            raise Refused("already_open")
        closes = min((span.closes for span in floor.sessions if span.closes > now), default=floor.day_ends)
        return (HallOpened(now, Session(now, closes)),)
    away = (ticket.id for ticket in floor.aside.values() if ticket.progress == "away")
    homeward = tuple(Expired(now, ticket) for ticket in (*floor.waiting, *away)) if command.send_home else ()
    if floor.session is None and not homeward:
        raise Refused("already_closed")
    return (HallClosed(now), *homeward) if floor.session is not None else homeward


def show(floor: Floor, command: ShowMessage, now: Instant) -> tuple[Event, ...]:
    """A message in Dutch and as many languages as were written."""
    text = {language: words.strip() for language, words in command.text.items() if words.strip()}
    if "nl" not in text:
        raise Refused("nothing_asked")
    if len(floor.messages) >= MESSAGES_AT_MOST or any(len(words) > MESSAGE_LENGTH for words in text.values()):
        raise Refused("too_many")
    if command.minutes is not None and not 1 <= command.minutes <= 24 * 60:
        raise Refused("impossible_times")
    until = None if command.minutes is None else now + command.minutes * MINUTE_MS
    return (MessageShown(now, f"m{floor.messages_shown + 1}", text, command.zones, until),)


def limit(town: Town, command: LimitService, now: Instant) -> tuple[Event, ...]:
    """Stop a service for today, or allow only so many tickets of it, or as many as come."""
    if command.service not in town.services:
        raise Refused("unknown_service", command.service)
    if command.at_most is not None and not 0 <= command.at_most <= 999:
        raise Refused("too_many")
    return (ServiceLimited(now, command.service, command.at_most),)


def assign(town: Town, command: AssignCounter, now: Instant) -> tuple[Event, ...]:
    """Let a counter do other services for the rest of the day."""
    place = town.counters.get(command.counter)
    if place is None:
        raise Refused("unknown_counter", command.counter)
    services = place.services if command.services is None else frozenset(command.services)
    if not services:
        raise Refused("nothing_asked")
    if not services <= town.services.keys():
        raise Refused("unknown_service")
    return (CounterAssigned(now, place.id, tuple(sorted(services)), command.services is None),)


def favour(floor: Floor, command: SetFavour, now: Instant) -> tuple[Event, ...]:
    """Let the calling rule favour walk-ins or appointments, until somebody sets it otherwise."""
    if command.value is not None and not -1 <= command.value <= 1:
        raise Refused("impossible_favour")
    return () if command.value == floor.favour else (FavourSet(now, command.value),)
