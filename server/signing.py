"""The routes by which people sign in and out, and a page asks who they are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from prometheus_client import Counter
from pydantic import Field, TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from server.accounts.accounts import Accounts
from server.accounts.people import Person, Refusal, Session
from server.bodies import read, refused
from server.cookies import cookie_of, hand_out, take_back
from server.floor.town import Instant
from server.security import address_of, is_secure

_STATUS = {"wrong": 401, "too_often": 429, "not_stored": 503}


@dataclass(frozen=True, slots=True)
class Credentials:
    """What the sign-in page sends; in the open mode the name is enough."""

    name: Annotated[str, Field(max_length=200)]
    password: Annotated[str, Field(max_length=400)] = ""


_CREDENTIALS = TypeAdapter(Credentials)


@dataclass(frozen=True, slots=True)
class Signing:
    """Signs people in and out over HTTP."""

    accounts: Accounts
    now: Callable[[], Instant]
    attempts: Counter

    def routes(self) -> list[Route]:
        """The paths."""
        return [
            Route("/sign-in", self.sign_in, methods=["POST"]),
            Route("/sign-out", self.sign_out, methods=["POST"]),
            Route("/me", self.me, methods=["GET"]),
        ]

    async def sign_in(self, request: Request) -> Response:
        """Answers who is signed in now, and hands out the cookie."""
        credentials = await read(request, _CREDENTIALS)
        now, address = self.now(), address_of(request.scope)
        answer = await self.accounts.sign_in(credentials.name, credentials.password, address, now)
        self.attempts.labels("signed_in" if isinstance(answer, Session) else answer.code).inc()
        if isinstance(answer, Refusal):
            return refused(_STATUS[answer.code], answer.code, wait_ms=answer.wait_ms)
        response = JSONResponse(_told(answer.person))
        hand_out(response, answer, now, is_secure(request.scope))
        return response

    async def sign_out(self, request: Request) -> Response:
        """Whoever was signed in is not any more."""
        if cookie := cookie_of(request):
            await self.accounts.sign_out(cookie, address_of(request.scope), self.now())
        response = Response(status_code=204)
        take_back(response, is_secure(request.scope))
        return response

    async def me(self, request: Request) -> Response:
        """Who the cookie belongs to; `open_mode` tells the page to ask for a name only."""
        person = self.accounts.session(cookie_of(request), self.now())
        if person is None:
            return refused(401, "sign_in", open_mode=self.accounts.open_mode)
        return JSONResponse({**_told(person), "open_mode": self.accounts.open_mode})


def _told(person: Person) -> dict[str, object]:
    return {"person": person.id, "name": person.name, "roles": sorted(person.roles)}
