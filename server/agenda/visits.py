"""What somebody wants an appointment for: the services with their amounts, how long that takes, and how it is met."""

import math
from dataclasses import dataclass

from server.agenda.state import MINUTE_MS, Booking
from server.agenda.town import AgendaTown, Bookable, Channel
from server.floor.commands.asker import Wanted
from server.floor.refused import Refused
from server.floor.town import Instant


@dataclass(frozen=True, slots=True)
class Visit:
    """A wish that can be booked. `minutes` is the contact, `travel_min` what comes before and after it."""

    services: tuple[Wanted, ...]
    minutes: int
    channel: Channel
    travel_min: int = 0

    @property
    def needs(self) -> frozenset[str]:
        """The services alone."""
        return frozenset(wanted.service for wanted in self.services)

    @property
    def takes_min(self) -> int:
        """The minutes of whoever helps, travel included."""
        return self.minutes + 2 * self.travel_min


def visit(town: AgendaTown, services: tuple[Wanted, ...], channel: Channel, *, by_staff: bool = False) -> Visit:
    """What these services and amounts come to. Raises Refused for what cannot be booked like this."""
    amounts: dict[str, int] = {}
    for wanted in services:
        if wanted.amount < 1:
            raise Refused("nothing_asked")
        amounts[wanted.service] = amounts.get(wanted.service, 0) + wanted.amount
    if not amounts:
        raise Refused("nothing_asked")
    if len(amounts) > town.rules.services_at_most:
        raise Refused("too_many")
    asked = [(_bookable(town, service, channel), amount) for service, amount in amounts.items()]
    if any(amount > service.at_most for service, amount in asked):
        raise Refused("too_many")
    exact = sum(service.first_min + service.further_min * (amount - 1) for service, amount in asked)
    if exact < town.rules.short_below_min and not (town.rules.short_can_book or by_staff):
        raise Refused("no_appointment_needed")
    whole = tuple(Wanted(service, amount) for service, amount in amounts.items())
    return Visit(whole, math.ceil(exact), channel, _travel_min(town, channel))


def visit_of(town: AgendaTown, booking: Booking) -> Visit:
    """What was booked, as long as it was then."""
    return Visit(booking.services, booking.minutes, booking.channel, _travel_min(town, booking.channel))


def earliest(town: AgendaTown, visit: Visit, now: Instant) -> Instant:
    """From when on an appointment can be had, by the lead time of its services."""
    return now + max((each.lead_min for each in _known(town, visit)), default=0) * MINUTE_MS


def horizon_days(town: AgendaTown, visit: Visit) -> int:
    """How many days ahead it can be booked."""
    return min((each.horizon_days for each in _known(town, visit)), default=0)


def _known(town: AgendaTown, visit: Visit) -> list[Bookable]:
    # A service may have been removed from the configuration since it was booked.
    return [town.services[wanted.service] for wanted in visit.services if wanted.service in town.services]


def _bookable(town: AgendaTown, service: str, channel: Channel) -> Bookable:
    found = town.services.get(service)
    if found is None:
        raise Refused("unknown_service", service)
    if channel not in found.channels:
        raise Refused("not_this_channel", service)
    return found


def _travel_min(town: AgendaTown, channel: Channel) -> int:
    return town.rules.travel_min if channel == "home" else 0
