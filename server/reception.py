"""One hall with all that belongs to it: its task, its topics, who is connected and what is printed."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from server.floor.refused import Refused
from server.floor.state import Ticket
from server.floor.town import Instant
from server.hall import Hall
from server.hub.topics import OFTEN_MS, Hub, Seen
from server.links import Followed
from server.metrics import Metrics
from server.notes.notes import Notes
from server.presence import Presence
from server.printing import Compose, Printing
from server.protocol.answers import Answer, TicketGiven
from server.protocol.shown import TownView
from server.rendering import Rendering
from server.voice.calling import Calling

PHONE_MS = 2_000
"""A phone in a pocket needs no more, and many may follow."""


@dataclass(slots=True, eq=False)
class Reception:
    """A hall in service while `run` runs. `hub.changed` follows from everything that a view can show."""

    hall: Hall
    presence: Presence
    rendering: Rendering
    hub: Hub
    printing: Printing
    calling: Calling
    notes: Notes
    path: Callable[[str], str]
    evacuation: Instant | None = None
    on_change: Callable[[], None] = lambda: None

    async def run(self, ready: Callable[[], None] = lambda: None) -> None:
        """Replay, call `ready`, and serve until the hall is closed."""
        await self.hall.open()
        self.hall.on_change = self._changed
        ready()
        async with asyncio.TaskGroup() as group:
            beside = [group.create_task(self.hub.run()), group.create_task(self.printing.run())]
            await self.hall.run()
            for task in beside:
                task.cancel()

    def close(self) -> None:
        """Send everybody away and let the hall finish what it was asked."""
        self.presence.say_goodbye("closing")
        self.hall.close()

    def with_link(self, answer: Answer) -> Answer:
        """The answer with the path of the page where the visitor of a new ticket follows it."""
        return replace(answer, link=self.path(answer.ticket)) if isinstance(answer, TicketGiven) else answer

    async def write_note(self, ticket: str, text: str, by: str) -> None:
        """Keep what staff write about a visit of today, or of an appointment until a day after. Raises Refused."""
        hall, now = self.hall.town.hall, self.hall.now()
        booking = self.hall.agenda.bookings.get(ticket)
        if booking is not None:
            await self.notes.write(hall, ticket, text, by, max(now, booking.place.agreed))
            return
        visit = self.hall.floor.tickets.get(ticket)
        if visit is None:
            raise Refused("unknown_ticket")
        await self.notes.write(hall, ticket, text, by, now)
        if visit.appointment and visit.appointment in self.notes.of(hall):
            # The note of the visit is the newer one, also when it is taken away.
            await self.notes.write(hall, visit.appointment, "", by, now)

    def _changed(self) -> None:
        if self.evacuation == self.hall.floor.evacuation:
            self.hub.changed()
        else:
            self.evacuation = self.hall.floor.evacuation
            self.hub.changed_for_all()
        self.printing.changed()
        self.calling.changed()
        self.on_change()


def reception(
    hall: Hall,
    shown: TownView,
    presence: Presence,
    name_of: Callable[[str], str | None],
    compose: Compose,
    metrics: Metrics,
    secret: Callable[[str], str],
    path: Callable[[str], str],
    calling: Calling,
    notes: Notes,
    keep_ready: Callable[[Ticket], tuple[str, ...]],
) -> Reception:
    """Put the parts of one hall together. `secret` of a ticket stands in its link, `path` leads to it here."""
    followed = Followed(lambda: hall.floor, secret)
    rendering = Rendering(hall, shown, presence, name_of, followed, calling, notes.of(hall.town.hall), keep_ready)

    def count(topic: str, size: int) -> None:
        metrics.views.labels(topic.partition("/")[0]).inc()
        metrics.view_bytes.observe(size)

    hub = Hub(rendering, lambda: hall.seq, hall.now, Seen(count), _pace_ms)

    def other_devices() -> None:
        hub.changed()
        calling.changed()

    presence.on_change = other_devices
    return Reception(hall, presence, rendering, hub, Printing(hall, compose), calling, notes, path)


def _pace_ms(topic: str) -> int:
    return PHONE_MS if topic.startswith("ticket/") else OFTEN_MS
