"""One floor at one instant as arrays: who waits, who is expected, and which counters are there until when.

A scene holds what is known; what is not, is drawn (draws.py). Times are seconds after the scene's instant, in float32:
whole seconds of a day are exact in it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from server.floor.town import Instant

Seconds = NDArray[np.float32]
Flags = NDArray[np.bool_]
Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Opening:
    """A counter with somebody behind it from `opens` until `closes`; a lunch break lies between two of these."""

    counter: str
    standing: bool
    services: frozenset[str]
    opens: Instant
    closes: Instant


@dataclass(frozen=True, slots=True)
class People:
    """Everybody who can be called today: P people, those who wait in order of the line, then who is expected.

    `ids` are tickets, or appointments of who is not here yet. `since` and `agreed` are NaN where there is none: who is
    expected waits from max(agreed, arrival). `here` is False for who is expected or aside. `target`, `usual`: seconds.
    `head_start` is a share of the target. `weight` is that of the class in the calling rule. `overtaken`: how often up
    to now. `again`: not callable before (0 for most). `ghost`: asks how long it would be, and takes nobody's place.
    `can[C, P]`: which counter may take whom.
    """

    ids: tuple[str, ...]
    since: Seconds
    agreed: Seconds
    here: Flags
    target: Seconds
    head_start: Seconds
    usual: Seconds
    weight: Seconds
    short: Flags
    appointment: Flags
    overtaken: Counts
    again: Seconds
    ghost: Flags
    can: Flags


@dataclass(frozen=True, slots=True)
class Counters:
    """C counters, in the order in which those that are free at the same instant call; K openings of each, in order.

    `opens` and `closes` are [C, K], padded with inf; a counter of now opened at or before 0. `age` is how long the
    contact or call there has run and `usual` how long it usually takes, both NaN where nobody is served; `busy` says
    whose contact that is ("" for nobody). `paused` counters finish, and call nobody until their next opening.
    """

    ids: tuple[str, ...]
    standing: Flags
    opens: Seconds
    closes: Seconds
    age: Seconds
    usual: Seconds
    busy: tuple[str, ...]
    paused: Flags


@dataclass(frozen=True, slots=True)
class Scene:
    """A floor as of `at`, an instant."""

    at: Instant
    people: People
    counters: Counters
