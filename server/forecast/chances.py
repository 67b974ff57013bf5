"""What to draw from for one scene, from what was learned."""

import numpy as np
from numpy.typing import NDArray

from server.floor.commands.asker import Wanted
from server.floor.state import Floor
from server.forecast.draws import Chances
from server.forecast.learning import Learned, Length, Punctuality
from server.forecast.scene import Scene

LATE_LEAST_S, LATE_MOST_S = -40 * 60.0, 30 * 60.0
"""Earlier than this nobody can check in, and later hardly anybody still comes."""
USUAL_SIGMA = 0.5
"""The spread of somebody of whom only the usual time is known: what they want is not offered any more."""

Numbers = NDArray[np.float64]


def chances_of(scene: Scene, floor: Floor, learned: Learned) -> Chances:
    """The chances for the people and counters of the scene, which was made of this floor."""
    people, counters = scene.people, scene.counters
    here = zip(people.ids, people.needs, people.usual, strict=True)
    mu, sigma = _two([_length(_wanted(name, needs, floor), float(usual), learned) for name, needs, usual in here])
    held = zip(counters.busy, counters.serves, counters.usual, strict=True)
    running = [_length(_wanted(name, needs, floor), float(usual), learned) for name, needs, usual in held]
    running_mu, running_sigma = _two(running)
    number, punctual, patient = len(people.ids), learned.punctuality, learned.patience
    return Chances(
        mu=mu,
        sigma=sigma,
        running_mu=running_mu,
        running_sigma=running_sigma,
        speed_sigma=learned.speed_sd,
        walk_up=np.array([learned.walk_up_s("standing" if low else "desk") for low in counters.standing]),
        late_mean=np.full(number, punctual.mean_s),
        late_sd=np.full(number, punctual.sd_s),
        late_least=LATE_LEAST_S,
        late_most=LATE_MOST_S,
        absent=np.array([_absent(-float(agreed), punctual) for agreed in people.agreed]),
        patience_mu=np.full(number, patient.mu),
        patience_sigma=np.full(number, patient.sigma),
    )


def _wanted(name: str, needs: frozenset[str], floor: Floor) -> tuple[Wanted, ...]:
    """What is wanted and how many of it; one of each for who is neither here nor expected."""
    visit = floor.tickets.get(name) or floor.expected.get(name)
    return visit.services if visit else tuple(Wanted(service) for service in sorted(needs))


def _length(services: tuple[Wanted, ...], usual_s: float, learned: Learned) -> Length:
    try:
        return learned.length(services)
    except KeyError:
        return Length(float(np.log(max(1.0, usual_s))) - USUAL_SIGMA**2 / 2, USUAL_SIGMA)


def _absent(late_s: float, punctual: Punctuality) -> float:
    """The chance that somebody never comes who has not come so long after the agreed time (Bayes); NaN: no agreed time.

    Who is later than anybody ever was is not waited for any more.
    """
    if np.isnan(late_s):
        return 0.0
    still = punctual.part_later(late_s) if late_s < LATE_MOST_S else 0.0
    return punctual.no_show / (punctual.no_show + (1 - punctual.no_show) * still)


def _two(lengths: list[Length]) -> tuple[Numbers, Numbers]:
    pairs = np.array([(each.mu, each.sigma) for each in lengths]).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]
