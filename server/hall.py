"""One hall: every command goes through one queue and one task, and is durable before anyone is told.

The task takes all commands that wait, decides them one after the other, stores their events in one transaction, and
only then answers and lets the hub publish. After a failed or uncertain write the state is read again from the journal
and every command of the group is answered from what is there. There is nothing to lock and nothing to race with.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from server.agenda.events import AgendaEvent
from server.agenda.state import Agenda
from server.agenda.town import AgendaTown
from server.answering import answer
from server.floor.commands.asker import By
from server.floor.commands.hall import TimePassed
from server.floor.evolve import evolve
from server.floor.foresight import Foresight
from server.floor.refused import Refused
from server.floor.state import Floor
from server.floor.town import Instant, Town
from server.group import Events, Group, Told
from server.joining import Both, Command, Towns, due, kept_since
from server.journal.entry import NotStored, Uncertain
from server.journal.journal import Journal
from server.metrics import Metrics
from server.protocol.answers import Answer

_log = logging.getLogger(__name__)

HALL = By("hall", "hall")
AT_ONCE = 200
"""Commands in one transaction: more would keep the first of them waiting without saving anything."""
WAITING_AT_MOST = 5_000
"""Beyond this a sender hears `busy` at once instead of an answer that comes too late."""
LONGEST_SLEEP_S = 30.0
"""The computer may have slept or its clock been set: look again at least this often."""
BEFORE_ANOTHER_TRY_S = 0.5
FIRST_DATE = "2000-01-01"
"""Before the first day of any hall."""


@dataclass(frozen=True, slots=True)
class _Asked:
    command: Command
    by: By
    id: str
    events: "asyncio.Future[Events]"


class Hall:
    """A hall that is open for commands while `run` runs. `on_change` is called after each group that changed it.

    `floor`, `agenda` and `seq` are as of the last group that was stored: what is being decided on runs ahead of them,
    unseen. `speed` is the clock's: seconds there in a second here. `foresight` is what was foreseen last, if anything.
    """

    def __init__(
        self,
        town: Town,
        journal: Journal,
        clock: Callable[[], Instant],
        metrics: Metrics,
        speed: float = 1.0,
        appointments: AgendaTown | None = None,
    ) -> None:
        self.town = town
        self.appointments = appointments or AgendaTown(town.hall, town.zone, {}, {})
        self.speed = speed
        self.seq = 0
        self.foresight: Foresight | None = None
        self.on_change: Callable[[], None] = lambda: None
        self._journal = journal
        self._clock = clock
        self._metrics = metrics
        self._towns = Towns(self.town, self.appointments)
        self._stored_so_far = Both()
        self._told = Told()
        self._asked: deque[_Asked] = deque()
        self._wake = asyncio.Event()
        self._passed: Instant = 0
        self._readable = False
        self._closing = False

    @property
    def floor(self) -> Floor:
        """The floor as it is stored."""
        return self._stored_so_far.floor

    @property
    def agenda(self) -> Agenda:
        """The agenda as it is stored."""
        return self._stored_so_far.agenda

    def now(self) -> Instant:
        """The hall's clock: it never runs backwards, not even when the computer's does."""
        return max(self._clock(), self._told.at)

    async def do(self, command: Command, by: By, id: str) -> Answer:
        """Decide this and wait until it is stored. A repeat of (sender, id) gets the first answer. Raises Refused."""
        if self._closing or len(self._asked) >= WAITING_AT_MOST:
            raise Refused("busy")
        asked = _Asked(command, by, id, asyncio.get_running_loop().create_future())
        self._asked.append(asked)
        self._wake.set()
        return answer(await asked.events)

    async def open(self) -> None:
        """Replay the day so far and let time pass; raises when the journal cannot be read."""
        await self._read_again()
        await self._group()

    async def run(self) -> None:
        """Take groups until `close`."""
        while not self._closing or self._asked:
            await self._something_to_do()
            await self._group()

    def close(self) -> None:
        """Take no more commands; `run` ends when those that wait are stored and answered."""
        self._closing = True
        self._wake.set()

    async def _something_to_do(self) -> None:
        seconds = (due(self._stored_so_far, self._passed) - self.now()) / 1000 / self.speed
        if not self._asked and not self._closing and seconds > 0:
            try:
                async with asyncio.timeout(min(seconds, LONGEST_SLEEP_S)):
                    await self._wake.wait()
            except TimeoutError:
                pass
        self._wake.clear()

    async def _group(self) -> None:
        if not self._readable and not await self._readable_again():
            return
        asked = [self._asked.popleft() for _ in range(min(AT_ONCE, len(self._asked)))]
        group = Group(self._towns, self._told, self.now(), self.foresight)
        self._let_time_pass(group)
        told = [group.decide(each.command, each.by, each.id) for each in asked]
        try:
            await self._store(group, len(asked))
        except (NotStored, Uncertain) as failure:
            await self._after_a_failed_write(failure, asked)
            return
        for each, outcome in zip(asked, told, strict=True):
            _settle(each, outcome)
        if group.entries:
            self._stored(group)
            # After the answers: who asked hears of it first, and sees it next.
            asyncio.get_running_loop().call_soon(self.on_change)

    def _let_time_pass(self, group: Group) -> None:
        if due(self._stored_so_far, self._passed) <= group.now:
            group.decide(TimePassed(), HALL, f"{group.now}-{self.seq}")
            self._passed = group.now

    async def _store(self, group: Group, commands: int) -> None:
        if not group.entries:
            return
        began = time.perf_counter()
        await self._journal.append(group.entries, group.parts)
        self._metrics.commit_seconds.observe(time.perf_counter() - began)
        self._metrics.group_commands.observe(commands)

    async def _after_a_failed_write(self, failure: Exception, asked: list[_Asked]) -> None:
        _log.error("a group of %d commands was not stored: %s", len(asked), failure)
        self._metrics.commit_failures.inc()
        self._readable = False
        await self._readable_again()
        for each in asked:
            events = self._told.answers.get((each.by.sender, each.id)) if self._readable else None
            _settle(each, Refused("not_stored") if events is None else events)
        self.on_change()

    async def _readable_again(self) -> bool:
        try:
            await self._read_again()
        except Exception as error:
            _log.error("the journal cannot be read: %s", error)
            while self._asked:
                _settle(self._asked.popleft(), Refused("not_stored"))
            await asyncio.sleep(BEFORE_ANOTHER_TRY_S)
        return self._readable

    async def _read_again(self) -> None:
        began = time.perf_counter()
        self._told = await asyncio.to_thread(self._replayed)
        self._stored_so_far, self.seq = self._told.both.copy(), self._told.seq
        self._passed, self._readable = 0, True
        self._metrics.replay_seconds.labels(self.town.hall).set(time.perf_counter() - began)

    def _replayed(self) -> Told:
        told = Told()
        for entry in self._journal.read(self.town.hall):
            if not isinstance(entry.event, AgendaEvent):
                evolve(told.floor, entry.event)
            told.note(entry)
        # The agenda was kept as of the last entry: it reaches further back than the day that is replayed.
        told.both.agenda = self._journal.agenda(self.town.hall, kept_since(told.floor.date or FIRST_DATE))
        return told

    def _stored(self, group: Group) -> None:
        for entry in group.entries:
            self._stored_so_far.take(entry.event)
            self.seq = entry.seq
            self._metrics.events.labels(self.town.hall, entry.event.event).inc()
        for kind, waiting in self.floor.waiting_by_kind.items():
            self._metrics.waiting.labels(self.town.hall, kind).set(waiting)


def _settle(asked: _Asked, outcome: Events | Refused) -> None:
    if asked.events.done():
        return
    if isinstance(outcome, Refused):
        asked.events.set_exception(outcome)
    else:
        asked.events.set_result(outcome)
