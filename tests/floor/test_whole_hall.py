"""Messages, an evacuation, the limits of today, and numbers on paper."""

from dataclasses import replace

import pytest

from server.floor.commands.asker import By, Wanted
from server.floor.commands.contacts import CallNext, Finish, Start
from server.floor.commands.hall import (
    AssignCounter,
    ClearMessage,
    CloseHall,
    EndEvacuation,
    Evacuate,
    LimitService,
    ShowMessage,
)
from server.floor.commands.visits import Cancel, EnterPaper, StepAway, TakeTicket
from tests.floor.test_aside import PHONE, refusal
from tests.floor.towns import KIOSK, MINUTE, Day, staff, take

MANAGER = By("page", "manager", "p-m")
HOST = By("tablet", "host", "p-h")
E1 = staff("p-E1")


def test_a_message_stays_until_its_time_or_until_it_is_taken_away() -> None:
    day = Day().opened()
    day.tell(ShowMessage({"nl": " Wij sluiten om 15 uur. ", "fr": " "}, ("wachtruimte",), minutes=30), MANAGER)
    day.tell(ShowMessage({"nl": "De lift is stuk."}), MANAGER)
    assert day.floor.messages["m1"].text == {"nl": "Wij sluiten om 15 uur."}
    assert list(day.later(30).floor.messages) == ["m2"]
    day.tell(ClearMessage("m2"), MANAGER)
    assert day.floor.messages == {}
    assert refusal(day, ClearMessage("m2"), MANAGER) == "unknown_message"
    assert refusal(day, ShowMessage({"fr": "Bonjour"}), MANAGER) == "nothing_asked"


def test_an_evacuation_stops_tickets_and_calls_and_everything_goes_on_after_it() -> None:
    day = Day().opened()
    served, waiting = day.ticket("collect"), day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    day.tell(Evacuate(), MANAGER)
    assert {refusal(day, take("collect")), refusal(day, take("collect"), HOST)} == {"evacuation"}
    assert refusal(day, CallNext("E2"), staff("p-E2")) == "evacuation"
    assert day.tell(Evacuate(), MANAGER) == ()
    day.later(20)
    day.tell(EndEvacuation(), MANAGER)
    day.tell(Start("E1"), E1)
    day.tell(CallNext("E1"), E1)
    assert (day[served].progress, day[waiting].progress) == ("done", "called")


def test_only_a_person_ends_an_evacuation_not_midnight() -> None:
    day = Day().opened()
    day.tell(Evacuate(), MANAGER)
    assert day.later(24 * 60).floor.evacuation is not None


def test_a_service_that_is_full_is_refused_at_the_kiosk_and_not_at_the_host() -> None:
    day = Day().opened()
    first = day.ticket("passport")
    day.tell(LimitService("passport", 1), MANAGER)
    assert refusal(day, take("passport")) == "service_full"
    day.tell(take("passport"), HOST)
    day.tell(Cancel(first), HOST)
    assert refusal(day, take("passport")) == "service_full"
    day.tell(LimitService("passport", None), MANAGER)
    day.ticket("passport")


def test_a_counter_does_what_a_manager_says_for_the_rest_of_the_day() -> None:
    day = Day().opened()
    ticket = day.ticket("intake")
    assert day.next_at("D1") is None
    day.tell(AssignCounter("D1", ("intake",)), MANAGER)
    choice = day.next_at("D1")
    assert choice
    assert choice.ticket.id == ticket
    day.tell(AssignCounter("D1", None), MANAGER)
    assert day.next_at("D1") is None
    assert refusal(day, AssignCounter("D1", ()), MANAGER) == "nothing_asked"
    assert refusal(day, AssignCounter("D1", ("nothing",)), MANAGER) == "unknown_service"


def test_sending_home_also_ends_who_waits_outside() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    day.tell(StepAway(ticket, 10), PHONE)
    day.tell(CloseHall(send_home=True), MANAGER)
    assert day[ticket].progress == "expired"


def test_a_number_from_paper_joins_the_queue_with_its_own_time() -> None:
    day = Day().opened()
    later = day.ticket("collect")
    taken = day.now - 20 * MINUTE
    day.tell(EnterPaper(4, (Wanted("collect"),), taken), HOST)
    ticket = day["2026-04-13-N4"]
    assert (ticket.letter, ticket.number, ticket.since, ticket.progress) == ("N", 4, taken, "waiting")
    choice = day.next_at("E1")
    assert choice
    assert choice.ticket.id == ticket.id != later


def test_a_number_from_paper_that_was_helped_counts_as_done() -> None:
    day = Day().opened()
    times = [day.now - minutes * MINUTE for minutes in (20, 10, 5)]
    day.tell(EnterPaper(4, (Wanted("collect"),), times[0], started=times[1], ended=times[2]), HOST)
    ticket = day["2026-04-13-N4"]
    assert (ticket.progress, ticket.first_called, ticket.ended, ticket.done) == (
        "done", times[1], times[2], (Wanted("collect"),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("number", "ago", "code"),
    [
        (0, (20, None, None), "unknown_number"),
        (61, (20, None, None), "unknown_number"),
        (1, (20, None, None), "number_entered"),
        (2, (-1, None, None), "impossible_times"),
        (2, (20, 10, None), "impossible_times"),
        (2, (20, 30, 10), "impossible_times"),
        (2, (3000, None, None), "impossible_times"),
    ],
)
def test_paper_that_cannot_be_right_is_refused(number: int, ago: tuple[int | None, ...], code: str) -> None:
    day = Day().opened()
    day.tell(EnterPaper(1, (Wanted("collect"),), day.now - 5 * MINUTE), HOST)
    taken, started, ended = (None if minutes is None else day.now - minutes * MINUTE for minutes in ago)
    assert taken is not None
    assert refusal(day, EnterPaper(number, (Wanted("collect"),), taken, False, started, ended), HOST) == code


def test_paper_numbers_leave_the_other_numbers_alone() -> None:
    day = Day().opened()
    day.tell(EnterPaper(7, (Wanted("collect"),), day.now), HOST)
    assert day.ticket("collect") == "2026-04-13-A1"
    assert replace(day["2026-04-13-N7"], id="").letter == "N"


def test_a_ticket_in_progress_finishes_during_an_evacuation() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    day.tell(Start("E1"), E1)
    day.tell(Evacuate(), MANAGER)
    day.tell(Finish("E1"), E1)
    assert day[ticket].progress == "done"
    assert refusal(day, TakeTicket((Wanted("collect"),)), KIOSK) == "evacuation"
