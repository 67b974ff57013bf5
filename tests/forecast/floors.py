"""Floors and scenes for tests: random ones, a sample day as one scene, and the plain queues of the books."""

from dataclasses import replace
from random import Random

import numpy as np

from server.days.day import Day, Visitor
from server.floor.commands.asker import Wanted
from server.floor.holdings import Expected
from server.floor.sorting import sort
from server.floor.state import Counter, Floor, Ticket
from server.floor.town import Class, CounterKind, Kind, Rules, Town
from server.forecast.draws import Draws
from server.forecast.looking import scene_of
from server.forecast.replay import MIDNIGHT, WALK_UP_S
from server.forecast.sample_town import CLASSES, skilled
from server.forecast.scene import Opening, Scene

NOW = MIDNIGHT + 36_000_000
NEVER_S = 10**6
USUAL_S: dict[str, int] = {"info": 150, "card": 210, "move": 600, "birth": 900, "permit": 1320, "intake": 4500}
SERVICES = frozenset(USUAL_S)
PLACES: tuple[tuple[CounterKind, frozenset[str]], ...] = (
    ("standing", frozenset({"info", "card"})),
    ("standing", SERVICES),
    ("desk", SERVICES - {"intake"}),
    ("room", SERVICES),
)


def a_floor(seed: int) -> Floor:
    """A random floor at NOW: some wait, some are expected, some counters are busy or paused."""
    chance = Random(seed)
    floor = Floor(date="2026-04-14", day_ends=NOW + 36_000_000)
    for number in range(chance.randint(1, 14)):
        floor.put(_ticket(floor, chance, number))
    for number in range(chance.randint(0, 4)):
        service, agreed = chance.choice(sorted(SERVICES)), NOW + 300_000 * chance.randint(-2, 4)
        kind: Kind = "short" if USUAL_S[service] < 300 else "seated"
        floor.expected[f"e{number}"] = Expected(
            f"e{number}", agreed, (Wanted(service),), frozenset({service}), False, "nl", kind, "appointment",
            CLASSES["appointment"].target_ms, 0.0, USUAL_S[service],
        )  # fmt: skip
    for number in range(chance.randint(1, 5)):
        _add_counter(floor, chance, number)
    return floor


def _ticket(floor: Floor, chance: Random, number: int) -> Ticket:
    """Somebody who waits, came at a whole second, and whose number is not taken by anybody else."""
    service = chance.choice(sorted(SERVICES))
    seat, came = chance.random() < 0.2, NOW - 1000 * chance.randint(1, chance.choice([1200, 3600, 5400]))
    kind: Kind = "seated" if seat or USUAL_S[service] >= 300 else "short"
    agreed = came // 300_000 * 300_000 + 300_000 * chance.randint(-2, 6) if chance.random() < 0.4 else None
    class_: Class = "appointment" if agreed is not None else "seat" if seat else kind
    head_start, floor.overtaken[str(number)] = chance.choice([0.0, 0.0, 0.5]), chance.choice([0, 0, 1, 2, 4, 6])
    return Ticket(
        str(number), "A", number, kind, class_, (Wanted(service),), frozenset({service}), seat, "nl",
        CLASSES[class_].target_ms, head_start, USUAL_S[service], 0, came,
        came if agreed is None else max(came, agreed), agreed=agreed,
        again=chance.choice([None, None, None, NOW + 60_000]),
    )  # fmt: skip


def _add_counter(floor: Floor, chance: Random, number: int) -> None:
    kind, services = chance.choice(PLACES)
    serving = None
    if chance.random() < 0.5:
        began = NOW - 1000 * chance.randint(0, 1200)
        visitor = _ticket(floor, chance, 100 + number)
        serving = replace(visitor, progress="serving", agreed=None, again=None, started=began)
        floor.put(serving)
    paused = chance.random() < 0.15
    counter = Counter(f"c{number}", kind, services, "p", NOW, paused, serving.id if serving else None)
    floor.counters[counter.id] = counter


def whole_day(day: Day, town: Town) -> tuple[Scene, list[Visitor], Draws]:
    """A day as the scene of a second before it begins, everybody still to come, and what truly happened as draws."""
    begins_s = day.begins_s - 1
    coming = {f"{visitor.arrives_s or NEVER_S:07}-{row:04}": visitor for row, visitor in enumerate(day.visitors)}
    floor = Floor(expected={key: _expected(key, visitor, town) for key, visitor in coming.items()})
    openings = [
        Opening(each.counter, each.kind, skilled(town, each.skills), _at(each.opens_s), _at(each.closes_s))
        for each in day.openings
    ]
    scene = scene_of(floor, _at(begins_s), openings)
    visitors = [coming[key] for key in scene.people.ids]
    booked = np.array([visitor.agreed_s is not None for visitor in visitors])
    agreed = np.where(booked, scene.people.agreed, np.nan).astype(np.float32)
    scene = replace(scene, people=replace(scene.people, agreed=agreed, appointment=booked))
    comes = [np.inf if each.arrives_s is None else each.arrives_s - begins_s for each in visitors]
    kinds = {each.counter: each.kind for each in day.openings}
    return scene, visitors, Draws(
        lengths=np.array([[each.contact_s for each in visitors]], np.float32),
        arrives=np.array([comes], np.float32),
        leaves=np.array([[at + each.patience_s for at, each in zip(comes, visitors, strict=True)]], np.float32),
        rest=np.zeros((1, len(scene.counters.ids)), np.float32),
        walk_up=np.array([WALK_UP_S[kinds[each]] for each in scene.counters.ids], np.float32),
    )  # fmt: skip


def _expected(key: str, visitor: Visitor, town: Town) -> Expected:
    moment = visitor.agreed_s if visitor.agreed_s is not None else visitor.arrives_s or 0
    seat, wanted = visitor.class_ == "reduced_mobility", (Wanted(visitor.service, visitor.amount),)
    visit = sort(town, wanted, seat, None if visitor.agreed_s is None else town.rules.appointment_class)
    return Expected(
        key, _at(moment), wanted, frozenset({visitor.service}), seat, "nl", visit.kind, visit.class_,
        visit.target_ms, visit.head_start, visit.usual_s,
    )  # fmt: skip


def _at(seconds: int) -> int:
    return MIDNIGHT + seconds * 1000


PLAIN = Rules(classes=CLASSES, overtaken_at_most=100, hard_limit_ms=10**10)
"""Rules whose bounds never bite: for the queues of the books."""
