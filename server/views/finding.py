"""A visit of today by its number, also one that is long over: what a visitor holds in the hand is enough."""

from collections.abc import Mapping
from itertools import islice

from server.floor.state import Floor, Ticket
from server.protocol.finding import VisitFound
from server.views.public import number
from server.views.staff import note_of, wanted_shown


def found_visits(floor: Floor, typed: str, at_most: int, notes: Mapping[str, str]) -> tuple[VisitFound, ...]:
    """Numbers that begin with what was typed, with or without the letter: `14`, `a14` and `A 14` find A 147.

    The whole number comes first, then the newest.
    """
    wanted = bare(typed)
    if not wanted:
        return ()
    fitting = [ticket for ticket in reversed(floor.tickets.values()) if _begins(ticket, wanted)]
    fitting.sort(key=lambda ticket: wanted not in _names(ticket))
    return tuple(_found(floor, ticket, notes) for ticket in islice(fitting, at_most))


def bare(text: str) -> str:
    """Letters and figures alone, as capitals."""
    return "".join(filter(str.isalnum, text)).upper()


def _names(ticket: Ticket) -> tuple[str, str]:
    return f"{ticket.letter}{ticket.number}", str(ticket.number)


def _begins(ticket: Ticket, wanted: str) -> bool:
    return any(name.startswith(wanted) for name in _names(ticket))


def _found(floor: Floor, ticket: Ticket, notes: Mapping[str, str]) -> VisitFound:
    slip = floor.newest_slip(ticket.id)
    return VisitFound(
        ticket=ticket.id,
        number=number(ticket),
        progress=ticket.progress,
        kind=ticket.kind,
        class_=ticket.class_,
        services=wanted_shown(ticket.services),
        seat=ticket.seat,
        language=ticket.language,
        taken=ticket.taken,
        since=ticket.since,
        target_ms=ticket.target_ms,
        promised_min=ticket.promised_min,
        counter=ticket.counter,
        called=ticket.called,
        started=ticket.started,
        ended=ticket.ended,
        again=ticket.again,
        missed=ticket.missed,
        aside=ticket.aside,
        back=ticket.back,
        park_reason=ticket.park_reason,
        slip=slip.state if slip else None,
        note=note_of(ticket, notes),
    )
