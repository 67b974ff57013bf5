"""The agenda's figures: how long a search and a month take on a full agenda, how many bookings a second are durable.

A full agenda has 60 days of 200 bookings on 12 rosters, without a gap that is long enough: a search goes through all of
it in vain. Then ten times as many, on ten times as many rosters. Bookings go through a hall of its own on a real SQLite
file, from twenty askers at once.
"""

import asyncio
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from bench.figures import Figure, middle
from server.agenda.commands import Book
from server.agenda.decide import decide
from server.agenda.events import Booked
from server.agenda.evolve import evolve
from server.agenda.offers import first_free, placed, rooms
from server.agenda.state import Agenda
from server.agenda.town import AgendaTown, Bookable, Roster, Shift
from server.agenda.visits import visit
from server.clock import Clock
from server.floor.commands.asker import By, Wanted
from server.floor.openings import instant
from server.floor.refused import Refused
from server.floor.town import Hours, Promise, Rules, Town
from server.hall import Hall
from server.journal.journal import Journal
from server.journal.store import open_store
from server.metrics import new_metrics

ZONE = "Europe/Brussels"
MONDAY = date(2026, 4, 13)
NOW = instant(MONDAY, 8 * 60, ZONE)
HORIZON_DAYS = 60
DAY_BOOKINGS = 200
ROSTERS = 12
MORE = 10
OPENS, CLOSES = 9 * 60, 17 * 60
STAFF = By("page", "staff", "p-bench")
SERVICES = ("passport", "move", "permit", "intake")
QUERIES = 15
FIRST_FREE_BOUND_MS, MONTH_BOUND_MS = 20.0, 100.0
ASKERS, EACH = 20, 50
DURABLE_BOUND = 200.0


async def measure() -> list[Figure]:
    """Searching in a full agenda, how that grows, and booking durably."""
    usual, larger = _searched(ROSTERS, DAY_BOOKINGS), _searched(ROSTERS * MORE, DAY_BOOKINGS * MORE)
    named = ("first free time in a full agenda of 60 days", "a month of a full agenda", "booking it, decided")
    bounds = (FIRST_FREE_BOUND_MS, MONTH_BOUND_MS, None)
    return [
        *(Figure(name, ms, "ms", bound) for name, ms, bound in zip(named, usual, bounds, strict=True)),
        *(Figure(f"{name}, {MORE} x bookings", ms, "ms") for name, ms in zip(named, larger, strict=True)),
        *(
            Figure(f"{name}, growth for {MORE} x", after / before / MORE, "x linear")
            for name, before, after in zip(named, usual, larger, strict=True)
        ),
        Figure(f"durable bookings, {ASKERS} askers", await _durable(), "bookings/s", DURABLE_BOUND, "at least"),
    ]


def main(_arguments: Sequence[str]) -> int:
    """Print the figures; 1 when one is short of its bound."""
    figures = asyncio.run(measure())
    for figure in figures:
        print(figure.line())
    return 0 if all(figure.ok for figure in figures) else 1


def town(rosters: int) -> AgendaTown:
    """A hall with so many rosters, every third of them for everything."""
    services = {
        "passport": Bookable("passport", 10, 6),
        "move": Bookable("move", 10, 6),
        "permit": Bookable("permit", 28, 0),
        "intake": Bookable("intake", 75, 0),
    }
    shifts = tuple(Shift(weekday, OPENS, CLOSES) for weekday in range(7))
    some, every = frozenset(services) - {"intake"}, frozenset(services)
    who = [Roster(f"r{each}", shifts, "desk", some if each % 3 else every) for each in range(rosters)]
    hours = tuple(Hours(weekday, OPENS, CLOSES) for weekday in range(7))
    return AgendaTown("hall", ZONE, services, {each.id: each for each in who}, hours, walk_in_share={0: 0.3})


def _searched(rosters: int, day_bookings: int) -> tuple[float, float, float]:
    the_town = town(rosters)
    agenda = full(the_town, day_bookings)
    wish = visit(the_town, (Wanted("passport", 2),), "hall")
    last = (MONDAY + timedelta(days=30)).isoformat()
    return (
        _ms(lambda: first_free(agenda, the_town, wish, NOW)),
        _ms(lambda: list(rooms(agenda, the_town, wish, MONDAY.isoformat(), last, NOW))),
        _ms(lambda: decide(agenda, the_town, _wish_far_ahead(), STAFF, NOW)),
    )


def full(the_town: AgendaTown, day_bookings: int) -> Agenda:
    """An agenda in which every roster of sixty days has its part of so many bookings, one after the other."""
    agenda, wish = Agenda(), visit(the_town, (Wanted("permit"),), "hall")
    each = -(-day_bookings // len(the_town.rosters))
    for ahead in range(HORIZON_DAYS + 1):
        opens = instant(MONDAY + timedelta(days=ahead), OPENS, ZONE)
        for roster in the_town.rosters:
            for place in range(each):
                at = opens + place * (wish.minutes) * 60_000
                booking = f"{roster}x{ahead:03}x{place:03}"
                taken = placed(the_town, wish, at, roster)
                asked = (booking, booking, wish.services, wish.minutes, wish.channel, False, "nl", taken, "staff")
                evolve(agenda, Booked(NOW, *asked))
    return agenda


def _wish_far_ahead() -> Book:
    return Book("newbooking", (Wanted("passport"),), instant(MONDAY + timedelta(days=59), 16 * 60 + 45, ZONE))


def _ms(work: Callable[[], object]) -> float:
    took = []
    for _ in range(QUERIES):
        began = time.perf_counter()
        with suppress(Refused):
            work()
        took.append(1_000 * (time.perf_counter() - began))
    return middle(took)


async def _durable() -> float:
    with tempfile.TemporaryDirectory() as folder:
        store, clock = open_store(Path(folder)), Clock(begin=NOW)
        journal = Journal(store, clock)
        rules = Rules(
            classes={"short": Promise(1), "seated": Promise(1), "seat": Promise(1), "appointment": Promise(1)}
        )
        floor = Town("hall", ZONE, {}, {}, rules)
        hall = Hall(floor, journal, clock, new_metrics(), appointments=town(ROSTERS))
        await hall.open()
        async with asyncio.TaskGroup() as group:
            group.create_task(hall.run())
            began = time.perf_counter()
            await asyncio.gather(*(_books(hall, asker) for asker in range(ASKERS)))
            seconds = time.perf_counter() - began
            hall.close()
        journal.close()
        store.close()
    return ASKERS * EACH / seconds


async def _books(hall: Hall, asker: int) -> None:
    for each in range(EACH):
        at = instant(MONDAY + timedelta(days=1 + each % 50), OPENS + 15 * asker, ZONE)
        await hall.do(Book(f"d{asker:03}x{each:06}", (Wanted("passport"),), at), STAFF, f"{asker}-{each}")
