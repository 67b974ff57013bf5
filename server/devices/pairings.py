"""The one-time codes that devices show while they wait for the manager's word."""

import asyncio
import secrets
from collections.abc import Iterator
from dataclasses import dataclass

from server.floor.town import Instant

LASTS_MS = 10 * 60_000
# A hall pairs a handful of devices a day; whoever asks for more is not a device of ours.
AT_MOST = 20
AT_MOST_PER_ADDRESS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Pairing:
    """A waiting device. `answer` becomes its token, or None when it was refused or the code ran out."""

    code: str
    role: str
    name: str
    hall: str
    address: str
    expires: Instant
    answer: asyncio.Future[str | None]


class TooManyPairings(Exception):
    """No room for another waiting device now."""


class Pairings:
    """All codes that stand now; none is used twice, and guessing one is useless without a manager's session."""

    def __init__(self) -> None:
        self._waiting: dict[str, Pairing] = {}

    def begin(self, role: str, name: str, hall: str, address: str, now: Instant) -> Pairing:
        """A new code for this device; raises TooManyPairings. A code it had before no longer stands."""
        self._replace(role, name, hall, address)
        if self._full(address):
            raise TooManyPairings
        loop = asyncio.get_running_loop()
        pairing = Pairing(self._unused_code(), role, name, hall, address, now + LASTS_MS, loop.create_future())
        self._waiting[pairing.code] = pairing
        pairing.answer.add_done_callback(lambda _: self._forget(pairing))
        loop.call_later(LASTS_MS / 1000, self.settle, pairing, None)
        return pairing

    def claim(self, code: str) -> Pairing | None:
        """The device that shows this code, if it stands; from now on it does not, so two cannot both answer it."""
        return self._waiting.pop(code, None)

    def settle(self, pairing: Pairing, token: str | None) -> None:
        """The code is used up: the waiting device gets its token, or hears that it has none."""
        self._forget(pairing)
        if not pairing.answer.done():
            pairing.answer.set_result(token)

    def __iter__(self) -> Iterator[Pairing]:
        return iter(tuple(self._waiting.values()))

    def _replace(self, role: str, name: str, hall: str, address: str) -> None:
        for each in self:
            if (each.role, each.name, each.hall, each.address) == (role, name, hall, address):
                self.settle(each, None)

    def _forget(self, pairing: Pairing) -> None:
        if self._waiting.get(pairing.code) is pairing:
            del self._waiting[pairing.code]

    def _full(self, address: str) -> bool:
        there = sum(each.address == address for each in self._waiting.values())
        return len(self._waiting) >= AT_MOST or there >= AT_MOST_PER_ADDRESS

    def _unused_code(self) -> str:
        while True:
            code = f"{secrets.randbelow(1_000_000):06}"
            if code not in self._waiting:
                return code
