"""The wait that is announced: never 0, honest about who goes before, and silent when nobody can know."""

from server.floor.commands.contacts import CallNext, Start
from server.floor.commands.counters import PauseCounter, ReleaseCounter
from server.floor.expected import STEP_MIN, Visit, expected
from server.floor.line import Line, share
from tests.floor.towns import Day, staff

SHORT, SEATED = Visit("short"), Visit("seated")


def wait(day: Day, visit: Visit) -> tuple[int, int]:
    told = expected(day.floor, day.now, visit)
    assert told is not None
    return told


def test_an_empty_hall_promises_less_than_five_minutes_and_never_nothing() -> None:
    assert wait(Day().opened(), SHORT) == (0, STEP_MIN)


def test_every_visitor_before_makes_it_longer_or_leaves_it() -> None:
    day = Day().opened()
    waits = [wait(day, SHORT)]
    for _ in range(12):
        day.ticket("collect")
        waits.append(wait(day, SHORT))
    assert waits == sorted(waits)
    # Twelve times three and a half minutes over two counters is 21 minutes.
    assert waits[-1] == (10, 30)


def test_who_sits_does_not_wait_for_who_stands() -> None:
    day = Day().opened()
    for _ in range(12):
        day.ticket("collect")
    assert wait(day, SEATED) == (0, STEP_MIN)


def test_a_contact_in_progress_counts_for_what_is_left_of_it() -> None:
    day = Day().opened()
    for counter in ("D1", "R1"):
        day.ticket("passport")
        day.tell(CallNext(counter), staff(f"p-{counter}"))
        day.tell(Start(counter), staff(f"p-{counter}"))
    assert wait(day, SEATED) == (5, 15)
    assert wait(day.later(8), SEATED) == (0, STEP_MIN)


def test_only_the_counters_that_can_do_it_count() -> None:
    day = Day().opened()
    day.tell(ReleaseCounter("R1"), staff("p-R1"))
    assert expected(day.floor, day.now, Visit("seated", frozenset({"intake"}))) is None
    assert expected(day.floor, day.now, SEATED) is not None


def test_nobody_can_say_when_no_counter_is_open() -> None:
    day = Day().opened()
    for counter in day.town.counters:
        day.tell(PauseCounter(counter), staff(f"p-{counter}"))
    assert expected(day.floor, day.now, SHORT) is None


def test_a_short_visit_is_helped_at_a_desk_when_no_standing_counter_is_open() -> None:
    day = Day().opened()
    for counter in ("E1", "E2"):
        day.tell(ReleaseCounter(counter), staff(f"p-{counter}"))
    assert wait(day, SHORT) == (0, STEP_MIN)


def test_a_waiting_visitor_hears_of_the_wait_that_is_left() -> None:
    day = Day().opened()
    tickets = [day.ticket("collect") for _ in range(9)]
    first, last = (wait(day, Visit("short", frozenset(), day[ticket])) for ticket in (tickets[0], tickets[-1]))
    assert first == (0, STEP_MIN)
    assert last > first


def test_the_line_knows_who_goes_before_each_visit() -> None:
    day = Day().opened()
    for number in range(30):
        day.ticket(("collect", "passport", "extract", "intake")[number % 4], seat=number % 3 == 0)
        day.later(1)
    line = Line(day.floor, day.now)
    for ticket in day.floor.waiting.values():
        rivals = [other for other in day.floor.waiting.values() if other.kind == ticket.kind and other is not ticket]
        before = [other for other in rivals if share(other, day.now) >= share(ticket, day.now)]
        assert sum(line.work_before(ticket).values()) == sum(other.usual_s for other in before)
        assert line.places_before(ticket) == sum(other.since < ticket.since for other in rivals)


def test_the_promise_is_kept_with_the_ticket() -> None:
    day = Day().opened()
    for _ in range(5):
        day.ticket("collect")
    ticket = day.ticket("collect")
    assert day[ticket].promised_min == (5, 15)
