"""What is offered can be kept: durations, rosters, walk-ins' share, closures, lead time, caps and clock changes."""

from itertools import pairwise

import pytest

from server.agenda.commands import HoldSlot, KeepForWalkIns, OpenExtra, ReleaseHold, ReportAbsent
from server.agenda.events import SlotHeld
from server.agenda.offers import rooms
from server.agenda.town import Shift
from server.floor.commands.asker import Wanted
from server.floor.refused import Refused
from server.floor.town import Hours
from tests.agenda.towns import ALL, ANN, MINUTE, MONDAY, NEXT_MONDAY, WEB, Office, at, clock, roster, town, wanted


def refused(it: Office, *services: str, when: str, date: str = NEXT_MONDAY) -> Refused:
    with pytest.raises(Refused) as refusal:
        it.hold(*services, when=at(date, when))
    return refusal.value


def test_times_stand_on_a_grid_of_five_minutes_while_somebody_is_there() -> None:
    offered = Office().offered("passport")
    assert (offered[:3], offered[-1], len(offered)) == (["09:00", "09:05", "09:10"], "11:50", 35)


def test_a_booking_takes_the_sum_of_its_services_and_amounts_and_no_quarter_of_an_hour() -> None:
    it = Office(town(roster("anyone")))
    [held] = it.tell(HoldSlot("booking1", (Wanted("passport", 2), Wanted("move")), at(NEXT_MONDAY, "09:00")))
    assert isinstance(held, SlotHeld)
    assert held.minutes == 26
    assert held.place.ends == at(NEXT_MONDAY, "09:26")
    assert it.offered("passport")[0] == "09:30"


def test_a_short_visit_needs_no_appointment_unless_the_town_wants_one() -> None:
    assert refused(Office(), "collect", when="09:00").code == "no_appointment_needed"
    assert Office(town(rules={"short_can_book": True})).hold("collect", when=at(NEXT_MONDAY, "09:00"))
    assert Office().book("collect", when=at(NEXT_MONDAY, "09:00"), by=ANN)


def test_only_who_can_do_it_is_counted() -> None:
    it = Office()
    it.book("intake", when=at(NEXT_MONDAY, "09:00"))
    assert it.offered("intake")[0] == "10:15"
    assert it.offered("passport")[0] == "09:00"


def test_whoever_can_do_the_least_else_is_booked_first() -> None:
    it = Office()
    assert it[it.book("passport", when=at(NEXT_MONDAY, "09:00"))].place.roster == "anyone"
    assert it[it.book("passport", when=at(NEXT_MONDAY, "09:00"))].place.roster == "social"
    third = refused(it, "passport", when="09:00")
    assert (third.code, third.when) == ("slot_taken", at(NEXT_MONDAY, "09:10"))


def test_breaks_and_the_end_of_the_shift_are_nobodys_time() -> None:
    it = Office(town(roster("anyone", breaks=((600, 610),))))
    offered = it.offered("move")
    assert "09:50" in offered
    assert not {"09:55", "10:00", "10:05", "11:55"} & {*offered}
    assert "10:10" in offered


def test_walk_ins_keep_their_share_of_every_hour() -> None:
    it = Office(town(roster("anyone"), walk_in_share={9: 0.5, 10: 0.0}))
    for when in ("09:00", "09:10", "09:20"):
        it.book("passport", when=at(NEXT_MONDAY, when))
    # From ten to ten to ten past ten nothing of the first hour is left to book.
    assert it.offered("passport")[0] == "10:00"
    it.tell(KeepForWalkIns(NEXT_MONDAY, 0.0), ANN)
    assert it.offered("passport")[0] == "09:30"


def test_a_long_contact_takes_no_more_of_an_hour_than_walk_ins_leave() -> None:
    it = Office(town(roster("anyone"), roster("social", ALL), walk_in_share={0: 0.5}))
    assert it.offered("intake")[0] == "09:00"
    it.book("move", "passport", when=at(NEXT_MONDAY, "09:00"))
    # Forty minutes of nine o'clock are left: whatever takes an hour and a quarter must reach into the next one.
    assert it.offered("intake")[0] == "09:20"


def test_a_closed_day_is_refused_with_its_reason() -> None:
    refusal = refused(Office(), "passport", when="09:00", date="2026-04-14")
    assert (refusal.code, refusal.detail) == ("closed_then", "Brugdag")
    assert refusal.when == at("2026-04-15", "09:00")


def test_lead_time_horizon_and_daily_cap() -> None:
    it = Office()
    assert refused(it, "marriage", when="09:00", date=MONDAY).code == "too_soon"
    assert refused(it, "passport", when="09:00", date="2026-07-01").code == "too_far"
    for when in ("09:00", "09:30"):
        it.book("marriage", when=at(NEXT_MONDAY, when))
    assert refused(it, "marriage", when="10:30").code == "day_full"
    assert it.offered("marriage") == []


def test_today_still_has_times() -> None:
    it = Office(now=at(MONDAY, "09:02"))
    assert it.first("passport") == at(MONDAY, "09:05")


def test_at_home_the_way_there_and_back_is_taken_too() -> None:
    it = Office(town(roster("road", ALL, channels=frozenset({"home"}))))
    booked = it[it.book("intake", when=at(NEXT_MONDAY, "09:20"), channel="home")]
    place = booked.place
    assert [clock(each) for each in (place.begins, place.agreed, place.ends)] == ["09:00", "09:20", "10:55"]
    assert booked.place.until is None


def test_an_extra_desk_opens_an_evening_and_is_all_for_appointments() -> None:
    it = Office(town(roster("anyone"), walk_in_share={0: 1.0}))
    assert it.first("passport") is None
    it.tell(OpenExtra("extra-01", NEXT_MONDAY, 17 * 60, 19 * 60), ANN)
    assert it.first("passport") == at(NEXT_MONDAY, "17:00")


def test_who_is_absent_is_not_offered() -> None:
    it = Office()
    it.tell(ReportAbsent("social", NEXT_MONDAY), ANN)
    assert it.offered("intake") == []


def test_a_month_tells_free_full_and_closed() -> None:
    it = Office(town(roster("anyone")))
    for booked in range(9):
        it.book("passport", "move", when=at("2026-04-15", "09:00") + booked * 20 * MINUTE)
    shown = {room.date: room for room in rooms(it.agenda, it.town, it.visit("passport"), MONDAY, "2026-04-19", it.now)}
    assert shown["2026-04-14"].closed == "Brugdag"
    assert (shown["2026-04-15"].free, shown["2026-04-15"].of) == (0, 35)
    assert (shown["2026-04-16"].free, shown["2026-04-16"].of) == (35, 35)
    assert (shown["2026-04-18"].free, shown["2026-04-18"].of) == (0, 0)


@pytest.mark.parametrize(("date", "starts"), [("2027-03-28", 24), ("2026-10-25", 36), ("2026-10-18", 30)])
def test_a_night_of_the_clock_change_has_as_many_times_as_hours(date: str, starts: int) -> None:
    night = (0, 5 * 60)
    always = roster("night", shifts=tuple(Shift(weekday, *night) for weekday in range(7)))
    hours = tuple(Hours(weekday, *night) for weekday in range(7))
    it = Office(town(always, hours=hours), now=at(date, "00:00"))
    taken: list[int] = []
    while (when := it.first("passport")) is not None and when < at(date, "05:00"):
        it.book("passport", when=when)
        taken.append(when)
    assert len(taken) == starts
    assert {later - earlier for earlier, later in pairwise(taken)} == {10 * MINUTE}


def test_what_is_offered_can_be_held_and_by_one_only() -> None:
    it = Office(town(roster("anyone")))
    for when in it.offered("passport"):
        held = it.hold("passport", when=at(NEXT_MONDAY, when))
        assert when not in it.offered("passport")
        it.tell(ReleaseHold(held))
        assert when in it.offered("passport")


def test_services_that_do_not_exist_or_cannot_be_booked_like_that() -> None:
    it = Office()
    for services, code in ((wanted("nothing"), "unknown_service"), ((), "nothing_asked")):
        with pytest.raises(Refused) as refusal:
            it.tell(HoldSlot("booking1", services, at(NEXT_MONDAY, "09:00")), WEB)
        assert refusal.value.code == code
    with pytest.raises(Refused) as refusal:
        it.hold("passport", when=at(NEXT_MONDAY, "09:00"), channel="video")
    assert refusal.value.code == "not_this_channel"
