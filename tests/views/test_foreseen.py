"""What was foreseen reaches the pages while it is fresh, and the simple reckoning when it is not."""

from dataclasses import replace

from server.floor.foresight import Alarm, Foresight, seen
from server.floor.state import Work
from server.views.foreseen import alarms, favour, waits_by_service
from server.views.public import kiosk_view
from server.views.staff import counter_view, floor_view
from tests.floor.towns import MINUTE, Day

SEATED: Work = ("seated", frozenset({"passport"}))


def foreseen(day: Day, **more: object) -> Foresight:
    told = Foresight(1, day.now, seen(day.floor), {SEATED: (10, 20), ("seated", frozenset()): (15, 25)})
    return replace(told, **more)  # type: ignore[arg-type]


def busy() -> Day:
    day = Day().opened()
    for _ in range(5):
        day.ticket("passport")
    return day


def test_a_kiosk_tells_the_wait_of_each_service_and_of_each_kind() -> None:
    day = busy()
    view = kiosk_view(day.floor, day.town, day.now, {}, lambda _services, _now: {}, foreseen(day))
    assert (view.waits, view.expected["seated"]) == ({"passport": (10, 20)}, (15, 25))


def test_what_was_foreseen_long_ago_is_not_told() -> None:
    day = busy()
    told = foreseen(day)
    assert waits_by_service(day.floor, day.later(2).now, told) == {}


def test_a_counter_that_opened_since_makes_it_stale() -> None:
    day = Day()
    told = foreseen(day)
    day.opened()
    assert waits_by_service(day.floor, day.now, replace(told, at=day.now)) == {}


def test_staff_see_what_was_announced_and_what_is_expected_now() -> None:
    day = busy()
    first = next(iter(day.floor.waiting))
    view = floor_view(day.floor, day.town, day.now, {}, {}, foreseen(day, tickets={first: (5, 10)}))
    assert [row.expected_min for row in view.waiting] == [(5, 10), None, None, None, None]


def test_a_counter_sees_whom_it_will_call_by_the_advice() -> None:
    day = busy()
    plain = counter_view(day.floor, day.town, day.now, "D1", {}, {})
    others = [ticket for ticket in day.floor.waiting if plain.next and ticket != plain.next.ticket]
    view = counter_view(day.floor, day.town, day.now, "D1", {}, {}, foreseen(day, calls={"D1": others[0]}))
    assert view.next
    assert (view.next.ticket, view.next.reason.code) == (others[0], "least_late")


def test_alarms_come_in_order_of_time_and_tell_it_in_fives() -> None:
    day = busy()
    told = (
        Alarm("seated", "passport", day.now + 42 * MINUTE, "desk", day.now + 21 * MINUTE, "D1"),
        Alarm("short", None, day.now + 12 * MINUTE),
    )
    first, second = alarms(day.floor, day.town, day.now, foreseen(day, alarms=told))
    assert (first.class_, first.counter, second.class_, second.target_ms) == ("short", None, "seated", 20 * MINUTE)
    assert (first.passes % (5 * MINUTE), second.passes <= day.now + 42 * MINUTE) == (0, True)


def test_the_slider_tells_what_is_configured_and_what_was_set() -> None:
    day = Day()
    assert favour(day.floor, day.town.rules).set is False
    day.floor.favour = 0.5
    shown = favour(day.floor, day.town.rules)
    assert (shown.value, shown.configured, shown.set) == (0.5, 0.0, True)
