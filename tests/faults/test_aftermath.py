"""The checks of the fault tests see what a wrong house would leave behind."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from server.answering import answer
from server.floor.commands import Asked
from server.floor.commands.asker import By
from server.floor.commands.contacts import CallNext, Finish, Park, Start, Undo
from server.floor.commands.visits import StepAway
from server.floor.events.contacts import Called, Finished
from server.floor.events.visits import TicketTaken
from server.floor.refused import Refused
from server.journal.entry import Entry, Happened
from server.protocol.answers import Answer
from tests.faults.aftermath import (
    every_word_was_kept,
    everybody_came_to_one_end,
    nobody_was_at_two_counters,
    nothing_was_done_twice,
    numbers_are_unique,
)
from tests.floor.towns import KIOSK, Day, staff, take

Journal = list[Entry]


@dataclass
class Told:
    """A day whose commands have ids, the answers to them, and its journal."""

    day: Day = field(default_factory=lambda: Day().opened())
    told: dict[str, tuple[Asked, Answer | Refused]] = field(default_factory=dict)
    journal: Journal = field(default_factory=list)

    def __post_init__(self) -> None:
        self._store("hall", "", tuple(self.day.events))

    def tell(self, command: Asked, by: By = KIOSK) -> None:
        id = f"c{len(self.told)}"
        try:
            events = self.day.tell(command, by)
        except Refused as refused:
            self.told[id] = command, refused
            return
        self.told[id] = command, answer(events)
        self._store(by.sender, id, events)

    def _store(self, sender: str, id: str, events: tuple[Happened, ...]) -> None:
        for ordinal, event in enumerate(events):
            self.journal.append(
                Entry("gemeentehuis", len(self.journal) + 1, event.at, sender, id, ordinal, None, event)
            )

    def check(self, journal: Journal) -> None:
        events = [entry.event for entry in journal]
        every_word_was_kept(self.told, journal)
        nothing_was_done_twice(journal)
        numbers_are_unique(events)
        nobody_was_at_two_counters(events)
        everybody_came_to_one_end(events, self.day.floor.tickets)


def a_day() -> Told:
    """Two visitors: one goes on an errand that is taken back; both are helped in the end."""
    it = Told()
    for _ in range(2):
        it.tell(take("extract"))
    for counter in ("E1", "E2"):
        it.tell(CallNext(counter), staff(f"p-{counter}"))
        it.tell(Start(counter), staff(f"p-{counter}"))
    it.tell(Park("E1", "photo"), staff("p-E1"))
    it.tell(Undo("E1"), staff("p-E1"))
    it.tell(StepAway(next(iter(it.day.floor.tickets))), KIOSK)
    for counter in ("E1", "E2"):
        it.tell(Finish(counter), staff(f"p-{counter}"))
    return it


def of(journal: Journal, kind: type[Happened]) -> list[Entry]:
    return [entry for entry in journal if isinstance(entry.event, kind)]


def test_a_day_that_went_well_passes() -> None:
    it = a_day()
    assert any(isinstance(last_word, Refused) for _, last_word in it.told.values())
    it.check(it.journal)


@pytest.mark.parametrize("kind", [TicketTaken, Called, Finished])
def test_an_acknowledged_command_that_is_gone_is_seen(kind: type[Happened]) -> None:
    it = a_day()
    gone = of(it.journal, kind)[0].command_id
    with pytest.raises(AssertionError, match="acknowledged and lost"):
        every_word_was_kept(it.told, [entry for entry in it.journal if entry.command_id != gone])


def test_a_command_that_was_refused_and_stored_is_seen() -> None:
    it = a_day()
    refused = next(id for id, (_, last_word) in it.told.items() if isinstance(last_word, Refused))
    stray = Entry("gemeentehuis", 99, 0, "kiosk-1", refused, 0, None, it.journal[-1].event)
    with pytest.raises(AssertionError, match="refused and done"):
        every_word_was_kept(it.told, [*it.journal, stray])


def test_another_answer_than_what_is_stored_is_seen() -> None:
    it = a_day()
    first, second = of(it.journal, TicketTaken)
    swapped = {first.command_id: second.command_id, second.command_id: first.command_id}
    told = {swapped.get(id, id): said for id, said in it.told.items()}
    with pytest.raises(AssertionError, match="answered"):
        every_word_was_kept(told, it.journal)


def test_a_command_that_was_done_twice_is_seen() -> None:
    it = a_day()
    with pytest.raises(AssertionError, match="done again"):
        nothing_was_done_twice([*it.journal, of(it.journal, TicketTaken)[0]])


BROKEN: dict[str, tuple[Callable[[Sequence[Happened]], None], Callable[[Told], Sequence[Happened]]]] = {
    "a number given twice": (
        numbers_are_unique,
        lambda it: [*it.day.events, of(it.journal, TicketTaken)[0].event],
    ),
    "a visitor at two counters": (
        nobody_was_at_two_counters,
        lambda it: [entry.event for entry in of(it.journal, Called) * 2],
    ),
    "a visitor who was never helped": (
        lambda events: everybody_came_to_one_end(events, ()),
        lambda it: [event for event in it.day.events if not isinstance(event, Finished)],
    ),
    "a visitor whom nobody knows": (
        lambda events: everybody_came_to_one_end(events, ("2026-04-13-A-99",)),
        lambda it: it.day.events,
    ),
}


@pytest.mark.parametrize("wrong", BROKEN)
def test_a_day_that_went_wrong_is_seen(wrong: str) -> None:
    check, journal = BROKEN[wrong]
    with pytest.raises(AssertionError):
        check(journal(a_day()))
