"""A full floor as a scene: who waits, who is booked for the rest of the morning, and counters that are all busy."""

from dataclasses import replace
from typing import get_args

import numpy as np

from server.floor.commands.asker import Wanted
from server.floor.decide.appointments import expect
from server.floor.evolve import evolve
from server.floor.sorting import sort
from server.floor.state import Counter, Floor, Ticket
from server.floor.town import CounterKind, Instant, Town
from server.forecast.draws import Chances, configured
from server.forecast.looking import scene_of
from server.forecast.sample_town import SOCIAL
from server.forecast.scene import Opening, Scene

NOW: Instant = 1_776_153_600_000
MINUTE_MS = 60_000
SHARES = {
    "collect-card": 6, "extract": 4, "legalise": 3, "waste-card": 4, "info": 4, "id-card": 8, "passport": 7,
    "licence": 6, "move": 7, "birth": 2, "death": 1, "marriage": 1, "permit": 1.5, "housing-premium": 1.5,
    "naturalisation": 0.7, "intake": 0.8,
}  # fmt: skip
"""How often each is asked for, about as on the sample days."""


def full_floor(town: Town, waiting: int = 60, booked: int = 40, counters: int = 7, seed: int = 1) -> Scene:
    """60 who wait, 7 busy counters and the rest of the morning booked, unless told otherwise; all close in 4 hours."""
    rng = np.random.default_rng(seed)
    floor = Floor(date="2026-04-14", day_ends=NOW + 600 * MINUTE_MS)
    for number, ago in enumerate(sorted(rng.integers(1, 2400, waiting), reverse=True)):
        floor.put(_ticket(town, str(number), _service(town, rng, 0), NOW - int(ago) * 1000))
    for number in range(booked):
        agreed = NOW + (1 + number * 36 // booked) * 5 * MINUTE_MS
        wanted = (Wanted(_service(town, rng, 300)),)
        evolve(floor, expect(town, f"a{number}", agreed, wanted, False, "nl", NOW))
    for number in range(counters):
        _open(floor, town, rng, number)
    openings = [
        Opening(each.id, each.kind, each.services, NOW - 1, NOW + 240 * MINUTE_MS) for each in floor.counters.values()
    ]
    return scene_of(floor, NOW, openings)


def learned(scene: Scene) -> Chances:
    """What a town comes to know: booked visitors come some minutes early or late or not, and nobody waits for ever."""
    size = len(scene.people.ids)
    return replace(
        configured(scene),
        speed_sigma=0.1,
        late_mean=np.full(size, -180.0),
        late_sd=np.full(size, 300.0),
        absent=np.where(scene.people.here, 0.0, 0.08),
        patience_mu=np.full(size, np.log(5400.0)),
        patience_sigma=np.full(size, 0.5),
    )


def _service(town: Town, rng: np.random.Generator, least_s: int) -> str:
    names = [name for name in SHARES if town.services[name].usual_s >= least_s]
    shares = np.array([SHARES[name] for name in names])
    return str(rng.choice(names, p=shares / shares.sum()))


def _ticket(town: Town, name: str, service: str, came: Instant) -> Ticket:
    wanted = (Wanted(service),)
    visit = sort(town, wanted, False)
    return Ticket(
        name, "A", len(name) * 100 + int(name.strip("b")), visit.kind, visit.class_, wanted, frozenset({service}),
        False, "nl", visit.target_ms, visit.head_start, visit.usual_s, 0, came, came,
    )  # fmt: skip


def _open(floor: Floor, town: Town, rng: np.random.Generator, number: int) -> None:
    """Of seven counters two are standing ones, three desks without the social services, and two rooms."""
    kinds: tuple[CounterKind, ...] = get_args(CounterKind)
    kind = kinds[min(2, number % 7 // 2 if number % 7 < 4 else (number % 7 - 1) // 2)]
    services = frozenset(town.services) - (frozenset() if kind == "room" else SOCIAL)
    serving = _ticket(town, f"b{number}", _service(town, rng, 0 if kind == "standing" else 300), NOW - 30 * MINUTE_MS)
    began = NOW - int(rng.integers(10, 400)) * 1000
    floor.put(replace(serving, progress="serving", started=began))
    floor.counters[f"c{number}"] = Counter(f"c{number}", kind, services, "p", NOW, ticket=serving.id)
