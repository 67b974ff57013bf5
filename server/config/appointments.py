"""Working by appointment, as config.toml tells it: how a service is booked, who works when, and the rules."""

from typing import Literal

from pydantic import Field

from server.agenda.town import Channel
from server.config.values import Clock, Id, Strict, Weekday
from server.floor.town import CounterKind

ContactField = Literal["name", "mail", "phone"]
Need = Literal["required", "optional"]
ASKED_AT_FIRST: dict[ContactField, Need] = {"name": "required", "mail": "optional", "phone": "optional"}


class BookPart(Strict):
    """How a service is booked. `asks` are the contact fields that it needs of a visitor, and no others are asked.

    `lead_minutes` before and `horizon_days` ahead, at most so many a day; `related` may be proposed with it, and with
    `uploads` visitors can send documents beforehand.
    """

    channels: tuple[Channel, ...] = Field(default=("hall",), min_length=1)
    lead_minutes: int = Field(default=0, ge=0, le=60 * 24 * 30)
    horizon_days: int = Field(default=60, ge=0, le=365)
    daily_at_most: int | None = Field(default=None, ge=0)
    related: tuple[Id, ...] = ()
    asks: dict[ContactField, Need] = Field(default=ASKED_AT_FIRST)
    uploads: bool = False


class AppointmentsPart(Strict):
    """The numbers of the rules of appointments."""

    short_by_appointment: bool = False
    hold_minutes: int = Field(default=10, ge=1, le=60)
    early_minutes: int = Field(default=30, ge=0, le=240)
    late_minutes: int = Field(default=10, ge=0, le=120)
    protect_minutes: int = Field(default=12, ge=0, le=120)
    protect_from_minutes: int = Field(default=30, ge=0, le=480)
    protect_slack_minutes: float = Field(default=5.0, ge=0, le=120)
    travel_minutes: int = Field(default=20, ge=0, le=120)
    confirm_beyond_days: int | None = Field(default=None, ge=0, le=365)
    confirm_within_minutes: int = Field(default=120, ge=10, le=24 * 60)
    free_again_minutes: int = Field(default=0, ge=0, le=24 * 60)
    remind_hours: int = Field(default=24, ge=0, le=24 * 14)
    keep_contact_days: int = Field(default=30, ge=0, le=365)
    holds_per_address: int = Field(default=3, ge=1, le=1000)
    bookings_per_mail: int = Field(default=4, ge=1, le=1000)
    phone: str = ""


class ShiftPart(Strict):
    """A span of work on some weekdays."""

    days: tuple[Weekday, ...] = Field(min_length=1)
    from_: Clock = Field(alias="from")
    until: Clock


class BreakPart(Strict):
    """A pause, every day."""

    from_: Clock = Field(alias="from")
    until: Clock


class RosterPart(Strict):
    """When somebody is there for appointments, at what kind of counter, and with what skills."""

    name: str = Field(min_length=1)
    kind: CounterKind = "desk"
    skills: tuple[Id, ...] = ()
    channels: tuple[Channel, ...] = Field(default=("hall", "phone", "video"), min_length=1)
    shifts: tuple[ShiftPart, ...] = Field(min_length=1)
    breaks: tuple[BreakPart, ...] = ()
