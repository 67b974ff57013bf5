"""What is asked in the address of a request, behind its question mark."""

import datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from server.agenda.town import Channel
from server.appointments.shapes import FIRST_YEAR, LAST_YEAR, OF_THOSE_YEARS, SERVICES_AT_MOST, Id, When
from server.floor.commands.asker import Wanted

LONGEST_TYPED = 100


def _in_calendar(date: datetime.date) -> datetime.date:
    if not FIRST_YEAR <= date.year <= LAST_YEAR:
        raise ValueError(f"expected a year from {FIRST_YEAR} to {LAST_YEAR}")
    return date


Day = Annotated[datetime.date, AfterValidator(_in_calendar), OF_THOSE_YEARS]
Month = Annotated[str, Field(pattern=r"^2[01][0-9][0-9]-(0[1-9]|1[0-2])$")]
WithAmount = Annotated[str, Field(pattern=r"^[^\s:]{1,60}(:[1-9][0-9]?)?$")]
"""A service, or a service and how many of it, such as `passport:2`."""


class Query(BaseModel):
    """Names that are not known are left alone."""

    model_config = ConfigDict(frozen=True)


class OfHall(Query):
    """One hall; the first one when none is named."""

    hall: Id | None = None


class ForServices(Query):
    """What the visit is for, and how it is met."""

    service: tuple[WithAmount, ...] = Field(min_length=1, max_length=SERVICES_AT_MOST)
    channel: Channel = "hall"

    @property
    def wanted(self) -> tuple[Wanted, ...]:
        """The services with their amounts."""
        split = (each.partition(":") for each in self.service)
        return tuple(Wanted(service, int(amount or 1)) for service, _, amount in split)


class FieldsFor(ForServices):
    """With `hall` and `at` what is asked for that very appointment."""

    hall: Id | None = None
    at: When | None = None


class MonthOf(ForServices):
    """A month in a hall."""

    hall: Id
    month: Month


class DayOf(ForServices):
    """A date in a hall."""

    hall: Id
    date: Day


class OnDate(Query):
    """A date of a hall."""

    hall: Id
    date: Day


class OnDateOrFound(Query):
    """A date of a hall; with `find` those of any date that this fits: a code, a name, a mail address, a phone."""

    hall: Id
    date: Day | None = None
    find: str = Field(default="", max_length=LONGEST_TYPED)
