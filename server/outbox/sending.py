"""Sends what is due. What fails is tried again after growing pauses; what was refused for good is not."""

import asyncio
import logging
from collections.abc import Mapping
from typing import cast

from server.clock import Clock
from server.floor.town import Instant
from server.journal.entry import NotStored
from server.metrics import Metrics
from server.outbox.arising import Kind
from server.outbox.box import Box, Settled
from server.outbox.carriers import Carrier, Nobody, NotNow, Overtaken, Refused, Sending, Unreachable
from server.outbox.rows import MessageRow

_log = logging.getLogger(__name__)

MINUTE_MS = 60_000
LONGEST_PAUSE_MS = 6 * 60 * MINUTE_MS
GIVE_UP_AFTER_MS = 3 * 24 * 60 * MINUTE_MS
"""A mail server that is down over a weekend is back by then."""
TAKES_AT_MOST_S = 30.0
"""A server that took the call and says nothing is as good as none."""
AT_ONCE = 4
ROUND = 50
LONGEST_SLEEP_S = 30.0

_ENDS: Mapping[type[Exception], Settled] = {Refused: "refused", Overtaken: "overtaken", Nobody: "nobody"}


def pause_ms(tries: int) -> int:
    """How long to wait after so many tries: a minute, two, four, and so on up to six hours."""
    return min(LONGEST_PAUSE_MS, MINUTE_MS << min(tries - 1, 20))


class Sender:
    """Sends while `run` runs. `failing` maps a channel to the code of its last failure, until it goes well again."""

    def __init__(
        self,
        box: Box,
        carriers: Mapping[str, Carrier],
        clock: Clock,
        metrics: Metrics,
        takes_at_most_s: float = TAKES_AT_MOST_S,
    ) -> None:
        self.failing: dict[str, str] = {}
        self.last_sent: Instant | None = None
        self._box = box
        self._carriers = carriers
        self._clock = clock
        self._metrics = metrics
        self.takes_at_most_s = takes_at_most_s
        self._wake = asyncio.Event()
        self._unreachable: dict[str, Instant] = {}
        self._at_once = asyncio.Semaphore(AT_ONCE)

    def wake(self) -> None:
        """There may be something to send."""
        self._wake.set()

    async def run(self) -> None:
        """Send for ever."""
        while True:
            self._wake.clear()
            seconds = LONGEST_SLEEP_S
            try:
                more = await self.round()
                seconds = 0.0 if more else await self._until_next()
            except* NotStored as errors:
                _log.warning("what was sent cannot be written down, so it may be sent twice: %s", errors.exceptions[0])
            await self._sleep(seconds)

    async def round(self) -> bool:
        """Try what is due, once; says whether there was anything."""
        now = self._clock()
        self._unreachable = {channel: until for channel, until in self._unreachable.items() if until > now}
        rows = await asyncio.to_thread(self._box.due, now, ROUND, tuple(self._unreachable))
        async with asyncio.TaskGroup() as group:
            for row in rows:
                group.create_task(self._one(row))
        return bool(rows)

    async def _one(self, row: MessageRow) -> None:
        async with self._at_once:
            if row.channel in self._unreachable:
                return
            try:
                await self._sent(row)
            except tuple(_ENDS) as end:
                await self._settle(row, _ENDS[type(end)], str(end))
            except NotNow as failure:
                if isinstance(failure, Unreachable):
                    # The others of this channel keep their turn: they are not to blame, and would only wait.
                    self._unreachable[row.channel] = self._clock() + MINUTE_MS
                await self._again(row, str(failure))
            except TimeoutError:
                self._unreachable[row.channel] = self._clock() + MINUTE_MS
                await self._again(row, "no answer")
            except Exception as error:
                _log.exception("message %s was not sent", row.id)
                await self._again(row, type(error).__name__)

    async def _sent(self, row: MessageRow) -> None:
        carrier = self._carriers.get(row.channel)
        if carrier is None:
            raise NotNow("not configured")
        # It was written as one of a kind that its carrier knows.
        async with asyncio.timeout(self.takes_at_most_s):
            await carrier.send(Sending(row.id, row.hall, row.about, cast(Kind, row.kind), row.due))
        self.failing.pop(row.channel, None)
        self.last_sent = self._clock()
        await self._settle(row, "sent")

    async def _again(self, row: MessageRow, error: str) -> None:
        self.failing[row.channel] = error
        now = self._clock()
        if now - row.due >= GIVE_UP_AFTER_MS:
            _log.error("message %s was given up after %d tries: %s", row.id, row.tries + 1, error)
            await self._settle(row, "given_up", error)
            return
        tries = row.tries + 1
        await asyncio.to_thread(self._box.postpone, row.id, tries, now + pause_ms(tries), error)
        self._metrics.messages.labels(row.channel, "again").inc()

    async def _settle(self, row: MessageRow, state: Settled, error: str = "") -> None:
        await asyncio.to_thread(self._box.settle, row.id, state, error)
        self._metrics.messages.labels(row.channel, state).inc()

    async def _until_next(self) -> float:
        first = await asyncio.to_thread(self._box.next_try, tuple(self._unreachable))
        soonest = [*self._unreachable.values(), *([] if first is None else [first])]
        if not soonest:
            return LONGEST_SLEEP_S
        return max(0.0, min((min(soonest) - self._clock()) / 1000 / self._clock.speed, LONGEST_SLEEP_S))

    async def _sleep(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            pass
