"""One visit on the floor, told command by command."""

import pytest

from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, CallTicket, Finish, NotThere, Recall, Start, Undo
from server.floor.commands.visits import Cancel, Leave, PrintAgain, SettleSlip, TakeTicket
from server.floor.events.contacts import Called, Finished
from server.floor.events.visits import SlipOrdered, TicketTaken
from server.floor.numbering import shown
from server.floor.refused import Refused
from tests.floor.towns import HALL, KIOSK, Day, replayed, staff, take

E1 = staff("p-E1")
R1 = staff("p-R1")


def refusal(day: Day, command: object, by: object = KIOSK) -> str:
    with pytest.raises(Refused) as caught:
        day.tell(command, by)  # type: ignore[arg-type]
    return caught.value.code


def test_a_short_visit_goes_from_ticket_to_done() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    day.tell(Start("E1"), E1)
    day.later(4).tell(Finish("E1"), E1)
    assert day[ticket].progress == "done"
    assert day[ticket].done == (Wanted("collect", 1),)
    assert day.floor.counters["E1"].ticket is None


def test_numbers_count_up_per_letter_and_tell_only_the_kind() -> None:
    day = Day().opened()
    tickets = [day.ticket(service) for service in ("collect", "intake", "passport", "extract")]
    assert [shown(day[t].letter, day[t].number) for t in tickets] == ["A 1", "B 1", "B 2", "A 2"]


def test_durations_add_up_over_services_and_amounts() -> None:
    day = Day().opened()
    day.tell(TakeTicket((Wanted("extract", 2),)))
    day.tell(TakeTicket((Wanted("extract", 2), Wanted("collect"))))
    two, more = day.floor.tickets.values()
    assert (two.usual_s, two.kind) == (288, "short")
    assert (more.usual_s, more.kind) == (498, "seated")


def test_who_wants_to_sit_gets_a_seat_and_the_smallest_target() -> None:
    day = Day().opened()
    ticket = day.ticket("collect", seat=True)
    assert (day[ticket].kind, day[ticket].class_, day[ticket].letter) == ("seated", "seat", "B")
    assert refusal(day, CallTicket("E1", ticket), E1) == "not_this_kind"
    assert refusal(day, CallNext("E1"), E1) == "nobody_waiting"


def test_the_next_call_finishes_the_contact_before_it() -> None:
    day = Day().opened()
    first, second = day.ticket("collect"), day.ticket("extract")
    day.tell(CallNext("E1"), E1)
    assert refusal(day, CallNext("E1"), E1) == "not_started"
    day.tell(Start("E1"), E1)
    events = day.tell(CallNext("E1"), E1)
    assert [type(event) for event in events] == [Finished, Called]
    assert (day[first].progress, day[second].progress) == ("done", "called")


def test_with_nobody_waiting_the_next_call_still_finishes() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    day.tell(Start("E1"), E1)
    day.tell(CallNext("E1"), E1)
    assert day[ticket].progress == "done"


def test_not_there_keeps_the_place_and_is_called_again_after_the_grace() -> None:
    day = Day().opened()
    ticket, other = day.ticket("collect"), day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    day.tell(NotThere("E1"), E1)
    assert day.next_at("E1").ticket.id == other  # type: ignore[union-attr]
    day.later(1.9)
    assert day[ticket].again is not None
    day.later(0.2)
    assert day.next_at("E1").ticket.id == ticket  # type: ignore[union-attr]


def test_not_there_twice_is_a_no_show() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    for _ in range(2):
        day.tell(CallNext("E1"), E1)
        day.tell(NotThere("E1"), E1)
        day.later(3)
    assert day[ticket].progress == "no_show"


def test_staff_may_call_somebody_who_turns_up_within_the_grace() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    day.tell(NotThere("E1"), E1)
    day.tell(CallTicket("E1", ticket), E1)
    assert (day[ticket].progress, day.floor.graces) == ("called", {})


def test_a_recall_is_announced_anew_and_leaves_the_call_to_be_undone() -> None:
    day = Day().opened()
    day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    day.tell(Recall("E1"), E1)
    assert [(call.ordinal, call.again) for call in day.floor.announcements] == [(1, False), (2, True)]
    day.tell(Undo("E1"), E1)
    assert day.floor.announcements == []


def test_undo_takes_back_a_finish_and_call_in_one_go() -> None:
    day = Day().opened()
    first, second = day.ticket("collect"), day.ticket("extract")
    day.tell(CallNext("E1"), E1)
    day.tell(Start("E1"), E1)
    day.tell(CallNext("E1"), E1)
    day.tell(Undo("E1"), E1)
    assert (day[first].progress, day[second].progress) == ("serving", "waiting")
    assert day.floor.counters["E1"].ticket == first


def test_undo_is_refused_when_late_or_when_somebody_else_was_at_it() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    assert refusal(day, Undo("E1"), E1) == "nothing_to_undo"
    day.tell(CallNext("E1"), E1)
    day.tell(NotThere("E1"), E1)
    day.tell(CallTicket("R1", ticket), R1)
    assert refusal(day, Undo("E1"), E1) == "too_late_to_undo"
    day.later(0.2)
    assert refusal(day, Undo("R1"), R1) == "too_late_to_undo"


def test_leaving_and_cancelling_end_a_waiting_visit_and_can_be_undone() -> None:
    day = Day().opened()
    gone, mistake = day.ticket("collect"), day.ticket("collect")
    day.tell(Leave(gone), KIOSK)
    day.tell(Cancel(mistake), E1)
    assert (day[gone].progress, day[mistake].progress) == ("left", "cancelled")
    day.tell(Undo("E1"), E1)
    assert day[mistake].progress == "waiting"
    assert refusal(day, Leave(gone)) == "not_waiting"


def test_cancelling_does_not_disturb_the_contact_at_the_counter() -> None:
    day = Day().opened()
    here, mistake = day.ticket("collect"), day.ticket("collect")
    day.tell(CallNext("E1"), E1)
    day.tell(Cancel(mistake), E1)
    assert day.floor.counters["E1"].ticket == here
    day.tell(Undo("E1"), E1)
    assert day.floor.counters["E1"].ticket == here
    assert day[mistake].progress == "waiting"


def test_a_slip_is_ordered_settled_once_and_printed_again_on_request() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    job = f"{ticket}/1"
    assert day.floor.pending.keys() == {job}
    day.tell(SettleSlip(job, "printed"), HALL)
    assert day.tell(SettleSlip(job, "failed"), HALL) == ()
    (ordered,) = day.tell(PrintAgain(ticket), E1)
    assert isinstance(ordered, SlipOrdered)
    assert ordered.job == f"{ticket}/2"
    day.later(11)
    assert day.floor.slips[ordered.job].state == "expired"


def test_a_kiosk_without_a_printer_gives_a_ticket_without_a_slip() -> None:
    day = Day().opened()
    by = staff("p-E1")
    assert [type(event) for event in day.tell(take("collect"), by)] == [TicketTaken, SlipOrdered]
    events = day.tell(TakeTicket((Wanted("collect"),), slip=False))
    assert [type(event) for event in events] == [TicketTaken]


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (take(), "nothing_asked"),
        (take("dance"), "unknown_service"),
        (TakeTicket((Wanted("collect", 0),)), "nothing_asked"),
        (TakeTicket((Wanted("collect", 10),)), "too_many"),
        (TakeTicket((Wanted("collect", 5), Wanted("collect", 5))), "too_many"),
        (Leave("nobody"), "unknown_ticket"),
        (PrintAgain("nobody"), "unknown_ticket"),
        (SettleSlip("nothing", "printed"), "unknown_slip"),
    ],
)
def test_what_cannot_be_is_refused(command: object, code: str) -> None:
    assert refusal(Day().opened(), command) == code


def test_a_refused_command_changes_nothing() -> None:
    day = Day().opened()
    day.ticket("intake")
    before = replayed(day.events)
    refusal(day, CallNext("E1"), E1)
    assert day.floor == before
