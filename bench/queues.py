"""The roll-outs on queues that the books have solved, and on those that another simulator plays.

Each queue is a scene with a plain order instead of the calling rule's. `size` is (repetitions, customers of each): the
everyday tests take few, `python -m bench rollouts` many. Sources: Erlang 1917; Cobham, Operations Research 2 (1954);
Kleinrock, Queueing Systems II (1976), section 3.7; Ciw (Palmer, Knight et al., J. of Simulation 13, 2019).
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import factorial, sqrt

import ciw  # type: ignore[import-untyped]
import numpy as np
from numpy.typing import NDArray

from server.floor.town import Promise, Rules
from server.forecast.draws import Draws
from server.forecast.ordering import Order
from server.forecast.rollouts import run
from server.forecast.scene import Counters, People, Scene, Seconds

Numbers = NDArray[np.float64]
Size = tuple[int, int]

PLAIN = Rules(classes={"one": Promise(0)}, overtaken_at_most=30_000, hard_limit_ms=10**12)
"""Rules whose bounds never bite: the books have none."""

WARM_UP = 0.25
"""The share of who comes first, into an empty house, that is left out."""

ROWS = 24
"""Roll-outs of one repetition: they share who is of which class, so that only their mean is one observation."""

USUAL_S = 60.0


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean wait in seconds, and its standard error; that of a formula is 0."""

    value: float
    error: float = 0.0

    def off(self, other: "Mean") -> float:
        """How many standard errors of both lie between."""
        return abs(self.value - other.value) / sqrt(self.error**2 + other.error**2)


@dataclass(frozen=True, slots=True)
class Queue:
    """Poisson arrivals at `servers`, as busy as `load` (0-1); `share` of them is of class 1, the others of class 0.

    The one with the largest rise * wait + head of the class goes first. `spread` is deviation / mean of a contact: 1
    exponential, else gamma.
    """

    servers: int
    load: float
    share: float = 0.0
    rise: tuple[float, float] = (1.0, 1.0)
    head: tuple[float, float] = (0.0, 0.0)
    spread: float = 1.0

    @property
    def between_s(self) -> float:
        """The mean time from one arrival to the next."""
        return USUAL_S / (self.servers * self.load)


def played(queue: Queue, size: Size, seed: int) -> list[Mean]:
    """The mean wait of each class in roll-outs."""
    rng = np.random.default_rng(seed)
    return _means([_repetition(queue, rng, size[1]) for _ in range(size[0])])


def erlang(queue: Queue) -> Mean:
    """M/M/s, first come first served."""
    offered, servers = queue.servers * queue.load, queue.servers
    last = offered**servers / factorial(servers) / (1 - queue.load)
    waits = last / (sum(offered**k / factorial(k) for k in range(servers)) + last)
    return Mean(waits * USUAL_S / (servers * (1 - queue.load)))


def cobham(queue: Queue) -> list[Mean]:
    """M/G/1 where class 1 goes first, without breaking off a contact."""
    found, first = _residual_s(queue), queue.load * queue.share
    return [Mean(found / ((1 - first) * (1 - queue.load))), Mean(found / (1 - first))]


def kleinrock(queue: Queue) -> list[Mean]:
    """M/G/1 where priority grows with the wait, in class 1 the fastest."""
    found, ratio = _residual_s(queue) / (1 - queue.load), queue.rise[0] / queue.rise[1]
    slow = found / (1 - queue.load * queue.share * (1 - ratio))
    return [Mean(slow), Mean(found - queue.load * (1 - queue.share) * slow * (1 - ratio))]


def by_ciw(queue: Queue, size: Size, seed: int) -> list[Mean]:
    """The same queue played by Ciw; class 1 first where the two have different heads."""
    each = [1 - queue.share, queue.share]
    first = queue.head[0] != queue.head[1]
    network = ciw.create_network(
        arrival_distributions={f"{at}": [_exponential(queue.between_s / part)] for at, part in enumerate(each) if part},
        service_distributions={f"{at}": [_gamma(queue.spread)] for at, part in enumerate(each) if part},
        number_of_servers=[queue.servers],
        priority_classes={"0": int(first), "1": 0} if queue.share else None,
    )
    return _means([_ciw_repetition(network, queue, size[1], seed + at) for at in range(size[0])])


def _repetition(queue: Queue, rng: np.random.Generator, count: int) -> list[float]:
    class_ = (rng.random(count) < queue.share).astype(np.int64)
    comes = np.cumsum(rng.exponential(queue.between_s, (ROWS, count)), axis=1).astype(np.float32)
    shape = queue.spread**-2
    lengths = rng.gamma(shape, USUAL_S / shape, (ROWS, count)).astype(np.float32)
    scene, draws = _hall(queue.servers, comes, lengths)
    rise, head = np.array(queue.rise)[class_], np.array(queue.head)[class_]
    base = (head - rise * comes).astype(np.float32)
    never = np.full(count, np.inf, np.float32)
    order = Order(rise.astype(np.float32), base, rise.astype(np.float32), base, never, np.zeros_like(never))
    wait = run(scene, draws, PLAIN, order=order).starts - comes
    late = slice(int(WARM_UP * count), None)
    return [float(wait[:, late][:, class_[late] == at].mean()) for at in ((0, 1) if queue.share else (0,))]


def _hall(servers: int, comes: Seconds, lengths: Seconds) -> tuple[Scene, Draws]:
    """A scene with nobody in it yet, and everybody to come as drawn."""
    count = comes.shape[1]
    nothing, none, no = np.zeros(count, np.float32), np.full(count, np.nan, np.float32), np.zeros(count, bool)
    people = People(
        ids=tuple(map(str, range(count))),
        needs=(frozenset(),) * count,
        classes=("one",) * count,
        since=none,
        came=none,
        agreed=none,
        here=no,
        target=nothing,
        head_start=nothing,
        usual=np.full(count, USUAL_S, np.float32),
        short=no,
        appointment=no,
        overtaken=np.zeros(count, np.int64),
        again=nothing,
        ghost=no,
        can=np.ones((servers, count), bool),
    )
    counters = Counters(
        ids=tuple(map(str, range(servers))), standing=np.zeros(servers, bool), opens=np.zeros((servers, 1), np.float32),
        closes=np.full((servers, 1), np.inf, np.float32), age=np.full(servers, np.nan, np.float32),
        usual=np.full(servers, np.nan, np.float32), serves=(frozenset(),) * servers, busy=("",) * servers,
        idle=np.full(servers, np.inf, np.float32), paused=np.zeros(servers, bool),
    )  # fmt: skip
    rest = np.zeros((len(comes), servers), np.float32)
    stays = np.full_like(comes, np.inf)
    return Scene(0, people, counters), Draws(lengths, comes, stays, rest, np.zeros(servers, np.float32))


def _means(repetitions: list[list[float]]) -> list[Mean]:
    each = np.array(repetitions)
    errors = each.std(axis=0, ddof=1) / sqrt(len(each))
    return [Mean(float(value), float(error)) for value, error in zip(each.mean(axis=0), errors, strict=True)]


def _residual_s(queue: Queue) -> float:
    """The mean work of the contact that an arrival finds: lambda E[S^2] / 2."""
    return queue.load / USUAL_S * USUAL_S**2 * (1 + queue.spread**2) / 2


def _exponential(mean_s: float) -> object:
    return ciw.dists.Exponential(rate=1 / mean_s)


def _gamma(spread: float) -> object:
    return ciw.dists.Gamma(shape=spread**-2, scale=USUAL_S * spread**2)


def _ciw_repetition(network: object, queue: Queue, count: int, seed: int) -> list[float]:
    ciw.seed(seed)
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_time(count * queue.between_s)
    after = WARM_UP * count * queue.between_s
    records = [each for each in simulation.get_all_records() if each.arrival_date > after]
    classes = ("0", "1") if queue.share else ("0",)
    return [float(np.mean([each.waiting_time for each in records if each.customer_class == at])) for at in classes]


PROOFS: dict[str, tuple[Queue, Callable[[Queue], list[Mean]]]] = {
    "M/M/3, Erlang C": (Queue(3, 0.8), lambda queue: [erlang(queue)]),
    "M/G/1, two priorities, Cobham": (Queue(1, 0.7, 0.4, (0.0, 0.0), (0.0, 1.0), 0.5), cobham),
    "M/M/1, accumulating priority, Kleinrock": (Queue(1, 0.7, 0.4, (1.0, 3.0)), kleinrock),
}
"""Queues with a formula. Strict priority: who waits longest within a class is first because columns are in line."""

NETWORKS: dict[str, Queue] = {
    "M/G/2, first come": Queue(2, 0.7, spread=0.6),
    "M/G/2, two priorities": Queue(2, 0.75, 0.4, (0.0, 0.0), (0.0, 1.0), 0.6),
}
"""Queues that have no formula, and that Ciw plays as well."""
