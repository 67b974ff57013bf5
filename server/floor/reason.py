"""Why a visitor was called, as data that pages turn into a sentence."""

from dataclasses import dataclass
from typing import Literal

from server.floor.town import Instant

ReasonCode = Literal["most_used", "only_one", "overtaken_enough", "hard_limit", "chosen", "here"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why this visitor: the rule that decided, the wait against the target, and how many others could be called.

    `helping`: a desk or room takes a short visit that the standing counters leave waiting too long. `agreed` is the
    time of an appointment; `not_due` counts the appointments that are here before theirs.
    """

    code: ReasonCode
    waited_ms: int
    target_ms: int
    others: int
    helping: bool
    agreed: Instant | None = None
    not_due: int = 0
