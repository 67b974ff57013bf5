"""Pages come as they were built, know their hall, and send who must sign in to sign in."""

from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from server.accounts.people import Person
from server.pages import Pages, marked, not_found

ANN = Person("p-1", "Ann", frozenset({"staff"}))
NAMES = (
    "start", "signin", "kiosk", "display", "counter", "host", "manager", "ticket", "paper", "wizard", "sheets",
    "numbers", "audit",
)  # fmt: skip


@pytest.fixture
def built(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / f"{name}.html").write_text(f'<!doctype html>\n<html lang="nl" data-hall="x"><title>{name}</title>')
    (tmp_path / "kiosk.js").write_text("export {}")
    return tmp_path


def client(folder: Path, *, person: Person | None = ANN, open_mode: bool = False) -> TestClient:
    zones = {"gemeentehuis": ("wachtruimte", "snelbalie"), "bibliotheek": ("inkom",)}
    pages = Pages(zones, lambda _: person, ":root {}", open_mode, folder)
    handlers: dict[Any, Any] = {404: not_found}
    return TestClient(Starlette(routes=pages.routes(), exception_handlers=handlers), follow_redirects=False)


@pytest.mark.parametrize(
    ("path", "name"),
    [("/", "start"), ("/sign-in", "signin"), ("/kiosk?name=kiosk-1", "kiosk"), ("/display/snelbalie", "display"),
     ("/counter", "counter"), ("/host", "host"), ("/manager", "manager"),
     ("/manager/start", "wizard"), ("/manager/sheets", "sheets"), ("/manager/numbers", "numbers"),
     ("/audit", "audit"), ("/ticket/4s6q3kz7", "ticket")],
)  # fmt: skip
def test_each_address_has_its_page(built: Path, path: str, name: str) -> None:
    answer = client(built).get(path)
    assert f"<title>{name}</title>" in answer.text
    assert '<html lang="nl" data-hall="gemeentehuis">' in answer.text


def test_a_page_of_another_hall_is_asked_for_by_name(built: Path) -> None:
    asking = client(built)
    assert 'data-hall="bibliotheek"' in asking.get("/kiosk?hall=bibliotheek").text
    assert 'data-hall="gemeentehuis"' in asking.get('/kiosk?hall="><script>').text
    assert asking.get("/display/inkom?hall=bibliotheek").status_code == 200


def test_a_zone_that_is_not_there_has_no_display(built: Path) -> None:
    answer = client(built).get("/display/kelder")
    assert answer.status_code == 404
    assert 'href="/"' in answer.text


@pytest.mark.parametrize("path", ["/counter", "/host", "/manager", "/manager/start", "/manager/numbers", "/audit"])
def test_who_is_not_signed_in_signs_in_first(built: Path, path: str) -> None:
    answer = client(built, person=None).get(f"{path}?hall=gemeentehuis&x=1")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/sign-in?then={quote(path, safe='')}%3Fhall%3Dgemeentehuis%26x%3D1"


def test_visitors_need_not_sign_in(built: Path) -> None:
    asking = client(built, person=None)
    paths = ("/", "/kiosk", "/display/wachtruimte", "/sign-in", "/ticket/x")
    assert {asking.get(path).status_code for path in paths} == {200}


def test_the_paper_tray_is_there_for_trying_out_only(built: Path) -> None:
    assert client(built).get("/paper").status_code == 404
    answer = client(built, open_mode=True).get("/paper")
    assert answer.status_code == 200
    assert "data-open" in answer.text


def test_scripts_are_asked_for_again_and_come_only_when_they_changed(built: Path) -> None:
    asking = client(built)
    first = asking.get("/pages/kiosk.js")
    assert first.headers["cache-control"] == "no-cache"
    assert first.headers["content-type"].startswith("text/javascript")
    again = asking.get("/pages/kiosk.js", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304


def test_the_worker_of_messages_may_serve_every_page(built: Path) -> None:
    assert client(built).get("/push-worker.js").status_code == 503
    (built / "push-worker.js").write_text("(()=>{})()")
    answer = client(built).get("/push-worker.js")
    assert (answer.text, answer.headers["cache-control"]) == ("(()=>{})()", "no-cache")
    assert answer.headers["content-type"].startswith("text/javascript")


@pytest.mark.parametrize("pushes", [True, False])
def test_a_page_knows_whether_the_house_sends_messages_to_browsers(built: Path, pushes: bool) -> None:
    pages = Pages({"gemeentehuis": ()}, lambda _: ANN, ":root {}", False, built, pushes)
    assert ("data-push" in TestClient(Starlette(routes=pages.routes())).get("/ticket/4s6q3kz7").text) == pushes


@pytest.mark.parametrize("path", ["/nowhere", "/pages/nowhere.js", "/pages/../pages.py", "/pages/%2e%2e/pages.py"])
def test_nothing_else_is_served(built: Path, path: str) -> None:
    (built.parent / "pages.py").write_text("secret")
    answer = client(built).get(path)
    assert answer.status_code == 404
    assert "secret" not in answer.text


def test_pages_that_are_not_built_yet_say_how(tmp_path: Path) -> None:
    answer = client(tmp_path / "nothing").get("/")
    assert answer.status_code == 503
    assert "make web" in answer.text


def test_a_mark_replaces_what_the_document_had() -> None:
    document = '<!doctype html><html data-hall="x" lang="nl" data-open>'
    assert (
        marked(document, {"data-hall": "a&b", "data-open": None})
        == '<!doctype html><html lang="nl" data-hall="a&amp;b">'
    )
