"""A day through the floor's own door: commands only, decided and folded as in a hall, by a loop of its own."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field

from server.days.day import Day, Visitor
from server.floor.commands import Command
from server.floor.commands.asker import By, Wanted
from server.floor.commands.contacts import CallNext, Finish, Start
from server.floor.commands.counters import ReleaseCounter, TakeCounter
from server.floor.commands.visits import Leave, ReceiveAppointment, TakeTicket
from server.floor.decide import decide
from server.floor.decide.appointments import expect
from server.floor.events import Event
from server.floor.events.contacts import Called
from server.floor.events.visits import TicketTaken
from server.floor.evolve import evolve
from server.floor.refused import Refused
from server.floor.state import Floor
from server.floor.town import Instant, Place, Town
from server.forecast.replay import DATE, MIDNIGHT, WALK_UP_S
from server.forecast.sample_town import skilled

KIOSK = By("zuil", "host")
FINISH, TAKE, RELEASE, LEAVE, COME, AGAIN, READY = range(7)


@dataclass
class RealFloor:
    """Staff who press a key whenever something happens, and on the whole minute when there was nobody to call yet."""

    day: Day
    town: Town
    floor: Floor = field(default_factory=lambda: Floor(date=DATE, day_ends=MIDNIGHT + 24 * 3_600_000))
    ahead: list[tuple[int, int, int, str]] = field(default_factory=list)
    lengths: dict[str, int] = field(default_factory=dict)
    ready: dict[str, int] = field(default_factory=dict)

    def calls(self) -> Iterator[Called]:
        """Every call of the day."""
        self.plan()
        while self.ahead:
            now_s, something = self.ahead[0][0], False
            while self.ahead and self.ahead[0][0] == now_s:
                _, what, number, whom = heapq.heappop(self.ahead)
                if what != LEAVE or whom in self.floor.waiting:
                    self.happens(now_s, what, number, whom)
                    something = True
            if something:
                yield from self.keys_pressed(now_s)

    def plan(self) -> None:
        for number, visitor in enumerate(self.day.visitors):
            if visitor.agreed_s is not None:
                agreed = MIDNIGHT + visitor.agreed_s * 1000
                evolve(self.floor, expect(self.town, str(number), agreed, wanted(visitor), False, "nl", MIDNIGHT))
            if visitor.arrives_s is not None:
                heapq.heappush(self.ahead, (visitor.arrives_s, COME, number, ""))
        for opening in self.day.openings:
            heapq.heappush(self.ahead, (opening.opens_s, TAKE, 0, opening.counter))
            heapq.heappush(self.ahead, (opening.closes_s, RELEASE, 0, opening.counter))

    def happens(self, now_s: int, what: int, number: int, whom: str) -> None:
        if what == FINISH:
            self.tell(Finish(whom), now_s, whom)
            self.ready[whom] = now_s + WALK_UP_S[self.floor.counters[whom].kind]
            heapq.heappush(self.ahead, (self.ready[whom], READY, 0, whom))
        if what == TAKE and whom not in self.floor.counters:
            self.tell(TakeCounter(whom), now_s, whom)
            self.ready[whom] = now_s
        if what == COME:
            self.come(now_s, number)
        if what == LEAVE:
            self.tell(Leave(whom), now_s)
        if what in (FINISH, RELEASE) and self.floor.counters[whom].ticket is None and not self.is_open(whom, now_s):
            self.tell(ReleaseCounter(whom), now_s, whom)

    def come(self, now_s: int, number: int) -> None:
        visitor = self.day.visitors[number]
        command: Command = TakeTicket(wanted(visitor), visitor.class_ == "reduced_mobility", slip=False)
        if visitor.agreed_s is not None:
            command = ReceiveAppointment(str(number), slip=False)
        taken = self.tell(command, now_s)[0]
        assert isinstance(taken, TicketTaken)
        self.lengths[taken.ticket] = visitor.contact_s
        heapq.heappush(self.ahead, (now_s + visitor.patience_s, LEAVE, 0, taken.ticket))

    def keys_pressed(self, now_s: int) -> Iterator[Called]:
        in_vain = False
        for counter in sorted(self.floor.counters.values(), key=lambda each: (len(each.services), each.id)):
            if counter.ticket is None and self.ready[counter.id] <= now_s:
                called = self.call(counter.id, now_s)
                in_vain |= called == "before_appointment"
                if isinstance(called, Called):
                    yield called
        if in_vain:
            heapq.heappush(self.ahead, ((now_s // 60 + 1) * 60, AGAIN, 0, ""))

    def call(self, counter: str, now_s: int) -> Called | str:
        try:
            called = self.tell(CallNext(counter), now_s, counter)[0]
        except Refused as refused:
            return refused.code
        assert isinstance(called, Called)
        self.tell(Start(counter), now_s, counter)
        heapq.heappush(self.ahead, (now_s + self.lengths[called.ticket], FINISH, 0, counter))
        return called

    def is_open(self, counter: str, now_s: int) -> bool:
        return any(each.opens_s <= now_s < each.closes_s for each in self.day.openings_of(counter))

    def tell(self, command: Command, now_s: int, person: str = "") -> tuple[Event, ...]:
        by = By(person, "staff", person) if person else KIOSK
        now: Instant = MIDNIGHT + now_s * 1000
        events = decide(self.floor, self.town, command, by, now)
        for event in events:
            evolve(self.floor, event)
        return events


def wanted(visitor: Visitor) -> tuple[Wanted, ...]:
    return (Wanted(visitor.service, visitor.amount),)


def with_counters(town: Town, day: Day) -> Town:
    """The town with the counters of the day."""
    places = {each.counter: Place(each.counter, each.kind, skilled(town, each.skills)) for each in day.openings}
    return Town(town.hall, town.zone, town.services, places, town.rules)
