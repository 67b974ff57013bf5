"""Partners: what their keys open, and what they do not."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from starlette.requests import Request

from server.appointments.problems import Problem
from server.journal.store import open_store
from server.partners.keeping import Partners
from server.partners.keys import PACE, Keys
from tests.appointments.office import ELS, HALL, SOUTH, TUESDAY, Booker, at, booker, nine, office
from tests.house import House
from tests.partners.programs import added, program

TIMES = f"/times?hall={HALL}&service=passport&date={TUESDAY}"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with office(tmp_path) as built:
        yield built


async def booked(theirs: Booker, when: str = nine(), hall: str = HALL) -> dict[str, object]:
    status, told = await theirs.hold(when, hall=hall, book=True, contact=ELS)
    assert (status, told["state"]) == (201, "booked"), told
    return told


def path(told: dict[str, object]) -> str:
    return f"/appointments/{told['hall']}/{told['id']}"


async def test_a_partner_books_moves_and_cancels_what_it_made_without_the_key(house: House) -> None:
    async with program(house, await added(house, "Loket", "read", "book")) as loket:
        told = await booked(loket)
        assert (await loket.got(path(told)))["contact"] == ELS
        status, moved = await loket.ask("PATCH", path(told), {"at": at("11:00")})
        assert (status, moved["at"]) == (200, at("11:00"))
        assert (await loket.ask("DELETE", path(told)))[1]["state"] == "cancelled"


async def test_what_a_partner_made_it_still_has_after_a_restart_and_in_another_hall(house: House) -> None:
    async with program(house, await added(house, "Loket", "read", "book")) as loket:
        told = await booked(loket)
        await house.kill9()
        await house.restart()
        status, moved = await loket.ask("PATCH", path(told), {"at": nine(), "hall": SOUTH})
        assert (status, moved["hall"]) == (200, SOUTH)
        assert (await loket.got(path(moved)))["state"] == "booked"


async def test_without_the_scope_nothing_is_done(house: House) -> None:
    async with program(house, await added(house, "Kijker", "read")) as kijker:
        assert (await kijker.get(TIMES))[0] == 200
        status, told = await kijker.hold(nine())
        assert (status, told["code"]) == (403, "not_allowed")
    async with program(house, await added(house, "Boeker", "book")) as boeker:
        assert (await boeker.get(TIMES))[0] == 403


async def test_a_partner_has_only_what_it_made(house: House) -> None:
    async with (
        booker(house) as els,
        program(house, await added(house, "Een", "read", "book")) as een,
        program(house, await added(house, "Twee", "read", "book")) as twee,
    ):
        told, of_els = await booked(een), await els.booked(at("10:00"))
        for other in (path(told), of_els.path):
            assert (await twee.get(other)) == (404, {"code": "unknown_booking", "detail": "", "when": None})
            assert (await twee.ask("DELETE", other))[0] == 404
        assert (await twee.got(of_els.path, of_els.key))["contact"] == ELS


async def test_who_may_manage_has_all_appointments_but_not_what_is_for_staff(house: House) -> None:
    scopes = ("read", "book", "manage")
    async with booker(house) as els, program(house, await added(house, "Beheer", *scopes)) as beheer:
        mine = await els.booked(nine())
        assert (await beheer.got(mine.path))["contact"] == ELS
        for staffs in (f"/appointments?hall={HALL}&date={TUESDAY}", f"/capacity?hall={HALL}&date={TUESDAY}"):
            assert (await beheer.get(staffs))[0] == 403
        over = await beheer.hold("2026-07-20T09:00:00+02:00", book=True, overbook="Dringend", contact=ELS)
        assert over[0] in (403, 409)


async def test_a_key_for_one_hall_opens_no_other(house: House) -> None:
    async with program(house, await added(house, "Zuid", "read", "book", "manage", hall=SOUTH)) as zuid:
        told = await booked(zuid, hall=SOUTH)
        for status, refusal in (
            await zuid.hold(nine(), book=True, contact=ELS),
            await zuid.get(TIMES),
            await zuid.get(f"/appointments/{HALL}/{20 * 'a'}"),
            await zuid.ask("PATCH", path(told), {"at": nine(), "hall": HALL}),
        ):
            assert (status, refusal["code"]) == (403, "not_allowed")


async def test_a_revoked_key_opens_nothing_from_that_moment_on(house: House) -> None:
    async with program(house, await added(house, "Loket", "read")) as loket:
        assert (await loket.get(TIMES))[0] == 200
        assert house.command("partner", "revoke", "Loket").returncode == 0
        assert (await loket.get(TIMES))[1]["code"] == "sign_in"
    async with program(house, "x") as nobody, program(house, "verzonnen") as somebody:
        assert [(await each.get(TIMES))[0] for each in (nobody, somebody)] == [401, 401]


async def test_a_partner_may_ask_from_a_page_of_its_own_and_nobody_else_may(house: House) -> None:
    elsewhere = {"origin": "https://loket.example"}
    wish = {"hall": HALL, "services": [{"service": "passport"}], "at": nine()}
    async with program(house, await added(house, "Loket", "book")) as loket, booker(house, **elsewhere) as eve:
        loket.headers |= elsewhere
        assert (await loket.post("/appointments", wish))[0] == 201
        assert (await eve.post("/appointments", wish))[1] == {"code": "other_origin"}


def test_a_key_that_asks_too_much_waits_and_others_do_not(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    partners, clock = Partners(store.writing, store.reading), [0]
    (een, one), (twee, other) = (partners.add(name, ("read",), "", 0) for name in ("Een", "Twee"))
    keys = Keys(partners, lambda: clock[0])
    for _ in range(PACE.burst):
        assert keys.partner(showing(one)) == een
    with pytest.raises(Problem, match="too_often"):
        keys.partner(showing(one))
    assert keys.partner(showing(other)) == twee
    clock[0] += PACE.each_ms
    assert keys.partner(showing(one)) == een
    store.close()


def showing(key: str) -> Request:
    return Request({"type": "http", "headers": [(b"authorization", f"Bearer {key}".encode())]})


async def test_partners_are_listed_and_noted_in_the_trail(house: House) -> None:
    key = await added(house, "Loket", "read", "book", hall=SOUTH)
    again = house.command("partner", "add", "Loket", "--scope", "read")
    nowhere = house.command("partner", "add", "Ander", "--scope", "read", "--hall", "kasteel")
    house.command("partner", "revoke", "Loket")
    listed, trail = house.command("partner", "list").stdout, house.command("account", "trail").stdout
    assert (again.returncode, nowhere.returncode) == (1, 1)
    assert "Loket" in listed
    assert "book, read; dienstpunt; revoked" in listed
    assert key not in listed + trail
    assert trail.count("partner_added") == trail.count("partner_revoked") == 1
    assert key.encode() not in (house.data / "onthaal.db").read_bytes()


async def test_the_server_notes_when_a_key_was_last_used(house: House) -> None:
    async with program(house, await added(house, "Loket", "read")) as loket:
        assert "never used" in house.command("partner", "list").stdout
        assert (await loket.get(TIMES))[0] == 200
    assert await house.stop() == 0
    assert "last used 2" in house.command("partner", "list").stdout
