"""A hundred thousand steps by everybody at once: whatever is allowed happens, and the journal tells it the same."""

from collections import Counter as Tally
from collections.abc import Callable, Sequence
from random import Random
from typing import Any, get_args

from server.floor.commands import Asked, Command
from server.floor.commands.asker import By, Role, Wanted
from server.floor.commands.contacts import (
    CallNext,
    CallTicket,
    Finish,
    NotThere,
    Park,
    Recall,
    ServeHere,
    ServeNew,
    Start,
    Transfer,
    Undo,
)
from server.floor.commands.counters import PauseCounter, ReleaseCounter, ResumeCounter, TakeCounter
from server.floor.commands.hall import (
    AssignCounter,
    ClearMessage,
    CloseHall,
    EndEvacuation,
    Evacuate,
    LimitService,
    OpenHall,
    SetFavour,
    ShowMessage,
)
from server.floor.commands.visits import (
    Cancel,
    ChangeVisit,
    ComeBack,
    EnterPaper,
    Leave,
    PrintAgain,
    StepAway,
    TakeTicket,
)
from server.floor.events.hall import DayOpened
from server.floor.refused import Refused
from server.journal.codec import many_from_json, to_json
from server.permissions import may_ask
from tests.floor.towns import MINUTE, Day, replayed

STEPS = 100_000
COUNTERS = ("E1", "E2", "D1", "R1")
SERVICES = ("collect", "extract", "passport", "intake")
PEOPLE = ("p-1", "p-2", "p-3", "p-4")
ROLES: tuple[Role, ...] = ("kiosk", "host", "staff", "staff", "staff", "manager", "visitor")
OFTEN: tuple[type[Command], ...] = (TakeTicket, CallNext, Start, Finish, NotThere, EndEvacuation, OpenHall)


class Walk:
    """Somebody who asks anything of a day, often what is asked most."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.day = Day()
        self.by = By("hall", "hall")
        self.happened: Tally[str] = Tally()
        self.refused: Tally[str] = Tally()

    def step(self) -> None:
        """Ask one thing in one role, or let time pass."""
        if self.chance.random() < 0.04:
            self.day.later(self.chance.choice((0.1, 1, 3, 12)))
            return
        self.by = self._by()
        command = self._command()
        if may_ask(self.by.role, command):
            try:
                self.happened.update(event.event for event in self.day.tell(command, self.by))
            except Refused as refused:
                self.refused[refused.code] += 1

    def check(self) -> None:
        """The day so far, stored and read again, gives the same floor; then forget it when another day began."""
        stored = [to_json(event) for event in self.day.events]
        assert replayed(list(many_from_json(stored))) == self.day.floor
        latest = max((at for at, each in enumerate(self.day.events) if isinstance(each, DayOpened)), default=0)
        del self.day.events[:latest]

    def _by(self) -> By:
        role = self.chance.choice(ROLES)
        person = self.chance.choice(PEOPLE) if role in ("staff", "manager", "host") else None
        return By(f"{role}-1", role, person)

    def _command(self) -> Command:
        if self.by.person and not self._own() and self.chance.random() < 0.7:
            return TakeCounter(self.chance.choice(COUNTERS))
        kind = self.chance.choice(OFTEN if self.chance.random() < 0.5 else tuple(MADE))
        return MADE[kind](self)

    def counter(self) -> str:
        """Mostly the own counter."""
        return self.chance.choice(self._own() * 12 + list(COUNTERS))

    def _own(self) -> list[str]:
        return [held.id for held in self.day.floor.counters.values() if held.person == self.by.person]

    def ticket(self) -> str:
        """One of the last tickets, one that is aside, or one that never was."""
        return self.chance.choice([*self.day.floor.aside, *list(self.day.floor.tickets)[-40:], "2026-04-13-Z1"])

    def services(self, least: int = 1) -> tuple[Wanted, ...]:
        """Some services with amounts."""
        names: Sequence[str] = self.chance.sample(SERVICES, self.chance.randint(least, 2))
        return tuple(Wanted(name, self.chance.randint(1, 3)) for name in names)

    def paper(self) -> EnterPaper:
        """A number from the sheet, helped or not."""
        taken = self.day.now - self.chance.randint(0, 60) * MINUTE
        helped = self.chance.random() < 0.5
        times = (taken + MINUTE, min(self.day.now, taken + 4 * MINUTE)) if helped else (None, None)
        return EnterPaper(self.chance.randint(1, 60), self.services(), taken, False, *times)


MADE: dict[type[Command], Callable[[Walk], Command]] = {
    TakeTicket: lambda it: TakeTicket(it.services(), it.chance.random() < 0.2),
    ChangeVisit: lambda it: ChangeVisit(it.ticket(), it.services(), it.chance.random() < 0.3),
    StepAway: lambda it: StepAway(it.ticket(), it.chance.randint(1, 30)),
    ComeBack: lambda it: ComeBack(it.ticket()),
    EnterPaper: lambda it: it.paper(),
    Leave: lambda it: Leave(it.ticket()),
    Cancel: lambda it: Cancel(it.ticket()),
    PrintAgain: lambda it: PrintAgain(it.ticket()),
    CallTicket: lambda it: CallTicket(it.counter(), it.ticket()),
    ServeHere: lambda it: ServeHere(it.counter(), it.ticket()),
    ServeNew: lambda it: ServeNew(it.counter(), it.services()),
    Park: lambda it: Park(it.counter(), "photo"),
    Transfer: lambda it: Transfer(
        it.counter(), it.services(0), it.chance.choice((None, *COUNTERS)), it.chance.choice((None, None, *PEOPLE))
    ),
    TakeCounter: lambda it: TakeCounter(it.counter(), it.chance.random() < 0.3),
    **{
        kind: (lambda it, kind=kind: kind(it.counter()))  # type: ignore[misc]
        for kind in (CallNext, Recall, Start, Finish, NotThere, Undo, ReleaseCounter, PauseCounter, ResumeCounter)
    },
    OpenHall: lambda _: OpenHall(),
    CloseHall: lambda it: CloseHall(it.chance.random() < 0.1),
    ShowMessage: lambda it: ShowMessage({"nl": "Even geduld."}, minutes=it.chance.randint(1, 30)),
    ClearMessage: lambda it: ClearMessage(f"m{it.chance.randint(1, 20)}"),
    Evacuate: lambda _: Evacuate(),
    EndEvacuation: lambda _: EndEvacuation(),
    SetFavour: lambda it: SetFavour(it.chance.choice((None, -1.0, 0.5))),
    LimitService: lambda it: LimitService(it.chance.choice(SERVICES), it.chance.choice((None, 0, 40))),
    AssignCounter: lambda it: AssignCounter(it.counter(), it.chance.choice((None, SERVICES[:3]))),
}


def test_a_hundred_thousand_steps_replay_to_the_same_floor() -> None:
    walk = Walk(2027)
    for step in range(STEPS):
        walk.step()
        if step % 10_000 == 9_999:
            walk.check()
    assert {kind.__name__ for kind in MADE} == {kind.__name__ for kind in get_args(Asked)}
    assert every_event_happened(walk.happened) == []


def every_event_happened(happened: Tally[str]) -> list[Any]:
    """The deeds of people that never came to pass in so many steps: then the walk would prove nothing of them."""
    deeds = {
        "ticket_taken", "visit_changed", "stepped_away", "came_back", "reopened", "paper_served", "left", "cancelled",
        "called", "recalled", "started", "received", "parked", "resumed", "transferred", "finished", "missed",
        "no_show", "undone", "counter_taken", "counter_released", "counter_paused", "counter_resumed",
        "counter_assigned", "message_shown", "message_cleared", "evacuation_began", "evacuation_ended",
        "service_limited", "favour_set", "hall_opened", "hall_closed", "slip_ordered", "expired",
    }  # fmt: skip
    return sorted(deeds - happened.keys())
