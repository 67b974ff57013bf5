"""The pure core: from the floor, a command, its asker and the time to events, or a refusal.

visits.py        taking, entering and changing a ticket
going.py         going home, away and back
slips.py         printing a ticket
counters.py      taking, releasing and pausing a counter
contacts.py      call, recall, start, finish, not there, undo
handing.py       serving who stands there, parking, passing on
hall.py          the door, messages, an evacuation, the limits of today
appointments.py  expecting who has one, and giving a number to who came
passing.py       what happens when nobody asks
"""

from typing import assert_never

from server.floor.commands import Command
from server.floor.commands.asker import By
from server.floor.commands.contacts import ContactCommand
from server.floor.commands.counters import CounterCommand
from server.floor.commands.hall import HallCommand, TimePassed
from server.floor.commands.visits import ReceiveAppointment, SettleSlip, VisitCommand
from server.floor.decide import appointments, contacts, counters, hall, passing, slips, visits
from server.floor.events import Event
from server.floor.favour import in_force
from server.floor.foresight import Foresight
from server.floor.state import Floor
from server.floor.town import Instant, Town


def decide(
    floor: Floor, town: Town, command: Command, by: By, now: Instant, foresight: Foresight | None = None
) -> tuple[Event, ...]:
    """What happens when `by` asks this now; changes nothing. Raises Refused.

    `foresight` is what was foreseen of this floor some time ago, if anything; what of it is stale is not looked at.
    """
    town = in_force(floor, town)
    if isinstance(command, VisitCommand):
        return visits.decide(floor, town, command, by, now, foresight)
    if isinstance(command, ContactCommand):
        return contacts.decide(floor, town, command, by, now, foresight)
    if isinstance(command, CounterCommand):
        return counters.decide(floor, town, command, by, now)
    if isinstance(command, HallCommand):
        return hall.decide(floor, town, command, now)
    match command:
        case SettleSlip():
            return slips.settle(floor, command, now)
        case ReceiveAppointment():
            return appointments.receive(floor, town, command, by, now, foresight)
        case TimePassed():
            return passing.time_passed(floor, town, now)
        case _:
            assert_never(command)
