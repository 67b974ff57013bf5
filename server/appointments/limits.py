"""How much one address, and one mail address, can take of the agenda before somebody must call instead."""

from collections import defaultdict
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from server.appointments.problems import Problem
from server.floor.town import Instant
from server.limits import ADDRESSES_REMEMBERED, Limit, Rate

LOOKS = Rate(burst=300, each_ms=50)
"""A page asks a dozen times for one booking, and a library's public computers share an address."""
BOOKINGS = Rate(burst=20, each_ms=10 * 60_000)
"""Appointments of one address: a family's or a library's, not a trader's."""
GUESSES = Rate(burst=20, each_ms=30_000)
"""Wrong keys; a right one is never mistyped, it is followed from a mail."""
HOME_BITS = 64
"""An IPv6 subscriber has at least a network of this size to change address in."""

Hold = tuple[str, str]
"""A hall and a booking in it."""


class Limits:
    """Counts by address. `open_mode` is on one machine, where a pace per address guards nothing; holds still count."""

    def __init__(self, holds_at_most: int, now: Callable[[], Instant], open_mode: bool) -> None:
        self._holds_at_most = holds_at_most
        self._now = now
        self._open_mode = open_mode
        self._holds: dict[str, set[Hold]] = defaultdict(set)
        self._looks, self._bookings = Limit(LOOKS), Limit(BOOKINGS)
        self._guesses = Limit(GUESSES)
        self._guessing: dict[str, Instant] = {}

    def may_look(self, address: str) -> None:
        """Raises Problem for who looks too often."""
        self._within(self._looks, address, "too_often")

    def may_book(self, address: str) -> None:
        """Raises Problem for who booked too many."""
        self._within(self._bookings, address, "too_many_bookings")

    def may_guess(self, address: str) -> None:
        """Raises Problem for who gave too many wrong keys of late."""
        if self._guessing.get(place(address), 0) > self._now():
            raise Problem("too_often")

    def guessed(self, address: str) -> None:
        """This was a wrong key."""
        if not self._guesses.allows(place(address), self._now()):
            self._guessing[place(address)] = self._now() + GUESSES.each_ms
            _bound(self._guessing)

    def may_hold(self, address: str, hold: Hold, still: Callable[[Hold], bool]) -> None:
        """Raises Problem for who holds too many at once; `still` tells whether one of before is still held."""
        held = {each for each in self._holds.pop(place(address), ()) if still(each)} | {hold}
        self._holds[place(address)] = held
        if len(held) > self._holds_at_most:
            held.discard(hold)
            raise Problem("too_many_bookings")
        _bound(self._holds)

    def _within(self, limit: Limit, address: str, code: str) -> None:
        if not self._open_mode and not limit.allows(place(address), self._now()):
            raise Problem(code)


def place(address: str) -> str:
    """What somebody cannot change by will: the address, or of IPv6 the network that a subscriber has."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address) and found.ipv4_mapped is None:
        return str(ip_network((found, HOME_BITS), strict=False))
    return address


def _bound(remembered: dict[str, Any]) -> None:
    if len(remembered) > ADDRESSES_REMEMBERED:
        del remembered[next(iter(remembered))]
