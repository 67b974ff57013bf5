"""What peers announce: four estimators of the wait of who takes a ticket, each for visitors of one group.

They know what a ticket system knows: who waited how long, who waits, how long contacts took until now, and which
counters are open. Sources: Ibrahim and Whitt 2009 (last to enter service, head of line, queue length), and the average
of the last ten that most ticket systems show. Each stands here in the form that did best on days nobody is judged on:
by group, and counting who waits without the asker.
"""

from collections import defaultdict, deque
from collections.abc import Mapping
from typing import Literal

from server.floor.events import Event
from server.floor.events.contacts import Finished, Started
from server.floor.serving import can_serve
from server.floor.state import Floor, Ticket
from server.forecast.announcing import group_of

Peer = Literal["rolling average", "last to enter service", "head of line", "queue length"]
PEERS: tuple[Peer, ...] = ("rolling average", "last to enter service", "head of line", "queue length")
LAST = 10


class Peers:
    """What the four would say, from what they heard of the day."""

    def __init__(self) -> None:
        self._waits: dict[str, deque[float]] = defaultdict(lambda: deque(maxlen=LAST))
        self._lengths: dict[str, tuple[int, float]] = {}

    def hears(self, floor: Floor, event: Event) -> None:
        """The floor was changed by this event."""
        if isinstance(event, Started):
            ticket = floor.tickets[event.ticket]
            self._waits[group(ticket)].append((event.at - ticket.taken) / 1000)
        elif isinstance(event, Finished):
            ticket = floor.tickets[event.ticket]
            count, total = self._lengths.get(group(ticket), (0, 0.0))
            length = (event.at - (ticket.started or event.at)) / 1000
            self._lengths[group(ticket)] = (count + 1, total + length)

    def close_day(self) -> None:
        """The waits of a day say nothing of the next morning; lengths do."""
        self._waits.clear()

    def said_s(self, floor: Floor, ticket: Ticket) -> Mapping[Peer, float]:
        """The wait that each says to who takes this ticket now, in seconds."""
        own = group(ticket)
        waits = self._waits[own]
        before = [each for each in floor.waiting.values() if each.id != ticket.id and group(each) == own]
        head = min((each.taken for each in before), default=ticket.taken)
        return {
            "rolling average": sum(waits) / len(waits) if waits else 0.0,
            "last to enter service": waits[-1] if waits else 0.0,
            "head of line": (ticket.taken - head) / 1000,
            "queue length": self._by_length(floor, ticket, len(before)),
        }

    def _by_length(self, floor: Floor, ticket: Ticket, before: int) -> float:
        count, total = self._lengths.get(group(ticket), (0, 0.0))
        mean = total / count if count else float(ticket.usual_s)
        own = ("standing",) if ticket.kind == "short" else ("desk", "room")
        able = [each for each in floor.counters.values() if can_serve(each, ticket)]
        counters = [each for each in able if each.kind in own] or able
        return before * mean / max(1, len(counters))


def group(ticket: Ticket) -> str:
    """Whom this visitor is compared with."""
    return group_of(ticket.kind, ticket.agreed is not None)
