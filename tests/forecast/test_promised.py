"""What was announced is held against what came of it, day by day, and teaches how wide to announce."""

from dataclasses import replace

from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, NotThere, ServeNew, Start, Undo
from server.floor.events.visits import TicketTaken
from server.floor.evolve import evolve
from server.floor.state import Floor
from server.forecast.announcing import FIRST, Calibration
from server.forecast.promised import Promises, Tally
from tests.floor.towns import Day, staff

AT_D1 = staff("p-D1")


def heard(day: Day, foreseen: bool = True) -> Promises:
    """All that happened that day, as if each ticket was promised 10 to 20 minutes."""
    promises, floor = Promises(Calibration()), Floor()
    for event in day.events:
        told = promised(event, foreseen) if isinstance(event, TicketTaken) else event
        evolve(floor, told)
        promises.hears(floor, told)
    return promises


def promised(event: TicketTaken, foreseen: bool) -> TicketTaken:
    return replace(event, promised_min=(10, 20), foreseen=event.at if foreseen else None)


def called_after(minutes: float) -> Day:
    day = Day().opened()
    day.ticket("passport")
    day.later(minutes)
    day.tell(CallNext("D1"), AT_D1)
    return day


def test_a_promise_kept_and_one_broken() -> None:
    assert heard(called_after(18)).tallies["seated"] == Tally(1, 1, 1, 180.0, 180.0)
    assert heard(called_after(25)).tallies["seated"] == Tally(1, 1, 0, 600.0, 600.0)


def test_who_was_not_called_yet_is_promised_only() -> None:
    day = Day().opened()
    day.ticket("passport")
    assert heard(day).tallies["seated"] == Tally(1)


def test_a_call_that_was_taken_back_was_none() -> None:
    day = called_after(25)
    day.tell(Undo("D1"), AT_D1)
    assert heard(day).tallies["seated"] == Tally(1)
    day.later(1)
    day.tell(CallNext("D1"), AT_D1)
    assert heard(day).tallies["seated"].called == 1


def test_a_second_call_of_who_was_not_there_counts_no_more() -> None:
    day = called_after(18)
    day.tell(NotThere("D1"), AT_D1)
    day.later(30)
    day.tell(CallNext("D1"), AT_D1)
    assert heard(day).tallies["seated"].called == 1


def test_who_is_helped_without_a_ticket_was_promised_nothing() -> None:
    day = Day().opened()
    day.tell(ServeNew("D1", (Wanted("passport"),)), AT_D1)
    assert heard(day).tallies["seated"] == Tally()


def test_a_new_day_counts_anew() -> None:
    promises = heard(called_after(18).later(24 * 60))
    assert (promises.date, promises.tallies) == ("2026-04-14", {})


def started_after(minutes: float) -> Day:
    day = called_after(minutes)
    day.tell(Start("D1"), AT_D1)
    return day


def test_a_broken_promise_of_the_forecast_makes_the_next_ones_wider() -> None:
    levels = heard(started_after(25)).calibration.levels
    assert levels["seated"] > FIRST


def test_nothing_is_learned_from_the_simple_reckoning_nor_from_who_was_called_at_once() -> None:
    assert heard(started_after(25), foreseen=False).calibration.levels == {}
    assert heard(started_after(0.5)).calibration.levels == {}
