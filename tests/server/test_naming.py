"""A hall gets its name while the server runs: it is kept, wins over the file, and only a manager gives it."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from server.accounts.accounts import Accounts
from server.bodies import NotUnderstood, not_understood
from server.cookies import COOKIE
from server.journal.store import Store
from server.naming.names import Names
from server.renaming import LONGEST_NAME, Renaming

GOOD = "een goed lang wachtwoord"
CONFIGURED = {"gemeentehuis": {"nl": "Gemeentehuis", "fr": "Maison communale"}}


def names_of(store: Store) -> Names:
    return Names(store.writing, store.reading, CONFIGURED)


async def office(store: Store, role: str | None = "manager") -> tuple[TestClient, Names, Accounts]:
    accounts, names = Accounts(store.writing, store.reading), names_of(store)
    cookies = {}
    if role:
        accounts.roster.add("Mia", GOOD, [role], 0)
        cookies = {COOKIE: str(getattr(await accounts.sign_in("Mia", GOOD, "", 1), "token", ""))}
    routes = Renaming(accounts, names, {"gemeentehuis": ("nl", "fr")}, lambda: 2).routes()
    app = Starlette(routes=routes, exception_handlers={NotUnderstood: not_understood})
    return TestClient(app, cookies=cookies), names, accounts


async def test_a_name_wins_over_the_file_and_over_a_restart(store: Store) -> None:
    names = names_of(store)
    told: list[str] = []
    names.on_change = told.append
    kept = names.of("gemeentehuis")
    await names.write("gemeentehuis", {"nl": "Stadhuis"})
    await names.write("gemeentehuis", {"nl": "Huis van de Stad"})
    after = {"nl": "Huis van de Stad", "fr": "Maison communale"}
    assert kept == names_of(store).of("gemeentehuis") == after
    assert told == ["gemeentehuis", "gemeentehuis"]


async def test_a_hall_that_left_the_file_is_no_trouble(store: Store) -> None:
    await names_of(store).write("gemeentehuis", {"nl": "Stadhuis"})
    assert Names(store.writing, store.reading, {"elders": {"nl": "Elders"}}).of("elders") == {"nl": "Elders"}


async def test_a_manager_names_the_hall_and_the_trail_tells(store: Store) -> None:
    browser, names, accounts = await office(store)
    assert browser.post("/halls/gemeentehuis/name", json={"name": {"nl": " Stadhuis "}}).status_code == 204
    assert names.of("gemeentehuis")["nl"] == "Stadhuis"
    deed = next(accounts.trail.newest(1))
    assert (deed.what, deed.about) == ("hall_named", "gemeentehuis")


@pytest.mark.parametrize(("role", "status"), [("staff", 403), ("auditor", 403), (None, 401)])
async def test_nobody_else_names_a_hall(store: Store, role: str | None, status: int) -> None:
    browser, names, _ = await office(store, role)
    assert browser.post("/halls/gemeentehuis/name", json={"name": {"nl": "Van mij"}}).status_code == status
    assert names.of("gemeentehuis") == CONFIGURED["gemeentehuis"]


@pytest.mark.parametrize(
    "name",
    [{}, {"nl": ""}, {"nl": "  "}, {"nl": "x" * (LONGEST_NAME + 1)}, {"fr": "Mairie"}, {"nl": "a\nb"}, {"xx": "a"}],
)
async def test_a_name_that_cannot_stand_on_a_slip_is_refused(store: Store, name: dict[str, str]) -> None:
    browser, names, _ = await office(store)
    answer = browser.post("/halls/gemeentehuis/name", json={"name": name})
    assert (answer.status_code, answer.json()) == (400, {"code": "malformed"})
    assert names.of("gemeentehuis") == CONFIGURED["gemeentehuis"]


async def test_a_hall_that_is_not_there_cannot_be_named(store: Store) -> None:
    browser, _, _ = await office(store)
    assert browser.post("/halls/elders/name", json={"name": {"nl": "Elders"}}).status_code == 404
