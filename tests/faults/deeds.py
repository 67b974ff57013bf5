"""What people ask over a bad network while others are at the same visits, and the hall's last word about each."""

import asyncio
import uuid
from collections.abc import Coroutine
from dataclasses import dataclass, field
from random import Random
from typing import Any

from server.floor.commands import Asked
from server.floor.commands.contacts import CallNext, NotThere, ServeNew, Start, Undo
from server.floor.commands.hall import ClearMessage, ShowMessage
from server.floor.commands.visits import Cancel, ChangeVisit, ComeBack, Leave, StepAway, TakeTicket
from server.floor.refused import Code, Refused
from server.protocol.answers import Answer, Noted
from server.protocol.client import Device

DROPS = 0.05
"""How often a device loses its line just after it asked."""

BEATEN_TO_IT: dict[type[Asked], frozenset[Code]] = {
    TakeTicket: frozenset({"evacuation"}),
    ServeNew: frozenset({"evacuation"}),
    CallNext: frozenset({"evacuation", "nobody_waiting"}),
    Start: frozenset({"nobody_here"}),
    NotThere: frozenset({"nobody_here"}),
    Undo: frozenset({"too_late_to_undo"}),
    ChangeVisit: frozenset({"not_waiting", "not_your_counter"}),
    StepAway: frozenset({"not_waiting", "too_often_away"}),
    ComeBack: frozenset({"not_waiting", "not_allowed"}),
    Leave: frozenset({"not_waiting"}),
    Cancel: frozenset({"not_waiting"}),
    ShowMessage: frozenset({"too_many"}),
    ClearMessage: frozenset({"unknown_message"}),
}
"""The refusals that somebody else who was just before can cause; any other is a fault of the house."""


@dataclass
class Deeds:
    """`told`: by the command's id what was asked and the last word; `notes`: the acknowledged note of each visit.

    `chance` breaks lines and repeats what was acknowledged.
    """

    chance: Random
    told: dict[str, tuple[Asked, Answer | Refused]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)

    async def ask(self, device: Device, command: Asked) -> Answer | None:
        """The hall's answer, also to a second tap; None where somebody else was first."""
        id = uuid.uuid4().hex
        try:
            answer = await self._over_a_bad_line(device, device.do(command, id))
            if self.chance.random() < 2 * DROPS:
                assert await self._over_a_bad_line(device, device.do(command, id)) == answer
        except Refused as refused:
            if refused.code in ("not_stored", "busy"):
                return await self.ask(device, command)
            if refused.code not in BEATEN_TO_IT.get(type(command), ()):
                raise
            self.told[id] = command, refused
            return None
        self.told[id] = command, answer
        return answer

    async def note(self, device: Device, ticket: str) -> None:
        """Write the one note of this visit, once."""
        if ticket in self.notes:
            return
        self.notes[ticket] = ""
        text = f"Vertelde over {ticket}."
        assert await self._over_a_bad_line(device, device.note(ticket, text)) == Noted()
        self.notes[ticket] = text

    async def _over_a_bad_line(self, device: Device, asking: Coroutine[Any, Any, Answer]) -> Answer:
        asked = asyncio.ensure_future(asking)
        if self.chance.random() < DROPS:
            await asyncio.sleep(0)
            await device.hang_up()
        return await asked
