"""Reads each hall's journal on and keeps what it asks to be sent, together with the place it was read up to."""

import asyncio
import logging
from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from server.journal.entry import Entry, Happened, NotStored
from server.journal.journal import Journal
from server.outbox.arising import Arisen, Message, MessageChannel, arising
from server.outbox.box import Box
from server.outbox.composing import Place

_log = logging.getLogger(__name__)

TOGETHER_S = 0.2
"""A busy floor changes many times a second, and no message is that urgent: what comes in a moment is read at once."""
AFTER_A_FAILURE_S = 5.0
UNWRITTEN_AT_MOST = 1_000
"""Most events ask for nothing. Their place is written down now and then, so that a start need not read them all."""


class Others(Protocol):
    """Who hears of what happens besides visitors."""

    def concerns(self, event: Happened) -> bool:
        """Whether somebody may want to hear of this."""

    def of(self, entries: list[Entry]) -> Iterator[Message]:
        """What they hear of these entries of one hall, in order."""


class Following:
    """Follows all halls while `run` runs. `changed` says that a hall has more; `added` is called when messages came.

    `followed` says whether anybody wants to hear of the calls of a ticket in a hall.
    """

    def __init__(
        self,
        places: Mapping[str, Place],
        journal: Journal,
        box: Box,
        remind_ms: int,
        channels: frozenset[MessageChannel],
        added: Callable[[], None],
        followed: Callable[[str, str], bool] = lambda _hall, _ticket: True,
        others: Others | None = None,
    ) -> None:
        self._places = places
        self.journal = journal
        self._box = box
        self._remind_ms = remind_ms
        self._channels = channels
        self._added = added
        self._followed = followed
        self._others = others
        self._read: dict[str, int] = {}
        self._written: dict[str, int] = {}
        self._wake = asyncio.Event()

    def changed(self) -> None:
        """A hall has more to read."""
        self._wake.set()

    async def run(self) -> None:
        """Read on whenever something changed, for ever."""
        while True:
            self._wake.clear()
            try:
                for hall in self._places:
                    if await asyncio.to_thread(self.catch_up, hall):
                        self._added()
            except NotStored as error:
                _log.warning("messages to send are not queued yet: %s", error)
                self._wake.set()
                await asyncio.sleep(AFTER_A_FAILURE_S)
            await asyncio.sleep(TOGETHER_S)
            await self._wake.wait()

    def catch_up(self, hall: str) -> bool:
        """Read this hall to its end; says whether anything must be sent. Raises NotStored."""
        written = self._written.setdefault(hall, self._box.cursor(hall))
        seq = self._read.get(hall, written)
        arisen, heard = list[Arisen](), list[Entry]()
        for entry in self.journal.read(hall, seq, since_day=False):
            booking = self._places[hall].hall.agenda.bookings.get(getattr(entry.event, "booking", ""))
            asked = arising(entry, booking, self._remind_ms, self._channels)
            arisen += (each for each in asked if self._is_wanted(each))
            if self._others is not None and self._others.concerns(entry.event):
                heard.append(entry)
            seq = entry.seq
        if self._others is not None:
            arisen += self._others.of(heard)
        if arisen or seq - written >= UNWRITTEN_AT_MOST:
            self._box.take(hall, seq, arisen)
            self._written[hall] = seq
        self._read[hall] = seq
        return bool(arisen)

    def _is_wanted(self, each: Arisen) -> bool:
        # A hall calls hundreds a day, and few of them asked for it in a browser.
        return not (isinstance(each, Message) and each.kind == "called") or self._followed(each.hall, each.about)
