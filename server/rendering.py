"""From a topic's name to its data as JSON, by the view that belongs to it."""

from collections.abc import Callable, Container, Iterable, Mapping
from typing import Any

from pydantic import TypeAdapter

from server.floor.favour import in_force
from server.floor.line import Line
from server.floor.state import Ticket
from server.floor.town import Instant, Town
from server.hall import Hall
from server.links import Followed
from server.presence import Presence
from server.protocol.following import TicketView
from server.protocol.managing import ManagerView
from server.protocol.shown import TownView
from server.protocol.staffing import CounterView, FloorView
from server.protocol.views import DisplayView, KioskView
from server.views.management import Outside, manager_view
from server.views.public import Audible, display_view, kiosk_view
from server.views.room import Remembered
from server.views.staff import counter_view, floor_view
from server.views.visitor import ticket_view
from server.voice.calling import Calling

_JSON: dict[type, TypeAdapter[Any]] = {
    view: TypeAdapter(view)
    for view in (TownView, KioskView, DisplayView, FloorView, CounterView, ManagerView, TicketView)
}

TOPICS_OF: Mapping[str, tuple[str, ...]] = {
    "kiosk": ("town", "kiosk"),
    "display": ("town", "display"),
    "staff": ("town", "floor", "counter"),
    "host": ("town", "floor", "counter", "kiosk"),
    "manager": ("town", "floor", "counter", "manager", "kiosk", "display"),
    "printer": (),
    "visitor": ("town", "ticket"),
}
"""What each role may look at, by the first part of the topic's name."""


LINE_MS = 1_000
"""A phone tells minutes: the order of a second ago is as good."""


class Rendering:
    """The topics of one hall. `name_of` gives a person's public name, `followed` the ticket of a link.

    `notes` are those of the hall by ticket, `keep_ready` names the papers for a ticket.
    """

    def __init__(
        self,
        hall: Hall,
        shown: TownView,
        presence: Presence,
        name_of: Callable[[str], str | None],
        followed: Followed,
        calling: Calling,
        notes: Mapping[str, str],
        keep_ready: Callable[[Ticket], tuple[str, ...]],
    ) -> None:
        self._hall = hall
        self._shown = shown
        self._presence = presence
        self._name_of = name_of
        self._followed = followed
        self._calling = calling
        self._notes = notes
        self._keep_ready = keep_ready
        self._free_today = Remembered(lambda: hall.agenda, hall.appointments)
        self._lined: tuple[tuple[int, Instant], Line] | None = None
        self._zones = {zone.id: zone for zone in shown.zones}
        self._names = {counter.id: counter.name for counter in shown.counters}

    def may_see(self, role: str, topic: str) -> bool:
        """Whether the topic exists and this role may look at it."""
        kind, _, which = topic.partition("/")
        named: dict[str, Container[str]] = {
            "display": self._zones, "counter": self._names, "ticket": self._followed
        }  # fmt: skip
        return kind in TOPICS_OF[role] and which in named.get(kind, ("",))

    def follows(self, topics: Iterable[str], ticket: str) -> bool:
        """Whether one of these topics is the link of this ticket."""
        secrets = (topic.removeprefix("ticket/") for topic in topics if topic.startswith("ticket/"))
        return any((found := self._followed.ticket(secret)) and found.id == ticket for secret in secrets)

    def __call__(self, topic: str) -> str:
        """The data of the topic; raises KeyError for one that does not exist."""
        view = self._view(topic)
        return _JSON[type(view)].dump_json(view).decode()

    def manager(self) -> ManagerView:
        """Topic `manager`, for whoever makes less of it."""
        floor, town = self._hall.floor, self._hall.town
        return manager_view(floor, town, self._hall.now(), self._outside(town), self._hall.foresight)

    def _view(self, topic: str) -> object:
        floor, now, foresight = self._hall.floor, self._hall.now(), self._hall.foresight
        town = in_force(floor, self._hall.town)
        match topic.partition("/"):
            case "town", _, _:
                return self._shown
            case "kiosk", _, _:
                return kiosk_view(floor, town, now, self._presence.printers(), self._free_today, foresight)
            case "display", _, zone:
                audible = Audible(self._presence.speaker(zone), self._calling.sounds)
                return display_view(floor, town, now, self._zones[zone], self._names, audible)
            case "floor", _, _:
                return floor_view(floor, town, now, self._people(), self._notes, foresight)
            case "counter", _, counter:
                return counter_view(floor, town, now, counter, self._people(), self._notes, foresight)
            case "ticket", _, secret:
                ticket, line = self._followed.ticket(secret), self._line(now)
                return ticket_view(floor, town, now, ticket, self._names, self._keep_ready, line, foresight)
            case "manager", _, _:
                return self.manager()
            case _:
                raise KeyError(topic)

    def _line(self, now: Instant) -> Line:
        """The line as of this second, shared by all phones."""
        moment = (self._hall.seq, now // LINE_MS)
        if self._lined is None or self._lined[0] != moment:
            self._lined = (moment, Line(self._hall.floor, now))
        return self._lined[1]

    def _people(self) -> dict[str, str]:
        held = (counter.person for counter in self._hall.floor.counters.values())
        return {person: self._name_of(person) or "" for person in held}

    def _outside(self, town: Town) -> Outside:
        expected = {**dict.fromkeys(town.printers, "kiosk"), **dict.fromkeys(town.printers.values(), "printer")}
        return Outside(self._people(), self._presence.rows(expected), self._presence.pairings())
