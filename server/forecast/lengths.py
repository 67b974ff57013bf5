"""How long contacts take: learned for every service, drawn towards the configured duration, with a speed of today.

The logarithm of a contact's seconds is `theta + speed + noise`: a theta for each service, one speed for all contacts
of a day. What is configured is the prior, and its error is partly common to all services: a town that configured most
of them too high is believed less in all. This is a linear Gaussian model (Henderson 1975), kept in information form, in
which forgetting is a multiplication. The formulas stand in docs/forecast.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, expm1, log, log1p, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.floor.commands.asker import Wanted
from server.floor.town import Service
from server.forecast.tails import at_least, hazard

Array = NDArray[np.floating[Any]]

SPREAD = log1p(0.55**2)
"""Variance of the logarithm until something is known: town-hall contacts vary by some 55 % of their mean."""
SPREAD_WEIGHT = 10.0
"""That variance counts as so many contacts."""
OWN_ERROR, COMMON_ERROR = 0.2, 0.2
"""How far a configured duration is off, as a part of it: each by itself, and all of a town together."""
SPEED_ERROR = 0.08
"""How much faster or slower one day is than another, as a part."""
HALF_LIFE_DAYS = 20.0
"""Four weeks of opening: what was seen then counts half."""
KEPT = ("matrix", "vector", "today_matrix", "today_vector", "spread_sum", "spread_weight")
OUTLIER = 3.0
"""A contact further off than so many deviations was seldom so long: somebody forgot to end it."""


@dataclass(frozen=True, slots=True)
class Length:
    """A log-normal time: mean and deviation of the natural logarithm of its seconds."""

    mu: float
    sigma: float


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact that was seen: what for, and its seconds from start to end, without walking up.

    Not `ended` (still running, parked, broken off) means that it takes at least so long.
    """

    services: tuple[Wanted, ...]
    seconds: float
    ended: bool = True


@dataclass(frozen=True, slots=True)
class _Known:
    """Mean and covariance of every theta, and of the logarithm of today's speed as the last of them."""

    mean: Array
    cover: Array


@dataclass(frozen=True, slots=True)
class _Told:
    """What one contact tells of `theta + speed`: a value, the weight of it, and what it says of the variance."""

    value: float
    weight: float
    variance: float


@dataclass(frozen=True, slots=True)
class _Pieces:
    """What a contact is made of: the part of each service, the logarithm of how often a first piece, and how much its
    pieces even each other out (1: a single piece, 1/n: n equal ones)."""

    parts: Array
    times: float
    evened: float


class Lengths:
    """What is known of the lengths of contacts of the `services` that are offered now."""

    def __init__(self, services: Mapping[str, Service]) -> None:
        self._services = dict(services)
        self._place = {name: place for place, name in enumerate(services)}
        count = len(services)
        self._prior = np.array([log(max(1, each.usual_s)) - SPREAD / 2 for each in services.values()])
        errors = OWN_ERROR**2 * np.eye(count) + COMMON_ERROR**2
        self._prior_matrix: Array = np.linalg.inv(errors)
        self._matrix, self._vector = np.zeros((count, count)), np.zeros(count)
        self._today_matrix, self._today_vector = np.zeros((count + 1, count + 1)), np.zeros(count + 1)
        self._spread_sum, self._spread_weight = np.zeros(count), np.zeros(count)
        self._known: _Known | None = None
        self._lengths: dict[tuple[Wanted, ...], Length] = {}

    def observe(self, contact: Contact) -> None:
        """Learn from a contact; of a service that is no longer offered nothing is learned."""
        pieces = self._pieces(contact.services)
        if pieces is None or contact.seconds <= 0:
            return
        told = self._told(pieces, log(contact.seconds), contact.ended)
        row = np.append(pieces.parts, 1.0)
        self._today_matrix += told.weight * np.outer(row, row)
        self._today_vector += told.weight * told.value * row
        self._spread_sum += pieces.parts * told.variance
        self._spread_weight += pieces.parts
        self._forget()

    def close_day(self) -> None:
        """The day is over: its speed goes with it, and what it and the days before taught fades a little."""
        day, vector = self._today_matrix, self._today_vector
        speed = day[-1, -1] + SPEED_ERROR**-2
        kept = 0.5 ** (1 / HALF_LIFE_DAYS)
        self._matrix = kept * (self._matrix + day[:-1, :-1] - np.outer(day[:-1, -1], day[:-1, -1]) / speed)
        self._vector = kept * (self._vector + vector[:-1] - day[:-1, -1] * vector[-1] / speed)
        self._spread_sum, self._spread_weight = kept * self._spread_sum, kept * self._spread_weight
        self._today_matrix, self._today_vector = np.zeros_like(day), np.zeros_like(vector)
        self._forget()

    def length(self, services: Sequence[Wanted]) -> Length:
        """How long a contact for these takes today, when its common speed is what it is thought to be.

        Raises KeyError for a service that is not offered.
        """
        wanted = tuple(services)
        if wanted not in self._lengths:
            self._lengths[wanted] = self._length(wanted)
        return self._lengths[wanted]

    @property
    def speed(self) -> float:
        """How much longer contacts take today than on other days: 1.1 is a tenth longer."""
        return exp(self._now.mean[-1])

    @property
    def speed_sd(self) -> float:
        """The deviation of the logarithm of today's speed; it is common to all contacts of the day."""
        return sqrt(float(self._now.cover[-1, -1]))

    def _length(self, services: tuple[Wanted, ...]) -> Length:
        pieces = self._pieces(services)
        if pieces is None:
            raise KeyError(services)
        mean, variance, noise = self._expected(pieces)
        return Length(mean, sqrt(noise + max(0.0, variance - self.speed_sd**2)))

    def _forget(self) -> None:
        self._known = None
        self._lengths.clear()

    @property
    def _now(self) -> _Known:
        if self._known is None:
            self._known = self._solved()
        return self._known

    def _solved(self) -> _Known:
        matrix = self._today_matrix.copy()
        matrix[:-1, :-1] += self._matrix + self._prior_matrix
        matrix[-1, -1] += SPEED_ERROR**-2
        vector = self._today_vector.copy()
        vector[:-1] += self._vector + self._prior_matrix @ self._prior
        cover: Array = np.linalg.inv(matrix)
        return _Known(cover @ vector, cover)

    def _expected(self, pieces: _Pieces) -> tuple[float, float, float]:
        """Mean of the logarithm of the seconds, the variance of that mean, and the variance of one contact."""
        weight = SPREAD_WEIGHT + self._spread_weight
        spread = float(pieces.parts @ ((SPREAD_WEIGHT * SPREAD + self._spread_sum) / weight))
        noise = log1p(expm1(spread) * pieces.evened)
        row = np.append(pieces.parts, 1.0)
        # The mean of the seconds is the sum of those of the pieces; evening out brings their logarithm nearer to it.
        mean = float(row @ self._now.mean) + pieces.times + (spread - noise) / 2
        return mean, float(row @ self._now.cover @ row), noise

    def _told(self, pieces: _Pieces, seen: float, ended: bool) -> _Told:
        """What a contact tells of `theta + speed`, in the form of a measured value and the weight of that."""
        mean, variance, noise = self._expected(pieces)
        shift = mean - float(np.append(pieces.parts, 1.0) @ self._now.mean)
        spread = log1p(expm1(noise) / pieces.evened)
        if ended:
            off = (seen - mean) / sqrt(noise + variance)
            less = min(1.0, (OUTLIER / off) ** 2) if off else 1.0
            return _Told(seen - shift, less / noise, spread * less * off * off)
        off = (seen - mean) / sqrt(noise)
        value, weight = at_least(mean, sqrt(noise), seen)
        return _Told(value - shift, weight, spread * (1 + off * hazard(off)))

    def _pieces(self, services: Sequence[Wanted]) -> _Pieces | None:
        if not services or any(wanted.service not in self._place for wanted in services):
            return None
        usual = np.zeros(len(self._place))
        squares = 0.0
        for wanted in services:
            service = self._services[wanted.service]
            more = wanted.amount - 1
            usual[self._place[wanted.service]] += max(1, service.usual_s) + more * service.further_s
            squares += max(1, service.usual_s) ** 2 + more * service.further_s**2
        total = float(usual.sum())
        firsts = np.array([max(1, each.usual_s) for each in self._services.values()])
        return _Pieces(usual / total, log(total) - float(usual / total @ np.log(firsts)), squares / total**2)

    def copy(self) -> "Lengths":
        """The same knowledge, to be told more without this one hearing of it."""
        return Lengths.from_plain(self._services, self.plain())

    def plain(self) -> dict[str, Any]:
        """All that was learned, as JSON can hold it."""
        return {"services": list(self._place), **{part: getattr(self, f"_{part}").tolist() for part in KEPT}}

    @classmethod
    def from_plain(cls, services: Mapping[str, Service], plain: Mapping[str, Any]) -> "Lengths":
        """What was learned, for the services that are offered now: of new ones nothing is known yet."""
        lengths = cls(services)
        was: list[str] = plain["services"]
        here = [was.index(name) for name in services if name in was]
        there = [lengths._place[name] for name in services if name in was]
        for before, today in (("matrix", "vector"), ("today_matrix", "today_vector")):
            last = [len(was)] if before.startswith("today") else []
            matrix, vector = _without_others(np.array(plain[before]), np.array(plain[today]), [*here, *last])
            places = [*there, *([len(services)] if last else [])]
            getattr(lengths, f"_{before}")[np.ix_(places, places)] = matrix
            getattr(lengths, f"_{today}")[places] = vector
        for part in ("spread_sum", "spread_weight"):
            getattr(lengths, f"_{part}")[there] = np.array(plain[part])[here]
        return lengths


def _without_others(matrix: Array, vector: Array, kept: list[int]) -> tuple[Array, Array]:
    """What these sums say of the `kept` alone: the others are averaged over, not taken as known."""
    others = [place for place in range(len(vector)) if place not in kept]
    across = matrix[np.ix_(kept, others)] @ np.linalg.pinv(matrix[np.ix_(others, others)])
    return (
        matrix[np.ix_(kept, kept)] - across @ matrix[np.ix_(others, kept)],
        vector[kept] - across @ vector[others],
    )
