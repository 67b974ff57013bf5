"""The session cookie: how a browser shows who signed in, over HTTP and at a websocket's upgrade alike."""

from starlette.requests import HTTPConnection
from starlette.responses import Response

from server.accounts.people import Session
from server.floor.town import Instant

COOKIE = "onthaal_session"


def cookie_of(connection: HTTPConnection) -> str | None:
    """The cookie that came along."""
    return connection.cookies.get(COOKIE)


def hand_out(response: Response, session: Session, now: Instant, secure: bool) -> None:
    """Let the browser keep the session; no script can read it and no other site can send it."""
    seconds = (session.until - now) // 1000
    response.set_cookie(COOKIE, session.token, max_age=seconds, httponly=True, samesite="strict", secure=secure)


def take_back(response: Response, secure: bool) -> None:
    """Let the browser forget it."""
    response.delete_cookie(COOKIE, httponly=True, samesite="strict", secure=secure)
