"""The journal alone gives the table that was played, or it is told where not."""

from dataclasses import replace

import pytest

from rehearsal.notes import Call, Given, Notes
from rehearsal.replay import held_against, table_of
from rehearsal.report import report
from rehearsal.tally import Figures, figures
from server.floor.commands.contacts import CallNext, Finish, Start
from server.floor.commands.hall import CloseHall
from server.floor.commands.visits import Leave
from server.floor.events import Event
from server.floor.events.contacts import Called, Finished
from server.floor.events.visits import Left, TicketTaken
from server.floor.state import Ticket
from server.journal.codec import to_json
from tests.floor.towns import MINUTE, Day, staff
from tests.rehearsal.days import SOMEBODY, day, town

SPEED = 60.0


def helped() -> Day:
    """Two short visitors are helped at E1, after 2 and 10 minutes."""
    it = Day().opened()
    for _ in range(2):
        it.ticket("extract")
    for minutes in (2, 7):
        it.later(minutes)
        it.tell(CallNext("E1"), staff("p-E1"))
        it.later(1)
        it.tell(Start("E1"), staff("p-E1"))
    it.tell(Finish("E1"), staff("p-E1"))
    return it


def a_day() -> Day:
    """And of two others one goes home, and one is sent home."""
    it = helped()
    it.ticket("extract")
    third = it.ticket("extract")
    it.later(10)
    it.tell(Leave(third))
    it.tell(CloseHall(send_home=True))
    return it


def lines(events: list[Event]) -> list[str]:
    """As `python -m server journal export` writes them."""
    return [
        f'{{"hall": "gemeentehuis", "seq": {seq}, "event": {to_json(event)}}}' for seq, event in enumerate(events, 1)
    ]


def given(ticket: Ticket) -> Given:
    return Given(SOMEBODY, ticket.id, f"A {ticket.number}", ticket.class_, ticket.taken)


def played(it: Day, late_ms: int = 0) -> Figures:
    """What the rehearsal would have seen of this day, with everybody's going home heard so much later."""
    notes = Notes(announced={zone.id: {} for zone in town().zones})
    for ticket in it.floor.tickets.values():
        notes.took(given(ticket))
        if ticket.called is not None:
            call = Call(ticket.id, f"A {ticket.number}", "E1", ticket.class_, ticket.taken, ticket.called, 0.0)
            notes.calls.append(call)
            notes.served.append(ticket.id)
        elif ticket.progress == "left":
            notes.left[ticket.id] = (ticket.ended or 0) + late_ms
        else:
            notes.sent_home[ticket.id] = (ticket.ended or 0) + late_ms
    return replace(figures(day(), notes, town(), alone=False), faults=())


def again(events: list[Event], seen: Figures) -> Figures:
    return held_against(seen, table_of(lines(events)), SPEED)


def test_the_journal_gives_the_table_that_was_played() -> None:
    it = a_day()
    seen = again(it.events, played(it))
    assert (seen.taken, seen.served, seen.left, seen.sent_home) == (4, 2, 1, 1)
    assert seen.waits[0].count == 4
    assert seen.faults == ()
    assert report(seen).endswith("The journal gives the same table.")


def test_hearing_a_little_later_who_went_home_is_no_difference() -> None:
    it = a_day()
    assert again(it.events, played(it, late_ms=MINUTE // 2)).faults == ()
    assert again(it.events, played(it, late_ms=5 * MINUTE)).faults != ()


def without(events: list[Event], kind: type[Event]) -> list[Event]:
    """The journal that lost the last event of this kind."""
    lost = [event for event in events if isinstance(event, kind)][-1]
    return [event for event in events if event is not lost]


@pytest.mark.parametrize(
    ("kind", "told"),
    [(Finished, "served 1, not 2"), (Left, "left 0, not 1"), (Left, "short n 3 (1 gone), not 4 (2)")],
)
def test_an_event_that_the_journal_lost_is_seen(kind: type[Event], told: str) -> None:
    it = a_day()
    seen = again(without(it.events, kind), played(it))
    assert f"the journal says otherwise: {told}" in seen.faults
    assert "The journal gives the same table." not in report(seen)


def test_a_ticket_that_the_journal_does_not_know_is_seen() -> None:
    it = a_day()
    more = played(it)
    faults = again(it.events, replace(more, taken=5)).faults
    assert faults == ("the journal says otherwise: taken 4, not 5",)


def test_a_call_at_another_time_is_seen_to_the_second() -> None:
    it = helped()
    later = [replace(event, at=event.at + 1000) if isinstance(event, Called) else event for event in it.events]
    assert again(it.events, played(it)).faults == ()
    assert [fault.split()[5] for fault in again(later, played(it)).faults] == ["mean", "p50", "p90", "p95"]


def test_a_target_that_was_not_met_is_seen() -> None:
    it = helped()
    (short,) = played(it).waits
    seen = replace(played(it), waits=(replace(short, on_time=1.0),))
    assert again(it.events, seen).faults == ("the journal says otherwise: short on time 50.0%, not 100.0%",)


def test_a_class_in_one_of_the_two_alone_is_seen() -> None:
    it = a_day()
    taken = next(event for event in it.events if isinstance(event, TicketTaken))
    other = [replace(event, class_="seat") if event is taken else event for event in it.events]
    assert "the journal says otherwise: waits of seat in one of the two alone" in again(other, played(it)).faults
