"""A visitor: comes at a time, takes a ticket or checks in at a kiosk, waits, and goes home when it takes too long."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from rehearsal.notes import Given, Notes
from rehearsal.pace import Pace
from rehearsal.phones import Phones, has_phone, likes_air
from server.days.day import Visitor
from server.protocol.answers import TicketGiven
from server.protocol.asking import CheckIn, Instant, Leave, Refused, TakeTicket, Wanted
from server.protocol.client import Device


@dataclass(frozen=True, slots=True)
class Entrance:
    """Where visitors come in: a kiosk, and a host who is told when somebody leaves."""

    kiosk: Device
    host: Device
    pace: Pace
    at: Callable[[int], Instant]
    notes: Notes
    phones: Phones

    async def visit(self, visitor: Visitor, nth: int) -> None:
        """The whole visit, as far as the visitor decides about it; `nth` of the day, from 0."""
        if visitor.arrives_s is None:
            return
        await self.pace.until(self.at(visitor.arrives_s))
        given = await self._take(visitor)
        if given is None:
            return
        async with asyncio.TaskGroup() as beside:
            if has_phone(nth):
                beside.create_task(self.phones.follow(given, likes_air(nth)))
            await self.pace.until(given.at + visitor.patience_s * 1000)
            if given.ticket not in self.notes.called:
                await self._leave(given.ticket)

    async def _take(self, visitor: Visitor) -> Given | None:
        command = self._wish(visitor)
        try:
            answer = await self.kiosk.do(command)
        except Refused as refused:
            self.notes.refused(command, refused)
            return None
        assert isinstance(answer, TicketGiven)
        given = Given(
            visitor=visitor,
            ticket=answer.ticket,
            number=answer.number,
            class_=_class(visitor, answer),
            at=self.pace.now(),
            before=answer.before,
            expected=answer.expected,
            link=answer.link or "",
            agreed=answer.agreed,
        )
        self.notes.took(given)
        return given

    def _wish(self, visitor: Visitor) -> CheckIn | TakeTicket:
        booking = self.notes.booked.get(visitor)
        if booking is not None:
            return CheckIn(booking=booking, wait=True)
        seat = visitor.class_ == "reduced_mobility"
        return TakeTicket((Wanted(visitor.service, visitor.amount),), seat, visitor.language)

    async def _leave(self, ticket: str) -> None:
        command = Leave(ticket)
        try:
            await self.host.do(command)
        except Refused as refused:
            if refused.code != "not_waiting":  # called just now: then the visitor stays
                self.notes.refused(command, refused)
            return
        self.notes.left[ticket] = self.pace.now()


def _class(visitor: Visitor, answer: TicketGiven) -> str:
    """Who came too late for the agreed time waits as a walk-in."""
    if answer.agreed is not None:
        return "appointment"
    return "seat" if visitor.class_ == "reduced_mobility" else answer.kind
