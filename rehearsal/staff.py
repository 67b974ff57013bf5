"""A member of staff at a counter: looks at the page, calls, helps as long as it takes, keeps the hours."""

import asyncio
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from rehearsal.notes import Call, Notes
from rehearsal.pace import Pace
from server.days.day import Opening
from server.protocol.answers import Answer, VisitorCalled
from server.protocol.asking import (
    CallNext,
    Code,
    Command,
    Finish,
    Instant,
    Refused,
    ReleaseCounter,
    Start,
    TakeCounter,
)
from server.protocol.client import Device
from server.protocol.shown import CounterShown
from server.protocol.staffing import Contact

# From the call until the visitor stands or sits there.
WALK_UP_MS = {"standing": 15_000, "desk": 60_000, "room": 60_000}
# Whoever waits for work looks up at least this often, whatever the page says.
GLANCE_MS = 60_000
_CONTACT = TypeAdapter(Contact)


@dataclass(slots=True, eq=False)
class Clerk:
    """The person at one counter. `at` gives the instant of a time of day."""

    device: Device
    counter: CounterShown
    pace: Pace
    at: Callable[[int], Instant]
    notes: Notes
    _helping: str | None = None
    _pressed_s: float = 0.0

    async def work(self, openings: Iterable[Opening]) -> None:
        """Sit there in each of these; somebody else who takes the counter keeps it until the next one."""
        for opening in openings:
            await self.pace.until(self.at(opening.opens_s))
            with suppress(Refused):
                await self._sit(self.at(opening.closes_s))

    async def _sit(self, closes: Instant) -> None:
        self._helping = None  # who was here when somebody else took the counter is theirs
        await self._ask(TakeCounter(self.counter.id))
        while ticket := await self._next(closes):
            await self._help(ticket)
        await self._ask(ReleaseCounter(self.counter.id))

    async def _next(self, closes: Instant) -> str | None:
        """Whom the key "next" called, which also finishes who is here; None when it is time to close."""
        while self.pace.now() < closes:
            looked_at = self.device.views.get(self._topic)
            self._pressed_s = time.monotonic()
            answer = await self._ask(CallNext(self.counter.id), fine=("nobody_waiting", "before_appointment"))
            self._helped()
            if isinstance(answer, VisitorCalled):
                self.notes.called.add(answer.ticket)
                return answer.ticket
            await self._somebody(looked_at, closes)
        if self._helping:
            await self._ask(Finish(self.counter.id))
            self._helped()
        return None

    async def _somebody(self, looked_at: object, closes: Instant) -> None:
        """Wait until the page, after the version that was looked at, has somebody to call; at most for a glance."""

        def calls_for_work(view: Any) -> bool:
            return self.device.views[self._topic] is not looked_at and bool(view["next"]) and not view["contact"]

        until = min(closes, self.pace.now() + GLANCE_MS)
        with suppress(TimeoutError):
            async with asyncio.timeout(self.pace.seconds_until(until)):
                await self.device.until(self._topic, calls_for_work)

    async def _help(self, ticket: str) -> None:
        await self.pace.until(self.pace.now() + WALK_UP_MS[self.counter.kind])
        if not await self._ask(Start(self.counter.id), fine=("nobody_here",)):
            self.notes.called.discard(ticket)  # went out at the moment of the call
            return
        began = self.pace.now()
        self._helping = ticket
        contact = await self._contact(ticket)
        self.notes.calls.append(self._call(contact))
        await self.pace.until(began + self._length_ms(contact))

    async def _contact(self, ticket: str) -> Contact:
        view = await self.device.until(self._topic, lambda view: (view["contact"] or {}).get("ticket") == ticket)
        return _CONTACT.validate_python(view["contact"])

    def _length_ms(self, contact: Contact) -> int:
        """A person who tries the kiosk beside the simulated ones is helped as long as is usual."""
        visitor = self.notes.visitors.get(contact.ticket)
        return 1000 * (visitor.contact_s if visitor else contact.usual_s)

    def _call(self, contact: Contact) -> Call:
        return Call(
            ticket=contact.ticket,
            number=contact.number,
            counter=self.counter.id,
            class_=contact.class_,
            since=max(contact.taken, contact.agreed or 0),
            called=contact.called,
            asked_s=self._pressed_s,
        )

    def _helped(self) -> None:
        if self._helping:
            self.notes.served.append(self._helping)
            self.notes.ended[self._helping] = time.monotonic()
        self._helping = None

    async def _ask(self, command: Command, fine: tuple[Code, ...] = ()) -> Answer | None:
        try:
            return await self.device.do(command)
        except Refused as refused:
            if refused.code in fine:
                return None
            self.notes.refused(command, refused)
            raise

    @property
    def _topic(self) -> str:
        return f"counter/{self.counter.id}"
