"""What the events of a floor teach: the one place where what happened becomes something learned.

It hears each event just after the floor was changed by it, live or when the journal is read again. A contact counts
when it cannot be taken back any more; one that was parked goes on where it was, and one that was never finished is
known to have lasted at least so long.
"""

from dataclasses import dataclass
from datetime import date

from server.floor.commands.asker import Wanted
from server.floor.events import Event
from server.floor.events.appointments import AppointmentExpected, AppointmentGone
from server.floor.events.contacts import Finished, Missed, NoShow, Parked, Received, Started, Transferred, Undone
from server.floor.events.hall import DayOpened
from server.floor.events.visits import Cancelled, Expired, Left, TicketTaken
from server.floor.serving import may_serve
from server.floor.state import Floor
from server.floor.town import Instant
from server.forecast.habits import quarter_of
from server.forecast.learning import Contact, Learned

WALK_AT_MOST_S = 180.0
"""A counter that calls nobody for longer than this had something else to do."""


@dataclass(frozen=True, slots=True)
class _Contact:
    """A contact that runs: since when, at which counter, for what, and how long it lasted before it was parked."""

    started: Instant
    counter: str
    services: tuple[Wanted, ...]
    spent_s: float

    def seconds(self, now: Instant) -> float:
        return self.spent_s + (now - self.started) / 1000


@dataclass(frozen=True, slots=True)
class _Over:
    """A contact that ended at `at`, and can still be taken back."""

    at: Instant
    ticket: str
    was: _Contact
    learned: Contact


class Hearing:
    """Teaches `learned` from the events of one hall, in their order."""

    def __init__(self, learned: Learned, zone: str, undo_ms: int = 10_000) -> None:
        self.learned = learned
        self._zone, self._undo_ms = zone, undo_ms
        self._runs: dict[str, _Contact] = {}
        self._parked: dict[str, _Contact] = {}
        self._over: list[_Over] = []
        self._expected: dict[str, Instant] = {}
        self._freed: dict[str, Instant] = {}
        self._tickets = 0
        self._weekday: int | None = None

    def hears(self, floor: Floor, event: Event) -> None:
        """The floor was changed by this event."""
        self._settle(event.at - self._undo_ms)
        match event:
            case TicketTaken():
                self._came(event)
            case AppointmentExpected():
                self._expected[event.appointment] = event.agreed
            case AppointmentGone():
                self._gone(event)
            case Started() | Received():
                self._started(floor, event)
            case Finished() | Transferred() | Parked():
                self._stopped(floor, event)
            case Left() | Cancelled() | Expired() | Missed() | NoShow():
                self._left(floor, event)
            case Undone():
                self._undone(floor, event)
            case DayOpened():
                self.close_day()
                self._weekday = date.fromisoformat(event.date).weekday()
            case _:
                pass

    def running(self, now: Instant) -> list[Contact]:
        """The contacts that run now, which take at least as long as they did already."""
        return [Contact(each.services, each.seconds(now), ended=False) for each in self._runs.values()]

    def close_day(self) -> None:
        """The day is over: who has not come stayed away, and what was parked or runs lasted at least so long."""
        self._settle(None)
        for parked in self._parked.values():
            self.learned.observe(Contact(parked.services, parked.spent_s, ended=False))
        for _ in self._expected:
            self.learned.habits.stayed_away()
        if self._tickets:
            self.learned.close_day(self._weekday)
        self._runs, self._parked, self._expected, self._freed, self._tickets = {}, {}, {}, {}, 0

    def _settle(self, until: Instant | None) -> None:
        while self._over and (until is None or self._over[0].at <= until):
            self.learned.observe(self._over.pop(0).learned)

    def _came(self, event: TicketTaken) -> None:
        self._tickets += 1
        self._expected.pop(event.appointment or "", None)
        if event.agreed is not None:
            self.learned.habits.arrived((event.at - event.agreed) / 1000)
            return
        self.learned.habits.came(quarter_of(event.at, self._zone), event.services[0].service)

    def _gone(self, event: AppointmentGone) -> None:
        agreed = self._expected.pop(event.appointment, None)
        # Cancelled before its time is a favour; after it, nobody came.
        if agreed is not None and event.at > agreed:
            self.learned.habits.stayed_away()

    def _started(self, floor: Floor, event: Started | Received) -> None:
        ticket = floor.tickets[event.ticket]
        was = self._parked.pop(event.ticket, None)
        self._runs[event.ticket] = _Contact(event.at, event.counter, ticket.services, was.spent_s if was else 0.0)
        if was is None:
            self.learned.habits.waited((event.at - ticket.taken) / 1000, left=False)
        free_s = (event.at - self._freed.pop(event.counter, 0)) / 1000
        if free_s <= WALK_AT_MOST_S and event.counter in floor.counters:
            self.learned.habits.walked_up(floor.counters[event.counter].kind, free_s)

    def _stopped(self, floor: Floor, event: Finished | Transferred | Parked) -> None:
        was = self._runs.pop(event.ticket, None)
        if was is None:
            return
        self._free(floor, event.counter, event.at)
        if isinstance(event, Parked):
            self._parked[event.ticket] = _Contact(event.at, was.counter, was.services, was.seconds(event.at))
        elif event.done:
            learned = Contact(event.done, was.seconds(event.at))
            self._over.append(_Over(event.at, event.ticket, was, learned))

    def _free(self, floor: Floor, counter: str, now: Instant) -> None:
        """From here on the next visitor walks up, if one waits."""
        here = floor.counters.get(counter)
        if here is not None and any(may_serve(floor, here, ticket) for ticket in floor.waiting.values()):
            self._freed[counter] = now

    def _left(self, floor: Floor, event: Left | Cancelled | Expired | Missed | NoShow) -> None:
        parked = self._parked.pop(event.ticket, None)
        if parked is not None:
            self.learned.observe(Contact(parked.services, parked.spent_s, ended=False))
        elif isinstance(event, Left):
            self.learned.habits.waited((event.at - floor.tickets[event.ticket].taken) / 1000, left=True)

    def _undone(self, floor: Floor, event: Undone) -> None:
        """Back to what the tickets were: a contact that goes on after all, or one that never began."""
        for name in event.tickets:
            over = next((each.was for each in self._over if each.ticket == name), None)
            self._over = [each for each in self._over if each.ticket != name]
            was = over or self._parked.pop(name, None) or self._runs.get(name)
            if was is not None and floor.tickets[name].progress == "serving":
                self._runs[name] = was
            else:
                self._runs.pop(name, None)
