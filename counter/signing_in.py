"""Be the person who sits at the counter: sign in over HTTP, and keep the session for the next press of the key."""

import json
import os
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

WITHIN_S = 10.0


class NotSignedIn(Exception):
    """The server did not let this person in, or is not there; the text says which."""


def sign_in(server: str, name: str, password: str) -> str:
    """A new session, as the value of a Cookie header; raises NotSignedIn."""
    body = json.dumps({"name": name, "password": password}).encode()
    headers = {"Content-Type": "application/json", "Origin": _origin(server)}
    request = Request(f"{server.rstrip('/')}/sign-in", body, headers)
    try:
        with urlopen(request, timeout=WITHIN_S) as response:
            given = SimpleCookie("; ".join(response.headers.get_all("Set-Cookie") or []))
    except HTTPError as error:
        raise NotSignedIn(f"{server} does not let {name} in ({error.code})") from None
    except URLError as error:
        raise NotSignedIn(f"{server} does not answer: {error.reason}") from None
    return "; ".join(f"{cookie.key}={cookie.value}" for cookie in given.values())


def kept(session: Path | None) -> str | None:
    """The session of an earlier press, if it was kept."""
    return session.read_text("utf-8").strip() or None if session and session.exists() else None


def keep(session: Path | None, cookie: str) -> None:
    """Keep it where only this user of the machine can read it."""
    if session is None:
        return
    session.parent.mkdir(parents=True, exist_ok=True)
    with open(os.open(session, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(cookie)


def _origin(server: str) -> str:
    parts = urlsplit(server)
    return f"{parts.scheme}://{parts.netloc}"
