"""Ticket numbers and ids: a letter and a count that people read, an id that is unique over the days."""


def shown(letter: str, number: int) -> str:
    """The number as it stands on slips and screens, for example `A 147`."""
    return f"{letter} {number}"


def ticket_id(date: str, letter: str, number: int) -> str:
    """An id unique per hall for ever: ISO date, letter and number, for example `2026-04-13-A147`."""
    return f"{date}-{letter}{number}"


def slip_id(ticket: str, copy: int) -> str:
    """The id of the print job for the given copy of a ticket's slip, counted from 1."""
    return f"{ticket}/{copy}"
