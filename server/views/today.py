"""What was set for today, and what is expected of it: limits of services, and the wait for who comes now."""

from collections.abc import Mapping

from server.floor.announced import announced
from server.floor.decide.visits import taken_today
from server.floor.expected import Visit
from server.floor.foresight import Foresight
from server.floor.state import Floor
from server.floor.town import Instant, Kind
from server.protocol.managing import ServiceToday

KINDS: tuple[Kind, ...] = ("short", "seated")
Range = tuple[int, int] | None
"""From so many minutes to so many, in steps of five; None when nobody can say."""


def expected_by_kind(floor: Floor, now: Instant, foresight: Foresight | None = None) -> dict[Kind, Range]:
    """The wait of somebody who takes a ticket now."""
    return {kind: announced(floor, now, Visit(kind), foresight) for kind in KINDS}


def full(floor: Floor) -> tuple[str, ...]:
    """Services of which no ticket is left today."""
    return tuple(service for service, left in tickets_left(floor).items() if left == 0)


def tickets_left(floor: Floor) -> Mapping[str, int]:
    """How many tickets are left of the services that were limited today."""
    return {each.service: max(0, each.at_most - each.taken) for each in services_today(floor)}


def services_today(floor: Floor) -> tuple[ServiceToday, ...]:
    """The services that were limited today."""
    limits = floor.limits.items()
    return tuple(ServiceToday(service, at_most, taken_today(floor, service)) for service, at_most in limits)
