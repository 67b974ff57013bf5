"""What was foreseen is believed while it speaks of the floor as it is, and not a moment longer."""

from dataclasses import replace

import pytest

from server.floor.announced import announced
from server.floor.commands.asker import By
from server.floor.commands.contacts import CallNext, Finish, Start
from server.floor.commands.counters import PauseCounter, ReleaseCounter
from server.floor.commands.hall import SetFavour
from server.floor.decide import decide
from server.floor.events.contacts import Called
from server.floor.events.visits import TicketTaken
from server.floor.expected import Visit, expected
from server.floor.foresight import ADVICE_LASTS_MS, WAITS_BEAR, Foresight, advice, seen
from server.floor.state import Work
from tests.floor.towns import Day, staff, take

PASSPORT: Work = ("seated", frozenset({"passport"}))
AT_R1 = staff("p-R1")


def busy() -> Day:
    """D1 serves somebody, and three wait for a passport."""
    day = Day().opened()
    for _ in range(4):
        day.ticket("passport")
    day.tell(CallNext("D1"), staff("p-D1"))
    day.tell(Start("D1"), staff("p-D1"))
    return day


def foreseen(day: Day) -> Foresight:
    """That the second in line had best be called, and that a passport takes long."""
    second = list(day.floor.waiting)[1]
    first = next(iter(day.floor.waiting))
    calls = {"D1": second, "R1": second}
    return Foresight(1, day.now, seen(day.floor), {PASSPORT: (35, 60)}, {first: (5, 15)}, calls)


def test_the_advice_is_called_with_a_reason_of_its_own() -> None:
    day = busy()
    told = foreseen(day)
    [called] = decide(day.floor, day.town, CallNext("R1"), AT_R1, day.now, told)
    assert isinstance(called, Called)
    assert (called.ticket, called.reason.code) == (told.calls["R1"], "least_late")


def test_a_counter_follows_it_when_its_own_contact_ended_since() -> None:
    day = busy()
    told = foreseen(day)
    day.tell(Finish("D1"), staff("p-D1"))
    assert advice(told, day.floor, "D1", day.now) == told.calls["D1"]
    assert advice(told, day.floor, "R1", day.now) is None


@pytest.mark.parametrize(
    ("command", "by"),
    [
        (take("passport"), By("kiosk-1", "kiosk")),
        (CallNext("D1"), staff("p-D1")),
        (PauseCounter("E1"), staff("p-E1")),
        (ReleaseCounter("E2"), staff("p-E2")),
        (SetFavour(1.0), By("page-m", "manager", "mia")),
    ],
)
def test_whatever_could_change_it_makes_it_stale(command: object, by: By) -> None:
    day = busy()
    told = foreseen(day)
    day.tell(command, by)  # type: ignore[arg-type]
    assert advice(told, day.floor, "R1", day.now) is None


def test_time_alone_makes_it_stale_too_and_so_does_a_clock_that_went_back() -> None:
    day = busy()
    told = foreseen(day)
    assert advice(told, day.floor, "R1", day.now + ADVICE_LASTS_MS + 1) is None
    assert advice(told, day.floor, "R1", day.now - 1) is None


def test_who_comes_is_told_what_was_foreseen() -> None:
    day = busy()
    taken = decide(day.floor, day.town, take("passport"), By("kiosk-1", "kiosk"), day.now, foreseen(day))[0]
    assert isinstance(taken, TicketTaken)
    assert (taken.promised_min, taken.foreseen) == ((35, 60), day.now)


def test_a_promise_that_was_reckoned_simply_says_so() -> None:
    day = busy()
    taken = decide(day.floor, day.town, take("passport"), By("kiosk-1", "kiosk"), day.now)[0]
    assert isinstance(taken, TicketTaken)
    assert (taken.promised_min is None, taken.foreseen) == (False, None)


def test_a_wait_bears_a_few_visitors_more_and_then_the_simple_reckoning_tells_it() -> None:
    day = busy()
    told = replace(foreseen(day), at=day.now)
    for _ in range(WAITS_BEAR):
        day.ticket("passport")
    visit = Visit(*PASSPORT)
    assert announced(day.floor, day.now, visit, told) == (35, 60)
    day.ticket("passport")
    assert announced(day.floor, day.now, visit, told) == expected(day.floor, day.now, visit) != (35, 60)


def test_a_service_that_was_not_foreseen_is_reckoned() -> None:
    day = busy()
    visit = Visit("short", frozenset({"collect"}))
    assert announced(day.floor, day.now, visit, foreseen(day)) == expected(day.floor, day.now, visit)


def test_who_waits_is_told_what_was_foreseen_of_that_ticket() -> None:
    day = busy()
    first, second, *_ = day.floor.waiting.values()
    told = foreseen(day)
    assert announced(day.floor, day.now, Visit("seated", first.needs, first), told) == (5, 15)
    mine = Visit("seated", second.needs, second)
    assert announced(day.floor, day.now, mine, told) == expected(day.floor, day.now, mine)
