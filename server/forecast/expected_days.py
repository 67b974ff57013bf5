"""A day to come, drawn several times from what is booked and what was learned: who walks in, and how long it takes."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from server.days.day import Day, Opening, Visitor
from server.floor.commands.asker import Wanted
from server.forecast.learning import Learned

QUARTER_S = 15 * 60
QUARTERS = 96


@dataclass(frozen=True, slots=True)
class Booked:
    """Somebody with an appointment at `agreed_s`, seconds after midnight."""

    agreed_s: int
    service: str
    amount: int = 1
    seat: bool = False


def expected_days(
    booked: Sequence[Booked],
    learned: Learned,
    openings: Sequence[Opening],
    rng: np.random.Generator,
    count: int,
    weekday: int | None = None,
) -> list[Day]:
    """So many days as this one may be. Walk-ins come as a Poisson process at the learned rate of each quarter."""
    return [_drawn(f"drawn {number}", booked, learned, openings, rng, weekday) for number in range(1, count + 1)]


def _drawn(
    name: str,
    booked: Sequence[Booked],
    learned: Learned,
    openings: Sequence[Opening],
    rng: np.random.Generator,
    weekday: int | None,
) -> Day:
    speed = float(np.exp(rng.normal(0, learned.speed_sd)))
    visitors = [_appointment(each, learned, speed, rng) for each in booked]
    visitors += _walk_ins(learned, speed, rng, weekday)
    shut = max(opening.closes_s for opening in openings)
    kept = (each for each in visitors if (each.arrives_s or 0) < shut)
    return Day(name, tuple(sorted(kept, key=lambda each: each.arrives_s or each.agreed_s or 0)), tuple(openings))


def _walk_ins(learned: Learned, speed: float, rng: np.random.Generator, weekday: int | None) -> list[Visitor]:
    found = []
    for quarter in range(QUARTERS):
        for service, rate in learned.walk_ins(quarter, weekday).items():
            for _ in range(rng.poisson(rate)):
                arrives_s = int(QUARTER_S * (quarter + rng.random()))
                found.append(_visitor(arrives_s, Booked(0, service), learned, speed, rng, agreed_s=None))
    return found


def _appointment(booked: Booked, learned: Learned, speed: float, rng: np.random.Generator) -> Visitor:
    habits = learned.punctuality
    late_s = rng.normal(habits.mean_s, habits.sd_s)
    comes = rng.random() >= habits.no_show
    arrives_s = max(0, round(booked.agreed_s + late_s)) if comes else None
    return _visitor(arrives_s, booked, learned, speed, rng, agreed_s=booked.agreed_s)


def _visitor(
    arrives_s: int | None,
    wanted: Booked,
    learned: Learned,
    speed: float,
    rng: np.random.Generator,
    agreed_s: int | None,
) -> Visitor:
    length, patience = learned.length((Wanted(wanted.service, wanted.amount),)), learned.patience
    return Visitor(
        arrives_s=arrives_s,
        service=wanted.service,
        amount=wanted.amount,
        class_="appointment" if agreed_s is not None else "reduced_mobility" if wanted.seat else "walk_in",
        agreed_s=agreed_s,
        language="nl",
        contact_s=max(1, round(speed * float(np.exp(rng.normal(length.mu, length.sigma))))),
        patience_s=max(60, round(float(np.exp(rng.normal(patience.mu, patience.sigma))))),
    )
