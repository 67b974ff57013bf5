"""To another hall: booked there, then cancelled here, and a power cut between the two leaves it in one of them."""

import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import httpx2
import pytest

from tests.appointments.office import ELS, HALL, MAIL, SOUTH, TUESDAY, Booker, at, booker, nine, office, staff
from tests.house import House


async def listed(house: House) -> dict[str, list[tuple[str, str, str | None]]]:
    """What each hall has on Tuesday: state, time and whom it is for."""
    async with staff(house) as ann:
        answers = {hall: await ann.got(f"/appointments?hall={hall}&date={TUESDAY}") for hall in (HALL, SOUTH)}
    return {
        hall: [(each["state"], each["at"], (each["contact"] or {}).get("name")) for each in told["appointments"]]
        for hall, told in answers.items()
    }


async def test_it_is_booked_there_and_cancelled_here(tmp_path: Path) -> None:
    async with office(tmp_path) as house, booker(house) as els:
        mine = await els.booked(nine())
        status, told = await mine.move(at("10:00"), hall=SOUTH)
        assert (status, told["hall"], told["state"], told["at"], told["contact"]) == (
            200,
            SOUTH,
            "booked",
            at("10:00"),
            ELS,
        )
        assert told["link"] == f"/appointment/{told['id']}/{told['key']}?hall={SOUTH}"
        assert await mine.state() == "cancelled"
        assert (await els.got(f"/appointments/{SOUTH}/{told['id']}", told["key"]))["state"] == "booked"
        assert await mine.move(at("10:00"), hall=SOUTH) == (200, told)


async def test_what_cannot_be_had_there_stays_here(tmp_path: Path) -> None:
    async with office(tmp_path) as house, booker(house) as els:
        mine = await els.booked(nine())
        status, told = await mine.move("2026-09-21T09:00:00+02:00", hall=SOUTH)
        assert (status, told["code"]) == (409, "too_far")
        assert (await mine.move(nine(), hall="kasteel"))[1]["code"] == "unknown_hall"
        assert await listed(house) == {HALL: [("booked", nine(), "Els Peeters")], SOUTH: []}
        # Nothing is left over that would stand in the way.
        assert (await mine.move(nine(), hall=SOUTH))[0] == 200


async def test_staff_move_it_without_seeing_a_key(tmp_path: Path) -> None:
    async with office(tmp_path) as house, booker(house) as els, staff(house) as ann:
        mine = await els.booked(nine())
        status, told = await ann.ask("PATCH", mine.path, {"at": nine(), "hall": SOUTH})
        assert (status, told["state"], told["key"], told["contact"]) == (200, "booked", None, ELS)
        assert await mine.state() == "cancelled"


async def test_what_waits_for_a_mail_still_does_there(tmp_path: Path) -> None:
    far = ("# confirm_beyond_days = 30", "confirm_beyond_days = 0")
    async with office(tmp_path, *MAIL, far) as house, booker(house) as els:
        mine = await els.booked(nine())
        assert (await mine.move(nine(), hall=SOUTH))[1]["state"] == "awaited"
        assert await mine.state() == "cancelled"


@dataclass
class CutHouse(House):
    """A server whose power goes out when a hall is asked for a command of this name, until it is whole again."""

    cut_at: str = ""

    def _begin(self, words: Sequence[str], log: TextIO) -> object:  # type: ignore[override]
        if self.cut_at:
            self.environment = {"CUT_AT": self.cut_at}
            return super()._begin(["tests.appointments.cut_between", *words[1:]], log)
        self.environment = {}
        return super()._begin(words, log)


@asynccontextmanager
async def cut(folder: Path, command: str) -> AsyncIterator[tuple[House, Booker]]:
    """A server that was killed when it came to this command of a move, and was started again."""
    words = ("--no-printer", "--begin", "2026-04-20T08:00")
    house = CutHouse(folder, arguments=words)
    house.start()
    async with booker(house) as els:
        mine = await els.booked(nine())
        await house.stop()
        house.cut_at = command
        await house.restart()
        with pytest.raises(httpx2.TransportError):
            await mine.move(at("10:00"), hall=SOUTH)
        assert await house.stop() == -signal.SIGKILL
        house.cut_at = ""
        await house.restart()
        yield house, els
        assert await house.stop() == 0, house.log
    assert "Traceback" not in house.log, house.log


async def test_a_power_cut_after_booking_there_still_cancels_here(tmp_path: Path) -> None:
    async with cut(tmp_path, "CancelBooking") as (house, _):
        settled = {HALL: [("cancelled", nine(), "Els Peeters")], SOUTH: [("booked", at("10:00"), "Els Peeters")]}
        assert await listed(house) == settled
        await house.kill9()
        await house.restart()
        assert await listed(house) == settled


async def test_a_power_cut_before_booking_there_leaves_it_here(tmp_path: Path) -> None:
    async with cut(tmp_path, "Book") as (house, _):
        assert await listed(house) == {HALL: [("booked", nine(), "Els Peeters")], SOUTH: []}
        async with staff(house) as ann:
            found = await ann.got(f"/appointments?hall={SOUTH}&date={TUESDAY}&find=els")
        assert found == {"appointments": []}
