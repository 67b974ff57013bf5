"""Floor and agenda of one hall on a real journal: both change in one transaction and are the same after a restart."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from server.agenda.commands import (
    Book,
    CancelBooking,
    CheckIn,
    ConfirmHold,
    HoldSlot,
    KeepForWalkIns,
    MoveBooking,
    OpenExtra,
    ReportAbsent,
)
from server.agenda.town import AgendaTown, Bookable, Roster, Shift
from server.floor.commands.contacts import CallNext, Finish, Start, Undo
from server.floor.commands.counters import TakeCounter
from server.floor.commands.visits import Leave
from server.floor.refused import Refused
from server.floor.town import Hours, Promise
from server.hall import Hall
from server.journal.journal import Journal
from server.journal.laws import Fold
from server.journal.store import open_store
from server.metrics import new_metrics
from server.protocol.answers import AppointmentAt, TicketGiven
from tests.agenda.towns import wanted
from tests.floor.towns import KIOSK, MINUTE, RULES, TUESDAY, staff, town
from tests.server.test_hall import MANAGER, Clock

ANN = staff("p-1")
NINE = TUESDAY + 60 * MINUTE
HALF_PAST_NINE = NINE + 30 * MINUTE
SHIFTS = tuple(Shift(weekday, 540, 720) for weekday in range(7))
PASSPORT = wanted("passport")


def appointments() -> AgendaTown:
    """One person for appointments, every morning."""
    return AgendaTown(
        hall="gemeentehuis",
        zone="Europe/Brussels",
        services={"passport": Bookable("passport", 10, 6)},
        rosters={"anyone": Roster("anyone", SHIFTS, "desk", frozenset({"passport"}))},
        hours=tuple(Hours(weekday, 540, 720) for weekday in range(7)),
    )


@asynccontextmanager
async def hall(folder: Path, clock: Clock | None = None) -> AsyncIterator[tuple[Hall, Journal]]:
    """A hall with a floor and an agenda that runs on the journal of this folder."""
    clock = clock or Clock()
    store = open_store(folder)
    journal = Journal(store, clock)
    rules = replace(RULES, classes={**RULES.classes, "appointment": Promise(5 * MINUTE)})
    it = Hall(town(rules=rules), journal, clock, new_metrics(), appointments=appointments())
    await it.open()
    async with asyncio.TaskGroup() as group:
        group.create_task(it.run())
        yield it, journal
        it.close()
    fold = Fold()
    for entry in journal.read("gemeentehuis", since_day=False):
        fold.take(entry.event)
    fold.settle()
    assert fold.agenda.bookings == it.agenda.bookings
    assert journal.agenda("gemeentehuis", "2000-01-01").bookings == it.agenda.bookings
    journal.close()
    store.close()


async def booked(it: Hall, at: int, id: str = "booking0001") -> str:
    made = await it.do(Book(id, PASSPORT, at), ANN, f"book {id}")
    assert isinstance(made, AppointmentAt)
    assert (made.booking, made.agreed) == (id, at)
    return id


async def test_who_checks_in_gets_a_number_and_a_slip_in_the_same_transaction(tmp_path: Path) -> None:
    async with hall(tmp_path) as (it, journal):
        booking = await booked(it, HALF_PAST_NINE)
        assert list(it.floor.expected) == [booking]
        given = await it.do(CheckIn(it.agenda.bookings[booking].code), KIOSK, "1")
        assert isinstance(given, TicketGiven)
        assert (given.number, given.agreed, given.job is not None) == ("B 1", HALF_PAST_NINE, True)
        assert [entry.event.event for entry in journal.of_command("gemeentehuis", "kiosk-1", "1")] == [
            "arrived", "ticket_taken", "slip_ordered",
        ]  # fmt: skip
        assert (it.agenda.bookings[booking].state, it.floor.expected) == ("arrived", {})


async def test_a_restart_knows_every_booking_also_of_another_day(tmp_path: Path) -> None:
    clock = Clock()
    async with hall(tmp_path, clock) as (it, _):
        await booked(it, HALF_PAST_NINE + 24 * 60 * MINUTE)
        await booked(it, HALF_PAST_NINE, "booking0002")
        await it.do(HoldSlot("booking0003", PASSPORT, NINE + 60 * MINUTE), KIOSK, "h")
        before, floor = it.agenda, it.floor
    async with hall(tmp_path, clock) as (it, _):
        assert (it.agenda, it.floor) == (before, floor)


async def test_the_next_day_expects_who_was_booked_for_it(tmp_path: Path) -> None:
    clock = Clock()
    async with hall(tmp_path, clock) as (it, _):
        await booked(it, HALF_PAST_NINE + 24 * 60 * MINUTE)
        assert it.floor.expected == {}
    clock.now += 23 * 60 * MINUTE
    async with hall(tmp_path, clock) as (it, _):
        assert list(it.floor.expected) == ["booking0001"]
        await it.do(CancelBooking("booking0001"), ANN, "c")
        assert it.floor.expected == {}


async def test_moved_into_today_and_out_of_it(tmp_path: Path) -> None:
    async with hall(tmp_path) as (it, _):
        booking = await booked(it, HALF_PAST_NINE)
        await it.do(MoveBooking(booking, NINE + 60 * MINUTE), ANN, "m1")
        assert it.floor.expected[booking].agreed == NINE + 60 * MINUTE
        await it.do(MoveBooking(booking, NINE + 24 * 60 * MINUTE), ANN, "m2")
        assert it.floor.expected == {}


async def test_a_visit_that_is_over_gives_its_time_back_and_an_undo_reopens_it(tmp_path: Path) -> None:
    async with hall(tmp_path) as (it, _):
        booking = await booked(it, NINE + 10 * MINUTE)
        given = await it.do(CheckIn(booking=booking), KIOSK, "1")
        assert isinstance(given, TicketGiven)
        await it.do(TakeCounter("R1"), ANN, "t")
        await it.do(CallNext("R1"), ANN, "n")
        await it.do(Start("R1"), ANN, "s")
        await it.do(Finish("R1"), ANN, "f")
        assert it.agenda.bookings[booking].state == "helped"
        await it.do(Undo("R1"), ANN, "u")
        assert it.agenda.bookings[booking].state == "arrived"
        assert it.floor.tickets[given.ticket].progress == "serving"


async def test_who_goes_home_before_being_helped_gives_the_time_back(tmp_path: Path) -> None:
    async with hall(tmp_path) as (it, _):
        booking = await booked(it, NINE + 20 * MINUTE)
        given = await it.do(CheckIn(booking=booking), KIOSK, "1")
        assert isinstance(given, TicketGiven)
        await it.do(Leave(given.ticket), ANN, "l")
        assert it.agenda.bookings[booking].state == "gone"
        await booked(it, NINE + 20 * MINUTE, "booking0002")


async def test_two_who_want_one_time_in_one_group_get_it_once(tmp_path: Path) -> None:
    async with hall(tmp_path) as (it, _):
        asked = [it.do(Book(f"booking{n:04}", PASSPORT, HALF_PAST_NINE), ANN, f"{n}") for n in range(20)]
        answers = await asyncio.gather(*asked, return_exceptions=True)
        refused = [each for each in answers if isinstance(each, Refused)]
        assert len(refused) == 19
        assert {(each.code, each.when) for each in refused} == {("slot_taken", HALF_PAST_NINE + 10 * MINUTE)}


async def test_a_repeat_of_a_booking_or_a_check_in_is_answered_and_done_once(tmp_path: Path) -> None:
    clock = Clock()
    async with hall(tmp_path, clock) as (it, _):
        first = await it.do(Book("booking0001", PASSPORT, HALF_PAST_NINE), ANN, "b")
        given = await it.do(CheckIn(booking="booking0001"), KIOSK, "1")
    async with hall(tmp_path, clock) as (it, _):
        assert await it.do(Book("booking0001", PASSPORT, HALF_PAST_NINE), ANN, "b") == first
        assert await it.do(CheckIn(booking="booking0001"), KIOSK, "1") == given
        assert len(it.floor.tickets) == 1


async def test_a_hold_ends_by_itself_while_the_hall_runs_and_while_it_was_down(tmp_path: Path) -> None:
    clock = Clock()
    async with hall(tmp_path, clock) as (it, _):
        await it.do(HoldSlot("booking0001", PASSPORT, HALF_PAST_NINE), KIOSK, "h")
    clock.now += 11 * MINUTE
    async with hall(tmp_path, clock) as (it, _):
        assert it.agenda.bookings["booking0001"].state == "ended"
        with pytest.raises(Refused, match="hold_ended"):
            await it.do(ConfirmHold("booking0001"), KIOSK, "c")


async def test_a_no_show_is_offered_again_and_still_welcome(tmp_path: Path) -> None:
    clock = Clock()
    async with hall(tmp_path, clock) as (it, _):
        booking = await booked(it, NINE + 10 * MINUTE)
    clock.now += 16 * MINUTE
    async with hall(tmp_path, clock) as (it, _):
        assert it.agenda.bookings[booking].state == "missed"
        given = await it.do(CheckIn(booking=booking), KIOSK, "1")
        assert isinstance(given, TicketGiven)
        assert given.agreed is None
        assert it.floor.tickets[given.ticket].since == clock.now


async def test_managers_change_a_day_and_a_restart_knows_it(tmp_path: Path) -> None:

    clock = Clock()
    async with hall(tmp_path, clock) as (it, _):
        await it.do(OpenExtra("extra0001", "2026-04-20", 840, 900), MANAGER, "1")
        await it.do(KeepForWalkIns("2026-04-20", 0.5), MANAGER, "2")
        await it.do(ReportAbsent("anyone", "2026-04-21"), MANAGER, "3")
        before = it.agenda
    async with hall(tmp_path, clock) as (it, _):
        assert it.agenda == before
        assert (it.agenda.shares, it.agenda.absent) == ({"2026-04-20": 0.5}, {("anyone", "2026-04-21")})
