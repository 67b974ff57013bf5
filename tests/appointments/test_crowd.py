"""Two hundred compete for the last twenty times over real HTTP: twenty get one, also when the power goes out."""

import asyncio
import signal
from pathlib import Path

from tests.appointments.crowd import SLOTS, Crowd, crowd, twenty_a_day
from tests.appointments.office import HALL, staff
from tests.house import House

TURNS = 100
"""Each turn of the loop hands out every answer that has come; somebody needs three requests at most."""


async def listed(house: House, date: str) -> dict[str, str]:
    """The booked times of the date by id, as staff see them."""
    async with staff(house) as ann:
        found = (await ann.got(f"/appointments?hall={HALL}&date={date}"))["appointments"]
    assert {each["state"] for each in found} == {"booked"}
    return {each["id"]: each["at"] for each in found}


async def nobody_twice(house: House, people: Crowd) -> None:
    """Twenty have each a time of their own, and the server thinks what they think."""
    theirs = {each["id"]: each["at"] for each in people.booked.values()}
    assert len(people.booked) == len(theirs) == len(set(theirs.values())) == SLOTS
    assert await listed(house, people.date) == theirs


async def the_journal_holds(house: House) -> None:
    """Its laws hold."""
    assert await house.stop() == 0, house.log
    done = await asyncio.to_thread(house.command, "journal", "verify")
    assert done.returncode == 0, done.stdout + done.stderr


async def everybody_asks() -> None:
    """Let all read what a server that stands still had answered before, so that whoever goes on asks it in vain."""
    for _ in range(TURNS):
        await asyncio.sleep(0)


async def test_of_two_hundred_exactly_twenty_succeed_and_the_others_hear_of_the_next_free_time(tmp_path: Path) -> None:
    async with twenty_a_day(tmp_path) as house, crowd(house) as people:
        await people.everybody()
        assert people.codes["slot_taken"] > 0
        assert set(people.codes) <= {"slot_taken", "no answer"}
        assert {when[11:16] for when in people.too_late.values()} <= {"09:00"}
        await nobody_twice(house, people)
        await the_journal_holds(house)


async def test_twenty_succeed_with_a_power_cut_in_the_middle(tmp_path: Path) -> None:
    async with twenty_a_day(tmp_path) as house, crowd(house) as people, asyncio.TaskGroup() as tasks:
        cut = asyncio.Event()

        def brown_out() -> None:
            assert house.process
            house.process.send_signal(signal.SIGSTOP)
            cut.set()

        people.cut = brown_out
        people.going_on.clear()
        everybody = tasks.create_task(people.everybody())
        await cut.wait()
        people.going_on.set()
        await everybody_asks()
        people.up.clear()
        await house.kill9()
        assert len(people.booked) < SLOTS
        await house.restart()
        people.up.set()
        await everybody
        assert people.codes["no answer"] > 0
        await nobody_twice(house, people)
        await the_journal_holds(house)
