"""What can be asked of the floor: imperative, and refusable.

asker.py     who asks, and what for
visits.py    about a visit, by a kiosk, by people or by the visitor
contacts.py  about a contact, at a counter
counters.py  about a counter
hall.py      about the whole hall, and the passing of time
"""

from server.floor.commands.contacts import ContactCommand
from server.floor.commands.counters import CounterCommand
from server.floor.commands.hall import HallCommand, TimePassed
from server.floor.commands.visits import ReceiveAppointment, SettleSlip, VisitCommand

Asked = VisitCommand | ContactCommand | CounterCommand | HallCommand
"""What can come over the wire. `SettleSlip` comes as an acknowledgement, `TimePassed` from nobody.

`ReceiveAppointment` follows from what the agenda decides.
"""

Command = Asked | SettleSlip | ReceiveAppointment | TimePassed
