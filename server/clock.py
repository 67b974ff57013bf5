"""The one module that reads the clock."""

import time
from dataclasses import dataclass, field


def now() -> int:
    """Milliseconds since 1970-01-01T00:00Z."""
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Clock:
    """The hall's clock; calling it gives the instant. With `begin` it is that of a rehearsal.

    Such a clock shows `begin`, in milliseconds as above, when it is made, and a second here is `speed` seconds there.
    """

    begin: int | None = None
    speed: float = 1.0
    _made_s: float = field(default_factory=time.monotonic)

    def __call__(self) -> int:
        if self.begin is None:
            return now()
        return self.begin + round((time.monotonic() - self._made_s) * 1000 * self.speed)
