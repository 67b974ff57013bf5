"""Every route of /api/v1: what it takes and answers, who may ask it, and what for. Its document is made from this."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel

from server.appointments import queries, shapes, shapes_of_staff

PREFIX = "/api/v1"
ONE = "/appointments/{hall}/{id}"

Who = Literal["anyone", "holder", "staff"]
"""`holder`: with its key, or as staff; a partner needs none for what it made, nor with the scope `manage`."""
Scope = Literal["read", "book"]
"""What a partner's key must reach to ask it."""


@dataclass(frozen=True, slots=True)
class Operation:
    """A route. `name` is that of the method in api.py; `query`, `body` and `answer` are shapes.

    An answer that is no JSON has a `media` type and no shape.
    """

    method: Literal["GET", "POST", "PATCH", "DELETE"]
    path: str
    name: str
    summary: str
    who: Who
    answer: type[BaseModel] | None
    query: type[BaseModel] | None = None
    body: type[BaseModel] | None = None
    status: int = 200
    scope: Scope = "read"
    media: str = "application/json"


OPERATIONS: Sequence[Operation] = (
    Operation("GET", "/services", "services", "What people come for, and how each can be booked",
              "anyone", shapes.Services, queries.OfHall),
    Operation("GET", "/locations", "locations", "The halls that offer these services, first free first",
              "anyone", shapes.Locations, queries.ForServices),
    Operation("GET", "/dates", "dates", "A month of a hall, with how much of each date is free",
              "anyone", shapes.Dates, queries.MonthOf),
    Operation("GET", "/times", "times", "The times of a date that can be booked",
              "anyone", shapes.Times, queries.DayOf),
    Operation("GET", "/fields", "fields", "The contact fields that these services ask, each with its purpose",
              "anyone", shapes.FieldsAsked, queries.FieldsFor),
    Operation("POST", "/appointments", "make", "Hold a time; staff and partners can book it at once",
              "anyone", shapes.Appointment, body=shapes.NewAppointment, status=201, scope="book"),
    Operation("GET", "/appointments", "found", "The appointments of a date, or whoever is searched for",
              "staff", shapes.Appointments, queries.OnDateOrFound),
    Operation("GET", ONE, "appointment", "One appointment",
              "holder", shapes.Appointment),
    Operation("POST", f"{ONE}/confirm", "confirm", "Make an appointment of a held time",
              "holder", shapes.Appointment, body=shapes.Confirmation, scope="book"),
    Operation("POST", f"{ONE}/verify", "verify", "Confirm an appointment that waited for a mail to be answered",
              "holder", shapes.Appointment, scope="book"),
    Operation("PATCH", ONE, "move", "Another time, and if asked another hall",
              "holder", shapes.Appointment, body=shapes.Change, scope="book"),
    Operation("DELETE", ONE, "cancel", "Cancel an appointment, or let go of a held time",
              "holder", shapes.Appointment, scope="book"),
    Operation("POST", f"{ONE}/check-in", "check_in", "Tell that the visitor is here",
              "holder", shapes.Appointment, body=shapes.Presence, scope="book"),
    Operation("GET", f"{ONE}/calendar.ics", "calendar", "The appointment as a file for a calendar (RFC 5545)",
              "holder", None, media="text/calendar"),
    Operation("GET", "/capacity", "capacity", "Who is there on a date, what is booked, and whom nobody is there for",
              "staff", shapes_of_staff.Capacity, queries.OnDate),
    Operation("GET", "/first-free", "first_free", "The first free time of each service in a hall",
              "staff", shapes_of_staff.FirstFree, queries.OfHall),
)  # fmt: skip
