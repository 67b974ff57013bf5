"""What a visitor may see of the own visit on the own phone: number, place and turn, never what it is for."""

from collections.abc import Mapping
from typing import Literal

from server.floor.state import Floor, Ticket
from server.protocol.following import TicketView, VisitShown
from server.views.public import number

FOLLOWED: Mapping[str, Literal["waiting", "called", "serving"]] = {
    "waiting": "waiting", "called": "called", "serving": "serving"
}  # fmt: skip
"""The link of a visit in any other state shows nothing any more."""


def ticket_view(floor: Floor, ticket: Ticket | None, names: Mapping[str, str]) -> TicketView:
    """Topic `ticket/<secret>`. `names` are the counters' public names by id."""
    progress = FOLLOWED.get(ticket.progress) if ticket else None
    if ticket is None or progress is None:
        return TicketView(None)
    return TicketView(
        VisitShown(
            number=number(ticket),
            language=ticket.language,
            kind=ticket.kind,
            progress=progress,
            taken=ticket.taken,
            before=_before(floor, ticket),
            missed=ticket.missed > 0,
            counter=names.get(ticket.counter, ticket.counter) if ticket.counter else None,
            called=ticket.called if progress == "called" else None,
            calls=ticket.calls,
        )
    )


def _before(floor: Floor, ticket: Ticket) -> int | None:
    # A seat may go first to who cannot stand; and who was called and not there would come back into the count.
    if ticket.kind == "seated" or ticket.progress != "waiting":
        return None
    return sum(
        other.kind == ticket.kind and not other.missed and (other.since, other.number) < (ticket.since, ticket.number)
        for other in floor.waiting.values()
    )
