"""What days are like: how many come in each hour, for what, how long it takes, and who is there to help.

Lengths and their spread are those of municipal practice, as in config.toml; how often each service is asked for, and
how long people are willing to wait, is our own guess at an ordinary town.
"""

from dataclasses import dataclass

from server.days.day import Kind, Opening, seconds_of


@dataclass(frozen=True, slots=True)
class Demand:
    """A service: minutes of the first one, spread (deviation / mean), and how often walk-ins and booked ones ask it."""

    minutes: float
    spread: float
    walk_ins: float
    booked: float
    several: bool = False


@dataclass(frozen=True, slots=True)
class Regime:
    """A kind of day. `per_hour` are the walk-ins expected in each hour from nine; people come until `until_s`."""

    name: str
    per_hour: tuple[float, ...]
    until_s: int
    booked: int
    not_coming: float
    openings: tuple[Opening, ...]


DEMAND = {
    "collect-card": Demand(3.5, 0.5, walk_ins=28, booked=0, several=True),
    "extract": Demand(3, 0.5, walk_ins=15, booked=0, several=True),
    "info": Demand(2.5, 0.8, walk_ins=12, booked=0),
    "waste-card": Demand(3, 0.5, walk_ins=7, booked=0),
    "legalise": Demand(3.5, 0.6, walk_ins=5, booked=0),
    "id-card": Demand(8, 0.5, walk_ins=10, booked=24, several=True),
    "passport": Demand(10, 0.5, walk_ins=6, booked=18, several=True),
    "licence": Demand(10, 0.6, walk_ins=6, booked=13),
    "move": Demand(10, 0.7, walk_ins=6, booked=10),
    "permit": Demand(22, 0.8, walk_ins=2, booked=8),
    "housing-premium": Demand(20, 0.7, walk_ins=1.5, booked=6),
    "birth": Demand(15, 0.5, walk_ins=1, booked=5),
    "death": Demand(20, 0.6, walk_ins=0.5, booked=3),
    "marriage": Demand(30, 0.4, walk_ins=0, booked=3),
    "intake": Demand(75, 0.5, walk_ins=0, booked=3),
    "naturalisation": Demand(60, 0.4, walk_ins=0, booked=1.5),
}

ALL, NOT_SOCIAL = "*", "no-social"


def _all_day(counter: str, kind: Kind, skills: str, lunch: str, back: str) -> tuple[Opening, ...]:
    spans = (("08:55", lunch), (back, "16:30"))
    return tuple(Opening(counter, kind, skills, seconds_of(opens), seconds_of(closes)) for opens, closes in spans)


def _morning(counter: str, kind: Kind, skills: str) -> Opening:
    return Opening(counter, kind, skills, seconds_of("08:55"), seconds_of("12:30"))


_EVERYBODY = (
    *_all_day("E1", "standing", NOT_SOCIAL, "12:00", "12:30"),
    *_all_day("E2", "standing", NOT_SOCIAL, "12:30", "13:00"),
    *_all_day("D1", "desk", NOT_SOCIAL, "12:00", "12:30"),
    *_all_day("D2", "desk", NOT_SOCIAL, "12:30", "13:00"),
    *_all_day("D3", "desk", ALL, "12:00", "12:30"),
    *_all_day("R1", "room", ALL, "12:30", "13:00"),
    *_all_day("R2", "room", ALL, "13:00", "13:30"),
)
_A_FEW = (
    _morning("E1", "standing", NOT_SOCIAL),
    _morning("D1", "desk", NOT_SOCIAL),
    _morning("D3", "desk", ALL),
    _morning("R1", "room", ALL),
)

REGIMES = (
    Regime("quiet-morning", (11, 12, 9), seconds_of("11:50"), booked=10, not_coming=0.06, openings=_A_FEW),
    Regime("normal", (24, 28, 26, 18, 16, 20, 18), seconds_of("15:50"), 42, 0.08, _EVERYBODY),
    Regime("busy-monday", (40, 40, 32, 22, 20, 24, 20), seconds_of("15:50"), 48, 0.10, _EVERYBODY),
)
