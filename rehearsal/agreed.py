"""How the appointments of a day went: who came, in time or too late, and who was called soon after the agreed time."""

from dataclasses import dataclass

from rehearsal.notes import Notes

MINUTE_MS = 60_000
SOON_MIN = 10
"""Later than this after the agreed time is not on time, whatever came in between."""
NEVER = 1 << 62


@dataclass(frozen=True, slots=True)
class Appointments:
    """Who had an appointment: how many were booked, how many came, and how many were called soon after their time."""

    booked: int
    came: int
    in_time: int
    soon: int


def kept_times(notes: Notes) -> Appointments:
    """Counted from what was seen; who went home before the call was not called soon."""
    came = [given for given in notes.given if given.visitor in notes.booked]
    called = {call.ticket: call.called for call in notes.calls}
    in_time = [given for given in came if given.agreed is not None]
    soon = [given for given in in_time if called.get(given.ticket, NEVER) <= (given.agreed or 0) + SOON_MIN * MINUTE_MS]
    return Appointments(len(notes.booked), len(came), len(in_time), len(soon))
