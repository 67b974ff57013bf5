"""Who looks at what: each topic rendered when something changed, encoded once, and sent to all who look at it."""

import asyncio
import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from server.floor.town import Instant
from server.hub.client import Client

OFTEN_MS = 100
"""No screen needs more than ten versions a second."""
SHOWING_FACTOR = 2
"""Showing it to thousands takes at most half of the time: commands are heard in the other half."""
COST_FACTOR = 8
"""Rendering a topic takes at most an eighth of the time, however long the queue is."""
AT_ONCE = 16
"""Hundreds of phones fall due together: so many topics, the quick ones first, then commands are heard again."""
LOOK_AGAIN_S = 5.0
"""Who is next changes with time alone, so each topic is rendered so often even when nothing happened."""

Render = Callable[[str], str]
"""The data of a topic as JSON; the same text when nothing changed."""


@dataclass(slots=True, eq=False)
class _Topic:
    name: str
    clients: set[Client] = field(default_factory=set)
    data: str = ""
    not_before: float = 0.0
    stale: bool = True


@dataclass(frozen=True, slots=True)
class Seen:
    """What the hub tells of its work: views encoded per topic and their size in bytes."""

    count: Callable[[str, int], None] = lambda _topic, _size: None


class Hub:
    """The topics of one hall. `render` and `seq` look at the hall, `now` is its clock.

    `pace_ms` says for a topic how long after one version the next may come; after a quiet time it comes at once.
    """

    def __init__(
        self,
        render: Render,
        seq: Callable[[], int],
        now: Callable[[], Instant],
        seen: Seen | None = None,
        pace_ms: Callable[[str], int] = lambda _topic: OFTEN_MS,
    ) -> None:
        self._render = render
        self._seq = seq
        self._now = now
        self._seen = seen or Seen()
        self._pace_ms = pace_ms
        self._topics: dict[str, _Topic] = {}
        self._wake = asyncio.Event()

    def look(self, client: Client, topics: Iterable[str]) -> None:
        """Show the client these topics now and whenever they change."""
        for name in topics:
            topic = self._topics.setdefault(name, _Topic(name))
            topic.clients.add(client)
            if topic.stale:
                self._refresh(topic, tell=topic.clients - {client})
            client.show(name, self._encoded(name, topic.data))

    def look_away(self, client: Client) -> None:
        """Show the client nothing more."""
        for topic in [topic for topic in self._topics.values() if client in topic.clients]:
            topic.clients.discard(client)
            if not topic.clients:
                del self._topics[topic.name]

    def changed(self) -> None:
        """Something happened: every topic may look different."""
        for topic in self._topics.values():
            topic.stale = True
        self._wake.set()

    def changed_for_all(self) -> None:
        """Something happened that nobody may hear later than anybody else: no topic waits for its pace."""
        for topic in self._topics.values():
            topic.not_before = 0.0
        self.changed()

    async def run(self) -> None:
        """Publish until cancelled."""
        again = time.monotonic() + LOOK_AGAIN_S
        while True:
            now = time.monotonic()
            if now >= again:
                self.changed()
                again = now + LOOK_AGAIN_S
            self._publish(now)
            await self._until(min(again, self._next_due()))

    def _publish(self, now: float) -> None:
        due = [topic for topic in self._topics.values() if topic.stale and topic.not_before <= now]
        if len(due) > AT_ONCE:
            due.sort(key=lambda topic: self._pace_ms(topic.name))
        for topic in due[:AT_ONCE]:
            self._refresh(topic, tell=topic.clients)

    def _refresh(self, topic: _Topic, tell: Iterable[Client]) -> None:
        began = time.monotonic()
        data = self._render(topic.name)
        rendering = time.monotonic() - began
        topic.stale = False
        if data != topic.data:
            topic.data, text = data, self._encoded(topic.name, data)
            self._seen.count(topic.name, len(text))
            for client in tuple(tell):
                client.show(topic.name, text)
        showing = time.monotonic() - began
        pace = self._pace_ms(topic.name) / 1000
        topic.not_before = began + max(pace, COST_FACTOR * rendering, SHOWING_FACTOR * showing)

    def _encoded(self, name: str, data: str) -> str:
        # Spliced by hand: the data is JSON already, and encoding it twice would cost more than all the rest.
        topic = json.dumps(name)
        return f'{{"topic":{topic},"seq":{self._seq()},"now":{self._now()},"data":{data},"type":"view"}}'

    def _next_due(self) -> float:
        return min((topic.not_before for topic in self._topics.values() if topic.stale), default=float("inf"))

    async def _until(self, instant: float) -> None:
        try:
            async with asyncio.timeout(max(0.0, instant - time.monotonic())):
                await self._wake.wait()
        except TimeoutError:
            return
        self._wake.clear()
