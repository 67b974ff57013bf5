"""What always holds in a journal, told as the first thing that does not."""

from collections.abc import Iterator

from server.agenda.events import AgendaEvent
from server.agenda.evolve import evolve as evolve_agenda
from server.agenda.state import Agenda
from server.floor.events import Event
from server.floor.events.contacts import Undone
from server.floor.events.hall import DayOpened
from server.floor.events.visits import TicketTaken
from server.floor.evolve import evolve
from server.floor.state import TRANSITIONS, Floor, Progress
from server.journal.entry import Happened

AT_A_COUNTER = ("called", "serving")


class Broken(Exception):
    """A law of the floor does not hold."""


class Fold:
    """A hall's events folded one by one, with the laws looked at after each."""

    def __init__(self) -> None:
        self.floor = Floor()
        self.agenda = Agenda()
        self._numbers: set[tuple[str, int]] = set()

    def take(self, event: Happened) -> None:
        """Fold one event; raises Broken, or whatever the fold itself trips over."""
        if isinstance(event, AgendaEvent):
            evolve_agenda(self.agenda, event)
        else:
            self._on_the_floor(event)

    def _on_the_floor(self, event: Event) -> None:
        if isinstance(event, DayOpened):
            self.settle()
            self._numbers.clear()
        if isinstance(event, TicketTaken):
            self._new_number(event)
        before = self._progress(event)
        evolve(self.floor, event)
        if not isinstance(event, Undone):
            _follow_the_arrows(before, self._progress(event))

    def settle(self) -> None:
        """Look at the floor as a whole; raises Broken."""
        for problem in _problems(self.floor):
            raise Broken(problem)
        if len(self._numbers) != len(self.floor.tickets):
            raise Broken(f"{len(self._numbers)} tickets were taken, {len(self.floor.tickets)} are there")
        for problem in double_bookings(self.agenda):
            raise Broken(problem)

    def _new_number(self, event: TicketTaken) -> None:
        number = event.letter, event.number
        if number in self._numbers or event.ticket in self.floor.tickets:
            raise Broken(f"number {event.letter} {event.number} was given twice")
        self._numbers.add(number)

    def _progress(self, event: Event) -> Progress | None:
        ticket = self.floor.tickets.get(getattr(event, "ticket", ""))
        return ticket.progress if ticket else None


def _follow_the_arrows(was: Progress | None, now: Progress | None) -> None:
    if was is not None and now is not None and now != was and now not in TRANSITIONS[was]:
        raise Broken(f"a ticket cannot go from {was} to {now}")


def _problems(floor: Floor) -> Iterator[str]:
    seated = [counter.ticket for counter in floor.counters.values() if counter.ticket is not None]
    if len(seated) != len(set(seated)):
        yield "a ticket is at two counters"
    busy = {ticket.id for ticket in floor.tickets.values() if ticket.progress in AT_A_COUNTER}
    if set(seated) != busy:
        yield f"called or served, but not at a counter or the other way round: {sorted(busy ^ set(seated))}"
    waiting = {ticket.id for ticket in floor.tickets.values() if ticket.progress == "waiting"}
    if set(floor.waiting) != waiting:
        yield f"the list of who waits is wrong about {sorted(set(floor.waiting) ^ waiting)}"


def double_bookings(agenda: Agenda) -> Iterator[str]:
    """Appointments that take the same minute of the same person."""
    taken: dict[tuple[str, str], int] = {}
    for booking in agenda.bookings.values():
        roster = booking.place.roster
        if roster is None:
            continue
        minutes = taken.setdefault((booking.date, roster), 0)
        if minutes & booking.takes:
            yield f"{roster} is booked twice at once on {booking.date}"
        taken[booking.date, roster] = minutes | booking.takes
    if any(agenda.taken.get(key, 0) != minutes for key, minutes in taken.items()):
        yield "what the bookings take is not what the agenda thinks is taken"
