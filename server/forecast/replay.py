"""A day played again on the floor's own objects, with the true lengths of its contacts and any rule for whom to call.

Everything that happens is an event of the floor, folded by its own `evolve`; only the choice is the rule's. What is
assumed: who is called starts at the same instant; between two contacts a counter waits for the visitor to walk up; the
patience of a visitor counts from checking in; staff finish the contact they are in; who still waits when the last
counter closes is sent home. A free counter asks whenever something happens, and on the whole minute while somebody
waits for it. At one instant contacts end first, then counters open and close, visitors leave, visitors come, and at
last the free counters ask, those that can do the least first.
"""

import heapq
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count

from server.days.day import Day, Opening, Visitor
from server.floor.commands.asker import By, Wanted
from server.floor.decide.appointments import expect
from server.floor.decide.visits import letter_of, taken
from server.floor.events import Event
from server.floor.events.contacts import Called, Finished, Started
from server.floor.events.counters import CounterReleased, CounterTaken
from server.floor.events.visits import Left
from server.floor.evolve import evolve
from server.floor.policy import Choice
from server.floor.serving import may_serve
from server.floor.sorting import sort
from server.floor.state import Counter, Floor
from server.floor.town import Class, CounterKind, Instant, Kind, Rules, Town
from server.forecast.sample_town import skilled

Rule = Callable[[Floor, Counter, Instant, Rules], Choice | None]
"""Whom to call at this counter now, or nobody."""

Watch = Callable[[Floor, Event], None]
"""Hears of everything that happens, just after the floor was changed by it."""

DATE = "2026-04-14"
MIDNIGHT: Instant = 1_776_117_600_000
"""A day of 24 hours; which one does not matter to the rules."""

WALK_UP_S: dict[CounterKind, int] = {"standing": 15, "desk": 60, "room": 60}
"""From the end of a contact until the next visitor can be there."""

MINUTE_S = 60
_ENDS, _OPENS, _CLOSES, _LEAVES, _COMES, _ASKS = range(6)
_KIOSK = By("replay", "kiosk")


@dataclass(frozen=True, slots=True)
class Stay:
    """How the visit of one who came went. `left` is set when the visitor went without being helped."""

    visitor: Visitor
    ticket: str
    kind: Kind
    class_: Class
    target_ms: int
    taken: Instant
    since: Instant
    started: Instant | None
    counter: str | None
    left: Instant | None
    overtaken: int

    @property
    def wait_ms(self) -> int:
        """From when the wait counts until the call, or until leaving; who is called before the agreed time waits 0."""
        until = self.started if self.started is not None else self.left
        assert until is not None, "a played day leaves nobody waiting"
        return max(0, until - self.since)

    @property
    def breach_ms(self) -> int:
        """What was waited past the target."""
        return max(0, self.wait_ms - self.target_ms)


@dataclass(frozen=True, slots=True)
class Played:
    """A day as it went, visitors in the order of coming."""

    day: Day
    stays: tuple[Stay, ...]


def play(
    day: Day, town: Town, rule: Rule, rules: Rules, watch: Watch | None = None, midnight: Instant = MIDNIGHT
) -> Played:
    """Play the day under this rule; the same day and rule give the same waits."""
    return _Playing(day, replace(town, rules=rules), rule, watch, midnight).whole()


class _Playing:
    """A day under way. Times are seconds after midnight until they reach the floor."""

    def __init__(self, day: Day, town: Town, rule: Rule, watch: Watch | None, midnight: Instant) -> None:
        self._day, self._town, self._rule, self._watch, self._midnight = day, town, rule, watch, midnight
        self._floor = Floor(date=DATE, day_ends=midnight + 24 * 3_600_000)
        self._visitors: dict[str, Visitor] = {}
        self._closes: dict[str, int] = {}
        self._free: dict[str, int] = {}
        self._asks = 0
        self._order = count()
        self._ahead: list[tuple[int, int, int, object]] = []

    def whole(self) -> Played:
        self._foresee()
        while self._ahead:
            now_s, asks = self._ahead[0][0], False
            while self._ahead and self._ahead[0][0] == now_s:
                _, what, _, whom = heapq.heappop(self._ahead)
                if what != _LEAVES or whom in self._floor.waiting:
                    self._happens(now_s, what, whom)
                    asks = True
            if asks:
                self._ask(now_s)
        return Played(self._day, tuple(self._stay(ticket, visitor) for ticket, visitor in self._visitors.items()))

    def _foresee(self) -> None:
        """Everything of the day that is known to the file."""
        booked = [each for each in self._day.visitors if each.agreed_s is not None]
        for number, visitor in enumerate(booked):
            services = (Wanted(visitor.service, visitor.amount),)
            agreed = self._instant(visitor.agreed_s or 0)
            begins = self._instant(self._day.begins_s)
            self._take(expect(self._town, str(number), agreed, services, False, visitor.language, begins))
        appointments = {id(visitor): str(number) for number, visitor in enumerate(booked)}
        for visitor in self._day.visitors:
            if visitor.arrives_s is not None:
                self._plan(visitor.arrives_s, _COMES, (visitor, appointments.get(id(visitor))))
        for opening in self._day.openings:
            self._plan(opening.opens_s, _OPENS, opening)
            self._plan(opening.closes_s, _CLOSES, opening)

    def _happens(self, now_s: int, what: int, whom: object) -> None:
        match what, whom:
            case (0, Counter() as counter):
                self._ends(counter, now_s)
            case (1, Opening() as opening):
                self._opens(opening, now_s)
            case (2, Opening() as opening):
                self._shuts(opening, now_s)
            case (3, str() as ticket):
                self._take(Left(self._instant(now_s), ticket))
            case (4, (Visitor() as visitor, str() | None as appointment)):
                self._comes(visitor, appointment, now_s)
            case _:
                pass

    def _opens(self, opening: Opening, now_s: int) -> None:
        self._closes[opening.counter] = opening.closes_s
        if opening.counter in self._floor.counters:
            # The contact of before the break lasts until now: it goes on in this opening.
            return
        self._free[opening.counter] = now_s
        services = tuple(sorted(skilled(self._town, opening.skills)))
        self._take(CounterTaken(self._instant(now_s), opening.counter, opening.counter, opening.kind, services))

    def _shuts(self, opening: Opening, now_s: int) -> None:
        counter = self._floor.counters.get(opening.counter)
        if counter is not None and counter.ticket is None and self._closes[opening.counter] <= now_s:
            self._take(CounterReleased(self._instant(now_s), opening.counter))
        if now_s >= self._day.ends_s:
            for ticket in list(self._floor.waiting):
                self._take(Left(self._instant(now_s), ticket))

    def _comes(self, visitor: Visitor, appointment: str | None, now_s: int) -> None:
        floor, town, now = self._floor, self._town, self._instant(now_s)
        services = (Wanted(visitor.service, visitor.amount),)
        seat = visitor.class_ == "reduced_mobility"
        agreed = None if visitor.agreed_s is None else self._instant(visitor.agreed_s)
        visit = sort(town, services, seat, None if agreed is None else town.rules.appointment_class)
        letter = letter_of(town, services, visit.kind)
        number = (letter, floor.numbers.get(letter, 0) + 1)
        event = taken(
            floor, town, services, seat, visitor.language, visit, number, _KIOSK, now,
            appointment=appointment, agreed=agreed,
        )  # fmt: skip
        self._visitors[event.ticket] = visitor
        self._plan(now_s + visitor.patience_s, _LEAVES, event.ticket)
        self._take(event)
        if now_s >= self._day.ends_s:
            self._take(Left(now, event.ticket))

    def _ask(self, now_s: int) -> None:
        floor, now = self._floor, self._instant(now_s)
        free = [each for each in floor.counters.values() if each.ticket is None and self._free[each.id] <= now_s]
        for counter in sorted(free, key=lambda each: (len(each.services), each.id)):
            choice = self._rule(floor, counter, now, self._town.rules)
            if choice is not None:
                self._start(counter, choice, now_s)
        idle = [floor.counters[each.id] for each in free if floor.counters[each.id].ticket is None]
        if any(may_serve(floor, counter, ticket) for counter in idle for ticket in floor.waiting.values()):
            self._ask_again((now_s // MINUTE_S + 1) * MINUTE_S)

    def _ask_again(self, at_s: int) -> None:
        if at_s > self._asks:
            self._asks = at_s
            self._plan(at_s, _ASKS, None)

    def _start(self, counter: Counter, choice: Choice, now_s: int) -> None:
        now, ticket = self._instant(now_s), choice.ticket.id
        self._take(Called(now, ticket, counter.id, counter.person, choice.reason, choice.overtakes))
        self._take(Started(now, ticket, counter.id, counter.person))
        self._plan(now_s + self._visitors[ticket].contact_s, _ENDS, self._floor.counters[counter.id])

    def _ends(self, counter: Counter, now_s: int) -> None:
        assert counter.ticket is not None, "a contact is planned to end when it starts"
        services = self._floor.tickets[counter.ticket].services
        self._take(Finished(self._instant(now_s), counter.ticket, counter.id, counter.person, services))
        self._free[counter.id] = now_s + WALK_UP_S[counter.kind]
        if self._closes[counter.id] <= now_s:
            self._take(CounterReleased(self._instant(now_s), counter.id))
        else:
            self._plan(self._free[counter.id], _ASKS, None)

    def _take(self, event: Event) -> None:
        evolve(self._floor, event)
        if self._watch is not None:
            self._watch(self._floor, event)

    def _plan(self, at_s: int, what: int, whom: object) -> None:
        heapq.heappush(self._ahead, (at_s, what, next(self._order), whom))

    def _instant(self, seconds: int) -> Instant:
        return self._midnight + seconds * 1000

    def _stay(self, ticket: str, visitor: Visitor) -> Stay:
        end = self._floor.tickets[ticket]
        left = end.ended if end.progress == "left" else None
        return Stay(
            visitor, ticket, end.kind, end.class_, end.target_ms, end.taken, end.since,
            end.started, end.counter, left, self._floor.overtaken[ticket],
        )  # fmt: skip
