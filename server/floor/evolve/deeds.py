"""What a counter did last, kept so that it can be taken back."""

from dataclasses import replace

from server.floor.state import Floor, Last


def keep(floor: Floor, counter: str, ticket: str | None, last: Last) -> None:
    """The counter's last deed, and the ticket that is there after it."""
    floor.counters[counter] = replace(floor.counters[counter], ticket=ticket, since=last.at, last=last)


def note_only(floor: Floor, counter: str | None, last: Last) -> None:
    """The counter's last deed on a ticket that is not there; by no counter, nobody can take it back."""
    if counter is not None:
        floor.counters[counter] = replace(floor.counters[counter], last=last)
