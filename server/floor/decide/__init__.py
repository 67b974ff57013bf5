"""The pure core: from the floor, a command, its asker and the time to events, or a refusal.

visits.py     taking, leaving and cancelling a ticket, printing its slip
counters.py   taking, releasing and pausing a counter
contacts.py   call, recall, start, finish, not there, undo
passing.py    opening and closing, and what happens when nobody asks
"""

from typing import assert_never

from server.floor.commands import (
    By,
    CallNext,
    CallTicket,
    Cancel,
    CloseHall,
    Command,
    Finish,
    Leave,
    NotThere,
    OpenHall,
    PauseCounter,
    PrintAgain,
    Recall,
    ReleaseCounter,
    ResumeCounter,
    SettleSlip,
    Start,
    TakeCounter,
    TakeTicket,
    TimePassed,
    Undo,
)
from server.floor.decide import contacts, counters, passing, visits
from server.floor.events import Event
from server.floor.state import Floor
from server.floor.town import Instant, Town


def decide(floor: Floor, town: Town, command: Command, by: By, now: Instant) -> tuple[Event, ...]:
    """What happens when `by` asks this now; changes nothing. Raises Refused."""
    match command:
        case TakeTicket():
            return visits.take(floor, town, command, by, now)
        case Leave() | Cancel():
            return visits.end(floor, command, by, now)
        case PrintAgain():
            return visits.print_again(floor, town, command, by, now)
        case SettleSlip():
            return visits.settle(floor, command, now)
        case TakeCounter():
            return counters.take(floor, town, command, by, now)
        case ReleaseCounter() | PauseCounter() | ResumeCounter():
            return counters.change(floor, command, by, now)
        case CallNext() | CallTicket():
            return contacts.call(floor, town, command, by, now)
        case Recall() | Start() | Finish() | NotThere():
            return contacts.handle(floor, town, command, by, now)
        case Undo():
            return contacts.undo(floor, town, command, by, now)
        case OpenHall() | CloseHall():
            return passing.door(floor, command, now)
        case TimePassed():
            return passing.time_passed(floor, town, now)
        case _:
            assert_never(command)
