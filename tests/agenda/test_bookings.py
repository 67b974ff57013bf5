"""Holding, confirming, booking, moving and cancelling, told as dialogues."""

import pytest

from server.agenda.commands import (
    Book,
    CancelBooking,
    CheckIn,
    ConfirmHold,
    HoldSlot,
    MoveBooking,
    ReleaseHold,
    VerifyBooking,
)
from server.agenda.events import Arrived, BookingCancelled, BookingMissed, BookingMoved
from server.floor.refused import Refused
from tests.agenda.towns import ANN, MONDAY, NEXT_MONDAY, WEB, Office, at, roster, town, wanted

NINE = at(NEXT_MONDAY, "09:00")
TEN = at(NEXT_MONDAY, "10:00")


def alone(**changed: object) -> Office:
    """With one person for appointments, so that a time is one person's."""
    return Office(town(roster("anyone"), **changed))


def refusal(it: Office, command: object, by: object = WEB) -> Refused:
    with pytest.raises(Refused) as refused:
        it.tell(command, by)  # type: ignore[arg-type]
    return refused.value


def test_a_hold_becomes_an_appointment() -> None:
    it = alone()
    booking = it.hold("passport", when=NINE)
    it.tell(ConfirmHold(booking))
    it.later(60)
    assert (it[booking].state, it[booking].expires) == ("booked", None)


def test_a_hold_ends_by_itself_and_its_time_is_offered_the_same_minute() -> None:
    it = alone()
    booking = it.hold("passport", when=NINE)
    it.later(9)
    assert "09:00" not in it.offered("passport")
    it.later(1)
    assert "09:00" in it.offered("passport")
    assert refusal(it, ConfirmHold(booking)).code == "hold_ended"


def test_who_changes_the_time_while_filling_in_the_form_holds_one_only() -> None:
    it = alone()
    it.tell(HoldSlot("visitorx1", wanted("passport"), NINE))
    it.tell(HoldSlot("visitorx1", wanted("passport"), at(NEXT_MONDAY, "09:05")))
    assert it.offered("passport")[:1] == ["09:15"]
    it.tell(ReleaseHold("visitorx1"))
    assert it.offered("passport")[:1] == ["09:00"]


def test_a_far_booking_of_a_visitor_counts_once_it_is_confirmed_by_mail() -> None:
    it = alone(rules={"confirm_beyond_days": 3})
    near, far = it.hold("passport", when=at(MONDAY, "09:00")), it.hold("passport", when=NINE)
    it.tell(ConfirmHold(near))
    it.tell(ConfirmHold(far))
    assert (it[near].state, it[far].state) == ("booked", "awaited")
    it.tell(VerifyBooking(far))
    assert it[far].state == "booked"
    assert it.tell(VerifyBooking(far)) == ()


def test_who_never_confirms_by_mail_loses_the_time() -> None:
    it = alone(rules={"confirm_beyond_days": 3})
    booking = it.hold("passport", when=NINE)
    it.tell(ConfirmHold(booking))
    it.later(121)
    assert it[booking].state == "ended"
    assert "09:00" in it.offered("passport")


def test_moved_to_a_time_that_it_takes_itself() -> None:
    it = alone()
    booking = it.book("passport", when=NINE)
    [moved] = it.tell(MoveBooking(booking, at(NEXT_MONDAY, "09:05")))
    assert isinstance(moved, BookingMoved)
    assert not moved.noticed
    assert (it[booking].place.agreed, it[booking].sequence) == (at(NEXT_MONDAY, "09:05"), 1)
    assert it.tell(MoveBooking(booking, at(NEXT_MONDAY, "09:05"))) == ()


def test_moved_by_staff_the_visitor_must_be_told() -> None:
    it = alone()
    [moved] = it.tell(MoveBooking(it.book("passport", when=NINE), TEN), ANN)
    assert isinstance(moved, BookingMoved)
    assert moved.noticed


def test_cancelled_time_is_offered_the_same_minute_and_can_be_booked_again() -> None:
    it = alone()
    booking = it.book("passport", when=NINE)
    it.tell(CancelBooking(booking))
    assert it.tell(CancelBooking(booking)) == ()
    assert it[it.book("passport", when=NINE)].state == "booked"
    assert refusal(it, MoveBooking(booking, TEN)).code == "not_booked"


def test_where_slots_are_traded_a_visitors_cancelled_time_comes_back_later() -> None:
    it = alone(rules={"free_again_min": 30})
    booking = it.book("passport", when=NINE)
    [cancelled] = it.tell(CancelBooking(booking))
    assert isinstance(cancelled, BookingCancelled)
    it.later(29)
    assert "09:00" not in it.offered("passport")
    it.later(1)
    assert "09:00" in it.offered("passport")


def test_only_staff_overbook_and_with_a_reason_but_never_on_a_closed_day() -> None:
    it = alone()
    it.book("passport", when=NINE)
    overbook = Book("booking99", wanted("passport"), NINE, overbook="Vliegt morgen")
    assert refusal(it, overbook).code == "not_allowed"
    closed = Book("booking98", wanted("passport"), at("2026-04-14", "09:00"), overbook="Vliegt morgen")
    assert refusal(it, closed, ANN).code == "closed_then"
    it.tell(overbook, ANN)
    assert (it["booking99"].place.roster, it["booking99"].overbooked) == (None, "Vliegt morgen")


def test_two_bookings_never_have_one_code_or_one_id() -> None:
    it = Office()
    ids = [it.book("passport", when=NINE + minutes * 60_000) for minutes in range(0, 180, 15)]
    assert len({it[each].code for each in ids}) == len(ids)
    assert refusal(it, Book(ids[0], wanted("passport"), TEN), ANN).code == "already_booked"


def test_who_comes_in_time_is_expected_and_who_is_not_is_told_when() -> None:
    it = alone()
    code = it[it.book("passport", when=NINE)].code
    other_day = refusal(it, CheckIn(code))
    assert (other_day.code, other_day.when) == ("other_day", NINE)
    it.later((NINE - it.now) / 60_000 - 31)
    assert refusal(it, CheckIn(code)).code == "too_early"
    it.later(1)
    [arrived] = it.tell(CheckIn(f" {code[:3].lower()} {code[3:]}"))
    assert arrived == Arrived(it.now, "booking0001", late=False)
    assert refusal(it, CheckIn(code)).code == "already_here"
    assert refusal(it, CheckIn("ZZZZZZ")).code == "unknown_code"


def test_who_is_early_may_wait() -> None:
    it = alone()
    booking = it.book("passport", when=at(MONDAY, "11:00"))
    assert it.tell(CheckIn(booking=booking, wait=True)) == (Arrived(it.now, booking, late=False),)


def test_a_no_show_gives_back_what_is_left_and_may_still_come() -> None:
    it = alone()
    booking = it.book("marriage", when=NINE)
    it.later((NINE - it.now) / 60_000 + 9)
    assert it[booking].state == "booked"
    it.later(1)
    assert isinstance(it.events[-1], BookingMissed)
    assert it.offered("passport")[:1] == ["09:10"]
    assert it.tell(CheckIn(booking=booking)) == (Arrived(it.now, booking, late=True),)


def test_a_phone_call_is_over_when_its_time_is() -> None:
    it = Office()
    booking = it.book("intake", when=NINE, channel="phone")
    it.later((NINE - it.now) / 60_000 + 76)
    assert it[booking].state == "helped"
