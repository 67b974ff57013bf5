"""The same laws when visits also go aside, elsewhere and back, come from paper, and the building is cleared."""

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from server.floor.commands import Command
from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import Park, ServeHere, ServeNew, Transfer, Undo
from server.floor.commands.hall import AssignCounter, ClearMessage, EndEvacuation, Evacuate, LimitService, ShowMessage
from server.floor.commands.visits import ChangeVisit, ComeBack, EnterPaper, StepAway
from tests.floor.test_laws import COUNTERS, SERVICES, AnyDay, counters, people, wanted
from tests.floor.towns import MINUTE

maybe_services = st.lists(wanted, max_size=2).map(tuple)


class AnyWiderDay(AnyDay):
    """Everything of any day, and the rest of a working day on the floor."""

    def holder(self, counter: str) -> str:
        held = self.day.floor.counters.get(counter)
        return held.person if held else "p-1"

    @rule(counter=counters, reason=st.sampled_from(("photo", "payment", "nothing")))
    def park(self, counter: str, reason: str) -> None:
        self.serve_somebody(counter)
        self.ask(Park(counter, reason), self.holder(counter))

    @rule(
        counter=counters,
        services=maybe_services,
        to=st.sampled_from((None, *COUNTERS)),
        colleague=st.one_of(st.none(), people),
        seat=st.booleans(),
    )
    def transfer(
        self, counter: str, services: tuple[Wanted, ...], to: str | None, colleague: str | None, seat: bool
    ) -> None:
        self.serve_somebody(counter)
        before = self.day.floor.counters.get(counter)
        if self.ask(Transfer(counter, services, to, colleague, seat), self.holder(counter)) and before:
            ticket = self.day[before.ticket or ""]
            assert ticket.waited_ms >= 0
            assert ticket.since == self.day.now

    @rule(counter=counters, services=maybe_services)
    def serve_new(self, counter: str, services: tuple[Wanted, ...]) -> None:
        self.ask(ServeNew(counter, services), self.holder(counter))

    @rule(counter=counters, deed=st.sampled_from(("new", "park", "transfer")))
    def take_it_back(self, counter: str, deed: str) -> None:
        """Nobody waits because of a deed that was taken back, and whoever was here is here again."""
        done: dict[str, Command] = {
            "new": ServeNew(counter, (Wanted("collect"),)),
            "park": Park(counter, "photo"),
            "transfer": Transfer(counter, seat=True),
        }
        before = self.day.floor.copy()
        if self.ask(done[deed], self.holder(counter)) and self.ask(Undo(counter), self.holder(counter)):
            assert self.day.floor.waiting.keys() == before.waiting.keys()
            assert self.day.floor.aside.keys() == before.aside.keys()
            assert self.day.floor.counters[counter].ticket == before.counters[counter].ticket

    @precondition(lambda self: self.day.floor.tickets)
    @rule(
        data=st.data(),
        counter=counters,
        services=maybe_services,
        minutes=st.integers(0, 31),
        kind=st.sampled_from(("change", "away", "back", "here")),
    )
    def about_a_visit(
        self, data: st.DataObject, counter: str, services: tuple[Wanted, ...], minutes: int, kind: str
    ) -> None:
        ticket = data.draw(st.sampled_from(sorted(self.day.floor.tickets)))
        commands: dict[str, Command] = {
            "change": ChangeVisit(ticket, services, data.draw(st.booleans())),
            "away": StepAway(ticket, minutes),
            "back": ComeBack(ticket),
            "here": ServeHere(counter, ticket),
        }
        self.ask(commands[kind], self.holder(counter))

    @rule(
        number=st.integers(0, 6),
        services=maybe_services,
        ago=st.tuples(st.integers(0, 60), st.integers(-1, 30), st.integers(-1, 30)),
        helped=st.booleans(),
    )
    def enter_paper(self, number: int, services: tuple[Wanted, ...], ago: tuple[int, int, int], helped: bool) -> None:
        taken = self.day.now - sum(ago) * MINUTE
        started, ended = taken + ago[1] * MINUTE, taken + (ago[1] + ago[2]) * MINUTE
        times: tuple[Any, Any] = (started, ended) if helped else (None, None)
        self.ask(EnterPaper(number, services, taken, False, *times))

    @rule(
        command=st.sampled_from(
            (
                Evacuate(),
                EndEvacuation(),
                EndEvacuation(),
                ShowMessage({"nl": "Wij openen een half uur later."}, minutes=20),
                ShowMessage({"nl": " "}),
                ClearMessage("m1"),
                AssignCounter("D1", ("collect",)),
                AssignCounter("D1", None),
                *(LimitService(service, 1) for service in SERVICES[:2]),
                LimitService("collect", None),
            )
        )
    )
    def the_whole_hall(self, command: Command) -> None:
        self.ask(command)


TestAnyWiderDay = AnyWiderDay.TestCase
TestAnyWiderDay.settings = settings(max_examples=60, stateful_step_count=80, deadline=None)
