"""Guards every request before it reaches a page or a socket: where it comes from, its size, its pace, its headers."""

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.floor.town import Instant
from server.limits import Limit, Rate

_log = logging.getLogger(__name__)

# The largest body that any route takes is a sign-in; but for documents that visitors send.
LONGEST_BODY_BYTES = 16 * 1024
DOCUMENTS = re.compile(r"/api/v1/appointments/[^/]+/[^/]+/uploads")
LONGEST_DOCUMENT_BYTES = 10 * 1024 * 1024
API = "/api/v1/"
# A hall's devices, and one day its visitors' phones, may stand behind one address and all come back after a restart.
UPGRADES = Rate(burst=6_000, each_ms=5)
POSTS = Rate(burst=60, each_ms=500)

CONTENT_POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
NOTHING_MORE = "camera={camera}, geolocation=(), microphone=(), payment=(), usb=()"
HEADERS = {
    "content-security-policy": CONTENT_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": NOTHING_MORE.format(camera="()"),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
# Where visitors show the code of their appointment.
WITH_CAMERA = ("/kiosk",)
CAMERA = {"permissions-policy": NOTHING_MORE.format(camera="(self)")}
# Under TLS only; short enough that a town which turns TLS off is not locked out for long.
STAYS_SECURE = {"strict-transport-security": "max-age=2592000"}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request goes no further; `code` is for the asker and the log."""

    status: int
    code: str


class Guard:
    """ASGI middleware in front of everything."""

    def __init__(self, app: ASGIApp, now: Callable[[], Instant], open_mode: bool) -> None:
        self._app = app
        self._now = now
        self._open_mode = open_mode
        self._upgrades = Limit(UPGRADES)
        self._posts = Limit(POSTS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass it on, or refuse it."""
        if scope["type"] == "lifespan":
            return await self._app(scope, receive, send)
        if scope["type"] == "http":  # a socket's messages go out bare: they are many
            send = _with_headers(send, headers_for(scope))
        refusal = self._refusal(scope)
        if refusal is None:
            return await self._app(scope, receive, send)
        _log.info("refused %s %s: %s", scope.get("method", "websocket"), scope["path"], refusal.code)
        answer = JSONResponse({"code": refusal.code}, refusal.status)
        return await answer(scope, receive, send)

    def _refusal(self, scope: Scope) -> Refusal | None:
        headers = Headers(scope=scope)
        if self._open_mode and not is_loopback(host_of(headers)):
            return Refusal(403, "not_loopback")
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD"):
            return None
        if not same_origin(headers) and not shows_its_own_key(scope, headers):
            return Refusal(403, "other_origin")
        if not body_fits(headers, longest_body(scope)):
            return Refusal(413, "too_large")
        return self._too_often(scope)

    def _too_often(self, scope: Scope) -> Refusal | None:
        # Trying out is on this machine only, where a limit per address guards nothing.
        limit = self._upgrades if scope["type"] == "websocket" else self._posts
        if self._open_mode or limit.allows(address_of(scope), self._now()):
            return None
        return Refusal(429, "too_often")


def headers_for(scope: Scope) -> Mapping[str, str]:
    """What every answer to this request says of itself to a browser."""
    camera = CAMERA if scope["path"] in WITH_CAMERA else {}
    return HEADERS | camera | (STAYS_SECURE if is_secure(scope) else {})


def _with_headers(send: Send, extra: Mapping[str, str]) -> Send:
    async def with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in extra.items():
                headers.setdefault(name, value)
        await send(message)

    return with_headers


def address_of(scope: Scope) -> str:
    """The address of who asks, in the word of a trusted proxy if there is one; nothing when the transport has none."""
    return scope["client"][0] if scope.get("client") else ""


def is_secure(scope: Scope) -> bool:
    """Whether the browser speaks TLS, with us or with a trusted proxy in front."""
    return scope["scheme"] in ("https", "wss")


def host_of(headers: Headers) -> str:
    """The host that was asked for, without its port."""
    return urlsplit(f"//{headers.get('host', '')}").hostname or ""


def is_loopback(host: str) -> bool:
    """Whether this name or address means this machine and no other."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def same_origin(headers: Headers) -> bool:
    """Whether a page of ours asks, or no page at all: agents send no origin, browsers always do."""
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def shows_its_own_key(scope: Scope, headers: Headers) -> bool:
    """Whether a partner's program asks: a browser never adds such a key by itself, so no other page can misuse it."""
    return scope["path"].startswith(API) and headers.get("authorization", "").lower().startswith("bearer ")


def longest_body(scope: Scope) -> int:
    """How long a body may be: documents are written to the disk as they come, all others are read whole."""
    is_document = scope["type"] == "http" and scope["method"] == "POST" and DOCUMENTS.fullmatch(scope["path"])
    return LONGEST_DOCUMENT_BYTES if is_document else LONGEST_BODY_BYTES


def body_fits(headers: Headers, longest: int = LONGEST_BODY_BYTES) -> bool:
    """Whether the body says how long it is, and that is not too long."""
    length = headers.get("content-length", "0")
    return "transfer-encoding" not in headers and length.isdecimal() and int(length) <= longest
