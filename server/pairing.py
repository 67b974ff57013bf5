"""The routes by which a manager lets devices in and puts them out."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from server.accounts.accounts import Accounts
from server.accounts.people import Person
from server.bodies import read, refused
from server.cookies import cookie_of
from server.devices.devices import Devices
from server.floor.town import Instant
from server.limits import Limit, Rate
from server.security import address_of

# A code has six digits and stands ten minutes: nobody types faster than this, and guessing gets nowhere.
ANSWERS = Rate(burst=10, each_ms=3_000)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the manager says to a device that waits."""

    accept: bool


_VERDICT = TypeAdapter(Verdict)
Act = Callable[[Request, Person], Awaitable[Response]]


class Pairing:
    """Lets a manager answer pairing codes and revoke devices over HTTP."""

    def __init__(self, accounts: Accounts, devices: Devices, now: Callable[[], Instant]) -> None:
        self._accounts = accounts
        self._devices = devices
        self._now = now
        self._answers = Limit(ANSWERS)

    def routes(self) -> list[Route]:
        """The paths."""
        return [
            Route("/pairings/{code}", self._for_managers(self._answer), methods=["POST"]),
            Route("/devices/{device}/revoke", self._for_managers(self._revoke), methods=["POST"]),
        ]

    def _for_managers(self, act: Act) -> Callable[[Request], Awaitable[Response]]:
        async def guarded(request: Request) -> Response:
            person = self._accounts.session(cookie_of(request), self._now())
            if person is None:
                return refused(401, "sign_in")
            if "manager" not in person.roles:
                return refused(403, "not_allowed")
            return await act(request, person)

        return guarded

    async def _answer(self, request: Request, person: Person) -> Response:
        now, address, code = self._now(), address_of(request.scope), request.path_params["code"]
        verdict = await read(request, _VERDICT)
        if not self._answers.allows(person.id, now):
            return refused(429, "too_often")
        if verdict.accept:
            device = await self._devices.confirm(code, person.id, address, now)
            return refused(404, "unknown_code") if device is None else JSONResponse({"device": device.id})
        known = await self._devices.refuse(code, person.id, address, now)
        return Response(status_code=204) if known else refused(404, "unknown_code")

    async def _revoke(self, request: Request, person: Person) -> Response:
        device = request.path_params["device"]
        known = await self._devices.revoke(device, person.id, address_of(request.scope), self._now())
        return Response(status_code=204) if known else refused(404, "unknown_device")
