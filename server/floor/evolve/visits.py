"""How events outside a contact change a visit, and how its slip fares."""

from dataclasses import replace
from typing import Literal, assert_never

from server.floor.commands.asker import Wanted
from server.floor.events.visits import (
    CameBack,
    Cancelled,
    Expired,
    GraceEnded,
    Left,
    PaperServed,
    Reopened,
    SlipOrdered,
    SlipSettled,
    SteppedAway,
    TicketTaken,
    VisitChanged,
    VisitEvent,
)
from server.floor.evolve.deeds import note_only
from server.floor.holdings import SlipJob
from server.floor.state import Before, Floor, Last, Ticket
from server.floor.town import Instant


def evolve(floor: Floor, event: VisitEvent) -> None:
    """Change the visit or its slip."""
    match event:
        case TicketTaken():
            _taken(floor, event)
        case SlipOrdered():
            floor.put_slip(SlipJob(event.job, event.ticket, event.printer, event.at, event.expires))
        case SlipSettled():
            floor.put_slip(replace(floor.slips[event.job], state=event.outcome))
        case GraceEnded():
            floor.put(replace(floor.tickets[event.ticket], again=None))
        case Left() | Cancelled():
            _ended(floor, event)
        case Expired():
            _leaves_counter(floor, event.ticket, event.at)
            ticket = _touched(floor, event.ticket)
            floor.put(replace(ticket, progress="expired", ended=event.at, again=None, aside=None, back=None))
        case VisitChanged():
            _changed(floor, event)
        case SteppedAway() | CameBack() | Reopened() | PaperServed():
            _moved(floor, event)
        case _:
            assert_never(event)


def needs(services: tuple[Wanted, ...]) -> frozenset[str]:
    """The services alone."""
    return frozenset(wanted.service for wanted in services)


def _touched(floor: Floor, ticket: str) -> Ticket:
    before = floor.tickets[ticket]
    return replace(before, touched=before.touched + 1)


def _taken(floor: Floor, event: TicketTaken) -> None:
    if event.since is None:
        floor.numbers[event.letter] = event.number
    else:
        floor.paper.add(event.number)
    taken = event.at if event.since is None else event.since
    floor.expected.pop(event.appointment or "", None)
    floor.put(
        Ticket(
            id=event.ticket,
            letter=event.letter,
            number=event.number,
            kind=event.kind,
            class_=event.class_,
            services=event.services,
            needs=needs(event.services),
            seat=event.seat,
            language=event.language,
            target_ms=event.target_ms,
            head_start=event.head_start,
            usual_s=event.usual_s,
            before=event.before,
            taken=taken,
            since=taken if event.agreed is None else max(taken, event.agreed),
            promised_min=event.promised_min,
            appointment=event.appointment,
            agreed=event.agreed,
        )
    )


def _ended(floor: Floor, event: Left | Cancelled) -> None:
    progress: Literal["left", "cancelled"] = "left" if isinstance(event, Left) else "cancelled"
    before, after = floor.tickets[event.ticket], _touched(floor, event.ticket)
    floor.put(replace(after, progress=progress, ended=event.at, again=None, aside=None, back=None))
    note_only(floor, event.counter, Last(progress, event.at, (Before(before, after.touched),)))


def _changed(floor: Floor, event: VisitChanged) -> None:
    floor.put(
        replace(
            _touched(floor, event.ticket),
            services=event.services,
            needs=needs(event.services),
            seat=event.seat,
            kind=event.kind,
            class_=event.class_,
            target_ms=event.target_ms,
            head_start=event.head_start,
            usual_s=event.usual_s,
        )
    )


def _moved(floor: Floor, event: SteppedAway | CameBack | Reopened | PaperServed) -> None:
    ticket = _touched(floor, event.ticket)
    match event:
        case SteppedAway():
            _leaves_counter(floor, ticket.id, event.at)
            away = replace(ticket, progress="away", aside=event.at, back=event.until, again=None, counter=None)
            floor.put(replace(away, aways=ticket.aways + 1))
        case CameBack():
            floor.put(replace(ticket, progress="waiting", aside=None, back=None))
        case Reopened():
            floor.put(replace(ticket, progress="waiting", ended=None, counter=None, missed=0, aside=None))
        case PaperServed():
            served = replace(ticket, progress="done", first_called=event.started, called=event.started)
            floor.put(replace(served, started=event.started, ended=event.ended, done=event.done))


def _leaves_counter(floor: Floor, ticket: str, at: Instant) -> None:
    counter = floor.counters.get(floor.tickets[ticket].counter or "")
    if counter is not None and counter.ticket == ticket:
        floor.counters[counter.id] = replace(counter, ticket=None, since=at, last=None)
