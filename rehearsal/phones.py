"""A visitor's own phone: follows the ticket by its link until the visit is over; some visitors go out and come back."""

import time
from dataclasses import dataclass

from rehearsal.notes import Given, Notes
from rehearsal.pace import Pace
from server.protocol.asking import Code, ComeBack, Command, Refused, StepAway
from server.protocol.client import Device, Ears, hello

EVERY, EVERY_OUT = 3, 6
"""One visitor in three takes a phone, half of those would like to go out."""
MANY_BEFORE = 3
"""With fewer people before, nobody dares to go out."""
OUT_MS = 5 * 60_000
ASKS_FOR_MIN = 10
"""What the page on the phone offers; who comes back sooner says so."""


def has_phone(nth: int) -> bool:
    """Whether the visitor who comes so many places after the first takes a phone: the same ones in each rehearsal."""
    return nth % EVERY == 0


def likes_air(nth: int) -> bool:
    """Whether this visitor with a phone goes out when many others are before."""
    return nth % EVERY_OUT == 0


@dataclass(frozen=True, slots=True)
class Phones:
    """The phones of visitors in a hall; `url` is the websocket's."""

    url: str
    hall: str
    pace: Pace
    notes: Notes

    async def follow(self, given: Given, likes_air: bool) -> None:
        """Look at the ticket until its visit is over, and go out for a while where that is wanted and wise."""
        topic = given.link.partition("?")[0].removeprefix("/")
        ears = Ears(view=lambda view: self.notes.on_phone(given.ticket, view.data, time.monotonic()))
        me = hello("visitor", "rehearsal-phone", topic, hall=self.hall)
        async with Device(self.url, me, ears).connected() as phone:
            self.notes.followed.add(given.ticket)
            if likes_air and given.before >= MANY_BEFORE:
                await self._go_out(phone, topic, given.ticket)
            await phone.until(topic, lambda view: view["visit"] is None)

    async def _go_out(self, phone: Device, topic: str, ticket: str) -> None:
        if not await self._ask(phone, StepAway(ticket, ASKS_FOR_MIN), fine="not_waiting"):  # called just now
            return
        self.notes.out[ticket] = False
        await self.pace.until(self.pace.now() + OUT_MS)
        back = await self._ask(phone, ComeBack(ticket), fine="not_allowed")  # back by itself, or gone home meanwhile
        if not back:
            view = await phone.until(topic, lambda view: (view["visit"] or {}).get("progress") != "away")
            back = view["visit"] is not None
        self.notes.out[ticket] = back

    async def _ask(self, phone: Device, command: Command, fine: Code) -> bool:
        try:
            await phone.do(command)
        except Refused as refused:
            if refused.code != fine:
                self.notes.refused(command, refused)
            return False
        return True
