"""What to draw from for one scene, from what was learned."""

import numpy as np
from numpy.typing import NDArray

from server.floor.state import Floor
from server.forecast.draws import Chances
from server.forecast.learning import Learned, Length
from server.forecast.scene import Scene

LATE_LEAST_S, LATE_MOST_S = -40 * 60.0, 30 * 60.0
"""Earlier than this nobody can check in, and later hardly anybody still comes."""
USUAL_SIGMA = 0.5
"""The spread of somebody of whom only the usual time is known: who only asks, or wants what is not offered any more."""

Numbers = NDArray[np.float64]


def chances_of(scene: Scene, floor: Floor, learned: Learned) -> Chances:
    """The chances for the people and counters of the scene, which was made of this floor."""
    people, counters = scene.people, scene.counters
    usual = zip(people.ids, people.usual, strict=True)
    mu, sigma = _two([_length(name, float(seconds), floor, learned) for name, seconds in usual])
    busy = zip(counters.busy, counters.usual, strict=True)
    running_mu, running_sigma = _two([_length(name, float(seconds), floor, learned) for name, seconds in busy])
    here, punctual, patient = len(people.ids), learned.punctuality, learned.patience
    return Chances(
        mu=mu,
        sigma=sigma,
        running_mu=running_mu,
        running_sigma=running_sigma,
        speed_sigma=learned.speed_sd,
        walk_up=np.array([learned.walk_up_s("standing" if low else "desk") for low in counters.standing]),
        late_mean=np.full(here, punctual.mean_s),
        late_sd=np.full(here, punctual.sd_s),
        late_least=LATE_LEAST_S,
        late_most=LATE_MOST_S,
        absent=np.full(here, punctual.no_show),
        patience_mu=np.full(here, patient.mu),
        patience_sigma=np.full(here, patient.sigma),
    )


def _length(name: str, usual_s: float, floor: Floor, learned: Learned) -> Length:
    visit = floor.tickets.get(name) or floor.expected.get(name)
    try:
        return learned.length(visit.services if visit else ())
    except KeyError:
        return Length(float(np.log(max(1.0, usual_s))) - USUAL_SIGMA**2 / 2, USUAL_SIGMA)


def _two(lengths: list[Length]) -> tuple[Numbers, Numbers]:
    pairs = np.array([(each.mu, each.sigma) for each in lengths]).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]
