"""What is sent to and answered by /api/v1: one shape a thing, from which its OpenAPI document is made.

Instants are ISO 8601 with an offset, that of the hall in what is answered.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

from server.agenda.state import BookingState
from server.agenda.town import Channel
from server.config.appointments import ContactField, Need

Text = dict[str, str]
"""A text by language code; "nl" is always there."""
Language = Literal["nl", "fr", "de", "en"]
Deed = Literal["move", "cancel", "check_in", "upload"]

FIRST_YEAR, LAST_YEAR = 2000, 2199
"""Calendars end somewhere; appointments long before."""
SERVICES_AT_MOST = 20


def _in_calendar(at: AwareDatetime) -> AwareDatetime:
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise ValueError(f"expected a year from {FIRST_YEAR} to {LAST_YEAR}")
    return at


OF_THOSE_YEARS = Field(json_schema_extra={"pattern": "^2[01][0-9][0-9]-"})
"""The same two years, for who reads the document."""
When = Annotated[AwareDatetime, AfterValidator(_in_calendar), OF_THOSE_YEARS]
Id = Annotated[str, Field(min_length=1, max_length=60)]


class Asked(BaseModel):
    """What somebody sends: a key that nobody knows or a value of another kind is refused, so that errors are seen."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Told(BaseModel):
    """What is answered."""

    model_config = ConfigDict(frozen=True)


class Chosen(Asked):
    """A service, and how many of it."""

    service: Id
    amount: int = Field(default=1, ge=1, le=99)


class ContactGiven(Asked):
    """How a visitor can be reached. What the services do not ask is not kept."""

    name: str = Field(default="", max_length=100)
    mail: str = Field(default="", max_length=254)
    phone: str = Field(default="", max_length=30)


class NewAppointment(Asked):
    """A time to hold. The same `id`, which the asker chooses at random and keeps to itself, is the same appointment.

    `book` makes it an appointment at once and `overbook` is a reason to promise a time that nobody is free for.
    """

    hall: Id
    services: tuple[Chosen, ...] = Field(min_length=1, max_length=SERVICES_AT_MOST)
    at: When
    id: str | None = Field(default=None, min_length=16, max_length=64, pattern="^[0-9A-Za-z_-]+$")
    channel: Channel = "hall"
    seat: bool = False
    language: Language | None = None
    contact: ContactGiven | None = None
    book: bool = False
    overbook: str = Field(default="", max_length=200)


class Confirmation(Asked):
    """The form was filled in: the held time becomes an appointment."""

    contact: ContactGiven = ContactGiven()


class Change(Asked):
    """Another time, and with `hall` another place."""

    at: When
    hall: Id | None = None
    overbook: str = Field(default="", max_length=200)


class Presence(Asked):
    """Whoever has the appointment is here. `wait`: also when it is too early. `slip`: print the number, for staff."""

    wait: bool = False
    slip: bool = False


class FieldAsked(Told):
    """A contact field that is needed, and what for."""

    need: Need
    purpose: Text


Fields = dict[ContactField, FieldAsked]


class Service(Told):
    """What can be asked for. `bookable` is false when it needs no appointment, or no hall offers it by appointment."""

    id: str
    name: Text
    group: str
    minutes: float
    further_minutes: float
    at_most: int
    how_many: Text
    documents: tuple[Text, ...]
    price: Text
    online: str | None
    search: tuple[str, ...]
    channels: tuple[Channel, ...]
    related: tuple[str, ...]
    horizon_days: int
    short: bool
    bookable: bool
    fields: Fields
    uploads: bool


class Group(Told):
    """Services that belong together. `icon` is a name of the Lucide set."""

    id: str
    name: Text
    examples: Text
    icon: str


class Services(Told):
    """Everything that people come for, and the town's own face. `mails`: whether the house sends mail at all."""

    services: tuple[Service, ...]
    groups: tuple[Group, ...]
    languages: tuple[str, ...]
    phone: str
    colour: str
    mails: bool


class Location(Told):
    """A hall that offers the services, and the first time it has."""

    hall: str
    name: Text
    address: Text
    first_free: AwareDatetime | None


class Locations(Told):
    """The halls, first free first. `minutes` is how long the visit takes."""

    minutes: int
    locations: tuple[Location, ...]


class DateShown(Told):
    """A date: `free` of `of` times can be booked. `closed` is why there are none."""

    date: date
    free: int
    of: int
    closed: str


class Dates(Told):
    """A month."""

    minutes: int
    dates: tuple[DateShown, ...]


class Times(Told):
    """The times of a date that can be booked, and the first free one after that date."""

    minutes: int
    times: tuple[AwareDatetime, ...]
    next: AwareDatetime | None


class FieldsAsked(Told):
    """What these services together ask of a visitor."""

    fields: Fields


class Appointment(Told):
    """A time that is held or booked for somebody.

    `key` and `link` are for who made it or holds the key, `contact` also for staff. `can` is what the asker can do with
    it now; `ticket` leads to the number of who checked in. `sequence` counts the changes.
    """

    id: str
    hall: str
    key: str | None
    code: str
    state: BookingState
    at: AwareDatetime
    until: AwareDatetime
    minutes: int
    channel: Channel
    services: tuple[Chosen, ...]
    seat: bool
    language: str
    expires: AwareDatetime | None
    link: str | None
    sequence: int
    contact: ContactGiven | None
    can: tuple[Deed, ...]
    ticket: str | None


class Appointments(Told):
    """Several, earliest first."""

    appointments: tuple[Appointment, ...]


class Error(Told):
    """Why not. `when` is the instant that it is about: the next free time, or when the visitor is expected."""

    code: str
    detail: str
    when: AwareDatetime | None
