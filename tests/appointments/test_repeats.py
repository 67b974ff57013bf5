"""Asking twice is asking once: an answer that was lost on the way is got again under the same id."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.appointments.office import ELS, HALL, TUESDAY, at, booker, nine, office, staff
from tests.house import House

ID = "chosen-by-the-page-1"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with office(tmp_path) as built:
        yield built


async def test_a_repeated_hold_is_the_same_appointment(house: House) -> None:
    async with booker(house) as els:
        first, second = await els.held(nine(), id=ID), await els.held(nine(), id=ID)
    assert first.told == second.told


async def test_the_id_that_was_chosen_is_not_the_id_of_the_appointment(house: House) -> None:
    async with booker(house) as els, booker(house) as eve:
        mine = await els.booked(nine(), id=ID)
        other = await eve.held(at("11:00"), id=mine.told["id"])
    assert other.told["id"] != mine.told["id"]
    assert len(mine.told["id"]) == 20


async def test_another_time_under_the_same_id_lets_go_of_the_first(house: House) -> None:
    async with booker(house) as els:
        first = await els.held(nine(), id=ID)
        second = await els.held(at("10:00"), id=ID)
        times = (await els.got(f"/times?hall={HALL}&service=passport&date={TUESDAY}"))["times"]
    assert (first.told["id"], second.told["at"]) == (second.told["id"], at("10:00"))
    assert nine() in times


async def test_what_is_booked_is_not_held_again(house: House) -> None:
    async with booker(house) as els:
        mine = await els.booked(nine(), id=ID)
        status, told = await els.hold(nine(), id=ID)
        assert (status, told["state"], told["key"]) == (201, "booked", mine.key)
        assert (await mine.post("/confirm", {"contact": ELS}))[1]["state"] == "booked"
        status, told = await els.hold(at("10:00"), id=ID)
        assert (status, told["code"], told["when"]) == (409, "already_booked", None)
        await mine.move(at("10:00"))
        assert (await els.hold(nine(), id=ID))[1]["at"] == at("10:00")


@pytest.mark.parametrize("book", [True, False])
async def test_ten_at_once_under_one_id_are_one_appointment(house: House, book: bool) -> None:
    async with staff(house) as ann:
        more: dict[str, Any] = {"book": True, "contact": ELS} if book else {}
        answers = await asyncio.gather(*(ann.hold(nine(), id=ID, **more) for _ in range(10)))
        on = await ann.got(f"/appointments?hall={HALL}&date={TUESDAY}")
    assert {(status, told["id"]) for status, told in answers} == {(201, on["appointments"][0]["id"])}
    assert len(on["appointments"]) == 1
    assert on["appointments"][0]["contact"] == (ELS if book else None)


async def test_a_repeat_after_a_power_cut_is_the_same_appointment(house: House) -> None:
    async with booker(house) as els:
        first = await els.held(nine(), id=ID)
        await house.kill9()
        await house.restart()
        assert (await els.held(nine(), id=ID)).told == first.told
        assert (await first.post("/confirm", {"contact": ELS}))[1]["state"] == "booked"
        await house.kill9()
        await house.restart()
        assert (await first.now())["contact"] == ELS
