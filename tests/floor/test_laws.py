"""Laws that hold whatever anybody does: a state machine drives every command in any order."""

from collections import Counter as Tally
from dataclasses import replace
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from server.floor.commands import Command
from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, CallTicket, Finish, NotThere, Recall, Start, Undo
from server.floor.commands.counters import PauseCounter, ReleaseCounter, ResumeCounter, TakeCounter
from server.floor.commands.hall import CloseHall, OpenHall
from server.floor.commands.visits import Cancel, Leave, PrintAgain, SettleSlip, TakeTicket
from server.floor.events import Event
from server.floor.events.contacts import (
    Called,
    Undone,
)
from server.floor.evolve import evolve
from server.floor.refused import Refused
from server.floor.serving import may_serve
from server.floor.state import TRANSITIONS, Floor
from tests.floor.laws import ARRIVED, DEEDS, bare
from tests.floor.towns import KIOSK, RULES, Day, replayed, staff, town

COUNTERS = ("E1", "E2", "D1", "R1")
SERVICES = ("collect", "extract", "passport", "intake")
AT_MOST = 2
LIMIT_MS = 30 * 60_000

counters = st.sampled_from(COUNTERS)
people = st.sampled_from(("p-1", "p-2", "p-3"))
wanted = st.builds(Wanted, st.sampled_from(SERVICES), st.integers(1, 3))
at_counter = st.sampled_from((CallNext, Recall, Start, Finish, NotThere, Undo))
counter_only = st.sampled_from((ReleaseCounter, PauseCounter, ResumeCounter))


class AnyDay(RuleBasedStateMachine):
    """Visitors, staff and the clock in any order, with tight bounds so that they are reached."""

    @initialize()
    def open_hall(self) -> None:
        self.day = Day(town=town(rules=replace(RULES, overtaken_at_most=AT_MOST, hard_limit_ms=LIMIT_MS))).later(60)
        self.numbers: Tally[tuple[str, str, int]] = Tally()
        self.seen = 0
        self.again = Floor()
        self.folded = 0
        for index, counter in enumerate(("E1", "D1", "R1")):
            self.day.tell(TakeCounter(counter), staff(f"p-{index + 1}"))

    def ask(self, command: Command, person: str | None = None) -> tuple[Event, ...]:
        self.fold_on()
        try:
            events = self.day.tell(command, staff(person) if person else KIOSK)
        except Refused:
            return ()
        if isinstance(command, Undo):
            self.undo_restored(self.again)
        self.fold_on()
        return events

    def fold_on(self) -> None:
        """The floor of a replay, one transition of the journal after the other; each is a legal one."""
        for event in self.day.events[self.folded :]:
            if event.event in ARRIVED:
                progress = self.again.tickets[event.ticket].progress  # type: ignore[union-attr]
                assert ARRIVED[event.event] in TRANSITIONS[progress]
            evolve(self.again, event)
        self.folded = len(self.day.events)

    def undo_restored(self, before: Floor) -> None:
        """Each ticket that the undo named is as before the deed; nobody else's progress changed."""
        undone = self.day.events[-1]
        assert isinstance(undone, Undone)
        names = set(undone.tickets)
        last = before.counters[undone.counter].last
        assert last is not None
        for was in last.befores:
            now = self.day[was.ticket.id]
            assert replace(now, calls=0, touched=0) == replace(was.ticket, calls=0, touched=0)
        for ticket in before.tickets.values():
            assert ticket.id in names or self.day[ticket.id].progress == ticket.progress

    @rule(services=st.lists(wanted, min_size=1, max_size=2), seat=st.booleans())
    def take_ticket(self, services: list[Wanted], seat: bool) -> None:
        self.ask(TakeTicket(tuple(services), seat=seat))

    @rule(counter=counters, person=people, over=st.booleans())
    def take_counter(self, counter: str, person: str, over: bool) -> None:
        self.ask(TakeCounter(counter, over), person)

    @rule(kind=counter_only, counter=counters, person=people)
    def change_counter(self, kind: Any, counter: str, person: str) -> None:
        self.ask(kind(counter), person)

    @rule(kind=at_counter, counter=counters)
    def work(self, kind: Any, counter: str) -> None:
        held = self.day.floor.counters.get(counter)
        self.ask(kind(counter), held.person if held else "p-1")

    @rule(counter=counters)
    def serve_somebody(self, counter: str) -> None:
        held = self.day.floor.counters.get(counter)
        for kind in (CallNext, Start):
            self.ask(kind(counter), held.person if held else "p-1")

    @rule(counter=st.sampled_from(("D1", "R1")), minutes=st.integers(2, 4))
    def others_go_first(self, counter: str, minutes: int) -> None:
        self.ask(TakeTicket((Wanted("passport"),)))
        for _ in range(AT_MOST + 1):
            self.ask(TakeTicket((Wanted("collect"),), seat=True))
            self.day.later(minutes)
            self.serve_somebody(counter)

    @rule(counter=counters, kind=st.sampled_from((CallNext, Start, Finish, NotThere)))
    def think_better_of_it(self, counter: str, kind: Any) -> None:
        held = self.day.floor.counters.get(counter)
        before = bare(self.day.floor.copy())
        if held is not None and self.ask(kind(counter), held.person) and self.ask(Undo(counter), held.person):
            assert bare(self.day.floor) == before

    @precondition(lambda self: self.day.floor.tickets)
    @rule(data=st.data(), counter=counters, kind=st.sampled_from(("call", "leave", "cancel", "print")))
    def about_a_ticket(self, data: st.DataObject, counter: str, kind: str) -> None:
        ticket = data.draw(st.sampled_from(sorted(self.day.floor.tickets)))
        held = self.day.floor.counters.get(counter)
        person = held.person if held else None
        commands: dict[str, Command] = {
            "call": CallTicket(counter, ticket),
            "leave": Leave(ticket),
            "cancel": Cancel(ticket),
            "print": PrintAgain(ticket),
        }
        self.ask(commands[kind], person)

    @precondition(lambda self: self.day.floor.slips)
    @rule(data=st.data(), outcome=st.sampled_from(("printed", "failed", "uncertain")))
    def settle(self, data: st.DataObject, outcome: Any) -> None:
        self.ask(SettleSlip(data.draw(st.sampled_from(sorted(self.day.floor.slips))), outcome))

    @rule(command=st.sampled_from((OpenHall(), CloseHall(), CloseHall(send_home=True))))
    def door(self, command: Command) -> None:
        self.ask(command)

    @rule(seconds=st.one_of(st.integers(1, 30), st.integers(60, 900), st.just(9 * 3600)))
    def time_passes(self, seconds: int) -> None:
        self.day.later(seconds / 60)

    @invariant()
    def replay_equals_live(self) -> None:
        self.fold_on()
        assert self.again == self.day.floor

    def teardown(self) -> None:
        assert replayed(self.day.events) == self.day.floor

    @invariant()
    def no_ticket_is_at_two_counters(self) -> None:
        floor = self.day.floor
        held = [counter.ticket for counter in floor.counters.values() if counter.ticket]
        assert len(held) == len(set(held))
        here = {ticket.id for ticket in floor.tickets.values() if ticket.progress in ("called", "serving")}
        assert here == set(held)

    @invariant()
    def every_waiting_ticket_is_in_the_queue_once(self) -> None:
        floor = self.day.floor
        waiting = {ticket.id: ticket for ticket in floor.tickets.values() if ticket.progress == "waiting"}
        assert floor.waiting == waiting
        assert sum(floor.waiting_by_kind.values()) == len(waiting)
        assert sum(floor.work_s.values()) == sum(ticket.usual_s for ticket in waiting.values())
        assert floor.graces.keys() == {ticket.id for ticket in waiting.values() if ticket.again is not None}

    @invariant()
    def numbers_are_never_given_twice(self) -> None:
        for event in self.day.events[self.seen :]:
            if event.event == "ticket_taken":
                self.numbers[event.ticket[:10], event.letter, event.number] += 1
        self.seen = len(self.day.events)
        assert all(count == 1 for count in self.numbers.values())

    @invariant()
    def overtaking_is_counted_as_the_journal_tells_it(self) -> None:
        tally: Tally[str] = Tally()
        last: dict[str, tuple[str, ...]] = {}
        for event in self.day.events:
            if isinstance(event, Called):
                tally.update(event.overtakes)
                last[event.counter] = event.overtakes
            elif isinstance(event, Undone):
                tally.subtract(last.pop(event.counter, ()))
            elif isinstance(event, DEEDS) and event.counter:
                last[event.counter] = ()
        floor = self.day.floor
        assert all(floor.overtaken[ticket] == tally[ticket] for ticket in floor.tickets)

    @invariant()
    def the_rule_never_passes_its_bounds(self) -> None:
        floor = self.day.floor
        assert all(0 <= times <= AT_MOST for times in floor.overtaken.values())
        for counter in floor.counters.values():
            choice = self.day.next_at(counter.id)
            if choice is None:
                continue
            late = [
                ticket
                for ticket in floor.waiting.values()
                if ticket.again is None
                and self.day.now - ticket.since > LIMIT_MS
                and ticket.kind == choice.ticket.kind
                and may_serve(floor, counter, ticket)
            ]
            assert not late or self.day.now - choice.ticket.since > LIMIT_MS or choice.reason.code == "overtaken_enough"

    @invariant()
    def a_seated_visit_is_never_at_a_standing_counter(self) -> None:
        for counter in self.day.floor.counters.values():
            if counter.kind == "standing" and counter.ticket is not None:
                assert self.day[counter.ticket].kind == "short"

    @invariant()
    def whoever_is_aside_is_known_to_be(self) -> None:
        floor = self.day.floor
        aside = {ticket.id: ticket for ticket in floor.tickets.values() if ticket.progress in ("parked", "away")}
        assert floor.aside == aside
        assert all((ticket.back is not None) == (ticket.progress == "away") for ticket in floor.tickets.values())
        assert all((ticket.aside is not None) == (ticket.id in aside) for ticket in floor.tickets.values())


TestAnyDay = AnyDay.TestCase
TestAnyDay.settings = settings(max_examples=80, stateful_step_count=80, deadline=None)


def test_replay_does_not_look_at_the_configuration() -> None:
    day = Day().opened()
    day.ticket("intake")
    day.ticket("collect")
    day.tell(CallNext("R1"), staff("p-R1"))
    other = Day(town=town(services={}, counters={}, hours=()), now=day.now, floor=replayed(day.events))
    assert other.floor == day.floor
