"""The waiting visits in order, made once for everybody who asks at the same moment how long it will be."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from itertools import accumulate

from server.floor.state import Floor, Ticket, Work
from server.floor.town import Instant, Kind


def share(ticket: Ticket, now: Instant) -> float:
    """How much of the promised wait is used up, 1.0 is all of it: a simple order for who asks how long it will be."""
    return (now - ticket.since) / ticket.target_ms + ticket.head_start


class Line:
    """Who waits as of `now`: what a visit asks of it costs the logarithm of the queue."""

    def __init__(self, floor: Floor, now: Instant) -> None:
        self._now = now
        shares: dict[Work, list[tuple[float, int]]] = defaultdict(list)
        for ticket in floor.waiting.values():
            shares[ticket.kind, ticket.needs].append((-share(ticket, now), ticket.usual_s))
        self._shares = {work: sorted(found) for work, found in shares.items()}
        self._seconds = {
            work: list(accumulate((usual_s for _, usual_s in found), initial=0)) for work, found in self._shares.items()
        }
        self._places = _places(floor)

    def work_before(self, ticket: Ticket) -> Mapping[Work, int]:
        """The usual seconds of those of its kind who have used up at least as much of their promise."""
        used = -share(ticket, self._now)
        before = {}
        for work, found in self._shares.items():
            if work[0] == ticket.kind:
                seconds = self._seconds[work][bisect_right(found, used, key=lambda each: each[0])]
                before[work] = seconds - (ticket.usual_s if work == (ticket.kind, ticket.needs) else 0)
        return {work: seconds for work, seconds in before.items() if seconds > 0}

    def places_before(self, ticket: Ticket) -> int:
        """How many of its kind stand before it in order of arrival; who was called and missed it is not counted."""
        return bisect_left(self._places[ticket.kind], (ticket.since, ticket.number))


def _places(floor: Floor) -> dict[Kind, list[tuple[Instant, int]]]:
    # Who is away keeps the place and so stays in the count; who was called left it, and does not come back into it.
    away = (ticket for ticket in floor.aside.values() if ticket.progress == "away")
    places: dict[Kind, list[tuple[Instant, int]]] = {"short": [], "seated": []}
    for ticket in (*floor.waiting.values(), *away):
        if ticket.first_called is None:
            places[ticket.kind].append((ticket.since, ticket.number))
    return {kind: sorted(found) for kind, found in places.items()}
