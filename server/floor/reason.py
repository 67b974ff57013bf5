"""Why a visitor was called, as data that pages turn into a sentence."""

from dataclasses import dataclass
from typing import Literal

from server.floor.town import Instant

ReasonCode = Literal[
    "due_first", "on_time", "shorter", "most_urgent", "least_late", "only_one", "overtaken_enough", "hard_limit",
    "chosen", "here", "most_used",
]  # fmt: skip
"""Which rule decided. `due_first`: the promised moment comes first. `on_time`: an appointment, before walk-ins that are
due earlier. `shorter`: takes less time than all who are due earlier. `least_late`: the forecast compared the best and
this call makes the others wait least too long. `most_used`: of journals from before there was a due moment.
"""


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
