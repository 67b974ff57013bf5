"""What can be wrong with a printer, and the status bytes in which it says so."""

from dataclasses import dataclass
from typing import Literal

ALWAYS = 0b0001_0010
"""Bits every answer to `DLE EOT` has, and by which it is told from other answers."""


@dataclass(frozen=True, slots=True)
class Faults:
    """The switches of the trying-out printer.

    `paper_left` lines are printed before the paper is out; `dies_after` items the connection breaks and what was not
    printed is gone. `offline` closes every connection, `half_closed` says goodbye but keeps listening, `silent` takes
    everything and answers nothing. With `jammed` the knife is stuck. `seconds_per_item` makes it slow.
    """

    paper: Literal["ok", "low", "out"] = "ok"
    cover: Literal["closed", "open"] = "closed"
    offline: bool = False
    half_closed: bool = False
    silent: bool = False
    jammed: bool = False
    paper_left: int | None = None
    dies_after: int | None = None
    seconds_per_item: float = 0.0

    @property
    def stopped(self) -> bool:
        """The mechanism stands still."""
        return self.paper == "out" or self.cover == "open" or self.jammed


def answer_now(about: int, faults: Faults) -> int:
    """The byte for `DLE EOT about`: 1 the printer, 2 why it is off line, 3 errors, 4 the paper."""
    match about:
        case 1:
            return ALWAYS | faults.stopped << 3
        case 2:
            cover, paper = faults.cover == "open", faults.paper == "out"
            return ALWAYS | cover << 2 | paper << 5 | faults.jammed << 6
        case 3:
            return ALWAYS | faults.jammed << 3
        case 4:
            return ALWAYS | _roll(faults)
        case _:
            return ALWAYS


def answer(about: int, faults: Faults) -> int | None:
    """The byte for `GS r about`: 1 the paper, 2 the drawer; nothing else is answered."""
    match about:
        case 1:
            return (0 if faults.paper == "ok" else 3) | (12 if faults.paper == "out" else 0)
        case 2:
            return 0
        case _:
            return None


def report(faults: Faults) -> bytes:
    """The four bytes of an automatic status (`GS a`)."""
    first = 0b0001_0000 | faults.stopped << 3 | (faults.cover == "open") << 5
    return bytes([first, faults.jammed << 3, _roll(faults) >> 2 & 3 | _roll(faults) >> 3 & 12, 0])


def _roll(faults: Faults) -> int:
    low = 0b0000_1100 if faults.paper != "ok" else 0
    return low | (0b0110_0000 if faults.paper == "out" else 0)
