"""From the agenda, a command, its asker and the time to events, or a refusal. It changes nothing.

bookings.py  holding, confirming, booking, moving and cancelling
arriving.py  who checks in
capacity.py  more or less room on a date, and who must be moved for it
passing.py   what happens when nobody asks
"""

from typing import assert_never

from server.agenda.commands import AgendaCommand, BookingCommand, CapacityCommand, CheckIn
from server.agenda.decide import arriving, bookings, capacity
from server.agenda.events import AgendaEvent
from server.agenda.state import Agenda
from server.agenda.town import AgendaTown
from server.floor.commands.asker import By
from server.floor.town import Instant


def decide(agenda: Agenda, town: AgendaTown, command: AgendaCommand, by: By, now: Instant) -> tuple[AgendaEvent, ...]:
    """What happens when `by` asks this now. Raises Refused."""
    if isinstance(command, BookingCommand):
        return bookings.decide(agenda, town, command, by, now)
    if isinstance(command, CapacityCommand):
        return capacity.decide(agenda, town, command, now)
    if isinstance(command, CheckIn):
        return arriving.check_in(agenda, town, command, now)
    assert_never(command)
