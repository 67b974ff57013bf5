"""What the agenda is like now: the bookings, and what they take of each day.

What a day's posts have left is kept as bits of one whole number per roster, a bit for each minute after midnight: which
starts are free for so many minutes is then a few shifts, for sixty days and a dozen rosters within milliseconds.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import Literal

from server.agenda.events import Placed
from server.agenda.town import Channel
from server.floor.commands.asker import Wanted
from server.floor.town import CounterKind, Instant

MINUTE_MS = 60_000

BookingState = Literal["held", "awaited", "booked", "arrived", "helped", "gone", "missed", "cancelled", "ended"]
"""`awaited`: must be confirmed by mail. `gone`: came, and left without being helped. `ended`: a hold let go."""

TO_COME: tuple[BookingState, ...] = ("held", "awaited", "booked")
"""Somebody counts on this time."""


@dataclass(frozen=True, slots=True)
class Booking:
    """A time that is held or booked for somebody, and what became of it.

    `minutes` is the contact, `place` what it takes of whom; `sequence` counts the moves. `free` is set while the time
    of a cancelled one is not offered yet.
    """

    id: str
    code: str
    services: tuple[Wanted, ...]
    minutes: int
    channel: Channel
    seat: bool
    language: str
    place: Placed
    state: BookingState
    made: Instant
    source: str
    expires: Instant | None = None
    sequence: int = 0
    overbooked: str = ""
    free: Instant | None = None
    late: bool = False
    item: Literal["booking"] = "booking"

    @property
    def date(self) -> str:
        """The ISO date of the appointment in the hall's zone."""
        return self.place.date

    @property
    def takes(self) -> int:
        """The minutes after midnight that it takes, as bits; none once its time is free."""
        if self.state == "ended" or (self.state == "cancelled" and self.free is None):
            return 0
        return bits(self.place.begins, self.place.ends, self.place.midnight)

    @property
    def deadline(self) -> Instant | None:
        """When something happens to it by itself."""
        match self.state:
            case "held" | "awaited":
                return self.expires
            case "booked":
                return self.place.ends if self.place.until is None else self.place.until
            case "cancelled":
                return self.free
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Extra:
    """More capacity on one date; for all services when none are named."""

    id: str
    date: str
    opens_min: int
    closes_min: int
    kind: CounterKind
    services: tuple[str, ...]
    item: Literal["extra"] = "extra"


@dataclass(frozen=True, slots=True)
class Share:
    """The share for walk-ins that a manager set for one date."""

    date: str
    share: float
    item: Literal["share"] = "share"


@dataclass(frozen=True, slots=True)
class Absence:
    """Nobody works by this roster on this date."""

    roster: str
    date: str
    item: Literal["absence"] = "absence"


Item = Booking | Extra | Share | Absence
"""What is kept from day to day, each under `key_of`."""


def key_of(item: Item) -> str:
    """The name under which it is kept."""
    match item:
        case Booking() | Extra():
            return f"{item.item} {item.id}"
        case Share():
            return f"share {item.date}"
        case Absence():
            return f"absence {item.date} {item.roster}"


@dataclass(slots=True)
class Agenda:
    """The appointments of one hall. Changed by `evolve` only; what it holds is frozen.

    `taken` and all below follow from the bookings.
    """

    bookings: dict[str, Booking] = field(default_factory=dict)
    extras: dict[str, Extra] = field(default_factory=dict)
    shares: dict[str, float] = field(default_factory=dict)
    absent: set[tuple[str, str]] = field(default_factory=set)
    codes: dict[str, str] = field(default_factory=dict)
    of_date: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    taken: dict[tuple[str, str], int] = field(default_factory=dict)
    asked: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    deadlines: list[tuple[Instant, str]] = field(default_factory=list)

    def put(self, booking: Booking) -> None:
        """Keep this version of the booking, here and in the parts that follow from it."""
        self._take_out(self.bookings.get(booking.id))
        self.bookings[booking.id] = booking
        self.codes[booking.code] = booking.id
        self.of_date[booking.date][booking.id] = None
        roster = booking.place.roster
        if roster is not None and booking.takes:
            key = (booking.date, roster)
            self.taken[key] = self.taken.get(key, 0) | booking.takes
        if booking.state not in ("cancelled", "ended"):
            self.asked[booking.date].update(wanted.service for wanted in booking.services)
        if booking.deadline is not None:
            heappush(self.deadlines, (booking.deadline, booking.id))
        self._forget_old_deadlines()

    def forget(self, before: str) -> None:
        """Let go of everything on dates before this one."""
        for date in [each for each in self.of_date if each < before]:
            for booking in self.of_date.pop(date):
                gone = self.bookings.pop(booking)
                self.codes.pop(gone.code, None)
            self.asked.pop(date, None)
        self.taken = {key: bits_ for key, bits_ in self.taken.items() if key[0] >= before}
        self.extras = {key: extra for key, extra in self.extras.items() if extra.date >= before}
        self.shares = {date: share for date, share in self.shares.items() if date >= before}
        self.absent = {absence for absence in self.absent if absence[1] >= before}
        self._forget_old_deadlines()

    def on(self, date: str) -> Iterable[Booking]:
        """The bookings of this date, in the order in which they were made."""
        return (self.bookings[booking] for booking in self.of_date.get(date, ()))

    def keep(self, item: Item) -> None:
        """Take in what was kept."""
        match item:
            case Booking():
                self.put(item)
            case Extra():
                self.extras[item.id] = item
            case Share():
                self.shares[item.date] = item.share
            case Absence():
                self.absent.add((item.roster, item.date))

    def copy(self) -> "Agenda":
        """An agenda of its own, equal to this one; what it holds is frozen and shared."""
        return Agenda(
            bookings=dict(self.bookings),
            extras=dict(self.extras),
            shares=dict(self.shares),
            absent=set(self.absent),
            codes=dict(self.codes),
            of_date=defaultdict(dict, {date: dict(found) for date, found in self.of_date.items()}),
            taken=dict(self.taken),
            asked=defaultdict(Counter, {date: Counter(found) for date, found in self.asked.items()}),
            deadlines=list(self.deadlines),
        )

    def _take_out(self, before: Booking | None) -> None:
        if before is None:
            return
        self.of_date[before.date].pop(before.id, None)
        roster = before.place.roster
        if roster is not None and before.takes:
            self.taken[before.date, roster] &= ~before.takes
        if before.state not in ("cancelled", "ended"):
            self.asked[before.date].subtract(wanted.service for wanted in before.services)

    def _forget_old_deadlines(self) -> None:
        while self.deadlines and not self._stands(*self.deadlines[0]):
            heappop(self.deadlines)

    def _stands(self, at: Instant, booking: str) -> bool:
        found = self.bookings.get(booking)
        return found is not None and found.deadline == at


def bits(begins: Instant, ends: Instant, midnight: Instant) -> int:
    """These minutes after midnight as bits; a minute that is begun counts."""
    first = (begins - midnight) // MINUTE_MS
    last = -((midnight - ends) // MINUTE_MS)
    return span_bits(first, last)


def span_bits(first: int, last: int) -> int:
    """The bits from `first` up to `last`, that one excluded."""
    return (1 << last) - (1 << first) if last > first else 0
