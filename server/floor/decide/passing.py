"""What the passing of time brings: the door by the clock, graces, who was away, late slips, old messages, a new day."""

from collections.abc import Iterator
from itertools import chain

from server.floor.events import Event
from server.floor.events.counters import CounterReleased
from server.floor.events.hall import FavourSet, HallClosed, HallOpened, MessageCleared, Session
from server.floor.events.visits import CameBack, Expired, GraceEnded, SlipSettled
from server.floor.openings import local_date, new_day
from server.floor.state import Floor
from server.floor.town import Instant, Town

UNFINISHED = ("waiting", "called", "serving", "parked", "away")


def due(floor: Floor, after: Instant) -> Instant:
    """The next instant later than `after` at which something happens by itself, `after` being the last TimePassed."""
    door = (span.opens for span in floor.sessions) if floor.session is None else (floor.session.closes,)
    slips = (slip.expires for slip in floor.pending.values())
    away = (ticket.back for ticket in floor.aside.values() if ticket.back is not None)
    messages = (message.until for message in floor.messages.values() if message.until is not None)
    instants = chain((floor.day_ends,), door, floor.graces.values(), away, slips, messages)
    return min((instant for instant in instants if instant > after), default=after)


def time_passed(floor: Floor, town: Town, now: Instant) -> tuple[Event, ...]:
    """Everything that has become due by now, in order; nothing when nothing has."""
    if local_date(now, town.zone).isoformat() > floor.date:
        return tuple(_change_of_day(floor, town, now))
    return (
        *_door_by_the_clock(floor.sessions, floor.session, floor.door_changed, now),
        *(GraceEnded(now, ticket) for ticket, again in floor.graces.items() if again <= now),
        *(CameBack(now, each.id) for each in floor.aside.values() if each.back is not None and each.back <= now),
        *(SlipSettled(now, slip.job, "expired") for slip in floor.pending.values() if slip.expires <= now),
        *(MessageCleared(now, each.id) for each in floor.messages.values() if each.until and each.until <= now),
    )


def _change_of_day(floor: Floor, town: Town, now: Instant) -> Iterator[Event]:
    yield from (SlipSettled(now, slip, "expired") for slip in floor.pending)
    unfinished = (ticket for ticket in floor.tickets.values() if ticket.progress in UNFINISHED)
    yield from (Expired(now, ticket.id) for ticket in unfinished)
    yield from (CounterReleased(now, counter) for counter in floor.counters)
    opened = new_day(now, town)
    yield opened
    if floor.favour is not None:
        yield FavourSet(now, floor.favour)
    yield from _door_by_the_clock(opened.sessions, None, 0, now)


def _door_by_the_clock(
    sessions: tuple[Session, ...], open_now: Session | None, changed: Instant, now: Instant
) -> Iterator[Event]:
    """Only the sessions that begin after the door last changed hands open it: who closed by hand stays closed."""
    if open_now is not None:
        if open_now.closes > now:
            return
        yield HallClosed(now)
        changed = open_now.closes
    for span in sessions:
        if span.opens <= now < span.closes and span.opens >= changed:
            yield HallOpened(now, span)
            return
