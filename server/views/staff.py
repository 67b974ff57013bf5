"""What staff see: who waits and what for, and the work at one counter."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice

from server.floor.commands.asker import Wanted
from server.floor.foresight import Foresight, Range, advice, still_said
from server.floor.holdings import Expected
from server.floor.policy import candidates, choose, why_not
from server.floor.protecting import needed_at
from server.floor.reason import Reason
from server.floor.state import Counter, Floor, Ticket
from server.floor.town import Instant, Town
from server.protocol.staffing import (
    AsideRow,
    Colleague,
    Contact,
    CounterView,
    ExpectedRow,
    FloorView,
    NextOne,
    Staffed,
    TicketRow,
    Undoable,
    WaitingRow,
    WantedShown,
)
from server.views.foreseen import alarms
from server.views.notices import notices
from server.views.opening import opening
from server.views.public import counter_now, number
from server.views.today import expected_by_kind, tickets_left

ROWS_AT_MOST = 60
"""More people than this in one queue are counted, not listed: nobody reads further, and the view stays small."""
RECENT_SHOWN = 30
MINUTE_MS = 60_000


def floor_view(
    floor: Floor,
    town: Town,
    now: Instant,
    people: Mapping[str, str],
    notes: Mapping[str, str],
    foresight: Foresight | None = None,
) -> FloorView:
    """Topic `floor`: the first in line, and the newest tickets whatever became of them. `notes` are by ticket."""
    told = still_said(foresight, floor, now)
    foreseen = told.tickets if told else {}
    line = sorted(floor.waiting.values(), key=lambda ticket: (ticket.since, ticket.number))
    return FloorView(
        opening=opening(floor, town, now),
        waiting=tuple(_waiting_row(ticket, people, notes, foreseen.get(ticket.id)) for ticket in line[:ROWS_AT_MOST]),
        more=max(0, len(line) - ROWS_AT_MOST),
        counts=dict(floor.waiting_by_kind),
        recent=tuple(ticket_row(floor, t) for t in islice(reversed(floor.tickets.values()), RECENT_SHOWN)),
        counters=tuple(counter_now(floor, counter) for counter in town.counters),
        staffed=tuple(_staffed(floor, counter, people) for counter in floor.counters.values()),
        aside=tuple(_aside_row(ticket, notes) for ticket in floor.aside.values()),
        expected=expected_by_kind(floor, now, foresight),
        limits=dict(tickets_left(floor)),
        appointments=_appointments(floor),
        notices=notices(floor),
        alarms=alarms(floor, town, now, foresight),
    )


def counter_view(
    floor: Floor,
    town: Town,
    now: Instant,
    counter: str,
    people: Mapping[str, str],
    notes: Mapping[str, str],
    foresight: Foresight | None = None,
) -> CounterView:
    """Topic `counter/<id>`. `people` are public names by opaque id."""
    held = floor.counters.get(counter)
    if held is None:
        return CounterView(counter, False, None, None, False, None, None, {}, None, (), (), None)
    advised = advice(foresight, floor, counter, now)
    return CounterView(
        counter=counter,
        held=True,
        person=held.person,
        person_name=people.get(held.person),
        paused=held.paused,
        contact=_contact(floor.tickets[held.ticket], notes) if held.ticket else None,
        next=_next_one(floor, town, now, held, advised),
        why_not=dict(islice(why_not(floor, held, now, town.rules, advised).items(), ROWS_AT_MOST)),
        undo=_undoable(floor, town, held),
        services=tuple(sorted(held.services)),
        colleagues=tuple(
            Colleague(other.person, people.get(other.person, ""), other.id, _free_at(floor, other))
            for other in floor.counters.values()
            if other.id != counter
        ),
        kept_for=_kept_for(floor, town, now, held),
    )


def ticket_row(floor: Floor, ticket: Ticket) -> TicketRow:
    """A ticket in a list, with the state of its newest slip."""
    slip = floor.newest_slip(ticket.id)
    return TicketRow(
        ticket=ticket.id,
        number=number(ticket),
        progress=ticket.progress,
        taken=ticket.taken,
        slip=slip.state if slip else None,
        kind=ticket.kind,
        services=wanted_shown(ticket.services),
    )


def wanted_shown(services: tuple[Wanted, ...]) -> tuple[WantedShown, ...]:
    """Services and amounts as pages see them."""
    return tuple(WantedShown(wanted.service, wanted.amount) for wanted in services)


def note_of(ticket: Ticket, notes: Mapping[str, str]) -> str | None:
    """What was written about the visit, else about the appointment that it is for."""
    return notes.get(ticket.id) or notes.get(ticket.appointment or "")


def _appointments(floor: Floor) -> tuple[ExpectedRow, ...]:
    coming = sorted(floor.expected.values(), key=lambda each: (each.agreed, each.appointment))
    return tuple(_expected_row(each) for each in coming[:ROWS_AT_MOST])


def _expected_row(each: Expected) -> ExpectedRow:
    services = wanted_shown(each.services)
    return ExpectedRow(each.appointment, each.agreed, each.kind, services, each.seat, each.language, each.usual_s)


def _kept_for(floor: Floor, town: Town, now: Instant, counter: Counter) -> Instant | None:
    if not candidates(floor, counter, town.rules) or choose(floor, counter, now, town.rules):
        return None
    needed = needed_at(floor, counter, now, town.rules)
    # The slack is between the rule and the hall: what the visitor was promised ends before it.
    return None if needed is None else needed - town.rules.protect_slack_ms


def _staffed(floor: Floor, counter: Counter, people: Mapping[str, str]) -> Staffed:
    today = tuple(sorted(counter.services)) if counter.id in floor.assigned else None
    return Staffed(counter.id, people.get(counter.person, ""), counter.paused, today)


def _free_at(floor: Floor, counter: Counter) -> Instant | None:
    if counter.ticket is None:
        return None
    ticket = floor.tickets[counter.ticket]
    return (ticket.started or ticket.called or counter.since) + ticket.usual_s * 1000


def _waiting_row(
    ticket: Ticket, people: Mapping[str, str], notes: Mapping[str, str], expected_min: Range | None
) -> WaitingRow:
    return WaitingRow(
        ticket=ticket.id,
        number=number(ticket),
        kind=ticket.kind,
        class_=ticket.class_,
        services=wanted_shown(ticket.services),
        seat=ticket.seat,
        language=ticket.language,
        taken=ticket.taken,
        since=ticket.since,
        agreed=ticket.agreed,
        appointment=ticket.appointment,
        target_ms=ticket.target_ms,
        usual_s=ticket.usual_s,
        again=ticket.again,
        missed=ticket.missed,
        waited_ms=ticket.waited_ms,
        promised_min=ticket.promised_min,
        expected_min=expected_min,
        to_counter=ticket.to_counter,
        to_person=people.get(ticket.to_person) if ticket.to_person else None,
        note=note_of(ticket, notes),
    )


def _aside_row(ticket: Ticket, notes: Mapping[str, str]) -> AsideRow:
    return AsideRow(
        ticket=ticket.id,
        number=number(ticket),
        progress="parked" if ticket.progress == "parked" else "away",
        services=wanted_shown(ticket.services),
        reason=ticket.park_reason,
        since=ticket.aside or ticket.since,
        back=ticket.back,
        note=note_of(ticket, notes),
    )


def _contact(ticket: Ticket, notes: Mapping[str, str]) -> Contact | None:
    if ticket.reason is None or ticket.called is None:
        return None
    return Contact(
        ticket=ticket.id,
        number=number(ticket),
        kind=ticket.kind,
        class_=ticket.class_,
        progress="called" if ticket.progress == "called" else "serving",
        services=wanted_shown(ticket.services),
        seat=ticket.seat,
        language=ticket.language,
        taken=ticket.taken,
        called=ticket.called,
        started=ticket.started,
        usual_s=ticket.usual_s,
        missed=ticket.missed,
        reason=ticket.reason,
        waited_ms=ticket.waited_ms,
        done=wanted_shown(ticket.done),
        park_reason=ticket.park_reason,
        note=note_of(ticket, notes),
        agreed=ticket.agreed,
        appointment=ticket.appointment,
    )


def _next_one(floor: Floor, town: Town, now: Instant, counter: Counter, advised: str | None) -> NextOne | None:
    choice = choose(floor, counter, now, town.rules, advised)
    if choice is None:
        return None
    ticket = choice.ticket
    return NextOne(ticket.id, number(ticket), wanted_shown(ticket.services), ticket.since, _by_minutes(choice.reason))


def _by_minutes(reason: Reason) -> Reason:
    # A view must not change only because it is looked at a little later.
    return replace(reason, waited_ms=reason.waited_ms // MINUTE_MS * MINUTE_MS)


def _undoable(floor: Floor, town: Town, counter: Counter) -> Undoable | None:
    last = counter.last
    if last is None or any(floor.tickets[before.ticket.id].touched != before.touched for before in last.befores):
        return None
    return Undoable(last.deed, number(last.befores[-1].ticket), last.at + town.rules.undo_ms)
