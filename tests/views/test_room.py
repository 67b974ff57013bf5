"""What is still free today, for who comes without an appointment: right, and worked out no more than needed."""

import pytest

from server.agenda.commands import Book
from server.agenda.state import Agenda
from server.views import room
from server.views.room import Remembered, free_today
from tests.agenda.towns import MINUTE, MONDAY, Office, at, roster, town, wanted

NINE = at(MONDAY, "09:00")


def morning() -> Office:
    """One desk, at a quarter to nine."""
    return Office(town(roster("desk")), now=at(MONDAY, "08:45"))


def test_the_first_free_time_of_today_is_told_and_none_when_today_is_full() -> None:
    office = morning()
    assert free_today(office.agenda, office.town, ["passport"], office.now) == {"passport": NINE}
    office.tell(Book("booking0001", wanted("passport"), NINE))
    assert free_today(office.agenda, office.town, ["passport"], office.now) == {"passport": at(MONDAY, "09:10")}
    assert free_today(office.agenda, office.town, ["passport"], at(MONDAY, "12:30")) == {"passport": None}


def test_what_cannot_be_booked_is_left_out() -> None:
    office = morning()
    assert free_today(office.agenda, office.town, ["collect", "nobody-knows-this"], office.now) == {}


def test_what_needs_a_day_before_has_nothing_today() -> None:
    office = morning()
    assert free_today(office.agenda, office.town, ["marriage"], office.now) == {"marriage": None}


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows at each working out."""
    turns: list[int] = []
    real = room.free_today

    def counting(*arguments: object) -> object:
        turns.append(1)
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(room, "free_today", counting)
    return turns


def test_it_is_worked_out_anew_only_when_the_agenda_of_today_or_the_minute_is_another(counted: list[int]) -> None:
    office = morning()
    remembered = Remembered(lambda: office.agenda, office.town)
    for _ in range(3):
        assert remembered(("passport",), office.now) == {"passport": NINE}
    assert len(counted) == 1
    office.tell(Book("booking0001", wanted("passport"), NINE))
    assert remembered(("passport",), office.now) == {"passport": at(MONDAY, "09:10")}
    remembered(("passport",), office.now + MINUTE)
    assert len(counted) == 3


def test_an_agenda_that_was_read_again_is_looked_at_and_not_the_one_before() -> None:
    office = morning()
    agendas = [office.agenda]
    remembered = Remembered(lambda: agendas[-1], office.town)
    office.tell(Book("booking0001", wanted("passport"), NINE))
    remembered(("passport",), office.now)
    agendas.append(Agenda())
    assert remembered(("passport",), office.now) == {"passport": NINE}


def test_without_a_service_by_appointment_nothing_is_worked_out(counted: list[int]) -> None:
    office = morning()
    assert Remembered(lambda: office.agenda, office.town)((), office.now) == {}
    assert counted == []
