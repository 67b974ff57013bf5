"""Days played in order, with what was forecast to everybody who had to wait and what became of it.

A day is played twice: the waits do not depend on what is announced, so the first time tells who has to wait at all.
What the forecast knows it heard before: earlier days, and of this day only what happened until then.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bench.fresh_days import kind_of
from bench.waits import Peer, Peers, group
from server.days.day import Day
from server.floor.events import Event
from server.floor.events.contacts import Started
from server.floor.events.visits import TicketTaken
from server.floor.state import Floor
from server.floor.town import Town
from server.forecast.announcing import Announced, Calibration, waits_s
from server.forecast.hearing import Hearing
from server.forecast.learning import Learned
from server.forecast.outlook import outlook
from server.forecast.replay import Rule, play
from server.forecast.rollouts import run
from server.forecast.rosters import openings_of
from server.forecast.scene import Opening

ROLLOUTS = 100


@dataclass(frozen=True, slots=True)
class Said:
    """What was forecast to one visitor who waited, and how long that was, on which day and in which regime."""

    day: int
    regime: str
    group: str
    waited_s: float
    announced: Announced
    peers: Mapping[Peer, float]


class Forecasting:
    """A forecast that goes from day to day, with the peers beside it.

    It believes the durations of the services of `believed` at first; the floor goes by those of the town in any case,
    so that the waits to be forecast stay the same.
    """

    def __init__(self, town: Town, believed: Town, seed: int = 1, rollouts: int = ROLLOUTS) -> None:
        self._town, self._rollouts = town, rollouts
        self._chance = np.random.default_rng(seed)
        self._learned, self._calibration, self._peers = Learned(believed.services), Calibration(), Peers()
        self._hearing = Hearing(self._learned, town.zone)
        self._told: dict[str, tuple[str, Announced, Mapping[Peer, float]]] = {}
        self._openings: list[Opening] = []
        self._waits: dict[str, float] = {}

    def day(self, number: int, day: Day, rule: Rule) -> list[Said]:
        """Play the day; what was said to those who waited for a call and got it."""
        first = play(day, self._town, rule, self._town.rules)
        called = (each for each in first.stays if each.started is not None and each.started > each.taken)
        self._waits = {each.ticket: ((each.started or 0) - each.taken) / 1000 for each in called}
        self._told, self._openings = {}, openings_of(day, self._town)
        play(day, self._town, rule, self._town.rules, self._hears)
        self._hearing.close_day()
        self._peers.close_day()
        return [
            Said(number, kind_of(day), told[0], self._waits[ticket], *told[1:]) for ticket, told in self._told.items()
        ]

    def _hears(self, floor: Floor, event: Event) -> None:
        self._hearing.hears(floor, event)
        self._peers.hears(floor, event)
        if isinstance(event, TicketTaken) and event.ticket in self._waits:
            self._tell(floor, event)
        elif isinstance(event, Started) and event.ticket in self._told:
            told = self._told[event.ticket]
            self._calibration.ended(told[0], told[1].high_min, self._waits[event.ticket])

    def _tell(self, floor: Floor, event: TicketTaken) -> None:
        ticket = floor.tickets[event.ticket]
        learned = self._learned.with_running(self._hearing.running(event.at))
        ahead = outlook(floor, self._town, event.at, learned, self._chance, self._rollouts, self._openings)
        asked = np.array([name == ticket.id for name in ahead.scene.people.ids])
        waits = waits_s(run(ahead.scene, ahead.draws, self._town.rules, asked=asked), ahead.draws)
        announced = self._calibration.announce(group(ticket), waits[:, asked][:, 0])
        if announced is not None:
            self._told[ticket.id] = group(ticket), announced, self._peers.said_s(floor, ticket)


def forecasts(days: Sequence[Day], town: Town, rules: Sequence[Rule], believed: Town | None = None) -> list[Said]:
    """Every forecast of these days, each called by its rule, in order, learning from the days before."""
    forecasting = Forecasting(town, believed or town)
    called = enumerate(zip(days, rules, strict=True))
    return [said for number, (day, rule) in called for said in forecasting.day(number, day, rule)]
