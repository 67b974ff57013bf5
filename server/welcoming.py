"""From the first message to a known connection: version, hall, identity and what it wants to see."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.websockets import WebSocket

from server.accounts.accounts import Accounts
from server.accounts.people import Person
from server.cookies import cookie_of
from server.devices.devices import Devices
from server.devices.pairings import TooManyPairings
from server.floor.commands.asker import By
from server.floor.town import Instant
from server.permissions import PEOPLE
from server.protocol import VERSION
from server.protocol.codec import write
from server.protocol.envelopes import Goodbye, Hello, Paired, Pairing
from server.reception import Reception
from server.security import address_of

LONGEST_NAME = 64
TOPICS_AT_MOST = 16


class Unwelcome(Exception):
    """This connection is sent away; `code` says why."""

    def __init__(self, code: Goodbye, detail: str = "") -> None:
        super().__init__(code)
        self.code: Goodbye = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Known:
    """Who is at the other end: where it came in, under which name it asks, which pairing it holds, and from where."""

    reception: Reception
    by: By
    hello: Hello
    person: Person | None = None
    device: str | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Doorkeeper:
    """Lets connections in. In the open mode devices need no pairing."""

    receptions: Mapping[str, Reception]
    accounts: Accounts
    devices: Devices
    now: Callable[[], Instant]

    async def let_in(self, websocket: WebSocket, hello: Hello) -> Known:
        """Who this is; a new device waits here for the manager's word. Raises Unwelcome."""
        if hello.version != VERSION:
            raise Unwelcome("version", _which_side(hello.version))
        reception = self.receptions.get(hello.hall)
        if reception is None:
            raise Unwelcome("unknown_hall")
        if not 0 < len(hello.name) <= LONGEST_NAME or len(hello.topics) > TOPICS_AT_MOST:
            raise Unwelcome("malformed")
        refused = next((topic for topic in hello.topics if not reception.rendering.may_see(hello.role, topic)), None)
        if refused is not None:
            raise Unwelcome("unknown_link" if refused.startswith("ticket/") else "not_allowed")
        if hello.role == "visitor":
            return Known(reception, By(f"visitor {hello.name}", hello.role), hello)
        if hello.role in PEOPLE:
            return self._person(websocket, hello, reception)
        return await self._device(websocket, hello, reception)

    def _person(self, websocket: WebSocket, hello: Hello, reception: Reception) -> Known:
        person = self.accounts.session(cookie_of(websocket), self.now())
        if person is None:
            raise Unwelcome("sign_in")
        if not person.roles & PEOPLE[hello.role]:
            raise Unwelcome("not_allowed")
        by = By(f"{person.id} {hello.name}", hello.role, person.id)
        return Known(reception, by, hello, person, address=address_of(websocket.scope))

    async def _device(self, websocket: WebSocket, hello: Hello, reception: Reception) -> Known:
        by = By(hello.name, hello.role)
        if self.devices.open_mode:
            return Known(reception, by, hello)
        token = hello.token or await self._paired(websocket, hello)
        device = self.devices.known(token)
        if device is None:
            raise Unwelcome("revoked")
        if (device.hall, device.role, device.name) != (hello.hall, hello.role, hello.name):
            raise Unwelcome("not_paired")
        self.devices.seen(device.id, self.now())
        return Known(reception, by, hello, device=device.id)

    async def _paired(self, websocket: WebSocket, hello: Hello) -> str:
        try:
            pairing = self.devices.begin_pairing(
                hello.role, hello.name, hello.hall, address_of(websocket.scope), self.now()
            )
        except TooManyPairings:
            raise Unwelcome("too_fast") from None
        await websocket.send_text(write(Pairing(pairing.code, pairing.expires)))
        token = await _unless_gone(websocket, pairing.answer)
        if token is None:
            raise Unwelcome("pairing_expired")
        await websocket.send_text(write(Paired(token)))
        return token


async def _unless_gone(websocket: WebSocket, answer: "asyncio.Future[str | None]") -> str | None:
    """The manager's answer; hanging up, or saying anything meanwhile, takes the code back."""
    hears: asyncio.Future[Any] = asyncio.ensure_future(websocket.receive())
    either: set[asyncio.Future[Any]] = {hears, answer}
    try:
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        return answer.result() if answer.done() else None
    finally:
        hears.cancel()
        answer.cancel()


def _which_side(version: int) -> str:
    return "update this device" if version < VERSION else "update the server"
