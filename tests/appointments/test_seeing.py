"""Who may see and change what: the holder of the key, staff, and nobody else."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from server.appointments.limits import GUESSES
from tests.appointments.office import ELS, HALL, TUESDAY, at, booker, nine, office, staff, town
from tests.house import House
from tests.house import house as a_house

FOR_STAFF = (
    f"/appointments?hall={HALL}&date={TUESDAY}",
    f"/appointments?hall={HALL}&date={TUESDAY}&find=els",
    f"/capacity?hall={HALL}&date={TUESDAY}",
    f"/first-free?hall={HALL}",
)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with office(tmp_path) as built:
        yield built


@pytest.fixture
async def guarded(tmp_path: Path) -> AsyncIterator[House]:
    """A server with accounts: Hana is a host, Otto an auditor."""
    words = ("--config", str(town(tmp_path)))
    async with a_house(tmp_path, accounts={"Hana": ("host",), "Otto": ("auditor",)}, arguments=words) as built:
        yield built


async def test_without_the_key_there_is_nothing_to_see(house: House) -> None:
    async with booker(house) as els, booker(house) as eve:
        mine, other = await els.booked(nine()), await eve.booked(at("10:00"))
        for method in ("GET", "DELETE"):
            assert (await eve.ask(method, mine.path))[0] == 401
            status, told = await eve.ask(method, mine.path, key=other.key)
            assert (status, told["code"]) == (404, "unknown_booking")
        assert (await eve.ask("PATCH", mine.path, {"at": at("11:00")}, other.key))[0] == 404
        for way in ("confirm", "verify", "check-in"):
            assert (await eve.post(f"{mine.path}/{way}", {}, other.key))[0] == 404
        assert await mine.state() == "booked"


async def test_an_appointment_that_is_not_there_looks_like_one_of_somebody_else(house: House) -> None:
    async with booker(house) as eve:
        mine = await eve.held(nine())
        nothing = await eve.get(f"/appointments/{HALL}/{20 * 'a'}", mine.key)
        nowhere = await eve.get(f"/appointments/kasteel/{mine.told['id']}", mine.key)
    assert nothing == nowhere == (404, {"code": "unknown_booking", "detail": "", "when": None})


async def test_the_key_may_stand_in_the_address_too(house: House) -> None:
    async with booker(house) as els:
        mine = await els.booked(nine())
        assert (await els.got(f"{mine.path}?key={mine.key}"))["contact"] == ELS


async def test_staff_see_whom_it_is_for_but_not_the_key(house: House) -> None:
    async with booker(house) as els, staff(house) as ann:
        mine = await els.booked(nine())
        told = await ann.got(mine.path)
        assert (told["key"], told["link"], told["contact"], told["code"]) == (None, None, ELS, mine.told["code"])
        assert (await ann.ask("PATCH", mine.path, {"at": at("10:00")}))[1]["at"] == at("10:00")
        assert (await ann.ask("DELETE", mine.path))[1]["state"] == "cancelled"


async def test_a_visitor_in_the_browser_of_staff_is_a_visitor(house: House) -> None:
    async with staff(house) as ann:
        mine = await ann.booked(nine())
        status, told = await mine.move(at("09:02"), overbook="Omdat het kan")
        assert (status, told["code"]) == (403, "not_allowed")


async def test_what_staff_look_at_is_for_staff(guarded: House) -> None:
    async with booker(guarded) as eve, staff(guarded, "Otto") as otto, staff(guarded, "Hana") as hana:
        for path in FOR_STAFF:
            answers = [await each.get(path) for each in (eve, otto, hana)]
            assert [(status, told.get("code")) for status, told in answers] == [
                (401, "sign_in"),
                (403, "not_allowed"),
                (200, None),
            ]


async def test_a_key_of_a_partner_that_nobody_gave_is_no_key(house: House) -> None:
    async with booker(house, authorization="Bearer of-nobody") as eve:
        for path in ("/services", f"/times?hall={HALL}&service=passport&date={TUESDAY}", FOR_STAFF[0]):
            assert (await eve.get(path))[0] == 401


async def test_who_guesses_keys_must_wait(guarded: House) -> None:
    async with booker(guarded) as eve:
        path = f"/appointments/{HALL}/{20 * 'a'}"
        answers = [(await eve.get(path, f"guess{number}"))[0] for number in range(GUESSES.burst + 2)]
    assert answers == [*[404] * (GUESSES.burst + 1), 429]


async def test_a_page_of_another_site_can_not_book(house: House) -> None:
    async with booker(house, origin="https://elsewhere.example") as eve:
        status, told = await eve.hold(nine())
    assert (status, told["code"]) == (403, "other_origin")


async def test_no_answer_stays_in_a_cache(house: House) -> None:
    async with house.browser() as browser:
        for path in ("services", "times"):
            assert (await browser.get(f"/api/v1/{path}")).headers["cache-control"] == "no-store"


async def test_the_journal_holds_nobodys_name(house: House) -> None:
    async with booker(house) as els, staff(house) as ann:
        await els.booked(nine())
        await ann.hold(at("10:00"), book=True, contact={"name": "Jos Maes", "phone": "0471 98 76 54"})
    assert await house.stop() == 0
    told = house.command("journal", "export")
    assert told.returncode == 0, told.stderr
    assert {"slot_held", "booking_confirmed", "booked"} <= set(re.findall(r'"event":\s*"(\w+)"', told.stdout))
    for personal in (*ELS.values(), "Els", "Peeters", "example.be", "Jos", "Maes", "0471", "127.0.0.1"):
        assert personal not in told.stdout, personal
