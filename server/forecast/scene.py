"""One floor at one instant as arrays: who waits, who is expected, and which counters are there until when.

A scene holds what is known; what is not, is drawn (draws.py). Times are seconds after the scene's instant, in float32:
whole seconds of a day are exact in it.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from server.floor.town import Class, CounterKind, Instant, Kind

Seconds = NDArray[np.float32]
Flags = NDArray[np.bool_]
Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Opening:
    """A counter with somebody behind it from `opens` until `closes`; a lunch break lies between two of these."""

    counter: str
    kind: CounterKind
    services: frozenset[str]
    opens: Instant
    closes: Instant


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A visit that would take a ticket now: `id` is for the answer. See floor/sorting.py for the rest."""

    id: str
    kind: Kind
    needs: frozenset[str]
    class_: Class
    target_ms: int
    head_start: float
    usual_s: int


@dataclass(frozen=True, slots=True)
class People:
    """Everybody who can be called today: P people, those who are here in order of the line, then who is expected.

    `ids` are tickets, or appointments of who is not here yet. `since`, `came` and `agreed` are NaN where there is none:
    who is expected waits from max(agreed, arrival). `here` is False for who is expected. `target`, `usual`: seconds.
    `head_start` is a share of the target. `overtaken`: how often up to now. `again`: not callable before, 0 for most.
    `ghost`: asks how long it would be, and takes nobody's place. `can[C, P]`: which counter may take whom. `needs` are
    the services.
    """

    ids: tuple[str, ...]
    needs: tuple[frozenset[str], ...]
    classes: tuple[Class, ...]
    since: Seconds
    came: Seconds
    agreed: Seconds
    here: Flags
    target: Seconds
    head_start: Seconds
    usual: Seconds
    short: Flags
    appointment: Flags
    overtaken: Counts
    again: Seconds
    ghost: Flags
    can: Flags


@dataclass(frozen=True, slots=True)
class Counters:
    """C counters, in the order in which those that are free at the same instant call; K openings of each, in order.

    `opens` and `closes` are [C, K], padded with inf; a counter of now opened at 0. `age` is how long the contact or
    call there has run and `usual` how long it usually takes, both NaN where nobody is served; `serves` are the services
    of that contact, `busy` whose it is ("" for nobody). `idle` is how long ago a counter's contact ended, inf when
    nobody has walked away from it yet. A `paused` counter ends its contact and calls nobody in this opening.
    """

    ids: tuple[str, ...]
    standing: Flags
    opens: Seconds
    closes: Seconds
    age: Seconds
    usual: Seconds
    serves: tuple[frozenset[str], ...]
    busy: tuple[str, ...]
    idle: Seconds
    paused: Flags


@dataclass(frozen=True, slots=True)
class Scene:
    """A floor as of `at`, an instant."""

    at: Instant
    people: People
    counters: Counters

    def free(self, counter: int) -> "Scene":
        """The same, but this counter's contact is over and it calls now."""
        here = self.counters
        age, usual, idle, paused = here.age.copy(), here.usual.copy(), here.idle.copy(), here.paused.copy()
        age[counter] = usual[counter] = np.nan
        idle[counter], paused[counter] = np.inf, False
        busy = (*here.busy[:counter], "", *here.busy[counter + 1 :])
        return replace(self, counters=replace(here, age=age, usual=usual, busy=busy, idle=idle, paused=paused))
