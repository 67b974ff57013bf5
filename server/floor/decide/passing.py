"""Opening and closing the door, and what the passing of time brings: graces, slips that come too late, a new day."""

from collections.abc import Iterator
from itertools import chain

from server.floor.commands.hall import CloseHall, OpenHall
from server.floor.events import Event
from server.floor.events.counters import CounterReleased
from server.floor.events.hall import HallClosed, HallOpened, Session
from server.floor.events.visits import Expired, GraceEnded, SlipSettled
from server.floor.openings import local_date, new_day
from server.floor.refused import Refused
from server.floor.state import Floor
from server.floor.town import Instant, Town


def door(floor: Floor, command: OpenHall | CloseHall, now: Instant) -> tuple[Event, ...]:
    """Open by hand until the next configured closing or midnight, or close by hand until the next opening."""
    if isinstance(command, OpenHall):
        if floor.session is not None:
            raise Refused("already_open")
        closes = min((span.closes for span in floor.sessions if span.closes > now), default=floor.day_ends)
        return (HallOpened(now, Session(now, closes)),)
    homeward = tuple(Expired(now, ticket) for ticket in floor.waiting) if command.send_home else ()
    if floor.session is None and not homeward:
        raise Refused("already_closed")
    return (HallClosed(now), *homeward) if floor.session is not None else homeward


def due(floor: Floor, after: Instant) -> Instant:
    """The next instant later than `after` at which something happens by itself, `after` being the last TimePassed."""
    door = (span.opens for span in floor.sessions) if floor.session is None else (floor.session.closes,)
    slips = (slip.expires for slip in floor.pending.values())
    instants = chain((floor.day_ends,), door, floor.graces.values(), slips)
    return min((instant for instant in instants if instant > after), default=after)


def time_passed(floor: Floor, town: Town, now: Instant) -> tuple[Event, ...]:
    """Everything that has become due by now, in order; nothing when nothing has."""
    if local_date(now, town.zone).isoformat() > floor.date:
        return tuple(_change_of_day(floor, town, now))
    return (
        *_door_by_the_clock(floor.sessions, floor.session, floor.door_changed, now),
        *(GraceEnded(now, ticket) for ticket, again in floor.graces.items() if again <= now),
        *(SlipSettled(now, slip.job, "expired") for slip in floor.pending.values() if slip.expires <= now),
    )


def _change_of_day(floor: Floor, town: Town, now: Instant) -> Iterator[Event]:
    yield from (SlipSettled(now, slip, "expired") for slip in floor.pending)
    unfinished = (ticket for ticket in floor.tickets.values() if ticket.progress in ("waiting", "called", "serving"))
    yield from (Expired(now, ticket.id) for ticket in unfinished)
    yield from (CounterReleased(now, counter) for counter in floor.counters)
    opened = new_day(now, town)
    yield opened
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
