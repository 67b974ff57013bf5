"""What a verification sees when the floor as a whole does not hold."""

from dataclasses import replace

import pytest

from server.floor.commands.contacts import CallNext
from server.journal.laws import Broken, Fold
from tests.floor.towns import Day, staff


def called() -> tuple[Fold, str]:
    """A fold with somebody called to E1 and somebody who waits."""
    day = Day().opened()
    ticket = day.ticket("extract")
    day.ticket("passport")
    day.tell(CallNext("E1"), staff("p-E1"))
    fold = Fold()
    for event in day.events:
        fold.take(event)
    fold.settle()
    return fold, ticket


def test_a_ticket_at_two_counters_does_not_hold() -> None:
    fold, ticket = called()
    fold.floor.counters["D1"] = replace(fold.floor.counters["D1"], ticket=ticket)
    with pytest.raises(Broken, match="two counters"):
        fold.settle()


def test_a_called_ticket_without_a_counter_does_not_hold() -> None:
    fold, ticket = called()
    del fold.floor.counters["E1"]
    with pytest.raises(Broken, match=ticket):
        fold.settle()


def test_a_waiting_ticket_that_nobody_sees_does_not_hold() -> None:
    fold, _ = called()
    fold.floor.waiting.clear()
    with pytest.raises(Broken, match="who waits"):
        fold.settle()


def test_a_ticket_that_vanished_does_not_hold() -> None:
    fold, _ = called()
    gone = next(iter(fold.floor.waiting))
    del fold.floor.tickets[gone], fold.floor.waiting[gone]
    with pytest.raises(Broken, match="2 tickets were taken, 1 are there"):
        fold.settle()
