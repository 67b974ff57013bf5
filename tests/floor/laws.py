"""What the laws of the floor speak of: where each event leads, the deeds of a counter, and what an undo brings back."""

from dataclasses import replace

from server.floor.events.contacts import Finished, Missed, NoShow, Parked, Received, Started, Transferred
from server.floor.events.visits import Cancelled, Left
from server.floor.evolve.contacts import ANNOUNCED_AT_LEAST
from server.floor.state import Floor

ARRIVED = {
    **{event: event for event in ("called", "no_show", "left", "cancelled", "expired")},
    "started": "serving",
    "received": "serving",
    "finished": "done",
    "paper_served": "done",
    "parked": "parked",
    "stepped_away": "away",
    **dict.fromkeys(("missed", "resumed", "transferred", "came_back", "reopened"), "waiting"),
}

DEEDS = Started | Received | Parked | Transferred | Finished | Missed | NoShow | Left | Cancelled


def bare(floor: Floor) -> list[object]:
    """What an undo must bring back: everything but the traces that it was there."""
    tickets = [replace(ticket, calls=0, touched=0) for ticket in floor.tickets.values()]
    counters = [replace(counter, last=None, since=0) for counter in floor.counters.values()]
    # An announcement that was only kept to fill a list may have gone for the one that was taken back.
    announced = floor.announcements[1 - ANNOUNCED_AT_LEAST :]
    return [tickets, counters, announced, floor.waiting_by_kind, floor.graces, floor.numbers, floor.session]
