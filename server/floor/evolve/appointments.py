"""How the floor learns who is expected."""

from typing import assert_never

from server.floor.events.appointments import AppointmentEvent, AppointmentExpected, AppointmentGone
from server.floor.evolve.visits import needs
from server.floor.holdings import Expected
from server.floor.state import Floor


def evolve(floor: Floor, event: AppointmentEvent) -> None:
    """Expect the visitor, or do not any more."""
    match event:
        case AppointmentExpected():
            floor.expected[event.appointment] = _expected(event)
        case AppointmentGone():
            floor.expected.pop(event.appointment, None)
        case _:
            assert_never(event)


def _expected(event: AppointmentExpected) -> Expected:
    return Expected(
        appointment=event.appointment,
        agreed=event.agreed,
        services=event.services,
        needs=needs(event.services),
        seat=event.seat,
        language=event.language,
        kind=event.kind,
        class_=event.class_,
        target_ms=event.target_ms,
        head_start=event.head_start,
        usual_s=event.usual_s,
    )
