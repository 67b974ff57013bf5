"""The calendar of a roster, read as another program reads it: who has its address sees when and what for, never who."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import vobject

from tests.appointments.office import ELS, HALL, TUESDAY, Booker, at, booker, nine, office, staff
from tests.house import House


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with office(tmp_path) as built:
        yield built


async def feeds(ann: Booker) -> dict[str, str]:
    """The address of each roster's calendar, with whom something is booked first."""
    told = await ann.got(f"/capacity?hall={HALL}&date={TUESDAY}")
    rosters = sorted(told["rosters"], key=lambda each: not each["bookings"])
    return {each["id"]: each["feed"] for each in rosters}


async def events(ann: Booker, path: str) -> list[Any]:
    answer = await ann.client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    return list(getattr(vobject.readOne(answer.text), "vevent_list", ()))


async def test_staff_get_the_address_and_follow_what_is_booked(house: House) -> None:
    async with booker(house) as els, staff(house) as ann, booker(house) as anybody:
        mine = await els.booked(nine())
        [(roster, path), *others] = (await feeds(ann)).items()
        [event] = await events(anybody, path)
        code = mine.told["code"]
        assert (event.dtstart.value.isoformat(), event.dtend.value.isoformat()) == (nine(), at("09:10"))
        assert event.summary.value == f"Reispas aanvragen ({code[:3]} {code[3:]})"
        assert [await events(anybody, other) for _, other in others] == [[] for _ in others]
        await mine.move(at("11:00"))
        moved = [each for _, path in (await feeds(ann)).items() for each in await events(anybody, path)]
        assert [(each.uid.value, each.sequence.value, each.dtstart.value.isoformat()) for each in moved] == [
            (event.uid.value, "1", at("11:00"))
        ]
        await mine.cancel()
        assert await events(anybody, path) == []
        assert roster in path


async def test_nobody_is_named_and_a_discreet_service_is_not(house: House) -> None:
    async with booker(house) as els, staff(house) as ann, booker(house) as anybody:
        status, told = await ann.hold(nine(), "intake", book=True, contact=ELS)
        assert status == 201, told
        await els.booked(at("10:00"))
        texts = [(await anybody.client.get(path)).text for path in (await feeds(ann)).values()]
    whole = "".join(texts)
    assert whole.count("BEGIN:VEVENT") == 2
    for word in (*ELS.values(), "Peeters", "intake", "Intake", "maatschappelijk", "sociaal"):
        assert word not in whole


async def test_a_calendar_that_is_as_it_was_is_not_sent_again(house: House) -> None:
    async with booker(house) as els, staff(house) as ann, booker(house) as anybody:
        await els.booked(nine())
        path = next(iter((await feeds(ann)).values()))
        tag = (await anybody.client.get(path)).headers["etag"]
        again = await anybody.client.get(path, headers={"if-none-match": tag})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        await ann.hold(at("12:00"), book=True, contact=ELS)
        seen = {(await anybody.client.get(each, headers={"if-none-match": tag})).status_code
                for each in (await feeds(ann)).values()}  # fmt: skip
        assert 200 in seen


async def test_another_number_in_the_configuration_closes_the_old_addresses(tmp_path: Path) -> None:
    async with office(tmp_path) as house, staff(house) as ann, booker(house) as anybody:
        before = await feeds(ann)
        config = tmp_path / "config.toml"
        text = config.read_text("utf-8")
        config.write_text(text.replace("[halls.gemeentehuis]\n", "[halls.gemeentehuis]\nfeeds = 2\n", 1), "utf-8")
        assert await house.stop() == 0
        await house.restart()
        old, new = next(iter(before.values())), next(iter((await feeds(ann)).values()))
        assert (await anybody.client.get(old)).status_code == 404
        assert (await anybody.client.get(new)).status_code == 200


async def test_a_wrong_address_tells_nothing(house: House) -> None:
    async with staff(house) as ann, booker(house) as eve:
        [(roster, path), (other, _), *_] = (await feeds(ann)).items()
        secret = path.rpartition("/")[2]
        for place in (f"{HALL}/{other}", f"{HALL}/nobody", f"kasteel/{roster}"):
            answer = await eve.client.get(f"/feeds/{place}/{secret}")
            assert (answer.status_code, answer.json()["code"]) == (404, "unknown_roster")
