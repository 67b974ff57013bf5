"""Signing in over HTTP: the cookie a browser gets, and what each refusal looks like."""

import pytest
from prometheus_client import CollectorRegistry, Counter
from starlette.applications import Starlette
from starlette.testclient import TestClient

from server.accounts.accounts import Accounts
from server.bodies import NotUnderstood, not_understood
from server.journal.store import Store
from server.signing import Signing
from tests.server.conftest import unwritable

GOOD = "een goed lang wachtwoord"


def client(store: Store, *, open_mode: bool = False, secure: bool = False) -> TestClient:
    accounts = Accounts(store.writing, store.reading, open_mode)
    if not open_mode:
        accounts.roster.add("Ann", GOOD, ["staff"], 0)
    attempts = Counter("attempts", "", ["outcome"], registry=CollectorRegistry())
    routes = Signing(accounts, lambda: 1_000, attempts).routes()
    app = Starlette(routes=routes, exception_handlers={NotUnderstood: not_understood})
    return TestClient(app, base_url="https://testserver" if secure else "http://testserver")


def test_who_signs_in_is_known_until_signing_out(store: Store) -> None:
    ann = client(store)
    answer = ann.post("/sign-in", json={"name": "ann", "password": GOOD})
    assert answer.status_code == 200
    assert answer.json() == {"person": answer.json()["person"], "name": "Ann", "roles": ["staff"]}
    assert ann.get("/me").json() == {**answer.json(), "open_mode": False}
    assert ann.post("/sign-out").status_code == 204
    assert ann.get("/me").status_code == 401


def test_no_script_and_no_other_site_can_use_the_cookie(store: Store) -> None:
    cookie = client(store).post("/sign-in", json={"name": "Ann", "password": GOOD}).headers["set-cookie"].lower()
    assert "onthaal_session=" in cookie
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "max-age=43200" in cookie
    assert "secure" not in cookie


def test_under_tls_the_cookie_never_goes_out_in_the_clear(store: Store) -> None:
    answer = client(store, secure=True).post("/sign-in", json={"name": "Ann", "password": GOOD})
    assert "secure" in answer.headers["set-cookie"].lower()


def test_a_wrong_password_gets_no_cookie(store: Store) -> None:
    answer = client(store).post("/sign-in", json={"name": "Ann", "password": "wrong"})
    assert (answer.status_code, answer.json()["code"]) == (401, "wrong")
    assert "set-cookie" not in answer.headers


def test_who_guesses_is_told_how_long_to_wait(store: Store) -> None:
    guesser = client(store)
    for _ in range(5):
        guesser.post("/sign-in", json={"name": "Ann", "password": "wrong"})
    answer = guesser.post("/sign-in", json={"name": "Ann", "password": GOOD})
    assert (answer.status_code, answer.json()) == (429, {"code": "too_often", "wait_ms": 5_000})


def test_a_disk_that_refuses_is_told_as_such(store: Store) -> None:
    ann = client(store)
    with unwritable(store):
        answer = ann.post("/sign-in", json={"name": "Ann", "password": GOOD})
    assert (answer.status_code, answer.json()["code"]) == (503, "not_stored")


@pytest.mark.parametrize("body", [b"", b"[]", b'{"password": "x"}', b'{"name": 3}', b'{"name": "' + b"x" * 300 + b'"}'])
def test_what_is_no_sign_in_is_refused(store: Store, body: bytes) -> None:
    answer = client(store).post("/sign-in", content=body)
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")


def test_trying_out_asks_for_a_name_only(store: Store) -> None:
    somebody = client(store, open_mode=True)
    assert somebody.get("/me").json() == {"code": "sign_in", "open_mode": True}
    assert somebody.post("/sign-in", json={"name": "Bo"}).status_code == 200
    assert somebody.get("/me").json()["name"] == "Bo"
    assert somebody.post("/sign-in", json={"name": "  "}).json()["code"] == "wrong"
