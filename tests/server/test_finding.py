"""Numbers of today are looked up over HTTP by whoever may see the floor, and by nobody else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.floor.commands.visits import Cancel
from tests.browser.people import kiosk, person, take
from tests.house import House

NUMBERS = "/numbers?hall=gemeentehuis&find="


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[House]:
    """A server with accounts: Hana is a host, Otto an auditor."""
    built = House(tmp_path, accounts={"Hana": ("host",), "Otto": ("auditor",)})
    built.start()
    yield built
    assert built.end() == 0, built.log


async def test_a_host_finds_a_number_that_left_every_list(house: House) -> None:
    async with kiosk(house) as visitor, person(house, "Hana", "host") as hana, house.browser() as browser:
        given = await take(visitor, "extract")
        await hana.do(Cancel(given.ticket))
        await browser.post("/sign-in", json={"name": "Hana"})
        answer = await browser.get(f"{NUMBERS}a1")
    (found,) = answer.json()
    assert (found["number"], found["progress"]) == ("A 1", "cancelled")
    assert answer.headers["cache-control"] == "no-store"


async def test_who_may_not_see_the_floor_finds_nobody(guarded: House) -> None:
    cookies = {"Hana": await guarded.sign_in("Hana"), "Otto": await guarded.sign_in("Otto"), "nobody": {}}
    answers = {}
    for name, cookie in cookies.items():
        async with guarded.browser() as browser:
            browser.cookies.update(cookie)
            answers[name] = (await browser.get(f"{NUMBERS}A")).status_code
    assert answers == {"Hana": 200, "Otto": 403, "nobody": 401}


@pytest.mark.parametrize(
    ("query", "status"),
    [("hall=kasteel&find=1", 404), ("hall=gemeentehuis&find=" + 21 * "1", 400),
     ("hall=gemeentehuis&find=1&most=-1", 400), ("hall=gemeentehuis&find=1&most=9999", 400),
     ("hall=gemeentehuis", 200)],
)  # fmt: skip
async def test_a_strange_question_gets_a_plain_answer(house: House, query: str, status: int) -> None:
    async with house.browser() as browser:
        await browser.post("/sign-in", json={"name": "Hana"})
        assert (await browser.get(f"/numbers?{query}")).status_code == status
