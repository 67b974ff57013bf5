"""The look-ahead: the best candidates of a call compared by what each call would do to everybody else.

Each candidate is called in turn in the same roll-outs (common random numbers), which then go on under the plain rule;
the call after which the least is waited beyond the targets is the advice, if it saves enough on what the plain rule
would call: an order that chance keeps turning over serves nobody, and nobody can foresee it. The plain rule has the
last word on whom it is chosen from (`top`), and the hard bounds leave no choice at all.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from server.floor.policy import top
from server.floor.state import Counter, Floor
from server.floor.town import Instant, Rules
from server.forecast.draws import Chances, Draws, draw
from server.forecast.going import Rows
from server.forecast.looking import scene_of
from server.forecast.rollouts import Outcome, run
from server.forecast.scene import Opening, Scene, Seconds

HORIZON_S = 5400.0
"""A call is forgotten after so long: what comes later hangs on who comes, not on this."""

WAITS_ON_S = 600.0
"""Who is not called by then waits on: without this it would be cheap to put long contacts off beyond the horizon."""

COUNT = 128
"""Roll-outs of each candidate: more does not change the advice often enough to be worth the time."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What each of the candidates, columns of the scene's people, would cost: one number per roll-out, [K, R].

    The first is whom the plain rule calls.
    """

    people: Rows
    costs: Seconds

    def best(self, saves_s: float) -> int:
        """The place of the cheapest candidate; the first, unless another one saves so much on the first."""
        mean = self.costs.mean(axis=1)
        cheapest = int(mean.argmin())
        return cheapest if mean[0] - mean[cheapest] > saves_s else 0


def compare(scene: Scene, draws: Draws, rules: Rules, counter: int, people: Rows) -> Compared:
    """Let this counter, which is free, call each of these people in the same roll-outs."""
    count, size = len(people), len(draws.lengths)
    many = draws.only(np.tile(np.arange(size), count))
    outcome = run(scene, many, rules, until=HORIZON_S, calls=(counter, np.repeat(people, size)))
    return Compared(people, cost(scene, many, outcome, rules).reshape(count, size))


def cost(scene: Scene, draws: Draws, outcome: Outcome, rules: Rules) -> Seconds:
    """The seconds waited beyond the targets up to the horizon, per roll-out.

    Those of appointments count `appointment_breach` times, and one that starts more than `on_time_ms` late costs
    `late_start_ms` besides. What is waited for a long contact after `long_waits_after_ms` counts
    `long_waits_weight` times more: a rule that counts minutes alone would make these few visitors wait for all.
    """
    people = scene.people
    ends = np.fmin(outcome.starts, draws.leaves)
    ends = np.where(ends > HORIZON_S, np.float32(HORIZON_S + WAITS_ON_S), ends)
    waited = ends - outcome.since
    seen, long = ~people.ghost, people.usual >= rules.long_from_s
    breach, late = rules.appointment_breach * rules.agreed_times, rules.late_start_ms / 1000 * rules.agreed_times
    terms = (
        (np.maximum(waited - people.target, 0), np.where(people.appointment, breach, 1) * seen),
        (waited > rules.on_time_ms / 1000, late * (seen & people.appointment)),
        (np.maximum(waited - np.float32(rules.long_waits_after_ms / 1000), 0), rules.long_waits_weight * (seen & long)),
    )
    return np.asarray(sum(each @ weight.astype(np.float32) for each, weight in terms), np.float32)


def advice(
    floor: Floor,
    counter: Counter,
    now: Instant,
    rules: Rules,
    openings: Sequence[Opening],
    chances: Callable[[Scene], Chances],
    rng: np.random.Generator,
    count: int = COUNT,
) -> str | None:
    """The ticket that this counter had best call if it called now; None when there is nothing to choose.

    `openings` are those of today, `chances` what was learned about a scene's people, `rng` the chance to draw with.
    """
    best = top(floor, counter, now, rules)
    if len(best) < 2:
        return None
    scene = scene_of(floor, now, openings)
    place = scene.counters.ids.index(counter.id)
    scene = scene.free(place)
    where = {ticket: column for column, ticket in enumerate(scene.people.ids)}
    people = np.array([where[ticket.id] for ticket in best])
    compared = compare(scene, draw(scene, chances(scene), rng, count), rules, place, people)
    return best[compared.best(rules.advice_saves_ms / 1000)].id
