"""Time passes: opening and closing, graces over a restart, midnight and both clock changes."""

from datetime import UTC, date, datetime

import pytest

from server.floor.commands.contacts import CallNext, NotThere, Start
from server.floor.commands.hall import CloseHall, OpenHall, TimePassed
from server.floor.decide.passing import due
from server.floor.events.counters import CounterReleased
from server.floor.events.hall import DayOpened
from server.floor.events.visits import Expired
from server.floor.openings import instant, next_session, sessions
from server.floor.town import Hours
from tests.floor.test_a_visit import refusal
from tests.floor.towns import HALL, MINUTE, TUESDAY, Day, replayed, staff, take, town

E1 = staff("p-E1")


def at(text: str) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


def test_the_hall_opens_and_closes_by_the_clock() -> None:
    day = Day()
    assert refusal(day, take("collect")) == "hall_closed"
    assert day.later(60).floor.session is not None
    day.later(3 * 60)
    assert refusal(day, take("collect")) == "hall_closed"
    day.later(2 * 60)
    assert refusal(day, take("passport")) == "by_appointment"
    day.tell(take("collect"))


def test_staff_may_give_a_ticket_at_a_closed_hall() -> None:
    day = Day()
    day.tell(take("passport"), E1)
    assert len(day.floor.waiting) == 1


def test_a_door_closed_by_hand_stays_closed_until_the_next_opening() -> None:
    day = Day().later(90)
    day.tell(CloseHall())
    assert refusal(day, CloseHall()) == "already_closed"
    assert day.later(60).floor.session is None
    assert day.later(4 * 60).floor.session is not None


def test_a_door_opened_by_hand_closes_with_the_next_closing() -> None:
    day = Day()
    day.tell(OpenHall())
    assert refusal(day, OpenHall()) == "already_open"
    assert day.later(120).floor.session is not None
    assert day.later(121).floor.session is None


def test_closing_may_send_home_who_waits_but_not_who_is_served() -> None:
    day = Day().opened()
    served, waiting = day.ticket("collect"), day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    day.tell(Start("E1"), E1)
    day.tell(CloseHall(send_home=True))
    assert (day[served].progress, day[waiting].progress) == ("serving", "expired")


def test_a_grace_ends_after_a_restart_too() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    day.tell(NotThere("E1"), E1)
    again = Day(town=day.town, now=day.now + 10 * MINUTE, floor=replayed(day.events))
    assert again[ticket].again is None
    assert again.next_at("E1") is not None


def test_at_midnight_what_is_left_expires_and_numbers_restart() -> None:
    day = Day().opened()
    served, waiting = day.ticket("collect"), day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    before = len(day.events)
    day.later(16 * 60)
    told = [type(event) for event in day.events[before:]]
    assert told.count(Expired) == 2
    assert told.count(CounterReleased) == 4
    assert day.floor.date == "2026-04-14"
    day.later(9 * 60).tell(take("collect"))
    assert list(day.floor.tickets) == ["2026-04-14-A1"]
    assert {served, waiting}.isdisjoint(day.floor.tickets)


def test_days_that_nobody_saw_are_skipped() -> None:
    day = Day().opened()
    day.ticket("collect")
    later = Day(town=day.town, now=day.now + 3 * 24 * 60 * MINUTE, floor=replayed(day.events))
    assert later.floor.date == "2026-04-16"
    assert sum(isinstance(event, DayOpened) for event in later.events) == 1


def test_replay_from_the_opening_of_the_day_is_enough() -> None:
    day = Day().opened()
    day.ticket("collect")
    day.later(26 * 60).tell(take("collect"))
    start = max(index for index, event in enumerate(day.events) if isinstance(event, DayOpened))
    assert replayed(day.events[start:]) == day.floor


@pytest.mark.parametrize(
    ("day_of", "hours", "opens"),
    [
        ("2026-03-28", 24, "2026-03-28T08:00"),
        ("2026-03-29", 23, "2026-03-29T07:00"),
        ("2026-10-24", 24, "2026-10-24T07:00"),
        ("2026-10-25", 25, "2026-10-25T08:00"),
    ],
)
def test_a_day_is_as_long_as_the_clock_change_makes_it(day_of: str, hours: int, opens: str) -> None:
    day = Day(now=at(f"{day_of}T11:00"))
    midnight = instant(date.fromisoformat(day_of), 0, "Europe/Brussels")
    assert day.floor.day_ends - midnight == hours * 60 * MINUTE
    assert day.floor.sessions[0].opens == at(opens)
    assert day.later(24 * 60).floor.date > day_of


def test_the_hour_that_comes_twice_opens_once() -> None:
    night = town(hours=(Hours(6, 150, 180),))
    day = Day(town=night, now=at("2026-10-24T23:30"))
    day.later(4 * 60)
    assert sum(event.event == "hall_opened" for event in day.events) == 1


def test_a_closed_date_says_why_and_the_next_opening_is_known() -> None:
    closed = town(closed={"2026-04-13": "Paasmaandag"})
    day = Day(town=closed).later(120)
    assert (day.floor.sessions, day.floor.closure) == ((), "Paasmaandag")
    following = next_session(day.now, closed)
    assert following is not None
    assert following.opens == at("2026-04-14T07:00")
    assert sessions(date(2026, 4, 13), closed) == ()


def test_time_never_comes_due_twice() -> None:
    day = Day().opened()
    day.ticket("collect")
    for _ in range(20):
        at_once = due(day.floor, day.now)
        assert at_once > day.now
        day.now = at_once
        day.tell(TimePassed(), HALL)
    assert day.now > TUESDAY
