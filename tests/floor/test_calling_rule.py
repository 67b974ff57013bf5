"""The calling rule: who may be called where, in which order, and the two hard bounds."""

from dataclasses import replace

from server.floor.commands.contacts import CallNext, CallTicket
from server.floor.policy import choose, next_in_line, top, why_not
from server.floor.urgency import urgency, weight
from tests.floor.towns import MINUTE, RULES, Day, staff, town


def chosen(day: Day, counter: str) -> str | None:
    choice = day.next_at(counter)
    return choice.ticket.id if choice else None


def test_a_standing_counter_takes_short_visits_only() -> None:
    day = Day().opened()
    day.ticket("passport")
    assert chosen(day, "E1") is None
    short = day.ticket("collect")
    assert chosen(day, "E1") == short


def test_a_desk_without_the_skill_passes_a_visit_by() -> None:
    day = Day().opened()
    intake = day.ticket("intake")
    assert chosen(day, "D1") is None
    assert chosen(day, "R1") == intake


def test_whose_promised_moment_comes_first_goes_first() -> None:
    day = Day().opened()
    first = day.ticket("passport")
    day.later(4)
    seat = day.ticket("collect", seat=True)
    later = day.ticket("passport")
    assert chosen(day, "R1") == seat
    day.tell(CallTicket("D1", seat), staff("p-D1"))
    assert [ticket.id for ticket in top(day.floor, day.floor.counters["R1"], day.now, RULES)] == [first, later]


def test_of_two_short_visits_the_first_to_come_goes_first_whatever_they_come_for() -> None:
    day = Day().opened()
    first = day.ticket("collect")
    day.ticket("extract")
    assert chosen(day, "E1") == first


def test_little_work_goes_before_much_that_is_due_soon_as_well() -> None:
    day = Day().opened()
    much = day.ticket("passport", "extract", "collect")
    day.later(1)
    little = day.ticket("passport")
    choice = day.next_at("R1")
    assert choice is not None
    assert (choice.ticket.id, choice.reason.code, choice.overtakes) == (little, "shorter", (much,))


def test_one_late_visitor_is_not_traded_for_two() -> None:
    day = Day().opened()
    late = day.ticket("passport")
    day.later(30)
    soon = day.ticket("collect", seat=True)
    day.later(4)
    assert day.now - day[late].since > day[late].target_ms
    assert chosen(day, "R1") == soon


def test_a_long_wait_for_a_long_contact_makes_it_first() -> None:
    rules = replace(RULES, long_from_s=1200, long_grows_after_ms=25 * MINUTE, long_grows_ms=3 * MINUTE)
    day = Day(town=town(rules=rules)).opened()
    long = day.ticket("intake")
    day.later(20)
    overdue = day.ticket("collect", seat=True)
    day.later(6)
    assert chosen(day, "R1") == overdue
    day.later(6)
    assert urgency(day[long], day.now, rules) > urgency(day[long], day.now - 3 * MINUTE, rules) + 0.9
    assert chosen(day, "R1") == long


def test_the_slider_moves_the_weight_of_appointments() -> None:
    walk_ins, configured, on_time = (replace(RULES, favour=favour) for favour in (-1.0, 0.0, 1.0))
    weights = [weight("appointment", True, 600, rules) for rules in (walk_ins, configured, on_time)]
    assert weights == [-0.5, 1.0, 2.5]
    assert [rules.protects_ms for rules in (walk_ins, configured, on_time)] == [0, 10 * MINUTE, 20 * MINUTE]


def test_advice_is_taken_among_the_best_and_has_a_reason_of_its_own() -> None:
    day = Day().opened()
    first, second = day.ticket("passport"), day.ticket("passport")
    counter = day.floor.counters["R1"]
    advised = choose(day.floor, counter, day.now, RULES, second)
    assert advised is not None
    assert (advised.ticket.id, advised.reason.code, advised.overtakes) == (second, "least_late", (first,))
    agreeing = choose(day.floor, counter, day.now, RULES, first)
    assert agreeing is not None
    assert agreeing.reason.code == "due_first"


def test_advice_on_who_is_not_among_the_best_or_against_a_bound_is_not_taken() -> None:
    day = Day().opened()
    first, second, third = (day.ticket("passport") for _ in range(3))
    counter = day.floor.counters["R1"]
    near = choose(day.floor, counter, day.now, replace(RULES, look_at=2), third)
    late = choose(day.floor, counter, day.now + 46 * MINUTE, RULES, second)
    assert [choice and choice.ticket.id for choice in (near, late)] == [first, first]


def test_a_room_helps_a_short_visit_only_when_that_is_more_urgent() -> None:
    day = Day().opened()
    seated = day.ticket("passport")
    short = day.ticket("collect")
    day.later(10)
    choice = day.next_at("R1")
    assert choice is not None
    assert (choice.ticket.id, choice.reason.helping) == (short, True)
    rules = replace(RULES, rooms_help_short=False)
    day.town = town(rules=rules)
    assert chosen(day, "R1") == seated


def test_the_reason_tells_the_wait_the_target_and_how_many_others() -> None:
    day = Day().opened()
    day.ticket("collect")
    day.later(6)
    day.ticket("collect")
    choice = day.next_at("E1")
    assert choice is not None
    assert (choice.reason.code, choice.reason.others) == ("due_first", 1)
    assert choice.reason.waited_ms // 60_000 == 6
    assert choice.reason.target_ms == 8 * 60_000


def test_nobody_is_overtaken_more_often_than_the_bound() -> None:
    day = Day(town=town(rules=replace(RULES, overtaken_at_most=2))).opened()
    patient = day.ticket("passport")
    for _ in range(2):
        day.ticket("collect", seat=True)
        day.later(3)
        day.tell(CallNext("R1"), staff("p-R1"))
        assert day[patient].progress == "waiting"
        day.tell(CallTicket("D1", day.ticket("collect")), staff("p-D1"))
        day.floor.counters["R1"] = replace(day.floor.counters["R1"], ticket=None)
        day.floor.counters["D1"] = replace(day.floor.counters["D1"], ticket=None)
    day.ticket("collect", seat=True)
    day.later(3)
    choice = day.next_at("R1")
    assert choice is not None
    assert (choice.ticket.id, choice.reason.code) == (patient, "overtaken_enough")


def test_a_choice_of_staff_overtakes_nobody() -> None:
    day = Day().opened()
    patient, later = day.ticket("collect"), day.ticket("collect")
    day.tell(CallTicket("E1", later), staff("p-E1"))
    assert day.floor.overtaken[patient] == 0
    assert day[later].reason.code == "chosen"  # type: ignore[union-attr]


def test_beyond_the_hard_limit_the_first_in_line_goes_first() -> None:
    day = Day(town=town(rules=replace(RULES, hard_limit_ms=15 * 60_000))).opened()
    old = day.ticket("passport")
    day.later(14)
    day.ticket("collect", seat=True)
    day.later(0.5)
    day.later(5)
    choice = day.next_at("R1")
    assert choice is not None
    assert (choice.ticket.id, choice.reason.code) == (old, "hard_limit")


def test_staff_can_ask_for_each_waiting_person_why_not_this_one() -> None:
    day = Day().opened()
    first, second = day.ticket("collect"), day.ticket("collect")
    seated, intake = day.ticket("passport"), day.ticket("intake")
    at_e1 = why_not(day.floor, day.floor.counters["E1"], day.now, day.town.rules)
    assert at_e1 == {first: "next", second: "later", seated: "other_kind", intake: "other_kind"}
    at_d1 = why_not(day.floor, day.floor.counters["D1"], day.now, day.town.rules)
    assert at_d1[intake] == "other_services"
    assert {at_d1[first], at_d1[second], at_d1[seated]} == {"next", "later", "short_not_urgent"} or at_d1[
        first
    ] == "next"


def test_what_a_display_announces_is_in_order_of_urgency() -> None:
    day = Day().opened()
    seated, short = day.ticket("passport"), day.ticket("collect")
    day.later(5)
    assert [ticket.id for ticket in next_in_line(day.floor.waiting.values(), day.now, RULES, 8)] == [short, seated]
