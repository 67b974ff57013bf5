"""One hall on a real journal: durable before anyone is told, repeats answered once, failures undone whole."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from server.floor.commands.asker import By
from server.floor.commands.contacts import CallNext, NotThere
from server.floor.commands.counters import TakeCounter
from server.floor.commands.hall import OpenHall
from server.floor.foresight import Foresight
from server.floor.refused import Refused
from server.hall import Hall
from server.joining import Both, Command, Towns, decide
from server.journal.entry import NotStored, Uncertain
from server.journal.journal import Journal
from server.journal.store import open_store
from server.metrics import new_metrics
from server.protocol.answers import Noted, TicketGiven, VisitorCalled
from tests.floor.towns import KIOSK, MINUTE, TUESDAY, replayed, staff, take, town

MANAGER = By("page", "manager", "p-m")


class Clock:
    """A clock that stands still until told."""

    def __init__(self) -> None:
        self.now = TUESDAY + 65 * MINUTE

    def __call__(self) -> int:
        return self.now


@asynccontextmanager
async def hall(folder: Path, clock: Clock | None = None) -> AsyncIterator[tuple[Hall, Journal]]:
    """A hall that runs on the journal of this folder."""
    clock = clock or Clock()
    store = open_store(folder)
    journal = Journal(store, clock)
    it = Hall(town(), journal, clock, new_metrics())
    await it.open()
    async with asyncio.TaskGroup() as group:
        group.create_task(it.run())
        yield it, journal
        it.close()
    journal.close()
    store.close()


async def refusal(it: Hall, command: Command, by: By = KIOSK, id: str = "r") -> str:
    with pytest.raises(Refused) as caught:
        await it.do(command, by, id)
    return caught.value.code


async def test_a_ticket_is_in_the_journal_when_it_is_answered(tmp_path: Path) -> None:
    async with hall(tmp_path) as (it, journal):
        given = await it.do(take("collect"), KIOSK, "1")
        assert isinstance(given, TicketGiven)
        assert (given.number, given.before) == ("A 1", 0)
        stored = [entry.event.event for entry in journal.read("gemeentehuis")]
        assert stored == ["day_opened", "hall_opened", "ticket_taken", "slip_ordered"]


async def test_a_repeat_gets_the_first_answer_also_after_a_restart(tmp_path: Path) -> None:
    async with hall(tmp_path) as (it, _):
        first = await it.do(take("collect"), KIOSK, "1")
        assert await it.do(take("collect"), KIOSK, "1") == first
        both = await asyncio.gather(it.do(take("extract"), KIOSK, "2"), it.do(take("extract"), KIOSK, "2"))
        assert both[0] == both[1]
    async with hall(tmp_path) as (it, _):
        assert await it.do(take("collect"), KIOSK, "1") == first
        assert len(it.floor.tickets) == 2


async def test_the_same_id_of_another_sender_is_another_command(tmp_path: Path) -> None:
    async with hall(tmp_path) as (it, _):
        await it.do(take("collect"), KIOSK, "1")
        await it.do(take("collect"), By("kiosk-2", "kiosk"), "1")
        assert len(it.floor.tickets) == 2


async def test_a_refusal_is_not_remembered(tmp_path: Path) -> None:
    async with hall(tmp_path) as (it, _):
        await it.do(TakeCounter("E1"), staff("p-1"), "1")
        assert await refusal(it, CallNext("E1"), staff("p-1"), "2") == "nobody_waiting"
        await it.do(take("collect"), KIOSK, "1")
        assert isinstance(await it.do(CallNext("E1"), staff("p-1"), "2"), VisitorCalled)


async def test_twenty_at_once_get_twenty_numbers_in_one_transaction(tmp_path: Path) -> None:
    async with hall(tmp_path) as (it, _):
        given = await asyncio.gather(*(it.do(take("collect"), KIOSK, str(each)) for each in range(20)))
        assert {answer.number for answer in given if isinstance(answer, TicketGiven)} == {
            f"A {number}" for number in range(1, 21)
        }


async def test_a_restart_is_a_replay(tmp_path: Path) -> None:
    async with hall(tmp_path) as (it, journal):
        await it.do(TakeCounter("E1"), staff("p-1"), "1")
        await it.do(take("collect"), KIOSK, "1")
        await it.do(CallNext("E1"), staff("p-1"), "2")
        before = it.floor
    async with hall(tmp_path) as (it, journal):
        assert it.floor == before
        assert it.floor == replayed([entry.event for entry in journal.read("gemeentehuis")])


async def test_a_grace_that_ran_out_while_the_server_was_down_ends_at_the_start(tmp_path: Path) -> None:
    clock = Clock()
    async with hall(tmp_path, clock) as (it, _):
        await it.do(TakeCounter("E1"), staff("p-1"), "1")
        await it.do(take("collect"), KIOSK, "1")
        await it.do(CallNext("E1"), staff("p-1"), "2")
        await it.do(NotThere("E1"), staff("p-1"), "3")
        assert it.floor.graces
    clock.now += 5 * MINUTE
    async with hall(tmp_path, clock) as (it, _):
        assert it.floor.graces == {}


async def test_the_clock_never_runs_backwards(tmp_path: Path) -> None:
    clock = Clock()
    async with hall(tmp_path, clock) as (it, journal):
        await it.do(take("collect"), KIOSK, "1")
        clock.now -= 3 * MINUTE
        await it.do(take("collect"), KIOSK, "2")
        at = [entry.at for entry in journal.read("gemeentehuis")]
        assert at == sorted(at)


class Broken:
    """A journal whose next write fails in a chosen way; `keeps` tells whether the disk has it all the same."""

    def __init__(self, journal: Journal, failure: Exception, keeps: bool) -> None:
        self._journal = journal
        self._failure: Exception | None = failure
        self._keeps = keeps

    async def append(self, entries: object, parts: object = ()) -> None:
        """Fail once, after or before storing."""
        failure, self._failure = self._failure, None
        if failure is None or self._keeps:
            await self._journal.append(entries, parts)  # type: ignore[arg-type]
        if failure is not None:
            raise failure

    def read(self, hall: str) -> object:
        """What is stored."""
        return self._journal.read(hall)

    def agenda(self, hall: str, since: str) -> object:
        """The appointments that are stored."""
        return self._journal.agenda(hall, since)


class Slow:
    """A journal whose writes wait until `allowed` is set."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self.asked = asyncio.Event()
        self.allowed = asyncio.Event()

    async def append(self, entries: object, parts: object = ()) -> None:
        """Tell that it was asked, and store when allowed."""
        self.asked.set()
        await self.allowed.wait()
        await self._journal.append(entries, parts)  # type: ignore[arg-type]


async def test_nobody_sees_a_ticket_before_it_is_stored(tmp_path: Path) -> None:
    async with hall(tmp_path) as (it, journal):
        seq, slow = it.seq, Slow(journal)
        it._journal = slow  # type: ignore[assignment]
        asked = asyncio.ensure_future(it.do(take("collect"), KIOSK, "1"))
        await slow.asked.wait()
        assert (it.seq, it.floor.tickets, it.floor.slips) == (seq, {}, {})
        slow.allowed.set()
        await asked
        assert (it.seq, len(it.floor.tickets), len(it.floor.slips)) == (seq + 2, 1, 1)


@pytest.mark.parametrize("failure", [NotStored("disk full"), Uncertain("no answer")])
async def test_a_failed_write_is_refused_and_nothing_is_half_done(tmp_path: Path, failure: Exception) -> None:
    async with hall(tmp_path) as (it, journal):
        await it.do(take("collect"), KIOSK, "1")
        before = replayed([entry.event for entry in journal.read("gemeentehuis")])
        it._journal = Broken(journal, failure, keeps=False)  # type: ignore[assignment]
        assert await refusal(it, take("extract"), KIOSK, "2") == "not_stored"
        assert it.floor == before
        assert isinstance(await it.do(take("extract"), KIOSK, "2"), TicketGiven)


async def test_an_uncertain_write_that_is_there_is_answered_from_the_journal(tmp_path: Path) -> None:
    async with hall(tmp_path) as (it, journal):
        it._journal = Broken(journal, Uncertain("no answer"), keeps=True)  # type: ignore[assignment]
        given = await it.do(take("collect"), KIOSK, "1")
        assert isinstance(given, TicketGiven)
        assert list(it.floor.tickets) == [given.ticket]
        assert await it.do(take("collect"), KIOSK, "1") == given


async def test_a_bug_in_one_decision_fails_that_command_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def buggy(both: Both, towns: Towns, command: Command, by: By, now: int, foresight: Foresight | None) -> object:
        if isinstance(command, OpenHall):
            raise ZeroDivisionError
        return decide(both, towns, command, by, now, foresight)

    monkeypatch.setattr("server.group.decide", buggy)
    async with hall(tmp_path) as (it, _):
        failing, working = await asyncio.gather(
            it.do(OpenHall(), MANAGER, "1"), it.do(take("collect"), KIOSK, "1"), return_exceptions=True
        )
        assert isinstance(failing, Refused)
        assert failing.code == "failed"
        assert isinstance(working, TicketGiven)
        assert "ZeroDivisionError" in caplog.text


async def test_a_command_that_changes_nothing_is_answered(tmp_path: Path) -> None:
    async with hall(tmp_path) as (it, _):
        await it.do(TakeCounter("E1"), staff("p-1"), "1")
        assert await it.do(TakeCounter("E1"), staff("p-1"), "2") == Noted()


async def test_a_closed_hall_answers_what_waits_and_takes_no_more(tmp_path: Path) -> None:
    async with hall(tmp_path) as (it, _):
        asked = asyncio.ensure_future(it.do(take("collect"), KIOSK, "1"))
        await asyncio.sleep(0)
        it.close()
        assert isinstance(await asked, TicketGiven)
        assert await refusal(it, take("collect"), KIOSK, "2") == "busy"
