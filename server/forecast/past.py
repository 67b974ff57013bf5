"""A day of the journal as a day that can be played again, so that it can be asked what it would have been otherwise.

What the journal does not know is assumed: who was helped would have waited as long as it took, whoever left or did not
come when called had that much patience, and a contact in several parts is one of their length together.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from server.days.day import Class, Day, Opening, Visitor
from server.floor.commands.asker import Wanted
from server.floor.events import Event
from server.floor.events.appointments import AppointmentExpected, AppointmentGone
from server.floor.events.contacts import Finished, NoShow, Parked, Received, Started, Transferred
from server.floor.events.counters import CounterPaused, CounterReleased, CounterResumed, CounterTaken
from server.floor.events.visits import Cancelled, Expired, Left, TicketTaken
from server.floor.town import Instant, Service, Town

DAY_MS = 86_400_000
PATIENT_S = 12 * 3600
"""Longer than any day: nobody knows when somebody who was helped would have left."""


@dataclass(slots=True)
class _Visit:
    """What is known of a visit so far; instants, and the seconds at counters."""

    taken: TicketTaken
    started: Instant | None = None
    spent_s: float = 0.0
    gone: Instant | None = None


@dataclass(slots=True)
class Past:
    """Hears the events of one day of one hall, in order; `town` is the hall as it is configured now."""

    town: Town
    midnight: Instant
    _visits: dict[str, _Visit] = field(default_factory=dict)
    _expected: dict[str, AppointmentExpected] = field(default_factory=dict)
    _open: dict[str, CounterTaken] = field(default_factory=dict)
    _since: dict[str, Instant] = field(default_factory=dict)
    _openings: list[tuple[CounterTaken, Instant, Instant]] = field(default_factory=list)
    _last: Instant = 0

    def hears(self, event: Event) -> None:
        """One event more. What a server that was down tells a day later happened when its day fell still."""
        if event.at >= self.midnight + DAY_MS:
            event = replace(event, at=self._last)
        self._last = max(self._last, event.at)
        match event:
            case TicketTaken():
                self._visits[event.ticket] = _Visit(event)
                self._expected.pop(event.appointment or "", None)
            case AppointmentExpected():
                self._expected[event.appointment] = event
            case AppointmentGone():
                self._expected.pop(event.appointment, None)
            case Started() | Received():
                self._visits[event.ticket].started = event.at
            case Finished() | Transferred() | Parked():
                self._stops(self._visits[event.ticket], event.at)
            case Left() | Cancelled() | Expired() | NoShow():
                self._ends(event)
            case CounterTaken() | CounterReleased() | CounterPaused() | CounterResumed():
                self._counter(event)
            case _:
                pass

    def whole(self, name: str) -> tuple[Day, Town]:
        """The day, and the town with a service for each combination that was asked for."""
        for counter in list(self._since):
            self._shuts(counter, self._last)
        wanted = [visit.taken.services for visit in self._visits.values()]
        wanted += [each.services for each in self._expected.values()]
        town = replace(
            self.town, services={**self.town.services, **{each.id: each for each in map(self._service, wanted)}}
        )
        visitors = [self._visitor(visit) for visit in self._visits.values()]
        visitors += [self._absent(each) for each in self._expected.values()]
        openings = (self._opening(town, *each) for each in self._openings)
        return Day(name, tuple(visitors), tuple(each for each in openings if each.closes_s > each.opens_s)), town

    def _ends(self, event: Left | Cancelled | Expired | NoShow) -> None:
        visit = self._visits[event.ticket]
        self._stops(visit, event.at)
        visit.gone = event.at

    def _stops(self, visit: _Visit, at: Instant) -> None:
        if visit.started is not None:
            visit.spent_s += (at - visit.started) / 1000
            visit.started = None

    def _counter(self, event: CounterTaken | CounterReleased | CounterPaused | CounterResumed) -> None:
        if event.counter in self._since:
            self._shuts(event.counter, event.at)
        if isinstance(event, CounterTaken):
            self._open[event.counter] = event
        if isinstance(event, CounterTaken | CounterResumed) and event.counter in self._open:
            self._since[event.counter] = event.at

    def _shuts(self, counter: str, at: Instant) -> None:
        self._openings.append((self._open[counter], self._since.pop(counter), at))

    def _opening(self, town: Town, taken: CounterTaken, opens: Instant, closes: Instant) -> Opening:
        able = set(taken.services)
        skills = sorted(name for name in town.services if set(name.split("+")) <= able | _amounts(able))
        return Opening(taken.counter, taken.counter_kind, " ".join(skills), self._seconds(opens), self._seconds(closes))

    def _visitor(self, visit: _Visit) -> Visitor:
        taken = visit.taken
        service = self._service(taken.services)
        arrives = self._seconds(taken.at if taken.since is None else taken.since)
        helped = visit.spent_s > 0
        gone_s = None if visit.gone is None else self._seconds(visit.gone)
        agreed_s = None if taken.agreed is None else self._seconds(taken.agreed)
        class_: Class = "appointment" if taken.agreed is not None else "reduced_mobility" if taken.seat else "walk_in"
        return Visitor(
            arrives, service.id, 1, class_, agreed_s, taken.language, max(1, round(visit.spent_s)),
            PATIENT_S if helped or gone_s is None else max(1, gone_s - arrives),
        )  # fmt: skip

    def _absent(self, expected: AppointmentExpected) -> Visitor:
        service = self._service(expected.services)
        agreed = self._seconds(expected.agreed)
        return Visitor(None, service.id, 1, "appointment", agreed, expected.language, expected.usual_s, PATIENT_S)

    def _service(self, services: tuple[Wanted, ...]) -> Service:
        """One service that stands for all of them; a single one is itself."""
        if len(services) == 1 and services[0].amount == 1 and services[0].service in self.town.services:
            return self.town.services[services[0].service]
        usual_s = sum(self._usual_s(wanted) for wanted in services)
        return Service("+".join(sorted(map(_named, services))), usual_s, 0)

    def _usual_s(self, wanted: Wanted) -> int:
        service = self.town.services.get(wanted.service)
        return service.usual_s + service.further_s * (wanted.amount - 1) if service else 0

    def _seconds(self, at: Instant) -> int:
        return round((at - self.midnight) / 1000)


def past_day(events: Iterable[Event], town: Town, midnight: Instant, name: str) -> tuple[Day, Town]:
    """The day of these events, and the town to play it in. `midnight`: the instant from which its seconds count."""
    past = Past(town, midnight)
    for event in events:
        past.hears(event)
    return past.whole(name)


def _named(wanted: Wanted) -> str:
    return wanted.service if wanted.amount == 1 else f"{wanted.service}*{wanted.amount}"


def _amounts(services: Iterable[str]) -> set[str]:
    return {f"{service}*{amount}" for service in services for amount in range(2, 100)}
