"""What a counter can do for a visit: its services, its kind, and for whom the visit is kept."""

from typing import Protocol

from server.floor.state import Counter, Floor, Ticket
from server.floor.town import Kind


class Visit(Protocol):
    """A ticket, somebody who is expected, or who would take a ticket now."""

    @property
    def kind(self) -> Kind:
        """Whether it is short or seated."""

    @property
    def needs(self) -> frozenset[str]:
        """Its services."""


def can_serve(counter: Counter, ticket: Visit) -> bool:
    """Whether the counter's services and its kind cover the visit: a seated one never goes to a standing counter."""
    return ticket.needs <= counter.services and (counter.kind != "standing" or ticket.kind == "short")


def kept_for_another(floor: Floor, counter: Counter, ticket: Ticket) -> bool:
    """Whether the visit was passed on to another counter or person, who is there to take it."""
    if ticket.to_counter is not None:
        return ticket.to_counter != counter.id and ticket.to_counter in floor.counters
    if ticket.to_person is None or ticket.to_person == counter.person:
        return False
    return any(other.person == ticket.to_person for other in floor.counters.values())


def may_serve(floor: Floor, counter: Counter, ticket: Ticket) -> bool:
    """Whether the rule may send this visit to this counter at all."""
    return can_serve(counter, ticket) and not kept_for_another(floor, counter, ticket)
