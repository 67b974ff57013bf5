"""What visitors use to do: come on time or not at all, wait or give up, walk up to a counter, walk in at some hours."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from math import erfc, log, log1p, sqrt
from typing import Any
from zoneinfo import ZoneInfo

from server.floor.town import CounterKind, Instant
from server.forecast.lengths import HALF_LIFE_DAYS, Length
from server.forecast.tails import at_least

KEPT = 0.5 ** (1 / HALF_LIFE_DAYS)
"""What a day leaves of what was known before it."""
EARLY_S, EARLY_SD_S, EARLY_WEIGHT = -300.0, 480.0, 20.0
"""Who has an appointment comes some minutes early, give or take eight, until so many were seen."""
STAY_AWAY, STAY_AWAY_WEIGHT = 0.08, 50.0
"""Of appointments that nobody cancels, so many are not kept."""
PATIENCE = Length(log(75 * 60) - log1p(0.6**2) / 2, sqrt(log1p(0.6**2)))
"""Few leave, so this is seen badly: people stay 75 minutes on average, and differ by 60 % of that."""
PATIENCE_WEIGHT = 10.0
WALK_UP_S: Mapping[CounterKind, float] = {"standing": 15.0, "desk": 60.0, "room": 60.0}
WALK_UP_WEIGHT = 10.0
LEVEL_WEIGHT = 30.0
"""A weekday, or today until now, is believed to differ from other days when so many people came."""
QUARTER_MIN = 15


def quarter_of(at: Instant, zone: str) -> int:
    """The quarter of an hour of the local day in which this instant lies; 0 begins at midnight."""
    wall = datetime.fromtimestamp(at / 1000, ZoneInfo(zone))
    return (60 * wall.hour + wall.minute) // QUARTER_MIN


@dataclass(frozen=True, slots=True)
class Punctuality:
    """Arrival after the agreed time as a normal distribution in seconds, and the part that never comes."""

    mean_s: float
    sd_s: float
    no_show: float

    def part_later(self, late_s: float) -> float:
        """Of those who come, the part that comes later than this."""
        return erfc((late_s - self.mean_s) / self.sd_s / sqrt(2)) / 2


@dataclass(slots=True)
class Habits:
    """Sums over what was seen, fading from day to day; each starts at what is usual elsewhere."""

    late: list[float] = field(default_factory=lambda: [0.0, 0.0, 0.0])
    """How many came, their lateness, and its square."""
    away: float = 0.0
    patience: list[float] = field(default_factory=lambda: [0.0, 0.0])
    """Weight and weighted logarithm of the time people would wait."""
    walks: dict[str, list[float]] = field(default_factory=dict)
    """Of a kind of counter: how many walked up, and their seconds."""
    days: float = 0.0
    quarters: dict[int, float] = field(default_factory=dict)
    wanted: dict[str, float] = field(default_factory=dict)
    weekdays: dict[int, list[float]] = field(default_factory=dict)
    """Of a weekday: who walked in, and who would have on any day."""
    day_so_far: dict[int, float] = field(default_factory=dict)

    def arrived(self, late_s: float) -> None:
        """Somebody came for an appointment, so many seconds after its time."""
        self.late = [self.late[0] + 1, self.late[1] + late_s, self.late[2] + late_s**2]

    def stayed_away(self) -> None:
        """Somebody never came for an appointment."""
        self.away += 1

    def waited(self, seconds: float, left: bool) -> None:
        """Somebody left after so long, or was called and would have waited longer."""
        mean, sd = self.patient.mu, PATIENCE.sigma
        seen = log(max(1.0, seconds))
        value, weight = (seen, sd**-2) if left else at_least(mean, sd, seen)
        self.patience = [self.patience[0] + weight, self.patience[1] + weight * value]

    def walked_up(self, kind: CounterKind, seconds: float) -> None:
        """A visitor needed so long from the call to the counter."""
        count, total = self.walks.get(kind, (0.0, 0.0))
        self.walks[kind] = [count + 1, total + seconds]

    def came(self, quarter: int, service: str) -> None:
        """Somebody walked in for this, in this quarter of an hour of the day (0 at midnight)."""
        self.day_so_far[quarter] = self.day_so_far.get(quarter, 0.0) + 1
        self.wanted[service] = self.wanted.get(service, 0.0) + 1

    def close_day(self, weekday: int | None = None) -> None:
        """The day, of this weekday (0 is Monday), is over: what was before it fades a little."""
        if weekday is not None:
            came, usual = self.weekdays.get(weekday, (0.0, 0.0))
            here = sum(self.day_so_far.values())
            any_day = (sum(self.quarters.values()) + here) / (self.days + 1)
            self.weekdays[weekday] = [KEPT * (came + here), KEPT * (usual + any_day)]
        self.quarters = {
            quarter: KEPT * (self.quarters.get(quarter, 0.0) + self.day_so_far.get(quarter, 0.0))
            for quarter in sorted({*self.quarters, *self.day_so_far})
        }
        self.days, self.day_so_far = KEPT * (self.days + 1), {}
        self.late = [KEPT * each for each in self.late]
        self.away *= KEPT
        self.patience = [KEPT * each for each in self.patience]
        self.walks = {kind: [KEPT * each for each in seen] for kind, seen in self.walks.items()}
        self.wanted = {service: KEPT * count for service, count in self.wanted.items()}

    @property
    def punctual(self) -> Punctuality:
        """When people come for their appointments."""
        weight = EARLY_WEIGHT + self.late[0]
        mean = (EARLY_WEIGHT * EARLY_S + self.late[1]) / weight
        square = (EARLY_WEIGHT * (EARLY_SD_S**2 + EARLY_S**2) + self.late[2]) / weight
        away = (STAY_AWAY_WEIGHT * STAY_AWAY + self.away) / (STAY_AWAY_WEIGHT + self.late[0] + self.away)
        return Punctuality(mean, sqrt(square - mean**2), away)

    @property
    def patient(self) -> Length:
        """How long people wait before they leave, from check-in."""
        own = PATIENCE_WEIGHT / PATIENCE.sigma**2
        return Length((own * PATIENCE.mu + self.patience[1]) / (own + self.patience[0]), PATIENCE.sigma)

    def walk_up_s(self, kind: CounterKind) -> float:
        """From the call, or the end of the contact before, to the start of the next at such a counter."""
        count, total = self.walks.get(kind, (0.0, 0.0))
        return (WALK_UP_WEIGHT * WALK_UP_S[kind] + total) / (WALK_UP_WEIGHT + count)

    def walk_ins(self, quarter: int, weekday: int | None = None) -> dict[str, float]:
        """How many are expected to walk in for each service in this quarter of an hour, of a day before it begins."""
        wanted = sum(self.wanted.values())
        if not self.days or not wanted:
            return {}
        came, usual = self.weekdays.get(weekday, (0.0, 0.0)) if weekday is not None else (0.0, 0.0)
        here = self.quarters.get(quarter, 0.0) / self.days * (LEVEL_WEIGHT + came) / (LEVEL_WEIGHT + usual)
        return {service: here * count / wanted for service, count in self.wanted.items()}

    def busier(self, quarter: int) -> float:
        """How much busier today was than other days, in the quarters before this one; 1 when as busy."""
        if not self.days:
            return 1.0
        usual = sum(count for each, count in self.quarters.items() if each < quarter) / self.days
        came = sum(count for each, count in self.day_so_far.items() if each < quarter)
        return (LEVEL_WEIGHT + came) / (LEVEL_WEIGHT + usual)

    def plain(self) -> dict[str, Any]:
        """All that was seen, as JSON can hold it."""
        return asdict(self)

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "Habits":
        """What `plain` gave, also after its numbered keys became text in JSON."""
        numbered = ("quarters", "weekdays", "day_so_far")
        return cls(**{**plain, **{name: {int(key): each for key, each in plain[name].items()} for name in numbered}})
