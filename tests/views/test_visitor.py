"""What a phone is told of a visit: where it stands, never what it is for, and nothing once it ended."""

import pytest

from server.floor.commands.contacts import CallNext, CallTicket, Finish, NotThere, Recall, Start
from server.floor.commands.visits import Cancel, Leave
from server.protocol.following import VisitShown
from server.views.visitor import ticket_view
from tests.floor.towns import KIOSK, Day, staff

E1 = staff("p-E1")
D1 = staff("p-D1")
NAMES = {"E1": "Balie 1", "D1": "Balie 3"}


def seen(day: Day, ticket: str) -> VisitShown:
    """The visit as its phone shows it."""
    visit = shown(day, ticket)
    assert visit
    return visit


def shown(day: Day, ticket: str) -> VisitShown | None:
    found = day.floor.tickets.get(ticket)
    return ticket_view(day.floor, day.town, day.now, found, NAMES, lambda _: ("uw kaart",)).visit


def test_a_waiting_visitor_sees_the_number_and_who_is_before() -> None:
    day = Day().opened()
    first, _, third = (day.ticket("collect") for _ in range(3))
    assert (seen(day, third).number, seen(day, third).before) == ("A 3", 2)
    day.tell(CallTicket("E1", first), E1)
    assert seen(day, third).before == 1


def test_people_at_a_table_do_not_count_before_who_stands() -> None:
    day = Day().opened()
    day.ticket("passport")
    assert seen(day, day.ticket("collect")).before == 0


def test_who_waits_for_a_seat_sees_no_count_because_it_could_rise() -> None:
    day = Day().opened()
    assert seen(day, day.ticket("passport")).before is None


def test_the_count_does_not_rise_when_a_missed_visitor_waits_again() -> None:
    day = Day().opened()
    missed, other = day.ticket("collect"), day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    assert seen(day, other).before == 0
    day.tell(NotThere("E1"), E1)
    assert seen(day, other).before == 0
    assert seen(day, missed).missed
    assert seen(day, missed).counter is None


def test_a_called_visitor_sees_where_to_go_and_each_recall() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    called = seen(day, ticket)
    assert (called.progress, called.counter, called.called, called.before) == ("called", "Balie 1", day.now, None)
    day.tell(Recall("E1"), E1)
    assert seen(day, ticket).calls == called.calls + 1
    day.tell(Start("E1"), E1)
    assert (seen(day, ticket).progress, seen(day, ticket).counter) == ("serving", "Balie 1")


def test_a_phone_is_never_told_what_somebody_comes_for() -> None:
    day = Day().opened()
    ticket = day.ticket("intake")
    assert "intake" not in str(seen(day, ticket))


@pytest.mark.parametrize("ending", [Leave, Cancel])
def test_a_visit_that_ended_while_waiting_shows_nothing(ending: type[Leave | Cancel]) -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    day.tell(ending(ticket), KIOSK)
    assert shown(day, ticket) is None


def test_a_finished_visit_shows_nothing() -> None:
    day = Day().opened()
    ticket = day.ticket("passport")
    for command in (CallNext("D1"), Start("D1"), Finish("D1")):
        day.tell(command, D1)
    assert shown(day, ticket) is None


def test_an_unknown_ticket_shows_nothing() -> None:
    assert shown(Day(), "2026-04-13-A9") is None
