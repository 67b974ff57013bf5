"""What a visitor may see of the own visit on the own phone: number, place and turn, never what it is for."""

from collections.abc import Callable, Mapping
from typing import Literal

from server.floor.announced import announced
from server.floor.expected import Visit
from server.floor.foresight import Foresight
from server.floor.line import Line
from server.floor.state import Floor, Ticket
from server.floor.town import Instant, Town
from server.protocol.following import TicketView, VisitShown
from server.views.notices import public_notices
from server.views.public import number

FOLLOWED: Mapping[str, Literal["waiting", "called", "serving", "parked", "away"]] = {
    "waiting": "waiting", "called": "called", "serving": "serving", "parked": "parked", "away": "away"
}  # fmt: skip
"""The link of a visit in any other state shows nothing any more."""


def ticket_view(
    floor: Floor,
    town: Town,
    now: Instant,
    ticket: Ticket | None,
    names: Mapping[str, str],
    keep_ready: Callable[[Ticket], tuple[str, ...]],
    line: Line,
    foresight: Foresight | None = None,
) -> TicketView:
    """Topic `ticket/<secret>`. `names` are the counters' public names by id, `keep_ready` the papers of a ticket."""
    progress = FOLLOWED.get(ticket.progress) if ticket else None
    if ticket is None or progress is None:
        return TicketView(None, public_notices(floor))
    return TicketView(
        VisitShown(
            number=number(ticket),
            language=ticket.language,
            kind=ticket.kind,
            progress=progress,
            taken=ticket.taken,
            before=_before(ticket, line),
            missed=ticket.missed > 0,
            counter=names.get(ticket.counter, ticket.counter) if ticket.counter else None,
            called=ticket.called if progress == "called" else None,
            calls=ticket.calls,
            ticket=ticket.id,
            expected=_expected(floor, now, ticket, line, foresight),
            back=ticket.back,
            aways_left=max(0, town.rules.aways_at_most - ticket.aways),
            keep_ready=keep_ready(ticket),
            agreed=ticket.agreed,
        ),
        public_notices(floor),
    )


def _expected(
    floor: Floor, now: Instant, ticket: Ticket, line: Line, foresight: Foresight | None
) -> tuple[int, int] | None:
    if ticket.progress != "waiting":
        return None
    return announced(floor, now, Visit(ticket.kind, ticket.needs, ticket), foresight, line)


def _before(ticket: Ticket, line: Line) -> int | None:
    # A seat may go first to who cannot stand, so that count could rise.
    if ticket.kind == "seated" or ticket.progress != "waiting":
        return None
    return line.places_before(ticket)
