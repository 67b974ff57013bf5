"""How long somebody who guesses has to wait: nothing for the first few tries, then longer after each one."""

from dataclasses import dataclass

from server.floor.town import Instant

# Guesses from more places than this push the oldest out: memory stays bounded under attack.
PLACES_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Patience:
    """`free` tries in a row cost nothing; then the wait starts at `first_ms` and doubles up to `longest_ms`.

    After `forgotten_ms` without a try everything is forgotten.
    """

    free: int
    first_ms: int
    longest_ms: int
    forgotten_ms: int = 60 * 60_000

    def wait_ms(self, tries: int) -> int:
        """How long to wait after this many failed tries in a row."""
        if tries < self.free:
            return 0
        return min(self.first_ms << min(tries - self.free, 20), self.longest_ms)


@dataclass(frozen=True, slots=True)
class _Tries:
    count: int
    last: Instant


class Attempts:
    """The failed tries per key (an account, an address). A try counts as failed until it is known to be right,
    so a thousand guesses at once are not free either."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._tries: dict[str, _Tries] = {}

    def wait_ms(self, key: str, now: Instant) -> int:
        """How long this key has to wait before the next try; 0 when it may try now."""
        tries = self._remembered(key, now)
        return max(0, tries.last + self._patience.wait_ms(tries.count) - now)

    def begin(self, key: str, now: Instant) -> None:
        """A try begins."""
        count = self._remembered(key, now).count + 1
        self._tries.pop(key, None)
        self._tries[key] = _Tries(count, now)
        if len(self._tries) > PLACES_REMEMBERED:
            del self._tries[next(iter(self._tries))]

    def take_back(self, key: str) -> None:
        """The try that began was right."""
        tries = self._tries.get(key)
        if tries:
            self._tries[key] = _Tries(max(0, tries.count - 1), tries.last)

    def forget(self, key: str) -> None:
        """Start again with a clean slate."""
        self._tries.pop(key, None)

    def _remembered(self, key: str, now: Instant) -> _Tries:
        tries = self._tries.get(key)
        if tries is None or now - tries.last > self._patience.forgotten_ms:
            return _Tries(0, now)
        return tries
