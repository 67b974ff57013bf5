"""Documents before an appointment, over real HTTP: what is taken, what is not, and who sees them."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from server.security import LONGEST_BODY_BYTES, LONGEST_DOCUMENT_BYTES
from server.uploads.keeping import AT_MOST
from tests.appointments.office import HALL, SOUTH, Booker, Mine, at, booker, nine, office, staff
from tests.house import House

PDF = b"%PDF-1.7\n" + 40_000 * b"x"
JPEG = b"\xff\xd8\xff\xe0" + 100 * b"y"
PNG = b"\x89PNG\r\n\x1a\n" + 100 * b"z"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with office(tmp_path) as built:
        yield built


async def expecting(els: Booker, when: str = nine(), **more: Any) -> Mine:
    """An appointment for which documents can be sent."""
    return await els.booked(when, service="housing-premium", **more)


async def send(mine: Mine, content: bytes, name: str = "attest.pdf", key: str | None = None) -> tuple[int, Any]:
    answer = await mine.booker.client.post(
        f"/api/v1{mine.path}/uploads", params={"name": name}, content=content,
        headers={"x-appointment-key": mine.key if key is None else key},
    )  # fmt: skip
    return answer.status_code, answer.json()


def on_disk(house: House) -> list[Path]:
    return [each for each in (house.data / "uploads").glob("**/*") if each.is_file()]


async def test_a_document_is_sent_listed_and_taken_back(house: House) -> None:
    async with booker(house) as els:
        mine = await expecting(els)
        assert "upload" in (await mine.now())["can"]
        status, told = await send(mine, PDF)
        assert (status, told["name"], told["type"], told["size"]) == (201, "attest.pdf", "application/pdf", len(PDF))
        assert told["sha256"] == hashlib.sha256(PDF).hexdigest()
        assert (await els.got(f"{mine.path}/uploads", mine.key))["uploads"] == [told]
        [file] = on_disk(house)
        assert (file.read_bytes(), file.name) == (PDF, told["id"])
        status, left = await els.ask("DELETE", f"{mine.path}/uploads/{told['id']}", key=mine.key)
        assert (status, left["uploads"], on_disk(house)) == (200, [], [])
        assert (await els.ask("DELETE", f"{mine.path}/uploads/{told['id']}", key=mine.key))[0] == 404


@pytest.mark.parametrize(("content", "type"), [(PDF, "application/pdf"), (JPEG, "image/jpeg"), (PNG, "image/png")])
async def test_staff_keep_it_as_a_file_and_no_browser_opens_it(house: House, content: bytes, type: str) -> None:
    async with booker(house) as els, staff(house) as ann:
        mine = await expecting(els)
        _, told = await send(mine, content, "mijn attest é.pdf")
        answer = await ann.client.get(f"/api/v1{mine.path}/uploads/{told['id']}")
        assert (answer.status_code, answer.content, answer.headers["content-type"]) == (200, content, type)
        assert answer.headers["content-disposition"].startswith(
            "attachment; filename*=utf-8''mijn%20attest%20%C3%A9.pdf"
        )
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in answer.headers["content-security-policy"]
        assert (await els.get(f"{mine.path}/uploads/{told['id']}", mine.key))[0] == 401


@pytest.mark.parametrize("content", [b"", b"%PDF", b"MZ" + PDF, b"<html>" + 100 * b" ", b"GIF89a" + 100 * b"g"])
async def test_what_is_no_pdf_and_no_photo_is_refused_whatever_its_name(house: House, content: bytes) -> None:
    async with booker(house) as els:
        mine = await expecting(els)
        status, told = await send(mine, content, "attest.pdf")
        assert (status, told["code"], on_disk(house)) == (415, "wrong_file", [])


async def test_ten_megabytes_are_taken_and_a_byte_more_is_not(house: House) -> None:
    async with booker(house) as els:
        mine = await expecting(els)
        whole = PDF + (LONGEST_DOCUMENT_BYTES - len(PDF)) * b"x"
        assert (await send(mine, whole))[0] == 201
        status, told = await send(mine, whole + b"x")
        assert (status, told["code"], len(on_disk(house))) == (413, "too_large", 1)


async def test_no_other_route_takes_a_longer_body_for_it(house: House) -> None:
    async with booker(house) as els:
        mine = await expecting(els)
        long = (LONGEST_BODY_BYTES + 1) * b" "
        for path in (
            "/api/v1/appointments",
            f"/api/v1{mine.path}/confirm",
            f"/api/v1{mine.path}/uploads/x",
            "/sign-in",
        ):
            assert (await els.client.post(path, content=long)).status_code == 413


async def test_a_sixth_document_is_refused_also_when_all_come_at_once(house: House) -> None:
    async with booker(house) as els:
        mine = await expecting(els)
        answers = await asyncio.gather(*(send(mine, JPEG) for _ in range(AT_MOST + 2)))
        assert sorted(status for status, _ in answers) == [201] * AT_MOST + [409] * 2
        assert {told["code"] for status, told in answers if status == 409} == {"too_many_files"}
        assert len(on_disk(house)) == len((await els.got(f"{mine.path}/uploads", mine.key))["uploads"]) == AT_MOST


async def test_where_no_documents_are_asked_none_are_taken(house: House) -> None:
    async with booker(house) as els:
        passport, held = await els.booked(nine()), await els.held(at("10:00"), "housing-premium")
        gone = await expecting(els, at("11:00"))
        await gone.cancel()
        for mine in (passport, held, gone):
            assert (await send(mine, PDF))[1]["code"] == "no_files"
    assert on_disk(house) == []


async def test_without_the_key_nothing_is_sent_seen_or_removed(house: House) -> None:
    async with booker(house) as els, booker(house) as eve:
        mine, other = await expecting(els), await expecting(eve, at("10:00"))
        _, told = await send(mine, PDF)
        assert (await send(mine, PDF, key=other.key))[0] == 404
        for method, way in (("GET", ""), ("DELETE", f"/{told['id']}")):
            assert (await eve.ask(method, f"{mine.path}/uploads{way}", key=other.key))[0] == 404
            assert (await eve.ask(method, f"{mine.path}/uploads{way}"))[0] == 401
        assert (await eve.ask("DELETE", f"{other.path}/uploads/{told['id']}", key=other.key))[0] == 404
        assert len(on_disk(house)) == 1


@pytest.mark.parametrize("trick", ["..", "%2e%2e", "..%2f..%2fonthaal.db", "%2e%2e%5cx", "a/../../x", "%00"])
async def test_no_path_leads_out_of_the_folder(house: House, trick: str) -> None:
    async with booker(house) as els, staff(house) as ann:
        mine = await expecting(els)
        ways = (
            f"{mine.path}/uploads/{trick}",
            f"/appointments/{HALL}/{trick}/uploads",
            f"/appointments/{trick}/x/uploads",
        )
        for method, way in product(("GET", "DELETE", "POST"), ways):
            assert await raw(house, method, f"/api/v1{way}", cookie(ann)) in (400, 404, 405)
        _, told = await send(mine, PDF, "../../../links.key")
        assert (told["name"], [each.parent.name for each in on_disk(house)]) == ("links.key", [mine.told["id"]])
        assert (house.data / "onthaal.db").exists()


def cookie(ann: Booker) -> str:
    return "; ".join(f"{name}={value}" for name, value in ann.client.cookies.items())


async def raw(house: House, method: str, path: str, cookies: str) -> int:
    """The status of a request whose path nobody tidied on its way."""
    parts = urlsplit(house.url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    head = f"{method} {path} HTTP/1.1", f"host: {parts.netloc}", f"cookie: {cookies}", "content-length: 0", "", ""
    writer.write("\r\n".join(head).encode())
    line = await reader.readline()
    writer.close()
    return int(line.split()[1])


async def test_who_hangs_up_in_the_middle_leaves_nothing(house: House) -> None:
    async with booker(house) as els:
        mine = await expecting(els)
        parts = urlsplit(house.url)
        _, writer = await asyncio.open_connection(parts.hostname, parts.port)
        head = f"POST /api/v1{mine.path}/uploads HTTP/1.1\r\nhost: {parts.netloc}\r\nx-appointment-key: {mine.key}\r\n"
        writer.write(f"{head}content-length: 1000000\r\n\r\n".encode() + PDF)
        await writer.drain()
        while not on_disk(house):
            await els.client.get("/health")
        writer.close()
        while on_disk(house):
            await els.client.get("/health")
        assert (await els.got(f"{mine.path}/uploads", mine.key))["uploads"] == []


async def test_a_power_cut_keeps_whole_documents_and_forgets_half_ones(house: House) -> None:
    async with booker(house) as els:
        mine = await expecting(els)
        await send(mine, PDF)
        half = on_disk(house)[0].with_name("abc.part")
        half.write_bytes(PDF)
        await house.kill9()
        await house.restart()
        assert len((await els.got(f"{mine.path}/uploads", mine.key))["uploads"]) == 1
        assert (half.exists(), len(on_disk(house))) == (False, 1)


async def test_documents_follow_to_another_hall(house: House) -> None:
    async with booker(house) as els, staff(house) as ann:
        mine = await expecting(els)
        _, told = await send(mine, PDF)
        status, moved = await mine.move(nine(), hall=SOUTH)
        assert status == 200, moved
        there = f"/appointments/{SOUTH}/{moved['id']}/uploads"
        assert (await els.got(there, moved["key"]))["uploads"] == [told]
        assert (await ann.client.get(f"/api/v1{there}/{told['id']}")).content == PDF
        assert [each.parent.name for each in on_disk(house)] == [moved["id"]]


async def test_nothing_is_sent_from_a_page_of_another(house: House) -> None:
    async with booker(house) as els:
        mine = await expecting(els)
        els.client.headers["origin"] = "https://eve.example"
        assert (await send(mine, PDF))[1] == {"code": "other_origin"}


async def test_a_body_of_unknown_length_is_refused(house: House) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield PDF

    async with booker(house) as els:
        mine = await expecting(els)
        answer = await els.client.post(f"/api/v1{mine.path}/uploads", content=pieces())
        assert answer.status_code == 413
