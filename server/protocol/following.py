"""What a visitor's own phone shows: the one visit behind its link, in a topic of its own."""

from dataclasses import dataclass
from typing import Literal

from server.floor.town import Instant, Kind
from server.protocol.notices import Notices


@dataclass(frozen=True, slots=True)
class VisitShown:
    """A visit as the visitor may follow it, never what for.

    `before` counts who of this kind is ahead, and is None where that count could rise. `counter` is the public name of
    where the visitor is called or helped; `calls` rises with each call and recall. `missed`: called, and not there.
    `expected` is the range in minutes from now on, `back` when being away ends, `keep_ready` as on the slip,
    `agreed` the time of the appointment that the visitor came in time for.
    """

    number: str
    language: str
    kind: Kind
    progress: Literal["waiting", "called", "serving", "parked", "away"]
    taken: Instant
    before: int | None
    missed: bool
    counter: str | None
    called: Instant | None
    calls: int
    ticket: str
    expected: tuple[int, int] | None
    back: Instant | None
    aways_left: int
    keep_ready: tuple[str, ...]
    agreed: Instant | None


@dataclass(frozen=True, slots=True)
class TicketView:
    """Topic `ticket/<secret>`: the visit, until it has ended."""

    visit: VisitShown | None
    notices: Notices
