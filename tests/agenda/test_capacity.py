"""More or less room on a date, and what becomes of the appointments when somebody is ill."""

from datetime import date, timedelta

import pytest

from server.agenda.commands import CloseExtra, KeepForWalkIns, MoveEndangered, OpenExtra, ReportAbsent, ReportBack
from server.agenda.events import BookingMoved, BookingReplaced
from server.agenda.offers import endangered
from server.floor.refused import Refused
from tests.agenda.towns import ALL, ANN, MONDAY, NEXT_MONDAY, Office, at, roster, town

NINE = at(NEXT_MONDAY, "09:00")


def in_danger(it: Office, date: str = NEXT_MONDAY) -> list[str]:
    return [booking.id for booking in endangered(it.agenda, it.town, date)]


def ill(it: Office, who: str = "anyone") -> None:
    it.tell(ReportAbsent(who, NEXT_MONDAY), ANN)


def test_when_somebody_is_ill_the_appointments_in_danger_are_known() -> None:
    it = Office()
    mine, other = it.book("passport", when=NINE), it.book("passport", when=NINE)
    ill(it)
    assert in_danger(it) == [mine]
    it.tell(ReportBack("anyone", NEXT_MONDAY), ANN)
    assert in_danger(it) == []
    assert it[other].place.roster == "social"


def test_they_are_given_to_somebody_else_or_another_time_in_one_action() -> None:
    it = Office()
    first, second = it.book("passport", when=NINE), it.book("passport", when=at(NEXT_MONDAY, "09:30"))
    it.book("marriage", when=NINE)
    ill(it)
    events = it.tell(MoveEndangered(NEXT_MONDAY), ANN)
    assert [type(event) for event in events] == [BookingReplaced, BookingMoved]
    assert it[second].place.agreed == at(NEXT_MONDAY, "09:30")
    assert it[first].place.agreed == at(NEXT_MONDAY, "09:40")
    assert in_danger(it) == []
    assert it.tell(MoveEndangered(NEXT_MONDAY), ANN) == ()


def test_who_cannot_be_moved_stays_on_the_list() -> None:
    it = Office(town(roster("social", ALL)))
    booking = it.book("intake", when=NINE)
    for day in range(61):
        it.tell(ReportAbsent("social", plus(day)), ANN)
    assert it.tell(MoveEndangered(NEXT_MONDAY), ANN) == ()
    assert in_danger(it) == [booking]


def test_extra_room_that_is_closed_again_leaves_its_appointments_in_danger() -> None:
    it = Office()
    it.tell(OpenExtra("extra0001", NEXT_MONDAY, 17 * 60, 18 * 60, services=("passport",)), ANN)
    booking = it.book("passport", when=at(NEXT_MONDAY, "17:30"))
    it.tell(CloseExtra("extra0001"), ANN)
    assert in_danger(it) == [booking]


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (OpenExtra("extra0001", "2026-04-14", 540, 600), "closed_then"),
        (OpenExtra("extra0001", NEXT_MONDAY, 600, 600), "impossible_times"),
        (OpenExtra("extra0001", NEXT_MONDAY, 540, 600, services=("nothing",)), "unknown_service"),
        (OpenExtra("extra0001", "2026-04-12", 540, 600), "too_soon"),
        (OpenExtra("extra0001", "monday", 540, 600), "impossible_times"),
        (KeepForWalkIns(NEXT_MONDAY, 1.5), "too_many"),
        (ReportAbsent("nobody", NEXT_MONDAY), "unknown_roster"),
    ],
)
def test_what_cannot_be_is_refused(command: OpenExtra | KeepForWalkIns | ReportAbsent, code: str) -> None:
    with pytest.raises(Refused) as refused:
        Office().tell(command, ANN)
    assert refused.value.code == code


def test_asking_for_what_already_is_changes_nothing() -> None:
    it = Office()
    ill(it)
    assert it.tell(ReportAbsent("anyone", NEXT_MONDAY), ANN) == ()
    assert it.tell(KeepForWalkIns(NEXT_MONDAY, None), ANN) == ()
    assert it.tell(CloseExtra("extra0001"), ANN) == ()


def plus(days: int) -> str:
    return (date.fromisoformat(MONDAY) + timedelta(days=days)).isoformat()
