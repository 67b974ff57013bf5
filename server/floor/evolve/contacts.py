"""How a contact changes its visit and its counter, and how the last deed is taken back."""

from dataclasses import replace
from typing import Literal, assert_never

from server.floor.events.contacts import (
    Called,
    ContactEvent,
    Finished,
    Missed,
    NoShow,
    Parked,
    Recalled,
    Received,
    Resumed,
    Started,
    Transferred,
    Undone,
)
from server.floor.evolve.deeds import keep
from server.floor.evolve.visits import needs
from server.floor.state import Announcement, Before, Deed, Floor, Last, Ticket
from server.floor.town import Instant

ANNOUNCED_MS = 60_000
"""A display that skipped a version of its view still finds every call of the last minute."""

ANNOUNCED_AT_LEAST = 40
"""Each of several zones finds some calls of its own to list."""

_Deed = Started | Received | Parked | Transferred | Finished | Missed | NoShow


def evolve(floor: Floor, event: ContactEvent) -> None:
    """Change the visit and the counter."""
    match event:
        case Called():
            _called(floor, event)
        case Recalled():
            ticket = floor.tickets[event.ticket]
            floor.put(replace(ticket, calls=ticket.calls + 1))
            _announce(floor, event.ticket, event.counter, event.at, again=True)
        case Resumed():
            floor.put(_resumed(floor.tickets[event.ticket], event))
        case Undone():
            _undone(floor, event)
        case Started() | Received() | Parked() | Transferred() | Finished() | Missed() | NoShow():
            _deed(floor, event)
        case _:
            assert_never(event)


def _called(floor: Floor, event: Called) -> None:
    floor.overtaken.update(event.overtakes)
    before = floor.tickets[event.ticket]
    after = replace(
        before,
        progress="called",
        counter=event.counter,
        called=event.at,
        first_called=before.first_called or event.at,
        again=None,
        reason=event.reason,
        calls=before.calls + 1,
        touched=before.touched + 1,
    )
    floor.put(after)
    finished = floor.counters[event.counter].last if event.follows else None
    deed: Deed = "finish_and_call" if finished else "call"
    befores = (*(finished.befores if finished else ()), Before(before, after.touched))
    keep(floor, event.counter, event.ticket, Last(deed, event.at, befores, event.overtakes))
    _announce(floor, event.ticket, event.counter, event.at, again=False)


def _deed(floor: Floor, event: _Deed) -> None:
    before = floor.tickets[event.ticket]
    after, deed, stays = _after(replace(before, touched=before.touched + 1), event)
    floor.put(after)
    undone = replace(before, progress="cancelled", ended=event.at) if _new(before, event) else before
    keep(floor, event.counter, stays, Last(deed, event.at, (Before(undone, after.touched),)))


def _new(before: Ticket, event: _Deed) -> bool:
    """Whether the ticket was made for this deed: taking it back leaves nobody waiting."""
    return isinstance(event, Received) and before.taken == event.at and before.touched == 0


def _after(ticket: Ticket, event: _Deed) -> tuple[Ticket, Deed, str | None]:
    """The ticket after the deed, the deed's name, and the ticket that stays at the counter."""
    match event:
        case Started():
            return replace(ticket, progress="serving", started=event.at), "start", ticket.id
        case Received():
            return _received(ticket, event), "receive", ticket.id
        case Parked():
            return _left_counter(ticket, "parked", event.at, park_reason=event.reason), "park", None
        case Transferred():
            return _transferred(ticket, event), "transfer", None
        case Finished():
            done = (*ticket.done, *event.done)
            return replace(ticket, progress="done", ended=event.at, done=done), "finish", None
        case Missed():
            missed = ticket.missed + 1
            return replace(ticket, progress="waiting", counter=None, again=event.again, missed=missed), "missed", None
        case NoShow():
            return replace(ticket, progress="no_show", ended=event.at, missed=ticket.missed + 1), "no_show", None


def _received(ticket: Ticket, event: Received) -> Ticket:
    first = ticket.first_called or event.at
    here = replace(ticket, progress="serving", counter=event.counter, reason=event.reason, first_called=first)
    return replace(here, called=event.at, started=event.at, ended=None, again=None, aside=None, back=None)


def _left_counter(ticket: Ticket, progress: Literal["parked", "waiting"], at: Instant, park_reason: str = "") -> Ticket:
    aside = at if progress == "parked" else None
    return replace(ticket, progress=progress, counter=None, aside=aside, park_reason=park_reason)


def _resumed(ticket: Ticket, event: Resumed) -> Ticket:
    back = replace(ticket, progress="waiting", since=event.at, aside=None, touched=ticket.touched + 1)
    return _promised(back, event)


def _promised(ticket: Ticket, event: Resumed | Transferred) -> Ticket:
    return replace(
        ticket,
        kind=event.kind,
        class_=event.class_,
        target_ms=event.target_ms,
        head_start=event.head_start,
        waited_ms=event.waited_ms,
    )


def _transferred(ticket: Ticket, event: Transferred) -> Ticket:
    waits = replace(
        _promised(_left_counter(ticket, "waiting", event.at), event),
        since=event.at,
        services=event.services,
        needs=needs(event.services),
        seat=event.seat,
        usual_s=event.usual_s,
        done=(*ticket.done, *event.done),
    )
    return replace(waits, to_counter=event.to_counter, to_person=event.to_person)


def _announce(floor: Floor, ticket: str, counter: str, at: Instant, again: bool) -> None:
    floor.announcements.append(Announcement(ticket, counter, at, floor.tickets[ticket].calls, again))
    old = at - ANNOUNCED_MS
    while len(floor.announcements) > ANNOUNCED_AT_LEAST and floor.announcements[0].at < old:
        del floor.announcements[0]


def _undone(floor: Floor, event: Undone) -> None:
    counter = floor.counters[event.counter]
    last = counter.last
    assert last is not None, "decide takes back only what there is"
    floor.overtaken.subtract(last.overtakes)
    for before in last.befores:
        _restore(floor, before.ticket)
    if last.deed in ("left", "cancelled"):
        floor.counters[counter.id] = replace(counter, last=None)
        return
    back = (before.ticket.id for before in last.befores if before.ticket.progress in ("called", "serving"))
    floor.counters[counter.id] = replace(counter, ticket=next(back, None), since=event.at, last=None)


def _restore(floor: Floor, before: Ticket) -> None:
    now = floor.tickets[before.id]
    floor.put(replace(before, calls=now.calls, touched=now.touched + 1))
    if before.progress == "waiting":
        floor.announcements = [
            shown for shown in floor.announcements if shown.ticket != before.id or shown.ordinal <= before.calls
        ]
