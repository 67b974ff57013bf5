"""`python -m bench foresight`: whether the forecast keeps out of the way of a call, and how soon it knows of a change.

A whole house of the sample town with sixty waiting, seven counters and pages that look on: a call, a start and a new
ticket some twenty times a second, which is a hundred times what a hall does. In every second round the forecast process
is held, as if there were none.
"""

import argparse
import asyncio
import itertools
import os
import signal
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from uvloop import new_event_loop

from bench.figures import Figure, middle, p99
from bench.towns import HALL, configuration
from server.app import House, build
from server.floor.commands.asker import By, Wanted
from server.floor.commands.contacts import CallNext, Start
from server.floor.commands.counters import TakeCounter
from server.floor.commands.visits import TakeTicket
from server.hub.client import Client
from server.reception import Reception

WAITING = 60
ROUNDS, CALLS = 8, 250
"""Rounds of each sort, and calls in a round: two thousand with and two thousand without."""
EVERY_S = 0.05
BOUND = 1.3
SETTLES_S = 1.0
FORESEEN_WITHIN_S = 120.0
TOPICS = ("manager", "floor", "kiosk", "counter/E1", "display/wachtruimte")
KIOSK = By("zuil", "kiosk")


@dataclass
class Busy:
    """The house under way, and what it answered how fast."""

    house: House
    reception: Reception
    services: "itertools.cycle[str]"
    counters: "itertools.cycle[str]"
    asked: "itertools.count[int]" = field(default_factory=itertools.count)

    async def begin(self) -> None:
        """Somebody at every counter, sixty waiting, and pages that look on."""
        for counter in self.reception.hall.town.counters:
            await self._do(TakeCounter(counter), _staff(counter))
        while len(self.reception.hall.floor.waiting) < WAITING:
            await self._do(self._ticket(), KIOSK)
        self.reception.hub.look(Client(_nowhere, lambda: None), [each for each in TOPICS if self._is_there(each)])

    async def round(self) -> list[float]:
        """So many calls, in milliseconds each."""
        took = []
        for _ in range(CALLS):
            counter = next(self.counters)
            began = time.perf_counter()
            await self._do(CallNext(counter), _staff(counter))
            took.append(1_000 * (time.perf_counter() - began))
            await self._do(Start(counter), _staff(counter))
            await self._do(self._ticket(), KIOSK)
            await asyncio.sleep(EVERY_S)
        return took

    async def foreseen_after(self) -> float:
        """The seconds from a new ticket until what is foreseen counts with it."""
        hall = self.reception.hall
        await self._do(self._ticket(), KIOSK)
        seq, began, looked = hall.seq, time.perf_counter(), asyncio.Event()
        self.house.foreseeing.on_look = looked.set
        async with asyncio.timeout(FORESEEN_WITHIN_S):
            while hall.foresight is None or hall.foresight.seq < seq:
                looked.clear()
                await looked.wait()
        return time.perf_counter() - began

    def hold(self, held: bool) -> None:
        """Stop the forecast process where it is, or let it go on."""
        pid = self.house.foreseeing.engine.pid
        assert pid is not None
        os.kill(pid, signal.SIGSTOP if held else signal.SIGCONT)

    def _ticket(self) -> TakeTicket:
        return TakeTicket((Wanted(next(self.services)),), slip=False)

    def _is_there(self, topic: str) -> bool:
        return self.reception.rendering.may_see("manager", topic)

    async def _do(self, command: TakeCounter | CallNext | Start | TakeTicket, by: By) -> None:
        await self.reception.hall.do(command, by, str(next(self.asked)))


def main(words: list[str]) -> int:
    """Print the figures; 1 when one is short."""
    argparse.ArgumentParser(prog="python -m bench foresight", description=__doc__).parse_args(words)
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        figures = runner.run(measure())
    for figure in figures:
        print(figure.line(), flush=True)
    short = sum(not figure.ok for figure in figures)
    print(f"{len(figures) - short} ok, {short} short")
    return 1 if short else 0


async def measure() -> list[Figure]:
    """Rounds with and without in turn, so that whatever else the machine does falls on both."""
    with tempfile.TemporaryDirectory() as folder:
        house = build(configuration(), Path(folder), open_mode=True)
        async with house.running():
            busy = Busy(house, house.receptions[HALL], _services(house), _counters(house))
            await busy.begin()
            first = await busy.foreseen_after()
            soon = [await busy.foreseen_after() for _ in range(20)]
            with_it, without = await _in_turn(busy)
    return [
        Figure("from the start of a house to its first forecast", first, "s"),
        Figure("from a new ticket to a forecast that counts it, median", middle(soon), "s"),
        Figure("call-next without a forecast, median", middle(without), "ms"),
        Figure("call-next with a forecast, median", middle(with_it), "ms"),
        Figure("call-next without a forecast, p99", p99(without), "ms"),
        Figure("call-next with a forecast, p99", p99(with_it), "ms"),
        Figure("call-next, p99 with against without", p99(with_it) / p99(without), "x", BOUND),
    ]


async def _in_turn(busy: Busy) -> tuple[list[float], list[float]]:
    with_it, without = list[float](), list[float]()
    for _ in range(ROUNDS):
        for held, took in ((True, without), (False, with_it)):
            busy.hold(held)
            await asyncio.sleep(SETTLES_S)
            took += await busy.round()
    return with_it, without


def _services(house: House) -> "itertools.cycle[str]":
    """What every counter can do: so nobody is left over, and the queue stays as long as it is."""
    town = house.receptions[HALL].hall.town
    common = frozenset.intersection(*(place.services for place in town.counters.values()))
    return itertools.cycle(sorted(common))


def _counters(house: House) -> "itertools.cycle[str]":
    return itertools.cycle(house.receptions[HALL].hall.town.counters)


def _staff(counter: str) -> By:
    return By(f"page-{counter}", "staff", f"p-{counter}")


async def _nowhere(_text: str) -> None:
    """A page on a perfect network."""
