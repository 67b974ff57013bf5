"""What was seen while a day was played: by visitors, at the counters and on the displays."""

from collections import Counter as Tally
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from server.days.day import Visitor
from server.protocol.asking import Command, Instant, Refused

Announcement = tuple[str, str, Instant]
"""A call as a display shows it: number, the counter's public name, instant."""


@dataclass(frozen=True, slots=True)
class Given:
    """A ticket that a visitor got, `at` when, with the announced range of minutes and the link for a phone.

    `agreed` is the time of the appointment of who was in time for it.
    """

    visitor: Visitor
    ticket: str
    number: str
    class_: str
    at: Instant
    before: int = 0
    expected: tuple[int, int] | None = None
    link: str = ""
    agreed: Instant | None = None

    @property
    def since(self) -> Instant:
        """From when on the wait counts."""
        return max(self.at, self.agreed or 0)


@dataclass(frozen=True, slots=True)
class Call:
    """A call as the counter that made it saw it, `since` when the wait counts.

    `asked_s` is the monotonic second at which the key was pressed.
    """

    ticket: str
    number: str
    counter: str
    class_: str
    since: Instant
    called: Instant
    asked_s: float


@dataclass(slots=True, eq=False)
class Notes:
    """Everything that was seen. `announced` has, per zone, the monotonic second at which a call appeared.

    `followed` are the tickets that a phone looked at, `told` and `ended` the monotonic seconds at which a call appeared
    there and the contact ended; `out` says of who went out whether the phone came back. `booked` has the id of each
    appointment.
    """

    given: list[Given] = field(default_factory=list)
    visitors: dict[str, Visitor] = field(default_factory=dict)
    booked: dict[Visitor, str] = field(default_factory=dict)
    called: set[str] = field(default_factory=set)
    calls: list[Call] = field(default_factory=list)
    served: list[str] = field(default_factory=list)
    left: dict[str, Instant] = field(default_factory=dict)
    sent_home: dict[str, Instant] = field(default_factory=dict)
    announced: dict[str, dict[Announcement, float]] = field(default_factory=dict)
    followed: set[str] = field(default_factory=set)
    told: dict[str, float] = field(default_factory=dict)
    ended: dict[str, float] = field(default_factory=dict)
    out: dict[str, bool] = field(default_factory=dict)
    slips: dict[str, str] = field(default_factory=dict)
    refusals: Tally[str] = field(default_factory=Tally)
    day: Mapping[str, int] = field(default_factory=dict)
    """What the manager's page said in the end."""

    def took(self, given: Given) -> None:
        """A visitor got a ticket."""
        self.given.append(given)
        self.visitors[given.ticket] = given.visitor

    def refused(self, command: Command, refused: Refused) -> None:
        """The hall said no to something that it should have done."""
        self.refusals[f"{command.do}: {refused}"] += 1

    def outstanding(self) -> list[Given]:
        """Who has a ticket and was neither called nor went home."""
        return [given for given in self.given if given.ticket not in self.called and given.ticket not in self.left]

    def appeared(self, zone: str, display: Mapping[str, Any], at_s: float) -> None:
        """A display got this view."""
        announced = self.announced.setdefault(zone, {})
        for call in display["calls"]:
            announced.setdefault((call["number"], call["counter"], call["at"]), at_s)

    def on_phone(self, ticket: str, page: Mapping[str, Any], at_s: float) -> None:
        """The phone of this ticket got this view."""
        if page["visit"] and page["visit"]["counter"]:
            self.told.setdefault(ticket, at_s)

    def printed(self, kiosk: Mapping[str, Any]) -> None:
        """The kiosks got this view, which tells of the recent slips."""
        self.slips.update((slip["job"], slip["state"]) for slip in kiosk["slips"])

    def agrees(self, day: Mapping[str, int]) -> bool:
        """Whether these figures of the manager's page are what was seen here."""
        mine = {"taken": len(self.given), "done": len(self.served), "left": len(self.left) + len(self.sent_home)}
        return all(day.get(what) == count for what, count in mine.items())

    def in_short(self) -> str:
        """How it goes, on a line."""
        waiting = len(self.outstanding())
        return f"{len(self.given)} tickets, {len(self.served)} served, {waiting} waiting, {len(self.left)} gone home"
