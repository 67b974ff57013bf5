"""What is refused before it reaches a page or a socket, and what every answer carries."""

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient, WebSocketDenialResponse
from starlette.types import Message, Receive, Scope, Send
from starlette.websockets import WebSocket

from server.security import LONGEST_BODY_BYTES, POSTS, UPGRADES, Guard, is_loopback

HOST = "http://onthaal.example"


async def echo(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(len(await request.body())))


async def greet(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text("welcome")
    await socket.close()


def client(*, open_mode: bool = False, base_url: str = HOST) -> TestClient:
    app = Starlette(routes=[Route("/", echo, methods=["GET", "POST"]), WebSocketRoute("/ws", greet)])
    return TestClient(Guard(app, lambda: 0, open_mode), base_url=base_url)


def upgraded(asking: TestClient, **headers: str) -> str:
    with asking.websocket_connect(f"{HOST.replace('http', 'ws')}/ws", headers=headers) as socket:
        return socket.receive_text()


def test_every_answer_says_what_a_browser_may_do_with_it() -> None:
    headers = client().get("/").headers
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


def test_only_the_kiosk_may_use_a_camera_and_then_only_by_itself() -> None:
    asking = client()
    assert "camera=(self)" in asking.get("/kiosk").headers["permissions-policy"]
    for other in ("/host", "/kiosk/", "/kiosks", "/ticket/a"):
        assert "camera=()" in asking.get(other).headers["permissions-policy"]


def test_only_an_address_with_tls_tells_browsers_to_keep_to_it() -> None:
    assert "strict-transport-security" not in client().get("/").headers
    assert "strict-transport-security" in client(base_url="https://onthaal.example").get("/").headers


@pytest.mark.parametrize(
    "origin", ["http://elsewhere.example", "http://onthaal.example:81", "null", "http://onthaal.example.evil"]
)
def test_a_page_of_somebody_else_can_neither_post_nor_connect(origin: str) -> None:
    asking = client()
    assert asking.post("/", headers={"origin": origin}).status_code == 403
    with pytest.raises(WebSocketDenialResponse) as refused:
        upgraded(asking, origin=origin)
    assert refused.value.status_code == 403


def test_our_own_pages_and_agents_without_pages_get_through() -> None:
    asking = client()
    assert asking.post("/", headers={"origin": HOST}).status_code == 200
    assert asking.post("/").status_code == 200
    assert upgraded(asking, origin=HOST) == upgraded(asking) == "welcome"


def test_a_large_body_is_refused_unread() -> None:
    asking = client()
    assert asking.post("/", content=b"x" * LONGEST_BODY_BYTES).text == str(LONGEST_BODY_BYTES)
    assert asking.post("/", content=b"x" * (LONGEST_BODY_BYTES + 1)).status_code == 413


def test_a_body_that_does_not_say_its_length_is_refused() -> None:
    assert client().post("/", content=iter([b"x"])).status_code == 413


def test_who_posts_too_often_waits() -> None:
    asking = client()
    codes = [asking.post("/").status_code for _ in range(POSTS.burst + 1)]
    assert set(codes[:-1]) == {200}
    assert codes[-1] == 429


async def test_who_connects_too_often_waits() -> None:
    """Asked without a client in between: a client would begin thousands of threads and loops."""
    told: list[Message] = []

    async def nothing() -> Message:
        raise AssertionError("the one inside asks nothing")

    async def tell(message: Message) -> None:
        told.append(message)

    async def inside(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "websocket.accept"})

    guard = Guard(inside, lambda: 0, open_mode=False)
    scope: Scope = {
        "type": "websocket", "path": "/ws", "headers": [(b"host", b"onthaal.example")], "client": ("192.0.2.1", 1),
    }  # fmt: skip
    for _ in range(UPGRADES.burst + 1):
        await guard(scope, nothing, tell)
    assert {each["type"] for each in told[: UPGRADES.burst]} == {"websocket.accept"}
    assert told[UPGRADES.burst]["status"] == 429


@pytest.mark.parametrize("address", ["http://127.0.0.1:8000", "http://localhost", "http://[::1]:8000"])
def test_trying_out_answers_on_this_machine(address: str) -> None:
    assert client(open_mode=True, base_url=address).get("/").status_code == 200


@pytest.mark.parametrize("address", ["http://evil.example", "http://localhost.evil.example", "http://192.0.2.1"])
def test_trying_out_answers_to_no_other_name_so_that_no_site_can_pass_for_it(address: str) -> None:
    asking = client(open_mode=True, base_url=address)
    assert asking.get("/").status_code == 403
    assert asking.post("/", headers={"origin": address}).status_code == 403


@pytest.mark.parametrize(
    ("host", "here"), [("127.8.9.1", True), ("::1", True), ("0.0.0.0", False), ("", False), ("::", False)]
)
def test_loopback_is_this_machine_alone(host: str, here: bool) -> None:
    assert is_loopback(host) == here


def test_a_refusal_is_logged_without_who_asked(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    client().post("/?name=Ann", headers={"origin": "http://elsewhere.example"})
    assert "refused POST /: other_origin" in caplog.messages
