"""From what was seen to figures and faults."""

from dataclasses import replace

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from rehearsal.agreed import Appointments
from rehearsal.notes import Notes
from rehearsal.report import report
from rehearsal.tally import Figures, figures, percentile
from tests.rehearsal.days import ABSENT, EXPECTED, MINUTE, SOMEBODY, called, day, given, seen, serve, town

A1, A2, B1 = given("A 1"), given("A 2"), given("B 1", "seated")


def tally(notes: Notes, alone: bool = False) -> Figures:
    return figures(day(SOMEBODY, ABSENT), notes, town(), alone)


def test_a_day_without_a_fault_says_so() -> None:
    played = tally(seen(A1, B1))
    assert (played.taken, played.served, played.not_come, played.faults) == (2, 2, 1, ())
    assert "Nothing was lost" in report(played)


def test_a_wait_ends_with_the_call_and_is_held_against_the_target() -> None:
    notes = seen(A1)
    notes.took(A2)
    serve(notes, called(A2, after_ms=9 * MINUTE))
    (short,) = tally(notes).waits
    assert (short.count, short.mean_s, short.p50_s, short.p95_s, short.on_time) == (2, 300, 60, 540, 0.5)


def test_the_wait_of_who_left_or_was_sent_home_counts_until_then() -> None:
    notes = seen()
    for ticket in (A1, A2):
        notes.took(ticket)
    notes.left[A1.ticket], notes.sent_home[A2.ticket] = 4 * MINUTE, 10 * MINUTE
    played = tally(notes)
    assert (played.left, played.sent_home, played.waits[0].mean_s) == (1, 1, 420)
    assert played.faults == ()


def test_a_ticket_that_came_to_no_end_is_lost() -> None:
    notes = seen(A1)
    notes.took(A2)
    assert tally(notes).faults == ("lost: 1 (A 2)",)


def test_a_number_given_twice_is_seen() -> None:
    twin = given("A 1")
    assert any(fault.startswith("given twice: 1 (A 1)") for fault in tally(seen(A1, twin)).faults)


def test_a_visitor_called_twice_is_seen() -> None:
    notes = seen(A1)
    notes.calls.append(called(A1, "E2", after_ms=2 * MINUTE))
    faults = tally(notes).faults
    assert "called twice: 1 (A 1)" in faults
    assert "not seen on display snelbalie: 1 (A 1)" in faults


def test_a_call_that_a_display_did_not_show_is_seen() -> None:
    notes = seen(A1)
    notes.announced["snelbalie"].clear()
    assert tally(notes).faults == ("not seen on display snelbalie: 1 (A 1)",)


def test_a_call_in_a_room_is_not_for_the_display_of_the_express_counters() -> None:
    notes = Notes(announced={"wachtruimte": {}, "snelbalie": {}})
    notes.took(B1)
    serve(notes, called(B1, "R1"))
    notes.announced["snelbalie"].clear()
    played = tally(notes)
    assert (played.seen.expected, played.seen.appeared, played.faults) == (1, 1, ())
    assert played.seen.latencies_ms == pytest.approx([50])


def test_figures_of_the_manager_that_differ_are_a_fault_when_nobody_else_was_there() -> None:
    notes = seen(A1)
    notes.day = {"taken": 2, "done": 1, "left": 0}
    assert tally(notes).faults == ()
    assert tally(notes, alone=True).faults == ("the manager's page says otherwise: {'taken': 2, 'done': 1, 'left': 0}",)


def test_a_person_who_joined_in_is_told_apart() -> None:
    notes = seen(A1)
    notes.served.append("a-guest")
    played = tally(notes)
    assert (played.served, played.others) == (1, 1)
    assert "1 others" in report(played)


@examples(st.lists(st.floats(0, 1e6), min_size=1), st.floats(0, 1))
def test_a_percentile_is_one_of_the_values_and_covers_its_share(values: list[float], share: float) -> None:
    found = percentile(values, share)
    assert found in values
    assert sum(value <= found for value in values) >= share * len(values)
    assert sum(value < found for value in values) <= share * len(values)


def test_an_appointment_waits_from_the_agreed_time_and_is_soon_or_not() -> None:
    agreed = 30 * MINUTE
    early, late = (replace(given(number, "appointment"), visitor=EXPECTED, agreed=agreed) for number in ("B 1", "B 2"))
    notes = seen()
    notes.booked[EXPECTED] = "booking1"
    for ticket, after in ((early, 25), (late, 41)):
        notes.took(ticket)
        serve(notes, replace(called(ticket, "R1", after_ms=after * MINUTE), since=agreed))
    played = tally(notes)
    assert [(waits.class_, waits.mean_s) for waits in played.waits] == [("appointment", 330)]
    assert played.appointments == Appointments(booked=1, came=2, in_time=2, soon=1)
    assert "2 came, 0 of them too late; called within 10 minutes of the agreed time: 1 of 2" in report(played)
