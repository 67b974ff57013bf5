"""The fold: each event changes the floor in one way, never refused, never looking at configuration or clock."""

from dataclasses import replace
from typing import assert_never

from server.floor.events import Event
from server.floor.events.contacts import Called, Finished, Missed, NoShow, Recalled, Started, Undone
from server.floor.events.counters import CounterPaused, CounterReleased, CounterResumed, CounterTaken
from server.floor.events.hall import DayOpened, HallClosed, HallOpened
from server.floor.events.visits import Cancelled, Expired, GraceEnded, Left, SlipOrdered, SlipSettled, TicketTaken
from server.floor.state import Announcement, Before, Counter, Deed, Floor, Last, SlipJob, Ticket
from server.floor.town import Instant

ANNOUNCED_MS = 60_000
"""A display that skipped a version of its view still finds every call of the last minute."""

ANNOUNCED_AT_LEAST = 40
"""Each of several zones finds some calls of its own to list."""


def evolve(floor: Floor, event: Event) -> None:
    """Change the floor by what happened."""
    match event:
        case TicketTaken():
            _ticket_taken(floor, event)
        case SlipOrdered():
            floor.put_slip(SlipJob(event.job, event.ticket, event.printer, event.at, event.expires))
        case SlipSettled():
            floor.put_slip(replace(floor.slips[event.job], state=event.outcome))
        case Called():
            _called(floor, event)
        case Recalled():
            ticket = floor.tickets[event.ticket]
            floor.put(replace(ticket, calls=ticket.calls + 1))
            _announce(floor, event.ticket, event.counter, event.at, again=True)
        case Started() | Finished() | Missed() | NoShow() | Left() | Cancelled():
            _deed(floor, event)
        case GraceEnded():
            floor.put(replace(floor.tickets[event.ticket], again=None))
        case Expired():
            _expired(floor, event)
        case Undone():
            _undone(floor, event)
        case CounterTaken() | CounterReleased() | CounterPaused() | CounterResumed():
            _counter(floor, event)
        case DayOpened() | HallOpened() | HallClosed():
            _opening(floor, event)
        case _:
            assert_never(event)


def _ticket_taken(floor: Floor, event: TicketTaken) -> None:
    floor.numbers[event.letter] = event.number
    floor.put(
        Ticket(
            id=event.ticket,
            letter=event.letter,
            number=event.number,
            kind=event.kind,
            class_=event.class_,
            services=event.services,
            needs=frozenset(wanted.service for wanted in event.services),
            seat=event.seat,
            language=event.language,
            target_ms=event.target_ms,
            head_start=event.head_start,
            usual_s=event.usual_s,
            before=event.before,
            taken=event.at,
            since=event.at,
        )
    )


def _called(floor: Floor, event: Called) -> None:
    for overtaken in event.overtakes:
        ticket = floor.tickets[overtaken]
        floor.put(replace(ticket, overtaken=ticket.overtaken + 1))
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
    _keep(floor, event.counter, event.ticket, Last(deed, event.at, befores, event.overtakes))
    _announce(floor, event.ticket, event.counter, event.at, again=False)


def _deed(floor: Floor, event: Started | Finished | Missed | NoShow | Left | Cancelled) -> None:
    before = floor.tickets[event.ticket]
    after, deed, stays = _after(replace(before, touched=before.touched + 1), event)
    floor.put(after)
    last = Last(deed, event.at, (Before(before, after.touched),))
    if isinstance(event, Left | Cancelled):
        _note_only(floor, event.counter, last)
    else:
        _keep(floor, event.counter, stays, last)


def _after(
    ticket: Ticket, event: Started | Finished | Missed | NoShow | Left | Cancelled
) -> tuple[Ticket, Deed, str | None]:
    """The ticket after the deed, the deed's name, and the ticket that stays at the counter."""
    match event:
        case Started():
            return replace(ticket, progress="serving", started=event.at), "start", ticket.id
        case Finished():
            return replace(ticket, progress="done", ended=event.at, done=event.done), "finish", None
        case Missed():
            return (
                replace(ticket, progress="waiting", counter=None, again=event.again, missed=ticket.missed + 1),
                "missed",
                None,
            )
        case NoShow():
            return replace(ticket, progress="no_show", ended=event.at, missed=ticket.missed + 1), "no_show", None
        case Left():
            return replace(ticket, progress="left", ended=event.at, again=None), "left", None
        case Cancelled():
            return replace(ticket, progress="cancelled", ended=event.at, again=None), "cancelled", None


def _keep(floor: Floor, counter: str, ticket: str | None, last: Last) -> None:
    floor.counters[counter] = replace(floor.counters[counter], ticket=ticket, since=last.at, last=last)


def _note_only(floor: Floor, counter: str | None, last: Last) -> None:
    if counter is not None:
        floor.counters[counter] = replace(floor.counters[counter], last=last)


def _announce(floor: Floor, ticket: str, counter: str, at: Instant, again: bool) -> None:
    floor.announcements.append(Announcement(ticket, counter, at, floor.tickets[ticket].calls, again))
    old = at - ANNOUNCED_MS
    while len(floor.announcements) > ANNOUNCED_AT_LEAST and floor.announcements[0].at < old:
        del floor.announcements[0]


def _expired(floor: Floor, event: Expired) -> None:
    ticket = floor.tickets[event.ticket]
    counter = floor.counters.get(ticket.counter or "")
    if counter is not None and counter.ticket == ticket.id:
        floor.counters[counter.id] = replace(counter, ticket=None, since=event.at, last=None)
    floor.put(replace(ticket, progress="expired", ended=event.at, again=None, touched=ticket.touched + 1))


def _undone(floor: Floor, event: Undone) -> None:
    counter = floor.counters[event.counter]
    last = counter.last
    assert last is not None, "decide takes back only what there is"
    for overtaken in last.overtakes:
        ticket = floor.tickets[overtaken]
        floor.put(replace(ticket, overtaken=ticket.overtaken - 1))
    for before in last.befores:
        _restore(floor, before.ticket)
    if last.deed in ("left", "cancelled"):
        floor.counters[counter.id] = replace(counter, last=None)
        return
    back = (before.ticket.id for before in last.befores if before.ticket.progress in ("called", "serving"))
    floor.counters[counter.id] = replace(counter, ticket=next(back, None), since=event.at, last=None)


def _restore(floor: Floor, before: Ticket) -> None:
    now = floor.tickets[before.id]
    floor.put(replace(before, calls=now.calls, touched=now.touched + 1, overtaken=now.overtaken))
    if before.progress == "waiting":
        floor.announcements = [
            shown for shown in floor.announcements if shown.ticket != before.id or shown.ordinal <= before.calls
        ]


def _counter(floor: Floor, event: CounterTaken | CounterReleased | CounterPaused | CounterResumed) -> None:
    held = floor.counters.get(event.counter)
    match event:
        case CounterTaken():
            floor.counters[event.counter] = Counter(
                id=event.counter,
                kind=event.counter_kind,
                services=frozenset(event.services),
                person=event.person,
                since=event.at,
                ticket=held.ticket if held else None,
            )
        case CounterReleased():
            floor.counters.pop(event.counter, None)
        case CounterPaused() | CounterResumed():
            assert held is not None, "decide pauses only what is open"
            floor.counters[event.counter] = replace(held, paused=isinstance(event, CounterPaused), since=event.at)


def _opening(floor: Floor, event: DayOpened | HallOpened | HallClosed) -> None:
    match event:
        case DayOpened():
            floor.new_day()
            floor.date, floor.day_ends = event.date, event.ends
            floor.sessions, floor.closure = event.sessions, event.closure
        case HallOpened():
            floor.session, floor.door_changed = event.session, event.at
        case HallClosed():
            floor.session, floor.door_changed = None, event.at
