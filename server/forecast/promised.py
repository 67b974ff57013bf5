"""What was announced to visitors and what came of it: figures of each day, and what calibration learns from.

It hears the same events as learning.py does, live or when the journal is read again. A wait is that from the ticket to
the first call.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from server.floor.events import Event
from server.floor.events.contacts import Called, NoShow, Received, Started, Undone
from server.floor.events.hall import DayOpened
from server.floor.events.visits import TicketTaken
from server.floor.state import Floor
from server.floor.town import Instant, Kind

if TYPE_CHECKING:
    # The server counts with these figures too, and has no need of numpy and its threads.
    from server.forecast.announcing import Calibration

MEANT = 0.8
"""So many promises are to be kept: what announcing.py aims at."""
MINUTE_S = 60.0
WAITED_S = 60.0
"""Who is called at once proves nothing of a range: the calibration learns from those who had to wait."""


@dataclass(slots=True)
class Tally:
    """Ranges announced to one kind on one day. `called` of the `promised` were, `kept` of those before the upper end.

    `error_s` and `bias_s` are sums over those `called`: of the distance of the wait from the middle of the range, and
    of the wait minus that middle.
    """

    promised: int = 0
    called: int = 0
    kept: int = 0
    error_s: float = 0.0
    bias_s: float = 0.0

    def count(self, said: "Said", waited_s: float, sign: int = 1) -> None:
        """One more call, or one that was taken back after all."""
        off = waited_s - said.middle_s
        self.called += sign
        self.kept += sign * (waited_s <= said.high_min * MINUTE_S)
        self.error_s += sign * abs(off)
        self.bias_s += sign * off


@dataclass(frozen=True, slots=True)
class Said:
    """A range that was announced at `at`; `foreseen`: the forecast said it."""

    kind: Kind
    low_min: int
    high_min: int
    at: Instant
    foreseen: bool

    @property
    def middle_s(self) -> float:
        """What the range says on the whole."""
        return (self.low_min + self.high_min) / 2 * MINUTE_S


@dataclass(slots=True)
class Promises:
    """Counts the promises of today, and tells the calibration how they ended."""

    calibration: "Calibration"
    date: str = ""
    tallies: dict[Kind, Tally] = field(default_factory=dict)
    _open: dict[str, Said] = field(default_factory=dict)
    _called: dict[str, tuple[Said, float]] = field(default_factory=dict)

    def hears(self, floor: Floor, event: Event) -> None:
        """The floor was changed by this event."""
        match event:
            case DayOpened():
                self.date, self.tallies, self._open, self._called = event.date, {}, {}, {}
            case TicketTaken():
                self._taken(event)
            case Called():
                self._call(event.ticket, event.at)
            case Received():
                self._received(event)
                self._ended(event.ticket)
            case Started() | NoShow():
                self._ended(event.ticket)
            case Undone():
                for ticket in event.tickets:
                    self._undone(floor, ticket)
            case _:
                pass

    def _taken(self, event: TicketTaken) -> None:
        if event.promised_min is not None:
            self._open[event.ticket] = Said(event.kind, *event.promised_min, event.at, event.foreseen is not None)
            self._of(event.kind).promised += 1

    def _call(self, ticket: str, at: Instant) -> None:
        said = self._open.pop(ticket, None)
        if said is not None:
            waited_s = (at - said.at) / 1000
            self._of(said.kind).count(said, waited_s)
            self._called[ticket] = said, waited_s

    def _received(self, event: Received) -> None:
        said = self._open.get(event.ticket)
        if said is not None and said.at == event.at:
            # Helped without having taken a ticket first: nothing was announced to anybody.
            del self._open[event.ticket]
            self._of(said.kind).promised -= 1
            return
        self._call(event.ticket, event.at)

    def _ended(self, ticket: str) -> None:
        said, waited_s = self._called.pop(ticket, (None, 0.0))
        if said is not None and said.foreseen and waited_s >= WAITED_S:
            self.calibration.ended(said.kind, said.high_min, waited_s)

    def _undone(self, floor: Floor, ticket: str) -> None:
        """A call that was taken back was none: whoever it was still waits for the first one."""
        if ticket in self._called and floor.tickets[ticket].first_called is None:
            said, waited_s = self._called.pop(ticket)
            self._of(said.kind).count(said, waited_s, sign=-1)
            self._open[ticket] = said

    def _of(self, kind: Kind) -> Tally:
        return self.tallies.setdefault(kind, Tally())
