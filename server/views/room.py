"""Whether there is still room today, for who comes without an appointment for something that needs one."""

from collections.abc import Callable, Iterable, Mapping

from server.agenda.offers import times
from server.agenda.state import MINUTE_MS, Agenda
from server.agenda.town import AgendaTown
from server.agenda.visits import visit
from server.floor.commands.asker import Wanted
from server.floor.openings import local_date
from server.floor.refused import Refused
from server.floor.town import Instant

Room = Mapping[str, Instant | None]
"""The first free time of today by service; None when there is none."""


def free_today(agenda: Agenda, town: AgendaTown, services: Iterable[str], now: Instant) -> Room:
    """The room for one of each of these services; those that cannot be booked are left out."""
    today = local_date(now, town.zone).isoformat()
    found: dict[str, Instant | None] = {}
    for service in services:
        try:
            wanted = visit(town, (Wanted(service, 1),), "hall")
        except Refused:
            continue
        found[service] = next(iter(times(agenda, town, wanted, today, now)), None)
    return found


class Remembered:
    """`free_today`, worked out anew only when the minute, the services or the agenda of today are others.

    The kiosk's view is written at every ticket and call, ten times a second in a busy hall; nine services cost 1.4 ms.
    """

    def __init__(self, agenda: Callable[[], Agenda], town: AgendaTown) -> None:
        self._agenda = agenda
        self._town = town
        self._told: tuple[object, Room] | None = None

    def __call__(self, services: tuple[str, ...], now: Instant) -> Room:
        """The room of today."""
        if not services:
            return {}
        agenda = self._agenda()
        asked = (services, now // MINUTE_MS, _of_today(agenda, self._town, now))
        if self._told is None or self._told[0] != asked:
            self._told = (asked, free_today(agenda, self._town, services, now))
        return self._told[1]


def _of_today(agenda: Agenda, town: AgendaTown, now: Instant) -> object:
    """All of the agenda that the room of today follows from."""
    today = local_date(now, town.zone).isoformat()
    extras = tuple(extra for extra in agenda.extras.values() if extra.date == today)
    posts = (*town.rosters, *(f"extra {extra.id}" for extra in extras))
    taken = tuple(agenda.taken.get((today, post), 0) for post in posts)
    absent = tuple((post, today) in agenda.absent for post in town.rosters)
    return today, extras, taken, absent, agenda.shares.get(today), dict(agenda.asked.get(today, {}))
