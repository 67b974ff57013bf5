"""What must hold of a journal after whatever happened: raises AssertionError with the first thing that does not."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby

from server.answering import answer
from server.floor.commands import Asked
from server.floor.commands.counters import TakeCounter
from server.floor.events.contacts import Called, Finished, Missed, NoShow, Parked, Received, Transferred, Undone
from server.floor.events.visits import Expired, SteppedAway, TicketTaken
from server.floor.refused import Refused
from server.floor.state import TRANSITIONS
from server.journal.entry import Entry, Happened
from server.journal.laws import Fold
from server.protocol.answers import Answer, TicketGiven

CHANGES_NOTHING = (TakeCounter,)
"""Who holds the counter already is told so, and nothing is stored."""
UNENDED = {"waiting", "called", "serving", "parked", "away"}


def every_word_was_kept(told: Mapping[str, tuple[Asked, Answer | Refused]], entries: Iterable[Entry]) -> None:
    """What was acknowledged is stored as it was answered, and nothing of what was refused."""
    stored = defaultdict(list)
    for entry in entries:
        stored[entry.command_id].append(entry.event)
    for id, (command, last_word) in told.items():
        if isinstance(last_word, Refused):
            assert id not in stored, f"refused and done: {command}"
        elif not isinstance(command, CHANGES_NOTHING):
            assert id in stored, f"acknowledged and lost: {command}"
            assert answer(stored[id]) == _in_the_journal(last_word), f"answered {last_word}: {stored[id]}"


def _in_the_journal(last_word: Answer) -> Answer:
    """The link follows from the ticket and is stored nowhere."""
    return replace(last_word, link=None) if isinstance(last_word, TicketGiven) else last_word


def nothing_was_done_twice(entries: Iterable[Entry]) -> None:
    """The events of each command stand in one place, once."""
    seen = set()
    for (sender, id), events in groupby(entries, lambda entry: (entry.sender, entry.command_id)):
        ordinals = [event.ordinal for event in events]
        assert ordinals == [*range(len(ordinals))], f"{sender} {id}: {ordinals}"
        assert sender == "hall" or (sender, id) not in seen, f"{sender} {id} was done again"
        seen.add((sender, id))


def numbers_are_unique(events: Iterable[Happened]) -> None:
    """No number and no ticket was given twice."""
    taken = [event for event in events if isinstance(event, TicketTaken)]
    assert len({(event.letter, event.number) for event in taken}) == len(taken)
    assert len({event.ticket for event in taken}) == len(taken)


def nobody_was_at_two_counters(events: Iterable[Happened]) -> None:
    """Each visitor was at one counter at a time, and each counter had one visitor."""
    at: dict[str, str] = {}
    for event in events:
        match event:
            case Called() | Received():
                _arrive(at, event.ticket, event.counter)
            case Undone():
                for ticket in event.tickets:
                    _arrive(at, ticket, event.counter)
            case Finished() | Parked() | Transferred() | Missed() | NoShow() | SteppedAway() | Expired():
                at.pop(event.ticket, None)
            case _:
                pass


def _arrive(at: dict[str, str], ticket: str, counter: str) -> None:
    assert ticket not in at, f"{ticket} is at {at.get(ticket)} and {counter}"
    assert counter not in at.values(), f"{counter} has somebody, and {ticket}"
    at[ticket] = counter


def everybody_came_to_one_end(events: Iterable[Happened], given: Iterable[str]) -> None:
    """Every ticket is in exactly one state, and over; everybody who was given one is among them."""
    fold = Fold()
    for event in events:
        fold.take(event)
    fold.settle()
    tickets = fold.floor.tickets
    assert {*given} <= tickets.keys()
    assert {ticket.progress for ticket in tickets.values()} <= TRANSITIONS.keys() - UNENDED
