"""The one websocket `/ws`: who is it, what may it see, and what does it ask."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from starlette.websockets import WebSocket, WebSocketDisconnect

from server.floor.refused import Refused
from server.floor.town import Instant
from server.hub.client import GONE, Client
from server.joining import Command
from server.journal.entry import NotStored
from server.limits import Limit, Rate
from server.metrics import Metrics
from server.permissions import may_ask
from server.presence import Visitor
from server.protocol import VERSION
from server.protocol.answers import Noted
from server.protocol.codec import Malformed, read_from_device, write
from server.protocol.envelopes import Ack, Bye, Do, Done, Goodbye, Hello, NotDone, Note, Sound, Status, ToHall, Welcome
from server.tracing import traced
from server.welcoming import Doorkeeper, Known, Unwelcome

_log = logging.getLogger(__name__)

HELLO_WITHIN_S = 10.0
# A printer that settles a day's slips after a restart is the fastest honest talker.
MESSAGES = Rate(burst=1_000, each_ms=2)


@dataclass(frozen=True, slots=True)
class Sockets:
    """The endpoint of all connections."""

    doorkeeper: Doorkeeper
    metrics: Metrics
    now: Callable[[], Instant]

    async def endpoint(self, websocket: WebSocket) -> None:
        """One connection from its first message to its end."""
        await websocket.accept()
        try:
            known = await self.doorkeeper.let_in(websocket, await _hello(websocket))
            await self._serve(websocket, known)
        except Unwelcome as unwelcome:
            _log.info("sent away: %s", unwelcome.code)
            await _hang_up(websocket, unwelcome.code, unwelcome.detail)
        except GONE:
            pass

    async def _serve(self, websocket: WebSocket, known: Known) -> None:
        serving = asyncio.current_task()
        assert serving is not None
        leaving: list[Goodbye] = []

        def send_away(code: Goodbye) -> None:
            if not leaving:
                leaving.append(code)
                serving.cancel()

        def cut_off() -> None:
            self.metrics.cut_off.inc()
            send_away("too_fast")

        client = Client(websocket.send_text, cut_off)
        visitor = Visitor(known.by.role, known.by.sender, self.now(), client, send_away, known.device)
        visitor.line = secrets.token_hex(4)
        if known.by.role in ("kiosk", "display", "printer"):
            visitor.name = known.hello.name
        if known.by.role == "display":
            visitor.zone = next((zone for kind, _, zone in _topics(known) if kind == "display"), None)
        try:
            await self._talk(websocket, known, visitor)
        except asyncio.CancelledError:
            if not leaving:
                raise
            serving.uncancel()
            if not client.blocked:
                await _hang_up(websocket, leaving[0])

    async def _talk(self, websocket: WebSocket, known: Known, visitor: Visitor) -> None:
        reception, client = known.reception, visitor.client
        connected = self.metrics.connected.labels(known.by.role)
        reception.presence.enter(visitor)
        connected.inc()
        try:
            client.say(write(self._welcome(known, visitor)))
            reception.hub.look(client, known.hello.topics)
            if known.by.role == "printer":
                reception.printing.enter(visitor.name, client)
            limit = Limit(MESSAGES)
            while True:
                message = await _received(websocket)
                if not limit.allows("", self.now()):
                    raise Unwelcome("too_fast")
                await self._hear(message, known, visitor)
        finally:
            connected.dec()
            client.close()
            reception.hub.look_away(client)
            reception.printing.leave(visitor.name, client)
            reception.presence.leave(visitor)

    async def _hear(self, message: ToHall, known: Known, visitor: Visitor) -> None:
        match message:
            case Do():
                visitor.client.say(write(await self._do(message, known)))
            case Note() if known.by.person is not None:
                visitor.client.say(write(await self._note(message, known)))
            case Ack() if known.by.role == "printer":
                await known.reception.printing.settle(visitor.name, message)
            case Status() if known.by.role == "printer":
                known.reception.presence.tell(visitor, message.printer)
            case Sound() if known.by.role == "display":
                known.reception.presence.tell_sound(visitor, message.on)
            case Hello() | Note() | Ack() | Status() | Sound():
                raise Unwelcome("malformed")

    async def _do(self, message: Do, known: Known) -> Done | NotDone:
        try:
            if not (may_ask(known.by.role, message.command) and _own(message.command, known)):
                raise Refused("not_allowed")
            answer = await known.reception.hall.do(message.command, known.by, message.id)
            await self._trace(message.command, known)
            return Done(message.id, known.reception.with_link(answer))
        except Refused as refused:
            self.metrics.refusals.labels(known.hello.hall, refused.code).inc()
            _log.info("refused %s: %s", message.command.do, refused)
            return NotDone(message.id, refused.code, refused.detail, refused.when)

    async def _trace(self, command: Command, known: Known) -> None:
        """What is done to a whole hall stands in the audit trail. It is done, also when that cannot be stored."""
        deed = traced(command, known, self.doorkeeper.now())
        if deed is None:
            return
        try:
            await self.doorkeeper.accounts.note(deed)
        except NotStored:
            _log.exception("not in the audit trail: %s", command.do)

    async def _note(self, message: Note, known: Known) -> Done | NotDone:
        try:
            await known.reception.write_note(message.ticket, message.text, known.by.person or "")
        except Refused as refused:
            return NotDone(message.id, refused.code, refused.detail, refused.when)
        return Done(message.id, Noted())

    def _welcome(self, known: Known, visitor: Visitor) -> Welcome:
        return Welcome(
            version=VERSION,
            hall=known.hello.hall,
            device=known.hello.name,
            now=known.reception.hall.now(),
            open_mode=self.doorkeeper.devices.open_mode,
            person=known.person.name if known.person else None,
            speed=known.reception.hall.speed,
            line=visitor.line,
        )


def _own(command: Command, known: Known) -> bool:
    """A visitor asks about the own visit alone, the one behind the link."""
    if known.by.role != "visitor":
        return True
    return known.reception.rendering.follows(known.hello.topics, getattr(command, "ticket", ""))


def _topics(known: Known) -> Iterator[tuple[str, str, str]]:
    return (topic.partition("/") for topic in known.hello.topics)


async def _hello(websocket: WebSocket) -> Hello:
    try:
        async with asyncio.timeout(HELLO_WITHIN_S):
            message = await _received(websocket)
    except TimeoutError:
        raise Unwelcome("malformed", "no hello") from None
    if not isinstance(message, Hello):
        raise Unwelcome("malformed", "hello comes first")
    return message


async def _received(websocket: WebSocket) -> ToHall:
    received = await websocket.receive()
    if received["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(received.get("code", 1006))
    try:
        return read_from_device(received.get("text") or "")
    except Malformed as malformed:
        raise Unwelcome("malformed", str(malformed)) from None


async def _hang_up(websocket: WebSocket, code: Goodbye, detail: str = "") -> None:
    try:
        await websocket.send_text(write(Bye(code, detail)))
        await websocket.close(1000)
    except GONE:
        return
