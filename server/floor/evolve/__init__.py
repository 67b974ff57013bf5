"""The fold: each event changes the floor in one way, never refused, never looking at configuration or clock.

visits.py        a visit outside a contact, and its slip
appointments.py  who is expected
contacts.py      a contact, and taking back the last deed
counters.py      a counter
hall.py          the whole hall
"""

from typing import assert_never

from server.floor.events import Event
from server.floor.events.appointments import AppointmentEvent
from server.floor.events.contacts import ContactEvent
from server.floor.events.counters import CounterEvent
from server.floor.events.hall import HallEvent
from server.floor.events.visits import VisitEvent
from server.floor.evolve import appointments, contacts, counters, hall, visits
from server.floor.state import Floor


def evolve(floor: Floor, event: Event) -> None:
    """Change the floor by what happened."""
    if isinstance(event, VisitEvent):
        visits.evolve(floor, event)
    elif isinstance(event, AppointmentEvent):
        appointments.evolve(floor, event)
    elif isinstance(event, ContactEvent):
        contacts.evolve(floor, event)
    elif isinstance(event, CounterEvent):
        counters.evolve(floor, event)
    elif isinstance(event, HallEvent):
        hall.evolve(floor, event)
    else:
        assert_never(event)
