"""A small town with two desks for appointments, and short ways to tell what happens in its agenda."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date as calendar_date
from datetime import datetime
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from server.agenda.commands import AgendaCommand, Book, HoldSlot
from server.agenda.decide import decide
from server.agenda.decide.passing import due, time_passed
from server.agenda.events import AgendaEvent
from server.agenda.evolve import evolve
from server.agenda.offers import first_free, times
from server.agenda.state import Agenda, Booking
from server.agenda.town import AgendaRules, AgendaTown, Bookable, Channel, Roster, Shift, Span
from server.agenda.visits import Visit, visit
from server.floor.commands.asker import By, Wanted
from server.floor.openings import instant, local_date
from server.floor.town import Hours, Instant

MINUTE = 60_000
ZONE = "Europe/Brussels"
MONDAY = "2026-04-13"
NEXT_MONDAY = "2026-04-20"
WORKDAYS = range(5)
MORNING: Span = (540, 720)
ALL = frozenset({"collect", "passport", "move", "intake", "marriage"})

WEB = By("web", "visitor")
ANN = By("page-ann", "staff", "p-ann")


def at(date: str, clock: str) -> Instant:
    """The instant of a wall-clock time such as "09:30" in the hall."""
    hours, minutes = map(int, clock.split(":"))
    return instant(local_date(instant_of(date), ZONE), 60 * hours + minutes, ZONE)


def instant_of(date: str) -> Instant:
    """Noon of an ISO date."""
    return instant(calendar_date.fromisoformat(date), 12 * 60, ZONE)


def roster(id: str, services: frozenset[str] = ALL - {"intake"}, span: Span = MORNING, **changed: Any) -> Roster:
    """Somebody who is there in the mornings, Monday to Friday."""
    shifts = tuple(Shift(weekday, *span) for weekday in WORKDAYS)
    return replace(Roster(id, shifts, "desk", services), **changed)


def town(*rosters: Roster, **changed: Any) -> AgendaTown:
    """Open on weekday mornings; a desk for all but the social services and one for everything."""
    services = {
        "collect": Bookable("collect", 3.5, 2.1),
        "passport": Bookable("passport", 10, 6),
        "move": Bookable("move", 10, 6),
        "intake": Bookable("intake", 75, 0, channels=frozenset({"hall", "phone", "home"})),
        "marriage": Bookable("marriage", 30, 0, lead_min=1440, daily_at_most=2),
    }
    told: dict[str, Any] = {
        "hall": "gemeentehuis",
        "zone": ZONE,
        "services": services,
        "rosters": {each.id: each for each in rosters or (roster("anyone"), roster("social", ALL))},
        "hours": tuple(Hours(weekday, *MORNING) for weekday in WORKDAYS),
        "closed": {"2026-04-14": "Brugdag"},
    }
    rules = changed.pop("rules", {})
    return AgendaTown(**(told | changed), rules=replace(AgendaRules(), **rules))


@dataclass
class Office:
    """An agenda in use: tell it commands, look at what it offers, let time pass."""

    town: AgendaTown = field(default_factory=town)
    now: Instant = field(default_factory=lambda: at(MONDAY, "08:00"))
    agenda: Agenda = field(default_factory=Agenda)
    events: list[AgendaEvent] = field(default_factory=list)
    _ids: Any = field(default_factory=lambda: count(1))

    def tell(self, command: AgendaCommand, by: By = WEB) -> tuple[AgendaEvent, ...]:
        """What happens, and it has happened."""
        return self.happened(decide(self.agenda, self.town, command, by, self.now))

    def happened(self, events: tuple[AgendaEvent, ...]) -> tuple[AgendaEvent, ...]:
        """Fold these."""
        for event in events:
            evolve(self.agenda, event)
        self.events += events
        return events

    def later(self, minutes: float) -> None:
        """Let time pass, with all that becomes due on the way."""
        until = self.now + round(minutes * MINUTE)
        while (next_at := due(self.agenda)) is not None and next_at <= until:
            self.now = max(self.now, next_at)
            assert self.happened(time_passed(self.agenda, self.now))
        self.now = until

    def book(self, *services: str, when: Instant, by: By = ANN, **changed: Any) -> str:
        """The id of an appointment made at once."""
        command = Book(self.new_id(), wanted(*services), when, **changed)
        self.tell(command, by)
        return command.booking

    def hold(self, *services: str, when: Instant, **changed: Any) -> str:
        """The id of a time that is held by a visitor."""
        command = HoldSlot(self.new_id(), wanted(*services), when, **changed)
        self.tell(command)
        return command.booking

    def new_id(self) -> str:
        """An id that nobody had."""
        return f"booking{next(self._ids):04}"

    def offered(self, *services: str, date: str = NEXT_MONDAY) -> list[str]:
        """The times on the wall that are offered for one of each."""
        found = times(self.agenda, self.town, self.visit(*services), date, self.now)
        return [clock(each) for each in found]

    def first(self, *services: str) -> Instant | None:
        """The first free time for one of each."""
        return first_free(self.agenda, self.town, self.visit(*services), self.now)

    def visit(self, *services: str, channel: Channel = "hall") -> Visit:
        """One of each, as staff may book it."""
        return visit(self.town, wanted(*services), channel, by_staff=True)

    def __getitem__(self, booking: str) -> Booking:
        return self.agenda.bookings[booking]


def clock(at: Instant) -> str:
    """The time on the hall's wall."""
    return datetime.fromtimestamp(at / 1000, ZoneInfo(ZONE)).strftime("%H:%M")


def wanted(*services: str) -> tuple[Wanted, ...]:
    """One of each; a service that is named twice is two of it."""
    return tuple(Wanted(service, services.count(service)) for service in dict.fromkeys(services))


def replayed(events: Sequence[AgendaEvent]) -> Agenda:
    """The agenda folded anew."""
    agenda = Agenda()
    for event in events:
        evolve(agenda, event)
    return agenda
