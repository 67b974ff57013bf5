"""Every refusal has its status, its code and, where there is one, the instant that it is about."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from server.appointments.problems import STATUS
from server.floor.refused import CODES
from server.words import languages, words
from tests.appointments.office import HALL, MONDAY, NO_HOLIDAYS, SOUTH, Booker, at, booker, nine, office, town
from tests.house import house as a_house

ONE = [{"service": "passport"}]
GOOD = {"hall": HALL, "services": ONE, "at": nine()}


@pytest.fixture
async def els(tmp_path: Path) -> AsyncIterator[Booker]:
    async with office(tmp_path) as house, booker(house) as someone:
        yield someone


REFUSED: list[tuple[dict[str, Any], int, str, str | None]] = [
    ({"hall": "kasteel"}, 404, "unknown_hall", None),
    ({"services": [{"service": "manicure"}]}, 404, "unknown_service", None),
    ({"services": [{"service": "info"}]}, 409, "no_appointment_needed", None),
    ({"services": [{"service": "passport", "amount": 7}]}, 409, "too_many", None),
    ({"channel": "home"}, 409, "not_this_channel", None),
    ({"at": at("07:55", MONDAY)}, 409, "too_soon", at("08:05", MONDAY)),
    ({"at": nine("2026-07-21")}, 409, "too_far", None),
    ({"at": at("09:02")}, 409, "slot_taken", at("09:05")),
    ({"book": True}, 403, "not_allowed", None),
    ({"overbook": "Omdat het moet"}, 403, "not_allowed", None),
]


async def test_what_cannot_be_booked_is_refused_with_its_code_and_instant(els: Booker) -> None:
    for changes, status, code, when in REFUSED:
        told = await els.post("/appointments", GOOD | changes)
        assert (told[0], told[1]["code"], told[1]["when"]) == (status, code, when), changes


MALFORMED: list[tuple[dict[str, Any], str]] = [
    ({"at": "morgen"}, "at"),
    ({"at": "2026-04-21T09:00:00"}, "at"),
    ({"at": "9999-12-31T23:59:00+00:00"}, "at"),
    ({"services": []}, "services"),
    ({"services": [{"service": "passport", "amount": 0}]}, "services.0.amount"),
    ({"channel": "pigeon"}, "channel"),
    ({"id": "short"}, "id"),
    ({"id": "has a space in the middle"}, "id"),
    ({"language": "es"}, "language"),
    ({"colour": "red"}, "colour"),
]


async def test_what_is_not_understood_is_told_with_its_place_and_without_what_stood_there(els: Booker) -> None:
    for changes, place in MALFORMED:
        status, told = await els.post("/appointments", GOOD | changes)
        assert (status, told["code"], told["detail"].partition(":")[0]) == (400, "malformed", place), changes
        assert "morgen" not in str(told)


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/times?hall=gemeentehuis&service=passport", 400, "malformed"),
        ("/times?hall=gemeentehuis&service=passport&date=2026-02-30", 400, "malformed"),
        ("/times?hall=gemeentehuis&service=passport&date=0001-01-01", 400, "malformed"),
        ("/dates?hall=gemeentehuis&service=passport&month=2026-13", 400, "malformed"),
        ("/dates?hall=kasteel&service=passport&month=2026-05", 404, "unknown_hall"),
        ("/locations?service=passport:0", 400, "malformed"),
        ("/locations?service=info", 409, "no_appointment_needed"),
        ("/locations?service=manicure", 404, "unknown_service"),
        ("/fields?service=manicure", 404, "unknown_service"),
        ("/services?hall=kasteel", 404, "unknown_hall"),
        ("/nothing-here", 404, "unknown_address"),
    ],
)
async def test_a_strange_question_gets_a_plain_answer(els: Booker, path: str, status: int, code: str) -> None:
    told = await els.get(path)
    assert (told[0], told[1]["code"]) == (status, code)


async def test_a_time_that_is_taken_is_refused_with_the_next_free_one(els: Booker) -> None:
    # The service point has two who can do this.
    assert [(await els.hold(nine(), hall=SOUTH))[0] for _ in range(2)] == [201, 201]
    status, told = await els.hold(nine(), hall=SOUTH)
    assert (status, told["code"], told["when"]) == (409, "slot_taken", at("09:10"))


async def test_a_closed_date_is_refused_with_its_reason(tmp_path: Path) -> None:
    # Trying out knows no closures: this is a server with accounts, on the computer's own date.
    week = datetime.now(ZoneInfo("Europe/Brussels")).replace(hour=10, minute=0, second=0, microsecond=0)
    week += timedelta(days=7)
    closed = f'[[halls.gemeentehuis.closures]]\nfrom = {week:%Y-%m-%d}\nuntil = {week:%Y-%m-%d}\nreason = "Brugdag"\n'
    commented = "# [[halls.gemeentehuis.closures]]\n"
    path = town(tmp_path, *NO_HOLIDAYS, (commented, f"{closed}\n{commented}"))
    people = {"Ann": ("staff",)}
    async with a_house(tmp_path, accounts=people, arguments=("--config", str(path))) as house, booker(house) as els:
        status, told = await els.hold(week.isoformat())
    assert (status, told["code"], told["detail"]) == (409, "closed_then", "Brugdag")
    assert told["when"] > week.isoformat()


@pytest.mark.parametrize(
    ("contact", "code", "detail"),
    [
        ({"mail": "els@example.be"}, "missing_field", "name"),
        ({"name": "  "}, "missing_field", "name"),
        ({"name": "Els", "mail": "els"}, "wrong_mail", "mail"),
        ({"name": "Els", "mail": "els@example.be\nBcc: all@example.be"}, "wrong_mail", "mail"),
        ({"name": "Els", "phone": "bel mij"}, "wrong_phone", "phone"),
        ({"name": "Els\x07"}, "malformed", "name"),
        ({"name": "Els", "age": 7}, "malformed", "contact.age: Extra inputs are not permitted"),
    ],
)
async def test_contact_details_that_cannot_be_used_are_refused(
    els: Booker, contact: dict[str, Any], code: str, detail: str
) -> None:
    mine = await els.held(nine())
    status, told = await mine.post("/confirm", {"contact": contact})
    assert (status, told["code"], told["detail"]) == (400, code, detail)
    assert (await mine.now())["contact"] is None
    assert await mine.state() == "held"


async def test_what_is_over_cannot_be_done_again(els: Booker) -> None:
    mine = await els.booked(nine())
    await mine.cancel()
    for told in (await mine.move(at("10:00")), await mine.post("/check-in", {}), await mine.post("/confirm", {})):
        assert (told[0], told[1]["code"], told[1]["when"]) == (409, "not_booked", nine())


async def test_another_day_is_not_the_day_to_check_in(els: Booker) -> None:
    mine = await els.booked(nine())
    status, told = await mine.post("/check-in", {"wait": True})
    assert (status, told["code"], told["when"]) == (409, "other_day", nine())


async def test_a_body_that_is_too_long_is_not_read(els: Booker) -> None:
    status, told = await els.post("/appointments", GOOD | {"language": 20_000 * "n"})
    assert (status, told["code"]) == (413, "too_large")


def test_every_code_has_words_in_every_language() -> None:
    for language in languages():
        assert [code for code in (*CODES, *STATUS, "unknown_hall") if f"refused.{code}" not in words(language)] == []
