"""A Tuesday morning in the sample town, as what visitors and staff do at which minute after nine.

`Next` leaves it to the hall's rule who comes, as the busy half hour does; what went before is only there to be over.
"""

from dataclasses import dataclass

FOUR_SHORT = ("extract", "collect-card", "legalise", "info")
FOUR_SEATED = ("passport", "move", "licence", "id-card")


@dataclass(frozen=True)
class Sits:
    at: float
    counter: str
    person: str


@dataclass(frozen=True)
class Comes:
    at: float
    visitor: str
    service: str
    amount: int = 1
    seat: bool = False


@dataclass(frozen=True)
class Called:
    at: float
    counter: str
    visitor: str


@dataclass(frozen=True)
class Next:
    at: float
    counter: str


@dataclass(frozen=True)
class Begins:
    at: float
    counter: str


@dataclass(frozen=True)
class Ends:
    at: float
    counter: str


Deed = Sits | Comes | Called | Next | Begins | Ends

STAFF = (
    Sits(0, "E1", "Els"),
    Sits(0, "E2", "Jan"),
    Sits(0, "D1", "Piet"),
    Sits(0, "D2", "Sofie"),
    Sits(1, "R1", "Rita"),
    Sits(1, "R2", "Tom"),
)


def helped(visitor: str, service: str, counter: str, at: float, waits: float, lasts: float) -> tuple[Deed, ...]:
    """A visit that is over: came, was called, helped and finished."""
    called = at + waits
    return (
        Comes(at, visitor, service),
        Called(called, counter, visitor),
        Begins(called + 0.5, counter),
        Ends(called + lasts, counter),
    )


def until_half_past_ten() -> tuple[Deed, ...]:
    """Two express counters and two desks at work, every visitor helped."""
    express = [
        helped(f"{counter}-{turn}", FOUR_SHORT[turn % 4], counter, 3 + offset + 6 * turn, 2 + turn % 3, 3.5)
        for turn in range(15)
        for counter, offset in (("E1", 0), ("E2", 3))
    ]
    desks = [
        helped(f"{counter}-{turn}", FOUR_SEATED[turn % 4], counter, 4 + offset + 14 * turn, 3 + 2 * (turn % 2), 8)
        for turn in range(6)
        for counter, offset in (("D1", 0), ("D2", 5), ("R2", 9))
    ]
    return tuple(deed for visit in (*express, *desks) for deed in visit)


BUSY = (
    Comes(62, "talk", "intake"),
    Called(66, "R1", "talk"),
    Begins(67, "R1"),
    Comes(89, "family", "id-card", amount=2),
    Comes(90, "two passports", "passport", amount=2),
    Comes(90.5, "move", "move"),
    Comes(92.5, "licence", "licence"),
    Next(97.5, "D1"),
    Begins(98, "D1"),
    Comes(98, "grant", "housing-premium"),
    Comes(98.3, "extract", "extract"),
    Comes(98.8, "letter", "legalise"),
    Comes(99.8, "copy", "legalise"),
    Comes(100.2, "late", "collect-card"),
    Next(100.5, "E2"),
    Begins(101, "E2"),
    Next(101.5, "E1"),
    Begins(102, "E1"),
    Next(102.3, "D2"),
    Begins(102.8, "D2"),
    Comes(103, "baby", "birth"),
    Comes(104, "card", "collect-card"),
    Comes(104.7, "seat", "extract", seat=True),
    Comes(105, "question", "info"),
    Next(105.5, "R2"),
    Begins(106.2, "R2"),
    Comes(107.1, "passport", "passport"),
    Comes(108, "waste", "waste-card"),
    Ends(108.5, "E2"),
)
"""By eleven minutes to eleven: the counters busy, ten people waiting, one of them too long."""

JUST_NOW, CALLED_NOW = "E2", "copy"
"""The counter whose call is on every screen when the pictures are taken, and whom the rule gives it."""


def morning() -> list[Deed]:
    """Everything until the moment of the pictures, in order."""
    return sorted((*STAFF, *until_half_past_ten(), *BUSY), key=lambda deed: deed.at)
