"""Why a visitor was called, as data that pages turn into a sentence."""

from dataclasses import dataclass
from typing import Literal

ReasonCode = Literal["most_used", "only_one", "overtaken_enough", "hard_limit", "chosen", "here"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why this visitor: the rule that decided, the wait against the target, and how many others could be called.

    `helping`: a desk or room takes a short visit that the standing counters leave waiting too long.
    """

    code: ReasonCode
    waited_ms: int
    target_ms: int
    others: int
    helping: bool
