"""What is free of a day: whoever is there, without what is taken, and without what walk-ins keep."""

import math
from collections.abc import Iterator
from functools import cache

from server.agenda.days import Day, Kept, Post, extra_bits
from server.agenda.state import Agenda, Booking, Extra, span_bits
from server.agenda.town import AgendaTown
from server.agenda.visits import Visit

LONGEST_DAY_MIN = 25 * 60


def posts(agenda: Agenda, town: AgendaTown, day: Day) -> tuple[Post, ...]:
    """Whoever is there on this date, with extra capacity and without who is absent."""
    present = tuple(post for post in day.posts if (post.id, day.date) not in agenda.absent)
    if day.closed:
        return ()
    return (*present, *(_post(town, day, extra) for extra in agenda.extras.values() if extra.date == day.date))


def free_starts(agenda: Agenda, town: AgendaTown, visit: Visit, day: Day, but: Booking | None) -> int:
    """The minutes at which the visit could begin, as bits; `but` is not counted as taken."""
    there = posts(agenda, town, day)
    found = 0
    for post in _able(there, visit):
        found |= _runs(_left(agenda, day, post, but), visit.takes_min)
    found &= _grid(town.rules.grid_min, visit.travel_min)
    if found and visit.channel == "hall":
        found &= ~_kept_for_walk_ins(agenda, day, there, visit, but)
    return found


def whole_starts(agenda: Agenda, town: AgendaTown, visit: Visit, day: Day) -> int:
    """The same for a day on which nothing is booked."""
    found = 0
    for post in _able(posts(agenda, town, day), visit):
        found |= _runs(post.minutes, visit.takes_min)
    return found & _grid(town.rules.grid_min, visit.travel_min)


def fitting(agenda: Agenda, town: AgendaTown, visit: Visit, day: Day, minute: int, but: Booking | None) -> str | None:
    """Who is free then: of those whoever can do the least else, and leaves the fewest minutes lying around."""

    def cost(post: Post) -> tuple[int, int, str]:
        return len(post.services), _gap(_left(agenda, day, post, but), minute), post.id

    able = _able(posts(agenda, town, day), visit)
    free = [post for post in able if _runs(_left(agenda, day, post, but), visit.takes_min) >> minute & 1]
    return min(free, key=cost).id if free else None


def minutes_of(bits: int) -> Iterator[int]:
    """The minutes that these bits stand for, earliest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _post(town: AgendaTown, day: Day, extra: Extra) -> Post:
    can = frozenset(extra.services) or frozenset(town.services)
    minutes = extra_bits(town, day, extra.opens_min, extra.closes_min)
    return Post(f"extra {extra.id}", can, frozenset({"hall", "phone", "video"}), minutes, usual=False)


def _able(there: tuple[Post, ...], visit: Visit) -> list[Post]:
    needs = visit.needs
    return [post for post in there if visit.channel in post.channels and needs <= post.services]


def _left(agenda: Agenda, day: Day, post: Post, but: Booking | None) -> int:
    return post.minutes & ~_taken(agenda, day, post, but)


def _taken(agenda: Agenda, day: Day, post: Post, but: Booking | None) -> int:
    taken = agenda.taken.get((day.date, post.id), 0)
    if but is not None and (but.date, but.place.roster) == (day.date, post.id):
        taken &= ~but.takes
    return taken


def _kept_for_walk_ins(agenda: Agenda, day: Day, there: tuple[Post, ...], visit: Visit, but: Booking | None) -> int:
    """The starts that would take what an hour keeps for walk-ins."""
    here = [(post, _taken(agenda, day, post, but)) for post in there if "hall" in post.channels]
    forbidden = 0
    for hour in day.kept:
        share = agenda.shares.get(day.date, hour.share)
        if share <= 0:
            continue
        left = _bookable_min(here, hour, share)
        if left < min(visit.takes_min, hour.last - hour.first):
            # Whatever begins in here takes more than `left` minutes of this hour.
            forbidden |= span_bits(max(0, hour.first + left - visit.takes_min + 1), hour.last - left)
    return forbidden


def _bookable_min(here: list[tuple[Post, int]], hour: Kept, share: float) -> int:
    """The minutes of this hour that can still be booked: what managers opened for appointments counts in full."""
    minutes = hour.minutes
    usual = sum((post.minutes & minutes).bit_count() for post, _ in here if post.usual)
    extra = sum((post.minutes & minutes).bit_count() for post, _ in here if not post.usual)
    booked = sum((taken & minutes).bit_count() for _, taken in here)
    return max(0, math.floor((1 - share) * usual + 1e-9) + extra - booked)


def _gap(left: int, minute: int) -> int:
    """How many free minutes lie together around this one."""
    after = ~(left >> minute)
    below = ~left & ((1 << minute) - 1)
    return (after & -after).bit_length() - 1 + minute - below.bit_length()


def _runs(free: int, length: int) -> int:
    """Where so many free minutes follow one another."""
    have = 1
    while have < length:
        step = min(have, length - have)
        free &= free >> step
        have += step
    return free


@cache
def _grid(grid_min: int, travel_min: int) -> int:
    """The starts after which, travel included, the visitor is met at a time of the grid."""
    return sum(1 << minute for minute in range(-travel_min % grid_min, LONGEST_DAY_MIN, grid_min))
