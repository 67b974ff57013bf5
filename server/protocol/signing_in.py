"""How a program signs a person in: over HTTP, for the cookie that its websocket then carries."""

import json
from http.cookies import SimpleCookie
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

WITHIN_S = 10.0


class NotSignedIn(Exception):
    """The server did not let this person in, or is not there; the text says which."""


def sign_in(server: str, name: str, password: str = "") -> str:
    """A new session at the server of this http(s) address, as the value of a Cookie header; raises NotSignedIn.

    In the open mode the name is enough.
    """
    body = json.dumps({"name": name, "password": password}).encode()
    headers = {"Content-Type": "application/json", "Origin": _origin(server)}
    request = Request(f"{server.rstrip('/')}/sign-in", body, headers)
    try:
        with urlopen(request, timeout=WITHIN_S) as response:
            given = SimpleCookie("; ".join(response.headers.get_all("Set-Cookie") or []))
    except HTTPError as error:
        raise NotSignedIn(f"{server} does not let {name} in ({error.code})") from None
    except OSError as error:  # not every one of them comes as a URLError
        raise NotSignedIn(f"{server} does not answer: {getattr(error, 'reason', error)}") from None
    return "; ".join(f"{cookie.key}={cookie.value}" for cookie in given.values())


def socket_url(server: str) -> str:
    """Where the websocket of the server at this http(s) address is."""
    return server.rstrip("/").replace("http", "ws", 1) + "/ws"


def _origin(server: str) -> str:
    parts = urlsplit(server)
    return f"{parts.scheme}://{parts.netloc}"
