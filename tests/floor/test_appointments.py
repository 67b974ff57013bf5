"""Points 3 and 4 of the calling rule: early is helped early, and long walk-ins leave appointments their time."""

from dataclasses import replace
from itertools import count

import pytest

from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, CallTicket, Finish, Start
from server.floor.commands.counters import PauseCounter, ReleaseCounter
from server.floor.commands.hall import Evacuate
from server.floor.commands.visits import ChangeVisit, ReceiveAppointment
from server.floor.decide.appointments import expect
from server.floor.events.appointments import AppointmentGone
from server.floor.events.contacts import Called
from server.floor.evolve import evolve
from server.floor.expected import Visit, expected
from server.floor.policy import why_not
from server.floor.refused import Refused
from server.floor.town import Promise
from tests.floor.towns import KIOSK, MINUTE, RULES, Day, staff, town

IDS = count(1)
CLASSES = {**RULES.classes, "appointment": Promise(5 * MINUTE)}


def opened(*counters: str, **rules: object) -> Day:
    """The hall at nine with only these counters open."""
    told = {"classes": CLASSES, "protect_from_s": 600} | rules
    day = Day(town(rules=replace(RULES, **told))).opened()  # type: ignore[arg-type]
    for counter in {"E1", "E2", "D1", "R1"} - {*counters}:
        day.tell(ReleaseCounter(counter), staff(f"p-{counter}"))
    return day


def expects(day: Day, minutes: float, service: str = "passport") -> str:
    """Somebody with an appointment so many minutes from now."""
    appointment = f"appointment{next(IDS)}"
    agreed = day.now + round(minutes * MINUTE)
    event = expect(day.town, appointment, agreed, (Wanted(service),), False, "nl", day.now)
    evolve(day.floor, event)
    day.events.append(event)
    return appointment


def arrives(day: Day, appointment: str, late: bool = False) -> str:
    """The ticket of who was expected."""
    day.tell(ReceiveAppointment(appointment, late))
    return next(reversed(day.floor.tickets))


def chosen(day: Day, counter: str = "R1") -> str | None:
    choice = day.next_at(counter)
    return choice.ticket.id if choice else None


def test_the_wait_of_an_appointment_counts_from_the_agreed_time() -> None:
    day = opened("R1")
    early = arrives(day, expects(day, 12))
    assert (day[early].since, day[early].class_) == (day.now + 12 * MINUTE, "appointment")
    later = expects(day, -3)
    assert day[arrives(day, later)].since == day.now


def test_present_early_is_helped_early_when_nobody_is_more_urgent() -> None:
    day = opened("R1")
    early = arrives(day, expects(day, 20))
    assert chosen(day) == early
    walk_in = day.ticket("collect")
    assert chosen(day) == walk_in


def test_at_the_agreed_time_the_shorter_promise_goes_first() -> None:
    day = opened("R1")
    walk_in, appointment = day.ticket("passport"), arrives(day, expects(day, 1))
    assert chosen(day) == appointment
    day.later(1)
    assert chosen(day) == appointment
    assert why_not(day.floor, day.floor.counters["R1"], day.now, day.town.rules)[walk_in] == "before_appointment"


def test_a_long_walk_in_is_not_started_when_an_appointment_would_then_wait_too_long() -> None:
    day = opened("R1")
    expects(day, 8)
    intake = day.ticket("intake")
    assert chosen(day) is None
    with pytest.raises(Refused) as refused:
        day.tell(CallNext("R1"), staff("p-R1"))
    assert (refused.value.code, refused.value.when) == ("before_appointment", day.now + 13 * MINUTE - 1000)
    day.tell(CallTicket("R1", intake), staff("p-R1"))
    assert day[intake].progress == "called"


def test_what_takes_little_time_is_not_held_back() -> None:
    day = opened("R1", protect_from_s=900)
    expects(day, 3)
    passport = day.ticket("passport")
    assert chosen(day) == passport


def test_what_is_over_in_time_is_started() -> None:
    day = opened("R1")
    expects(day, 8)
    passport = day.ticket("passport")
    assert chosen(day) == passport


def test_an_appointment_that_is_not_imminent_keeps_no_counter_free_until_its_visitor_is_here() -> None:
    day = opened("R1")
    coming = expects(day, 40)
    intake = day.ticket("intake")
    assert chosen(day) == intake
    arrives(day, coming)
    assert chosen(day) != intake


def test_another_counter_that_is_free_in_time_sees_to_it() -> None:
    day = opened("R1", "D1")
    expects(day, 8)
    intake = day.ticket("intake")
    assert chosen(day) == intake
    day.tell(PauseCounter("D1"), staff("p-D1"))
    assert chosen(day) is None


def test_a_counter_that_is_busy_until_too_late_does_not_count() -> None:
    day = opened("R1", "D1")
    day.ticket("passport")
    day.tell(CallNext("D1"), staff("p-D1"))
    day.tell(Start("D1"), staff("p-D1"))
    expects(day, 3)
    day.ticket("intake")
    assert chosen(day) is None
    day.tell(Finish("D1"), staff("p-D1"))
    assert chosen(day) is not None


def test_two_appointments_need_two_counters() -> None:
    day = opened("R1", "D1")
    for _ in range(2):
        expects(day, 8)
    day.ticket("intake")
    assert chosen(day) is None


def test_who_is_cancelled_or_does_not_come_keeps_nobody_waiting() -> None:
    day = opened("R1")
    gone, missing = expects(day, 8), expects(day, -6)
    intake = day.ticket("intake")
    evolve(day.floor, AppointmentGone(day.now, gone))
    assert chosen(day) == intake
    assert missing in day.floor.expected


def test_the_hard_limit_stays_hard() -> None:
    day = opened("R1", hard_limit_ms=10 * MINUTE)
    intake = day.ticket("intake")
    day.later(11)
    expects(day, 2)
    assert chosen(day) == intake


def test_appointments_are_counted_apart_when_somebody_is_overtaken() -> None:
    day = opened("R1")
    walk_in = day.ticket("passport")
    day.later(1)
    arrives(day, expects(day, 0))
    day.later(1)
    [called] = [event for event in day.tell(CallNext("R1"), staff("p-R1")) if isinstance(event, Called)]
    assert called.overtakes == ()
    assert day.floor.overtaken[walk_in] == 0


def test_the_reason_names_the_agreed_time_and_who_is_not_due_yet() -> None:
    day = opened("R1")
    agreed = day.now + 2 * MINUTE
    arrives(day, expects(day, 2))
    arrives(day, expects(day, 20))
    choice = day.next_at("R1")
    assert choice is not None
    assert (choice.reason.agreed, choice.reason.waited_ms, choice.reason.not_due) == (agreed, 0, 1)


def test_too_late_is_a_walk_in_from_now_on() -> None:
    day = opened("R1")
    ticket = arrives(day, expects(day, -20), late=True)
    assert (day[ticket].agreed, day[ticket].class_, day[ticket].since) == (None, "seated", day.now)
    assert day[ticket].appointment is not None


def test_nobody_checks_in_twice_or_while_everybody_must_leave() -> None:
    day = opened("R1")
    appointment = expects(day, 5)
    arrives(day, appointment)
    for code in ("unknown_booking", "evacuation"):
        with pytest.raises(Refused) as refused:
            day.tell(ReceiveAppointment(appointment), KIOSK)
        assert refused.value.code == code
        day.tell(Evacuate())
        appointment = expects(day, 5)


def test_the_announced_wait_counts_who_is_expected_meanwhile() -> None:
    day = opened("R1")
    for _ in range(2):
        day.ticket("passport")
    alone = expected(day.floor, day.now, Visit("seated", frozenset({"passport"})))
    expects(day, 10)
    together = expected(day.floor, day.now, Visit("seated", frozenset({"passport"})))
    assert alone is not None
    assert together is not None
    assert together[1] > alone[1]


def test_other_services_leave_an_appointment_what_it_is() -> None:
    day = opened("R1")
    ticket = arrives(day, expects(day, 5))
    day.tell(ChangeVisit(ticket, (Wanted("passport"), Wanted("extract"))), staff("p-R1"))
    assert (day[ticket].class_, day[ticket].usual_s) == ("appointment", 780)
