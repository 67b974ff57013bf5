"""A hundred thousand steps by everybody at once: whatever is allowed happens, and the journal tells it the same."""

from collections import Counter as Tally
from collections.abc import Callable, Sequence
from dataclasses import MISSING, fields
from random import Random
from typing import cast, get_args, get_type_hints

from server.floor.commands import Asked, Command
from server.floor.commands.asker import By, Role, Wanted
from server.floor.commands.contacts import CallNext, Finish, NotThere, Park, ServeNew, Start, Transfer
from server.floor.commands.counters import TakeCounter
from server.floor.commands.hall import (
    AssignCounter,
    ClearMessage,
    CloseHall,
    EndEvacuation,
    LimitService,
    OpenHall,
    SetFavour,
    ShowMessage,
)
from server.floor.commands.visits import ChangeVisit, EnterPaper, StepAway, TakeTicket
from server.floor.events import Event
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
        kind = self.chance.choice(OFTEN if self.chance.random() < 0.5 else get_args(Asked))
        return MADE[kind](self) if kind in MADE else self._plain(kind)

    def _plain(self, kind: Callable[..., Command]) -> Command:
        """A command that names no more than a ticket and a counter: a new one is walked without a word here."""
        must = [each.name for each in fields(cast(type, kind)) if each.default is each.default_factory is MISSING]
        return kind(**{name: {"ticket": self.ticket, "counter": self.counter}[name]() for name in must})

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
    EnterPaper: lambda it: it.paper(),
    ServeNew: lambda it: ServeNew(it.counter(), it.services()),
    Park: lambda it: Park(it.counter(), "photo"),
    Transfer: lambda it: Transfer(
        it.counter(), it.services(0), it.chance.choice((None, *COUNTERS)), it.chance.choice((None, None, *PEOPLE))
    ),
    TakeCounter: lambda it: TakeCounter(it.counter(), it.chance.random() < 0.3),
    CloseHall: lambda it: CloseHall(it.chance.random() < 0.1),
    ShowMessage: lambda it: ShowMessage({"nl": "Even geduld."}, minutes=it.chance.randint(1, 30)),
    ClearMessage: lambda it: ClearMessage(f"m{it.chance.randint(1, 20)}"),
    SetFavour: lambda it: SetFavour(it.chance.choice((None, -1.0, 0.5))),
    LimitService: lambda it: LimitService(it.chance.choice(SERVICES), it.chance.choice((None, 0, 40))),
    AssignCounter: lambda it: AssignCounter(it.counter(), it.chance.choice((None, SERVICES[:3]))),
}
NO_DEEDS = {"appointment_expected", "appointment_gone", "day_opened", "grace_ended", "slip_settled"}
"""What the agenda, the time and the printer make happen; all the rest must come to pass, or the walk proves nothing."""


def test_a_hundred_thousand_steps_replay_to_the_same_floor() -> None:
    walk = Walk(2027)
    for step in range(STEPS):
        walk.step()
        if step % 10_000 == 9_999:
            walk.check()
    events = {str(get_type_hints(each)["event"].__args__[0]) for each in get_args(Event)}
    assert events - walk.happened.keys() == NO_DEEDS
