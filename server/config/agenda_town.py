"""A hall of config.toml as its agenda sees it, and what must agree there."""

from collections.abc import Iterator

from pydantic import TypeAdapter, ValidationError

from server.agenda.town import AgendaRules, AgendaTown, Bookable, Roster, Shift
from server.config.appointments import RosterPart
from server.config.closures import closed_dates
from server.config.file import File
from server.config.halls import HallPart
from server.config.problems import Problem
from server.config.values import WEEKDAYS, Clock
from server.floor.town import Hours

_TIME = TypeAdapter(Clock)


def agenda_town(file: File, name: str, year: int) -> AgendaTown:
    """The hall, with its closed dates from this year on."""
    hall = file.halls[name]
    return AgendaTown(
        hall=name,
        zone=hall.time_zone,
        services={each: _bookable(file, each) for each in file.services},
        rosters={each: _roster(file, each, part) for each, part in hall.rosters.items()},
        hours=tuple(Hours(day, span.from_, span.until) for span in hall.hours for day in span.weekdays),
        closed=closed_dates(hall, year),
        walk_in_share={_TIME.validate_python(time) // 60: share for time, share in hall.walk_in_share.items()},
        languages=hall.languages,
        rules=_rules(file),
    )


def check_rosters(file: File, hall: HallPart) -> Iterator[Problem]:
    """What is wrong with who works when."""
    for name, roster in hall.rosters.items():
        at = ("rosters", name)
        for skill in roster.skills:
            if skill not in file.skills:
                yield Problem((*at, "skills"), f"expected one of {', '.join(file.skills)}, found {skill!r}")
        shifts = (("shifts", place, span.from_, span.until) for place, span in enumerate(roster.shifts))
        breaks = (("breaks", place, span.from_, span.until) for place, span in enumerate(roster.breaks))
        for part, place, begins, ends in (*shifts, *breaks):
            if ends <= begins:
                yield Problem((*at, part, place, "until"), "expected a time after from")
    for time, share in hall.walk_in_share.items():
        if not _on_the_hour(time):
            yield Problem(("walk_in_share", time), 'expected a full hour such as "09:00"')
        if not 0 <= share <= 1:
            yield Problem(("walk_in_share", time), f"expected a share from 0 to 1, found {share:g}")


def check_bookings(file: File) -> Iterator[Problem]:
    """What is wrong with how services are booked."""
    for name, service in file.services.items():
        for related in service.book.related:
            if related not in file.services or related == name:
                yield Problem(("services", name, "book", "related"), f"no other service is called {related!r}")
    if file.appointments.confirm_beyond_days is not None and file.mail is None:
        told = "expected a [mail] part too: who gets no mail cannot confirm"
        yield Problem(("appointments", "confirm_beyond_days"), told)


def _on_the_hour(time: str) -> bool:
    try:
        minute = _TIME.validate_python(time)
    except ValidationError:
        return False
    return minute % 60 == 0 and minute < 24 * 60


def _bookable(file: File, name: str) -> Bookable:
    part = file.services[name]
    return Bookable(
        id=name,
        first_min=part.minutes,
        further_min=part.each_further,
        at_most=part.at_most,
        channels=frozenset(part.book.channels),
        lead_min=part.book.lead_minutes,
        horizon_days=part.book.horizon_days,
        daily_at_most=part.book.daily_at_most,
        related=part.book.related,
    )


def _roster(file: File, name: str, part: RosterPart) -> Roster:
    skills = {None, *part.skills}
    shifts = (Shift(WEEKDAYS.index(day), span.from_, span.until) for span in part.shifts for day in span.days)
    return Roster(
        id=name,
        shifts=tuple(shifts),
        kind=part.kind,
        services=frozenset(each for each, service in file.services.items() if service.skill in skills),
        breaks=tuple((span.from_, span.until) for span in part.breaks),
        channels=frozenset(part.channels),
    )


def _rules(file: File) -> AgendaRules:
    rules = file.appointments
    return AgendaRules(
        short_below_min=file.rules.short_below_minutes,
        short_can_book=rules.short_by_appointment,
        hold_min=rules.hold_minutes,
        early_min=rules.early_minutes,
        late_min=rules.late_minutes,
        confirm_beyond_days=rules.confirm_beyond_days,
        confirm_within_min=rules.confirm_within_minutes,
        free_again_min=rules.free_again_minutes,
        travel_min=rules.travel_minutes,
        services_at_most=file.rules.services_at_most,
    )
