"""Only an auditor and a manager read the audit trail, page by page, with names where they are known."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from server.accounts.accounts import Accounts
from server.accounts.people import ROLES
from server.accounts.trail import Deed
from server.auditing import LINES_A_PAGE, Auditing
from server.cookies import COOKIE
from server.devices.devices import Devices
from server.floor.commands.hall import Evacuate, LimitService
from server.journal.store import Store
from tests.browser.people import kiosk, person, take
from tests.house import PASSWORD, House

GOOD = "een goed lang wachtwoord"


class Office:
    """The route, with somebody of each role."""

    def __init__(self, store: Store) -> None:
        self.accounts = Accounts(store.writing, store.reading)
        self.people = {role: self.accounts.roster.add(role.title(), GOOD, [role], 0) for role in ROLES}
        devices = Devices(store.writing, store.reading)
        self.app = Starlette(routes=Auditing(self.accounts, devices, lambda: 2_000).routes())

    async def browser(self, role: str | None) -> TestClient:
        cookies = {}
        if role:
            session = await self.accounts.sign_in(role, GOOD, "192.0.2.1", 1_000)
            cookies = {COOKIE: str(getattr(session, "token", ""))}
        return TestClient(self.app, cookies=cookies)


@pytest.mark.parametrize(
    ("role", "status"), [("auditor", 200), ("manager", 200), ("staff", 403), ("host", 403), (None, 401)]
)
async def test_the_trail_opens_for_an_auditor_and_a_manager_alone(store: Store, role: str, status: int) -> None:
    assert (await Office(store).browser(role)).get("/trail").status_code == status


async def test_a_line_tells_names_and_where_it_came_from(store: Store) -> None:
    office = Office(store)
    told = (await office.browser("auditor")).get("/trail").json()
    assert told["more"] is False
    assert told["lines"][0] | {"id": 0} == {
        "id": 0, "at": 1_000, "who": "Auditor", "what": "signed_in", "about": "", "address": "192.0.2.1"
    }  # fmt: skip


async def test_who_is_forgotten_stays_an_id(store: Store) -> None:
    office = Office(store)
    office.accounts.trail.add(Deed(3, "p-gone", "signed_out"))
    lines = (await office.browser("manager")).get("/trail").json()["lines"]
    assert "p-gone" in {line["who"] for line in lines}


async def test_older_lines_follow_without_gap_or_repeat(store: Store) -> None:
    office = Office(store)
    for at in range(LINES_A_PAGE + 5):
        office.accounts.trail.add(Deed(at, "command line", "account_added"))
    browser = await office.browser("auditor")
    first = browser.get("/trail").json()
    rest = browser.get("/trail", params={"before": first["lines"][-1]["id"]}).json()
    ids = [line["id"] for line in (*first["lines"], *rest["lines"])]
    assert (first["more"], rest["more"]) == (True, False)
    assert ids == list(range(len(ids), 0, -1))
    assert len(ids) == LINES_A_PAGE + 6


@pytest.mark.parametrize("before", ["-1", "x", "1" * 16, "²"])
async def test_an_id_that_is_none_is_refused(store: Store, before: str) -> None:
    answer = (await Office(store).browser("auditor")).get("/trail", params={"before": before})
    assert (answer.status_code, answer.json()) == (400, {"code": "malformed"})


async def test_what_a_manager_does_to_the_hall_stands_in_the_trail(house: House) -> None:
    async with person(house, "Mia", "manager") as mia:
        await mia.do(Evacuate())
        await mia.do(LimitService("passport", 3))
    async with house.browser() as browser:
        await browser.post("/sign-in", json={"name": "Ria", "password": PASSWORD})
        lines = (await browser.get("/trail")).json()["lines"]
    told = [(line["who"], line["what"], line["about"], line["address"]) for line in lines]
    assert ("Mia", "evacuate", "gemeentehuis", "127.0.0.1") in told
    assert ("Mia", "limit_service", "gemeentehuis passport", "127.0.0.1") in told


async def test_what_a_visitor_comes_for_never_stands_in_the_trail(house: House) -> None:
    async with kiosk(house) as visitor:
        await take(visitor, "passport")
    async with house.browser() as browser:
        await browser.post("/sign-in", json={"name": "Ria", "password": PASSWORD})
        told = await browser.get("/trail")
    assert "passport" not in told.text
    assert "signed_in" in told.text
