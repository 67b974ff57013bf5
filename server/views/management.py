"""What the manager sees: the day in figures, who waits how long against which promise, counters and devices."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from server.floor.foresight import Foresight, still_said
from server.floor.holdings import SlipJob
from server.floor.state import Counter, Floor, Ticket
from server.floor.town import Instant, Town
from server.protocol.managing import CounterRow, DayFigures, DeviceRow, ManagerView, PairingRow, WaitShown
from server.protocol.staffing import TicketRow
from server.views.curve import closing, curve
from server.views.foreseen import alarms, favour, waits_by_service
from server.views.notices import notices
from server.views.opening import opening
from server.views.public import number
from server.views.staff import ticket_row
from server.views.today import expected_by_kind, services_today

UNPRINTED_SHOWN = 12
LAST_SHOWN = 20
MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Outside:
    """What the manager sees that is not on the floor: people's public names, the devices and who wants to pair."""

    people: Mapping[str, str]
    devices: tuple[DeviceRow, ...]
    pairings: tuple[PairingRow, ...]


def manager_view(
    floor: Floor, town: Town, now: Instant, outside: Outside, foresight: Foresight | None = None
) -> ManagerView:
    """Topic `manager`. `town` is as configured."""
    return ManagerView(
        opening=opening(floor, town, now),
        day=_figures(floor),
        classes=tuple(_class_wait(floor, town, class_, now) for class_ in town.rules.classes),
        services=_service_waits(floor, now),
        counters=tuple(_counter_row(floor, town, counter, outside.people) for counter in town.counters),
        devices=outside.devices,
        pairings=outside.pairings,
        printers=dict(town.printers),
        unprinted=_unprinted(floor, outside.devices),
        notices=notices(floor),
        expected=expected_by_kind(floor, now, foresight),
        limits=services_today(floor),
        curve=curve(floor),
        closing=closing(floor, now),
        last=tuple(ticket_row(floor, ticket) for ticket in islice(reversed(floor.tickets.values()), LAST_SHOWN)),
        waits=waits_by_service(floor, now, foresight),
        foreseen=still_said(foresight, floor, now) is not None,
        alarms=alarms(floor, town, now, foresight),
        favour=favour(floor, town.rules),
    )


def _figures(floor: Floor) -> DayFigures:
    tally: dict[str, int] = defaultdict(int)
    called = on_time = promised = kept = 0
    for ticket in floor.tickets.values():
        tally[ticket.progress] += 1
        if ticket.first_called is not None:
            called += 1
            on_time += ticket.first_called - ticket.taken <= ticket.target_ms
            promised += ticket.promised_min is not None
            kept += _kept(ticket, ticket.first_called)
    return DayFigures(
        taken=len(floor.tickets),
        waiting=tally["waiting"],
        serving=tally["called"] + tally["serving"],
        done=tally["done"],
        no_show=tally["no_show"],
        left=tally["left"] + tally["cancelled"] + tally["expired"],
        called=called,
        on_time=on_time,
        promised=promised,
        kept=kept,
    )


def _kept(ticket: Ticket, called: Instant) -> bool:
    return ticket.promised_min is not None and called - ticket.taken <= ticket.promised_min[1] * MINUTE_MS


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


def _counter_row(floor: Floor, town: Town, counter: str, people: Mapping[str, str]) -> CounterRow:
    held = floor.counters.get(counter)
    services = tuple(sorted(floor.assigned.get(counter, town.counters[counter].services)))
    assigned = counter in floor.assigned
    if held is None:
        return CounterRow(counter, "closed", None, None, None, None, None, services, assigned)
    ticket = floor.tickets[held.ticket] if held.ticket else None
    name = people.get(held.person)
    if ticket is None:
        state: Literal["paused", "free"] = "paused" if held.paused else "free"
        return CounterRow(counter, state, name, None, None, None, held.since, services, assigned)
    return CounterRow(
        counter=counter,
        state="called" if ticket.progress == "called" else "serving",
        person_name=name,
        number=number(ticket),
        kind=ticket.kind,
        usual_s=ticket.usual_s,
        since=_busy_since(held, ticket),
        services=services,
        assigned=assigned,
    )


def _busy_since(counter: Counter, ticket: Ticket) -> Instant:
    return (ticket.called if ticket.progress == "called" else ticket.started) or counter.since


def _unprinted(floor: Floor, devices: Iterable[DeviceRow]) -> tuple[TicketRow, ...]:
    """The newest of the slips that did not come out, and of those that wait for a printer that cannot print now."""
    able = {device.name for device in devices if device.role == "printer" and _prints(device)}
    held_up = [ticket for ticket in floor.waiting.values() if _held_up(floor.newest_slip(ticket.id), able)]
    return tuple(ticket_row(floor, ticket) for ticket in held_up[-UNPRINTED_SHOWN:])


def _held_up(slip: SlipJob | None, able: Container[str]) -> bool:
    if slip is None or slip.state == "printed":
        return False
    return slip.state != "ordered" or slip.printer not in able


def _prints(device: DeviceRow) -> bool:
    printer = device.printer
    return printer is not None and printer.online and printer.cover == "closed" and printer.paper != "out"
