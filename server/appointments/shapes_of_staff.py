"""What staff are answered about a date's capacity."""

from pydantic import AwareDatetime

from server.appointments.shapes import Appointment, Told


class Taken(Told):
    """What a booking takes of whoever works by a roster, travel included."""

    id: str
    at: AwareDatetime
    until: AwareDatetime


class RosterShown(Told):
    """Whoever works by this roster on the date: when, and what is booked. `feed` is the path of its calendar."""

    id: str
    name: str
    absent: bool
    spans: tuple[tuple[AwareDatetime, AwareDatetime], ...]
    bookings: tuple[Taken, ...]
    feed: str


class ExtraShown(Told):
    """More capacity on the date, for all services when none are named."""

    id: str
    at: AwareDatetime
    until: AwareDatetime
    services: tuple[str, ...]


class Capacity(Told):
    """A date as a manager sees it. `share` is what was set for it, `closed` why nothing can be booked."""

    rosters: tuple[RosterShown, ...]
    extras: tuple[ExtraShown, ...]
    share: float | None
    endangered: tuple[Appointment, ...]
    closed: str


class FirstFree(Told):
    """The first free time of each service that can be booked."""

    first_free: dict[str, AwareDatetime | None]
