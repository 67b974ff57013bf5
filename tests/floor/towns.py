"""A small town and short ways to tell what happens there, for tests that read as a dialogue."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from server.agenda.events import AgendaEvent
from server.floor.commands import Command
from server.floor.commands.asker import By, Wanted
from server.floor.commands.counters import TakeCounter
from server.floor.commands.hall import TimePassed
from server.floor.commands.visits import TakeTicket
from server.floor.decide import decide
from server.floor.decide.passing import due
from server.floor.events import Event
from server.floor.evolve import evolve
from server.floor.policy import Choice, choose
from server.floor.state import Floor, Ticket
from server.floor.town import Hours, Place, Promise, Rules, Service, Town
from server.journal.entry import Happened

MINUTE = 60_000
TUESDAY = 1_776_060_000_000
"""2026-04-13T06:00Z is 08:00 in Brussels, a Monday; the name stands for `an ordinary day`."""

ALL = frozenset({"collect", "extract", "passport", "intake"})
RULES = Rules(
    classes={
        "short": Promise(8 * MINUTE),
        "seated": Promise(20 * MINUTE),
        "seat": Promise(5 * MINUTE),
        "returning": Promise(3 * MINUTE),
    },
    # Round numbers of their own, so that tuning the documented ones moves no test of what they are for.
    overtaken_at_most=5,
    hard_limit_ms=45 * MINUTE,
    protect_ms=10 * MINUTE,
    protect_from_s=15 * 60,
    protect_slack_ms=0,
    urgency_ms=5 * MINUTE,
    quick_pace=1.0,
    late_slope=0.01,
    usual_weight=0.85,
    usual_agreed_weight=1.5,
    usual_counts_from_s=300,
    usual_counts_to_s=20 * 60,
    appointment_weight=1.0,
    long_grows_after_ms=27 * MINUTE,
    long_grows_ms=190_000,
    favour_weight=1.5,
    park_reasons=("photo", "payment"),
)


def town(**changed: object) -> Town:
    """Two standing counters, a desk without the social services and a room with everything; open 9-12, 14-16."""
    services = {
        "collect": Service("collect", 210, 126),
        "extract": Service("extract", 180, 108),
        "passport": Service("passport", 600, 360),
        "intake": Service("intake", 4500, 0),
    }
    places = [
        Place("E1", "standing", ALL - {"intake"}),
        Place("E2", "standing", ALL - {"intake"}),
        Place("D1", "desk", ALL - {"intake"}),
        Place("R1", "room", ALL),
    ]
    told: dict[str, object] = {
        "hall": "gemeentehuis",
        "zone": "Europe/Brussels",
        "services": services,
        "counters": {place.id: place for place in places},
        "rules": RULES,
        "hours": tuple(
            hours
            for weekday in range(7)
            for hours in (Hours(weekday, 540, 720), Hours(weekday, 840, 960, ("passport", "intake")))
        ),
        "closed": {},
        "printers": {"kiosk-1": "printer-1"},
    }
    return Town(**(told | changed))  # type: ignore[arg-type]


KIOSK = By("kiosk-1", "kiosk")
HALL = By("hall", "hall")


def staff(person: str) -> By:
    """A signed-in member of staff."""
    return By(f"page-{person}", "staff", person)


def take(*services: str, seat: bool = False) -> TakeTicket:
    """A visitor's wish, one of each."""
    return TakeTicket(tuple(Wanted(service) for service in services), seat=seat)


@dataclass
class Day:
    """A floor on a day, told command by command; `events` is the journal that it would have."""

    town: Town = field(default_factory=town)
    now: int = TUESDAY
    floor: Floor = field(default_factory=Floor)
    events: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tell(TimePassed(), HALL)

    def tell(self, command: Command, by: By = KIOSK) -> tuple[Event, ...]:
        """Decide and evolve; raises Refused."""
        events = decide(self.floor, self.town, command, by, self.now)
        for event in events:
            evolve(self.floor, event)
        self.events.extend(events)
        return events

    def later(self, minutes: float) -> "Day":
        """Time passes, stopping at each instant at which something is due."""
        until = self.now + round(minutes * MINUTE)
        while (at := due(self.floor, self.now)) <= until and at > self.now:
            self.now = at
            self.tell(TimePassed(), HALL)
        self.now = until
        return self

    def opened(self) -> "Day":
        """The hall at nine, with every counter open: person p-E1 at E1, and so on."""
        self.later(60)
        for counter in self.town.counters:
            self.tell(TakeCounter(counter), staff(f"p-{counter}"))
        return self

    def ticket(self, *services: str, seat: bool = False) -> str:
        """Take a ticket, one second after the one before, and give back its id."""
        self.later(1 / 60)
        self.tell(take(*services, seat=seat))
        return next(reversed(self.floor.tickets))

    def next_at(self, counter: str) -> Choice | None:
        """Whom the rule would call."""
        return choose(self.floor, self.floor.counters[counter], self.now, self.town.rules)

    def __getitem__(self, ticket: str) -> Ticket:
        return self.floor.tickets[ticket]


def replayed(events: Sequence[Happened]) -> Floor:
    """The floor folded anew from its events."""
    floor = Floor()
    for event in events:
        if not isinstance(event, AgendaEvent):
            evolve(floor, event)
    return floor
