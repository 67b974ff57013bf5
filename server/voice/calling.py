"""What has to be said for the calls of one hall: in the hall's own language, and then in the visitor's."""

from collections.abc import Callable
from functools import lru_cache
from itertools import takewhile
from typing import Protocol

from server.floor.state import Announcement, Floor
from server.floor.town import Instant
from server.protocol.shown import TownView
from server.voice.orders import Order
from server.voice.recordings import Pack
from server.voice.sentences import call
from server.voice.voice import LATE_S, Voice

# The calls of a busy day that can still be asked for.
REMEMBERED = 1_000


class CallingHall(Protocol):
    """What this needs of a hall."""

    @property
    def floor(self) -> Floor: ...
    @property
    def speed(self) -> float: ...
    def now(self) -> Instant: ...


class Calling:
    """The calls of one hall. `heard`: whether any display of the hall can be heard."""

    def __init__(self, hall: CallingHall, town: TownView, pack: Pack, voice: Voice, heard: Callable[[], bool]) -> None:
        self._hall = hall
        self._languages = town.languages
        self._counters = {counter.id: counter for counter in town.counters}
        self._pack = pack
        self._voice = voice
        self._heard = heard
        # A view is rendered many times for each call.
        self._orders = lru_cache(REMEMBERED)(self._worded)
        self._names = lru_cache(REMEMBERED)(_names)

    def changed(self) -> None:
        """Order what the newest calls need, oldest first."""
        if not self._heard():
            return
        self._voice.wake()
        floor, since = self._hall.floor, self._hall.now() - LATE_S * 1000 * self._hall.speed
        fresh = list(takewhile(lambda call: call.at > since, reversed(floor.announcements)))
        for call_ in reversed(fresh):
            for order in self._of(floor, call_):
                self._voice.order(order)

    def sounds(self, floor: Floor, call: Announcement) -> tuple[str, ...]:
        """The names of what is said for this call, in order."""
        return self._names(self._of(floor, call))

    def _of(self, floor: Floor, call: Announcement) -> tuple[Order, ...]:
        ticket = floor.tickets[call.ticket]
        return self._orders(ticket.letter, ticket.number, call.counter, ticket.language)

    def _worded(self, letter: str, number: int, counter: str, language: str) -> tuple[Order, ...]:
        if counter not in self._counters:  # it was called by a counter that is no longer configured
            return ()
        asked = {self._languages[0], language} & set(self._languages)
        return tuple(self._order(each, letter, number, counter) for each in self._languages if each in asked)

    def _order(self, language: str, letter: str, number: int, counter: str) -> Order:
        place = self._counters[counter]
        return self._pack.call(language, letter, number, place) or call(language, letter, number, place)


def _names(orders: tuple[Order, ...]) -> tuple[str, ...]:
    return tuple(order.name for order in orders)
