"""What the manager sees: the day in figures, who waits how long against which promise, counters and devices."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from server.floor.state import Counter, Floor, Ticket
from server.floor.town import Instant, Town
from server.protocol.views import CounterRow, DayFigures, DeviceRow, ManagerView, PairingRow, TicketRow, WaitShown
from server.views.opening import opening
from server.views.public import number
from server.views.staff import ticket_row

UNPRINTED_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Outside:
    """What the manager sees that is not on the floor: people's public names, the devices and who wants to pair."""

    people: Mapping[str, str]
    devices: tuple[DeviceRow, ...]
    pairings: tuple[PairingRow, ...]


def manager_view(floor: Floor, town: Town, now: Instant, outside: Outside) -> ManagerView:
    """Topic `manager`."""
    return ManagerView(
        opening=opening(floor, town, now),
        day=_figures(floor),
        classes=tuple(_class_wait(floor, town, class_, now) for class_ in town.rules.classes),
        services=_service_waits(floor, now),
        counters=tuple(_counter_row(floor, counter, outside.people) for counter in town.counters),
        devices=outside.devices,
        pairings=outside.pairings,
        unprinted=_unprinted(floor),
    )


def _figures(floor: Floor) -> DayFigures:
    tally: dict[str, int] = defaultdict(int)
    called = on_time = 0
    for ticket in floor.tickets.values():
        tally[ticket.progress] += 1
        if ticket.first_called is not None:
            called += 1
            on_time += ticket.first_called - ticket.since <= ticket.target_ms
    return DayFigures(
        taken=len(floor.tickets),
        waiting=tally["waiting"],
        serving=tally["called"] + tally["serving"],
        done=tally["done"],
        no_show=tally["no_show"],
        left=tally["left"] + tally["cancelled"] + tally["expired"],
        called=called,
        on_time=on_time,
    )


def _class_wait(floor: Floor, town: Town, class_: str, now: Instant) -> WaitShown:
    waiting = [ticket for ticket in floor.waiting.values() if ticket.class_ == class_]
    return _wait(class_, waiting, town.rules.classes[class_].target_ms, now)


def _service_waits(floor: Floor, now: Instant) -> tuple[WaitShown, ...]:
    by_service: dict[str, list[Ticket]] = defaultdict(list)
    for ticket in floor.waiting.values():
        for service in ticket.needs:
            by_service[service].append(ticket)
    waits = [
        _wait(service, tickets, min(ticket.target_ms for ticket in tickets), now)
        for service, tickets in by_service.items()
    ]
    return tuple(sorted(waits, key=lambda wait: (wait.longest_since or 0, wait.id)))


def _wait(id: str, waiting: list[Ticket], target_ms: int, now: Instant) -> WaitShown:
    since = [ticket.since for ticket in waiting]
    late = sum(now - ticket.since > ticket.target_ms for ticket in waiting)
    return WaitShown(id, len(since), min(since, default=None), target_ms, late)


def _counter_row(floor: Floor, counter: str, people: Mapping[str, str]) -> CounterRow:
    held = floor.counters.get(counter)
    if held is None:
        return CounterRow(counter, "closed", None, None, None, None, None)
    ticket = floor.tickets[held.ticket] if held.ticket else None
    name = people.get(held.person)
    if ticket is None:
        return CounterRow(counter, "paused" if held.paused else "free", name, None, None, None, held.since)
    return CounterRow(
        counter=counter,
        state="called" if ticket.progress == "called" else "serving",
        person_name=name,
        number=number(ticket),
        kind=ticket.kind,
        usual_s=ticket.usual_s,
        since=_busy_since(held, ticket),
    )


def _busy_since(counter: Counter, ticket: Ticket) -> Instant:
    return (ticket.called if ticket.progress == "called" else ticket.started) or counter.since


def _unprinted(floor: Floor) -> tuple[TicketRow, ...]:
    rows = (ticket_row(floor, ticket) for ticket in floor.waiting.values())
    failed = [row for row in rows if row.slip in ("failed", "uncertain", "expired")]
    return tuple(failed[-UNPRINTED_SHOWN:])
