"""What happened on the floor: past tense, complete, never refused, stored for ever under these names.

visits.py        to a visit outside a contact, and to its slip
appointments.py  who is expected with an appointment
contacts.py      between a visitor and a counter
counters.py      to a counter
hall.py          to the whole hall: its day and its door
"""

from server.floor.events.appointments import AppointmentEvent
from server.floor.events.contacts import ContactEvent
from server.floor.events.counters import CounterEvent
from server.floor.events.hall import HallEvent
from server.floor.events.visits import VisitEvent

Event = VisitEvent | AppointmentEvent | ContactEvent | CounterEvent | HallEvent
