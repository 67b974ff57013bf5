"""What a phone is told of a visit: where it stands, never what it is for, and nothing once it ended."""

import pytest

from server.floor.commands.contacts import CallNext, CallTicket, Finish, NotThere, Recall, Start
from server.floor.commands.visits import Cancel, ComeBack, Leave, StepAway
from server.floor.line import Line
from server.protocol.following import VisitShown
from server.views.visitor import ticket_view
from tests.floor.towns import KIOSK, MINUTE, Day, staff

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
    line = Line(day.floor, day.now)
    return ticket_view(day.floor, day.town, day.now, found, NAMES, lambda _: ("uw kaart",), line).visit


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


def test_who_is_away_keeps_the_place_and_so_stays_in_the_count() -> None:
    day = Day().opened()
    away, other = day.ticket("collect"), day.ticket("collect")
    day.tell(StepAway(away, 10), KIOSK)
    assert seen(day, other).before == 1
    day.tell(ComeBack(away), KIOSK)
    assert seen(day, other).before == 1


def test_who_was_called_and_needs_two_minutes_does_not_come_back_into_the_count() -> None:
    day = Day().opened()
    called, other = day.ticket("collect"), day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    day.tell(StepAway(called, 2), KIOSK)
    assert seen(day, other).before == 0
    assert seen(day.later(2), other).before == 0
    assert seen(day, called).progress == "waiting"


def test_who_is_away_sees_until_when_and_how_often_it_can_be_done_again() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    left = seen(day, ticket).aways_left
    day.tell(StepAway(ticket, 10), KIOSK)
    away = seen(day, ticket)
    assert (away.progress, away.back, away.expected) == ("away", day.now + 10 * MINUTE, None)
    assert away.aways_left == left - 1
    assert seen(day.later(10), ticket).progress == "waiting"


def test_the_expected_wait_grows_with_who_is_before_and_is_a_range() -> None:
    day = Day().opened()
    tickets = [day.ticket("collect") for _ in range(9)]
    assert seen(day, tickets[0]).expected == (0, 5)
    last = seen(day, tickets[-1]).expected
    assert last
    assert last > (0, 5)


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
