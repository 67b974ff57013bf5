"""What staff read of any visit of today that they look up by its number; no name, as everywhere."""

from dataclasses import dataclass

from server.floor.holdings import SlipState
from server.floor.state import Progress
from server.floor.town import Instant, Kind
from server.protocol.staffing import WantedShown


@dataclass(frozen=True, slots=True)
class VisitFound:
    """A visit of today, whatever became of it. `counter` is where it is called or helped, or was last.

    `since` and `target_ms` are of the wait that goes on; `back` is when who is away waits again by itself.
    """

    ticket: str
    number: str
    progress: Progress
    kind: Kind
    class_: str
    services: tuple[WantedShown, ...]
    seat: bool
    language: str
    taken: Instant
    since: Instant
    target_ms: int
    promised_min: tuple[int, int] | None
    counter: str | None
    called: Instant | None
    started: Instant | None
    ended: Instant | None
    again: Instant | None
    missed: int
    aside: Instant | None
    back: Instant | None
    park_reason: str
    slip: SlipState | None
    note: str | None
