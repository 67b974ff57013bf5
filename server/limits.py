"""How often something may be asked: a bucket of tokens per address, filled at a steady rate."""

from dataclasses import dataclass

from server.floor.town import Instant

# More addresses than this push the oldest out: memory stays bounded under attack.
ADDRESSES_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Rate:
    """`burst` at once, then one more each `each_ms`."""

    burst: int
    each_ms: int


class Limit:
    """Says whether this address may ask once more now."""

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._full_at: dict[str, Instant] = {}

    def allows(self, address: str, now: Instant) -> bool:
        """Take one token of this address, if it has one left."""
        full_at = max(self._full_at.pop(address, now), now)
        room = full_at + self._rate.each_ms <= now + self._rate.burst * self._rate.each_ms
        self._full_at[address] = full_at + self._rate.each_ms if room else full_at
        if len(self._full_at) > ADDRESSES_REMEMBERED:
            del self._full_at[next(iter(self._full_at))]
        return room
