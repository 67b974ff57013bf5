"""What anybody in the hall may see: numbers and counts, never a product or a name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import islice

from server.floor.foresight import Foresight
from server.floor.numbering import shown
from server.floor.policy import next_in_line
from server.floor.serving import can_serve
from server.floor.state import Announcement, Counter, Floor, Ticket
from server.floor.town import Instant, Kind, Town
from server.protocol.jobs import PrinterStatus
from server.protocol.shown import ZoneShown
from server.protocol.views import CallShown, CounterNow, DisplayView, KioskView, SlipShown
from server.views.foreseen import waits_by_service
from server.views.notices import notices, public_notices
from server.views.opening import opening
from server.views.room import Room
from server.views.today import expected_by_kind, full

SLIPS_SHOWN = 20
"""A kiosk asks after the slip it just ordered; a busy hall orders some twenty in the minute it looks."""
CALLS_AT_LEAST = 8
CALLED_WITHIN_MS = 60_000
NEXT_SHOWN = 3


def number(ticket: Ticket) -> str:
    """The ticket's number as people read it."""
    return shown(ticket.letter, ticket.number)


def kiosk_view(
    floor: Floor,
    town: Town,
    now: Instant,
    printers: Mapping[str, PrinterStatus],
    free_today: Callable[[tuple[str, ...], Instant], Room],
    foresight: Foresight | None = None,
) -> KioskView:
    """Topic `kiosk`. `printers` is the status of each printer by its own name, `free_today` the room of today."""
    opened = opening(floor, town, now)
    slips = islice(reversed(floor.slips.values()), SLIPS_SHOWN)
    return KioskView(
        opening=opened,
        waiting=dict(floor.waiting_by_kind),
        counters_open=_counters_open(floor),
        slips=tuple(SlipShown(slip.job, slip.ticket, slip.state) for slip in slips),
        printers={
            kiosk: printers.get(printer, PrinterStatus(online=False)) for kiosk, printer in town.printers.items()
        },
        expected=expected_by_kind(floor, now, foresight),
        full=full(floor),
        notices=public_notices(floor),
        free_today=dict(free_today(opened.by_appointment, now)),
        waits=waits_by_service(floor, now, foresight),
    )


@dataclass(frozen=True, slots=True)
class Audible:
    """What is heard in a zone: of which line, and the names of the sounds of a call."""

    speaker: str | None
    sounds: Callable[[Floor, Announcement], tuple[str, ...]]


def display_view(
    floor: Floor, town: Town, now: Instant, zone: ZoneShown, names: Mapping[str, str], audible: Audible
) -> DisplayView:
    """Topic `display/<zone>`. `names` are the counters' public names by id."""
    return DisplayView(
        zone=zone.id,
        opening=opening(floor, town, now),
        calls=_calls(floor, now, zone.counters, names, audible),
        next=_next(floor, town, now, zone.counters),
        counters=tuple(counter_now(floor, counter) for counter in zone.counters),
        speaker=audible.speaker,
        notices=notices(floor, zone.id),
    )


def counter_now(floor: Floor, counter: str) -> CounterNow:
    """What a counter is doing, as anybody may see it."""
    held = floor.counters.get(counter)
    ticket = floor.tickets[held.ticket] if held and held.ticket else None
    if held is None or ticket is None:
        return CounterNow(counter, held is not None and not held.paused, None, None, None)
    called = ticket.progress == "called"
    return CounterNow(
        counter, True, number(ticket), "called" if called else "serving", ticket.called if called else ticket.started
    )


def _counters_open(floor: Floor) -> dict[Kind, int]:
    calling = [counter for counter in floor.counters.values() if not counter.paused]
    standing = sum(counter.kind == "standing" for counter in calling)
    return {"short": standing, "seated": len(calling) - standing}


def _calls(
    floor: Floor, now: Instant, counters: tuple[str, ...], names: Mapping[str, str], audible: Audible
) -> tuple[CallShown, ...]:
    here = [call for call in reversed(floor.announcements) if call.counter in counters]
    recent = sum(call.at >= now - CALLED_WITHIN_MS for call in here)
    return tuple(
        CallShown(
            id=f"{call.ticket}#{call.ordinal}",
            number=number(floor.tickets[call.ticket]),
            counter=names.get(call.counter, call.counter),
            at=call.at,
            again=call.again,
            sounds=audible.sounds(floor, call),
        )
        for call in here[: max(CALLS_AT_LEAST, recent)]
    )


def _next(floor: Floor, town: Town, now: Instant, counters: tuple[str, ...]) -> tuple[str, ...]:
    calling = [held for counter in counters if (held := floor.counters.get(counter)) and not held.paused]
    able = (ticket for ticket in floor.waiting.values() if _anybody(calling, ticket))
    return tuple(number(ticket) for ticket in next_in_line(able, now, town.rules, NEXT_SHOWN))


def _anybody(calling: list[Counter], ticket: Ticket) -> bool:
    return any(can_serve(counter, ticket) for counter in calling)
