"""The hall's clock as a rehearsal follows it: told at the welcome, running on at the server's speed."""

import asyncio
import time
from dataclasses import dataclass, field

from server.protocol.asking import Instant
from server.protocol.envelopes import Welcome


@dataclass(frozen=True, slots=True)
class Pace:
    """It was `told` when this was made, and a second here is `speed` seconds there."""

    told: Instant
    speed: float
    _heard_s: float = field(default_factory=time.monotonic)

    @classmethod
    def of(cls, welcome: Welcome) -> "Pace":
        """The clock of the hall that said this just now."""
        return cls(welcome.now, welcome.speed)

    def now(self) -> Instant:
        """What the hall's clock shows."""
        return self.told + round((time.monotonic() - self._heard_s) * 1000 * self.speed)

    def seconds_until(self, instant: Instant) -> float:
        """How long that is here; 0 when it has passed."""
        return max(0.0, (instant - self.now()) / 1000 / self.speed)

    async def until(self, instant: Instant) -> None:
        """Wait for this instant."""
        await asyncio.sleep(self.seconds_until(instant))
