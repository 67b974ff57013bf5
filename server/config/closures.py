"""The dates on which a hall is closed: public holidays, days that come back each year, and closures."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import holidays

from server.config.halls import ClosurePart, HallPart
from server.config.problems import Problem

# A booking or a next opening looks months ahead, and a server may well run for a year.
YEARS = 3
LONGEST_DAYS = 366


def closed_dates(hall: HallPart, year: int) -> dict[str, str]:
    """ISO dates of this year and the two after it, each with the reason that visitors read."""
    years = range(year, year + YEARS)
    found = _public(hall, years)
    for day, reason in hall.every_year.items():
        found |= {made.isoformat(): reason for each in years if (made := _on(each, day))}
    for closure in hall.closures:
        found |= {day.isoformat(): closure.reason for day in _days(closure)}
    return dict(sorted(found.items()))


def check_closures(hall: HallPart) -> Iterator[Problem]:
    """What is wrong with the dates."""
    if hall.public_holidays is not None and hall.public_holidays not in holidays.list_supported_countries():
        yield Problem(("public_holidays",), f"expected a country such as BE, found {hall.public_holidays!r}")
    for day in hall.every_year:
        # 2024 is a leap year: 29 February may be closed each year that has it.
        if not re.fullmatch(r"\d\d-\d\d", day) or _on(2024, day) is None:
            yield Problem(("every_year", day), 'expected a month and a day such as "07-11"')
    for at, closure in enumerate(hall.closures):
        if not timedelta(0) <= closure.until - closure.from_ < timedelta(LONGEST_DAYS):
            yield Problem(("closures", at, "until"), "expected a date on or after from, within a year")


def _public(hall: HallPart, years: range) -> dict[str, str]:
    if hall.public_holidays is None:
        return {}
    known = holidays.list_localized_countries().get(hall.public_holidays, [])
    language = "nl" if "nl" in known else None
    found = holidays.country_holidays(hall.public_holidays, years=years, language=language)
    return {day.isoformat(): name for day, name in found.items()}


def _on(year: int, day: str) -> date | None:
    try:
        return date.fromisoformat(f"{year}-{day}")
    except ValueError:
        return None


def _days(closure: ClosurePart) -> Iterator[date]:
    for after in range((closure.until - closure.from_).days + 1):
        yield closure.from_ + timedelta(after)
