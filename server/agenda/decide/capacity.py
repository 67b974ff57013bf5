"""More or less room on a date, and another place for the appointments that this leaves without anybody."""

from datetime import date
from typing import assert_never

from server.agenda.commands import (
    CapacityCommand,
    CloseExtra,
    KeepForWalkIns,
    MoveEndangered,
    OpenExtra,
    ReportAbsent,
    ReportBack,
)
from server.agenda.days import day_of
from server.agenda.events import (
    AgendaEvent,
    BookingMoved,
    BookingReplaced,
    ExtraClosed,
    ExtraOpened,
    StaffAbsent,
    StaffBack,
    WalkInsKept,
)
from server.agenda.evolve import evolve
from server.agenda.offers import endangered, first_free, place, somebody_else
from server.agenda.state import Agenda, Booking
from server.agenda.town import AgendaTown
from server.agenda.visits import visit_of
from server.floor.openings import local_date
from server.floor.refused import Refused
from server.floor.town import Instant

EXTRAS_AT_MOST = 20
END_OF_DAY_MIN = 24 * 60


def decide(agenda: Agenda, town: AgendaTown, command: CapacityCommand, now: Instant) -> tuple[AgendaEvent, ...]:
    """What a manager changes about a date; asking for what already is changes nothing."""
    match command:
        case OpenExtra():
            return (open_extra(agenda, town, command, now),)
        case CloseExtra():
            return (ExtraClosed(now, command.extra),) if command.extra in agenda.extras else ()
        case KeepForWalkIns():
            return keep_for_walk_ins(agenda, town, command, now)
        case ReportAbsent() | ReportBack():
            return report(agenda, town, command, now)
        case MoveEndangered():
            return move_endangered(agenda, town, _date(command.date), now)
        case _:
            assert_never(command)


def open_extra(agenda: Agenda, town: AgendaTown, command: OpenExtra, now: Instant) -> ExtraOpened:
    """Somebody more, also outside the opening hours, but not on a day on which the hall is closed."""
    iso = _from_today(town, command.date, now)
    if day_of(town, iso).closed:
        raise Refused("closed_then", day_of(town, iso).closed)
    if not 0 <= command.opens_min < command.closes_min <= END_OF_DAY_MIN:
        raise Refused("impossible_times")
    unknown = next((service for service in command.services if service not in town.services), None)
    if unknown is not None:
        raise Refused("unknown_service", unknown)
    if command.extra in agenda.extras or sum(each.date == iso for each in agenda.extras.values()) >= EXTRAS_AT_MOST:
        raise Refused("too_many")
    kind, services = command.counter_kind, tuple(command.services)
    return ExtraOpened(now, command.extra, iso, command.opens_min, command.closes_min, kind, services)


def keep_for_walk_ins(
    agenda: Agenda, town: AgendaTown, command: KeepForWalkIns, now: Instant
) -> tuple[AgendaEvent, ...]:
    """Another share for walk-ins on this date."""
    iso = _from_today(town, command.date, now)
    if command.share is not None and not 0 <= command.share <= 1:
        raise Refused("too_many")
    return () if agenda.shares.get(iso) == command.share else (WalkInsKept(now, iso, command.share),)


def report(
    agenda: Agenda, town: AgendaTown, command: ReportAbsent | ReportBack, now: Instant
) -> tuple[AgendaEvent, ...]:
    """Whoever works by the roster is not there, or is there after all."""
    iso = _from_today(town, command.date, now)
    if command.roster not in town.rosters:
        raise Refused("unknown_roster", command.roster)
    absent = (command.roster, iso) in agenda.absent
    if isinstance(command, ReportAbsent):
        return () if absent else (StaffAbsent(now, command.roster, iso),)
    return (StaffBack(now, command.roster, iso),) if absent else ()


def move_endangered(agenda: Agenda, town: AgendaTown, iso: str, now: Instant) -> tuple[AgendaEvent, ...]:
    """First those for whom somebody else is free at the same time, then the others, each to the first free time."""
    scratch, events = agenda.copy(), []
    for move in (_to_somebody_else, _to_another_time):
        for booking in endangered(scratch, town, iso):
            event = move(scratch, town, booking, now)
            if event is not None:
                events.append(event)
                evolve(scratch, event)
    return tuple(events)


def _to_somebody_else(agenda: Agenda, town: AgendaTown, booking: Booking, now: Instant) -> AgendaEvent | None:
    roster = somebody_else(agenda, town, booking)
    return None if roster is None else BookingReplaced(now, booking.id, roster)


def _to_another_time(agenda: Agenda, town: AgendaTown, booking: Booking, now: Instant) -> AgendaEvent | None:
    visit = visit_of(town, booking)
    at = first_free(agenda, town, visit, now, booking.place.agreed, booking)
    return None if at is None else BookingMoved(now, booking.id, place(agenda, town, visit, at, now, booking), True)


def _from_today(town: AgendaTown, iso: str, now: Instant) -> str:
    if _date(iso) < local_date(now, town.zone).isoformat():
        raise Refused("too_soon", iso)
    return iso


def _date(iso: str) -> str:
    try:
        return date.fromisoformat(iso).isoformat()
    except ValueError:
        raise Refused("impossible_times", iso) from None
