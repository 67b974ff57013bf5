"""One person: all that is kept can be taken along, and after erasing it nothing in the data folder leads back."""

import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from server.floor.town import Instant
from server.notes.notes import Notes
from server.privacy.commands import Privacy
from tests.config.towns import HALL
from tests.outbox.post import post_office
from tests.outbox.towns import NINE, TEN, Town, open_town, with_mail

TRACES = ("peeters", "jan@voorbeeld.example", "0470", "vraagt een tolk", "pasfoto")


@asynccontextmanager
async def jan_and_an(folder: Path) -> AsyncIterator[tuple[Town, str]]:
    """A town where Jan and An have an appointment each, both told by mail; gives the town and Jan's."""
    async with post_office() as post, open_town(folder, with_mail(post.port)) as town:
        booking = await town.book(phone="0470 12 34 56")
        await town.book(when=TEN, name="An Claes", mail="an@voorbeeld.example", phone="0471 00 00 00")
        await town.post()
        await Notes(town.store.writing, town.store.reading, 0).write(HALL, booking, "Vraagt een tolk", "p", NINE)
        (folder / "data/uploads" / HALL / booking).mkdir(parents=True)
        (folder / "data/uploads" / HALL / booking / "pasfoto.jpg").write_bytes(b"jpg")
        yield town, booking


def privacy(town: Town, now: Instant = NINE) -> Privacy:
    return Privacy(town.store, "32", now)


def exported(town: Town, asked: str) -> Any:
    out = io.StringIO()
    privacy(town).export(asked, out)
    return json.loads(out.getvalue())


@pytest.mark.parametrize("asked", ["jan@voorbeeld.example", " Jan@Voorbeeld.example", "+32 470/12.34.56", "0470123456"])
async def test_a_person_is_found_by_mail_or_phone_however_it_is_typed(tmp_path: Path, asked: str) -> None:
    async with jan_and_an(tmp_path) as (town, booking):
        assert exported(town, asked)["appointments"] == [{"hall": HALL, "id": booking}]


async def test_a_person_is_found_by_the_code_of_the_appointment(tmp_path: Path) -> None:
    async with jan_and_an(tmp_path) as (town, booking):
        code = town.booking(booking).code
        assert exported(town, f"{code[:3]} {code[3:].lower()}")["appointments"][0]["id"] == booking


async def test_all_that_is_kept_is_in_the_export_and_nothing_of_others(tmp_path: Path) -> None:
    async with jan_and_an(tmp_path) as (town, booking):
        told = exported(town, "jan@voorbeeld.example")
    assert told["tables"]["contact"][0]["name"] == "Jan Peeters"
    assert {row["kind"] for row in told["tables"]["outbox"]} == {"booked", "reminder"}
    assert told["tables"]["note"][0]["text"] == "Vraagt een tolk"
    assert [each["event"]["event"] for each in told["events"]] == ["booked"]
    assert (told["agenda"][0]["id"], told["uploads"]) == (booking, [f"{HALL}/{booking}/pasfoto.jpg"])
    assert "Claes" not in json.dumps(told)


async def test_after_erasing_no_byte_of_the_data_folder_tells_of_the_person(tmp_path: Path) -> None:
    async with jan_and_an(tmp_path) as (town, _):
        assert [trace for trace in TRACES if trace in everything(tmp_path / "data")] != []
        assert privacy(town).erase("jan@voorbeeld.example", io.StringIO()) == 0
        assert [trace for trace in TRACES if trace in everything(tmp_path / "data")] == []
        assert "an@voorbeeld.example" in everything(tmp_path / "data"), "others are as they were"


async def test_what_happened_stays_and_the_appointment_stands(tmp_path: Path) -> None:
    async with jan_and_an(tmp_path) as (town, booking):
        out = io.StringIO()
        privacy(town).erase("jan@voorbeeld.example", out)
        await town.later(town.clock())
        assert town.booking(booking).state == "booked"
        assert f"Still to come, now without a name: {HALL} {booking}" in out.getvalue()


async def test_who_was_erased_hears_nothing_more(tmp_path: Path) -> None:
    async with jan_and_an(tmp_path) as (town, booking):
        privacy(town).erase("jan@voorbeeld.example", io.StringIO())
        assert {row.about for row in town.rows()} & {booking} == set()


async def test_a_running_server_forgets_the_note_of_who_was_erased(tmp_path: Path) -> None:
    async with jan_and_an(tmp_path) as (town, booking):
        notes = Notes(town.store.writing, town.store.reading, 0)
        assert booking in notes.of(HALL)
        privacy(town).erase("jan@voorbeeld.example", io.StringIO())
        await notes.forget_old(NINE)
        assert notes.of(HALL) == {}


async def test_an_appointment_that_cannot_be_cancelled_is_not_erased_either(tmp_path: Path) -> None:
    def away(_about: object) -> None:
        raise SystemExit("the server is away")

    async with jan_and_an(tmp_path) as (town, booking):
        with pytest.raises(SystemExit, match="away"):
            privacy(town).erase("jan@voorbeeld.example", io.StringIO(), away)
        assert town.contacts.of(HALL, booking) is not None


async def test_nobody_is_told_and_has_an_exit_code(tmp_path: Path) -> None:
    async with jan_and_an(tmp_path) as (town, _):
        out = io.StringIO()
        assert privacy(town).erase("piet@voorbeeld.example", out) == 1
    assert out.getvalue() == "Nothing is kept about this person.\n"


def everything(folder: Path) -> str:
    """Every byte of every file, names too, as text in small letters."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return "".join(f"{file.name}{file.read_bytes().decode('latin-1')}" for file in files).lower()
