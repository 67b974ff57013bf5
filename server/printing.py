"""Slips on their way to the printers: handed over, repeated until acknowledged, and settled in the journal."""

import asyncio
import time
from collections.abc import Callable

from server.floor.commands.asker import By
from server.floor.commands.visits import SettleSlip
from server.floor.holdings import SlipJob
from server.floor.refused import Refused
from server.floor.state import Ticket
from server.hall import Hall
from server.hub.client import Client
from server.protocol.codec import write
from server.protocol.envelopes import Ack, Job
from server.protocol.jobs import Slip

REPEAT_S = 5.0
"""A printer that has a job says nothing until it is printed; hearing of it again does no harm."""

Compose = Callable[[Ticket, SlipJob], Slip]


class Printing:
    """The print jobs of one hall. `compose` words a slip."""

    def __init__(self, hall: Hall, compose: Compose) -> None:
        self._hall = hall
        self._compose = compose
        self._printers: dict[str, Client] = {}
        self._told: dict[tuple[str, str], float] = {}

    def enter(self, printer: str, client: Client) -> None:
        """A printer is here: it gets all that waits for it."""
        self._printers[printer] = client
        self._told = {told: at for told, at in self._told.items() if told[0] != printer}
        self.changed()

    def leave(self, printer: str, client: Client) -> None:
        """This line to the printer is gone."""
        if self._printers.get(printer) is client:
            del self._printers[printer]

    def changed(self) -> None:
        """Hand over what is new, and what was handed over a while ago and is not settled."""
        if not self._printers:
            return
        now = time.monotonic()
        for slip in tuple(self._hall.floor.pending.values()):
            client = self._printers.get(slip.printer)
            if client is not None and self._told.get((slip.printer, slip.job), 0.0) + REPEAT_S <= now:
                self._told[slip.printer, slip.job] = now
                client.say(self._job(slip))

    async def settle(self, printer: str, ack: Ack) -> None:
        """Note what became of a job; one of another printer, or of another day, is nobody's concern any more."""
        slip = self._hall.floor.slips.get(ack.job)
        if slip is None or slip.printer != printer:
            return
        by = By(printer, "printer")
        try:
            await self._hall.do(SettleSlip(ack.job, ack.outcome), by, f"{ack.job} {ack.outcome}")
        except Refused:
            return  # it stays pending, is told again, and acknowledged again
        self._told.pop((printer, ack.job), None)

    async def run(self) -> None:
        """Repeat what is not settled, until cancelled."""
        while True:
            await asyncio.sleep(REPEAT_S)
            settled = [told for told in self._told if told[1] not in self._hall.floor.pending]
            for told in settled:
                del self._told[told]
            self.changed()

    def _job(self, slip: SlipJob) -> str:
        ticket = self._hall.floor.tickets[slip.ticket]
        return write(Job(slip.job, self._compose(ticket, slip), slip.expires))
