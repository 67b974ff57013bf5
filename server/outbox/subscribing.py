"""The routes by which a visitor's browser asks for messages about an appointment or a ticket, and ends that."""

import asyncio
import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from server.bodies import read, refused
from server.floor.town import Instant
from server.links import Followed, Links
from server.outbox.composing import Place
from server.outbox.ears import Ears, unbase64
from server.outbox.subscriptions import Subscription, Subscriptions
from server.security import is_loopback

PATH = "/api/v1/push"
POINT_BYTES, SECRET_BYTES = 65, 16

Word = Annotated[str, Field(max_length=100)]


class Keys(BaseModel):
    """What the browser reads with, as its own `PushSubscription` tells it."""

    model_config = ConfigDict(extra="ignore")

    p256dh: Word
    auth: Word


class Browser(BaseModel):
    """A `PushSubscription` as JSON."""

    model_config = ConfigDict(extra="ignore")

    endpoint: Annotated[str, Field(max_length=1_000)]
    keys: Keys


class Wish(BaseModel):
    """Which browser, about what: an appointment with its key, or the secret in the link of a ticket."""

    model_config = ConfigDict(extra="forbid")

    subscription: Browser
    hall: Word
    booking: Word = ""
    key: Word = ""
    ticket: Word = ""
    language: Annotated[str, Field(max_length=2)] = "nl"


_WISH = TypeAdapter(Wish)


@dataclass(frozen=True, slots=True)
class Subscribing:
    """Lets browsers subscribe. `services` are the hosts that the house may post to; `public_key` is the house's own."""

    places: Mapping[str, Place]
    links: Links
    subscriptions: Subscriptions
    services: tuple[str, ...]
    public_key: str
    now: Callable[[], Instant]

    def routes(self) -> list[Route]:
        """The paths."""
        return [
            Route(PATH, self.key, methods=["GET"]),
            Route(PATH, self.subscribe, methods=["POST"]),
            Route(PATH, self.unsubscribe, methods=["DELETE"]),
        ]

    async def key(self, _request: Request) -> Response:
        """What a browser must be told when it subscribes."""
        return JSONResponse({"key": self.public_key})

    async def subscribe(self, request: Request) -> Response:
        """201, or a refusal with its code."""
        wish = await read(request, _WISH)
        about = self._about(wish)
        if about is None:
            return refused(404, "unknown_booking")
        if not self._is_makers(wish.subscription.endpoint) or not _can_hear(wish.subscription.keys):
            return refused(400, "malformed")
        ears = Ears(wish.subscription.keys.p256dh, wish.subscription.keys.auth)
        browser = Subscription(wish.subscription.endpoint, ears, wish.language)
        added = await asyncio.to_thread(self.subscriptions.add, wish.hall, about, browser, self.now())
        return Response(status_code=201) if added else refused(429, "too_many")

    async def unsubscribe(self, request: Request) -> Response:
        """204, also when there was nothing."""
        wish = await read(request, _WISH)
        about = self._about(wish)
        if about is None:
            return refused(404, "unknown_booking")
        await asyncio.to_thread(self.subscriptions.forget, wish.hall, about, wish.subscription.endpoint)
        return Response(status_code=204)

    def _about(self, wish: Wish) -> str | None:
        if wish.hall not in self.places:
            return None
        hall = self.places[wish.hall].hall
        if wish.ticket:
            ticket = Followed(lambda: hall.floor, lambda each: self.links.secret(wish.hall, each)).ticket(wish.ticket)
            return ticket.id if ticket else None
        known = wish.booking in hall.agenda.bookings
        right = hmac.compare_digest(wish.key.encode(), self.links.appointment_key(wish.hall, wish.booking).encode())
        return wish.booking if known and right else None

    def _is_makers(self, endpoint: str) -> bool:
        # Otherwise whoever holds an appointment could make the house post to any address inside the building.
        where = urlsplit(endpoint)
        host = where.hostname or ""
        ours = any(host == each or host.endswith(f".{each}") for each in self.services)
        return ours and (where.scheme == "https" or is_loopback(host))


def _can_hear(keys: Keys) -> bool:
    try:
        return len(unbase64(keys.p256dh)) == POINT_BYTES and len(unbase64(keys.auth)) == SECRET_BYTES
    except ValueError:
        return False
