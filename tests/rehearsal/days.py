"""Small days, and what was seen on them, for the tests of the rehearsal."""

from rehearsal.notes import Call, Given, Notes
from server.config import load
from server.days.day import Day, Opening, Visitor
from server.protocol.shown import TownView
from tests.source import ROOT

MINUTE = 60_000
SOMEBODY = Visitor(32_400, "extract", 1, "walk_in", None, "nl", 180, 3600)
EXPECTED = Visitor(34_000, "passport", 1, "appointment", 36_000, "nl", 600, 3600)
ABSENT = Visitor(None, "passport", 1, "appointment", 36_000, "nl", 600, 3600)
MORNING = (Opening("E1", "standing", "no-social", 32_100, 45_000), Opening("R1", "room", "*", 32_100, 45_000))


def day(*visitors: Visitor) -> Day:
    return Day("a-day", visitors, MORNING)


def town() -> TownView:
    """The sample town."""
    return load(ROOT / "config.toml").shown("gemeentehuis")


def given(number: str, class_: str = "short", at: int = 0) -> Given:
    return Given(SOMEBODY, number.replace(" ", ""), number, class_, at)


def called(ticket: Given, counter: str = "E1", after_ms: int = MINUTE) -> Call:
    return Call(ticket.ticket, ticket.number, counter, ticket.class_, ticket.at, ticket.at + after_ms, asked_s=10.0)


def seen(*tickets: Given) -> Notes:
    """All of them called after a minute at E1, seen on every display 50 ms later, and served."""
    notes = Notes(announced={zone.id: {} for zone in town().zones})
    for ticket in tickets:
        notes.took(ticket)
        serve(notes, called(ticket))
    return notes


def serve(notes: Notes, call: Call) -> None:
    name = next(counter.name for counter in town().counters if counter.id == call.counter)
    notes.called.add(call.ticket)
    notes.calls.append(call)
    notes.served.append(call.ticket)
    for announced in notes.announced.values():
        announced[call.number, name, call.called] = call.asked_s + 0.05
