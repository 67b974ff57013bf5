"""One hall in the forecast process: a floor of its own, folded from the journal, and what its days taught."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import numpy as np
from sqlalchemy import Engine

from server.agenda.events import AgendaEvent
from server.floor.events import Event
from server.floor.events.hall import DayOpened
from server.floor.evolve import evolve
from server.floor.favour import in_force
from server.floor.foresight import Foresight
from server.floor.state import Floor
from server.floor.town import Instant, Town
from server.forecast.announcing import Calibration
from server.forecast.foreseeing import Foreseer
from server.forecast.hearing import Hearing
from server.forecast.learning import Learned
from server.forecast.promised import Promises
from server.foresight.messages import DayDone, Learnt, Looked
from server.journal import reading
from server.journal.entry import Entry

AT_ONCE = 5_000
"""Events read for one answer: a second or so. A year of them takes many answers, and none that seems to hang."""


@dataclass(slots=True)
class Following:
    """Follows the journal of one hall. `learnt` is what was kept; without it, all is read from the beginning."""

    town: Town
    engine: Engine
    foreseer: Foreseer
    floor: Floor
    hearing: Hearing
    promises: Promises
    seq: int = 0
    _done: list[DayDone] = field(default_factory=list)
    _learnt: Learnt | None = None

    def look(self, now: Instant) -> Looked:
        """Read on, and foresee when that was all. What it tells of days that are over it tells once."""
        caught_up = self._read_on()
        foresight = self._foresee(now) if caught_up else None
        done, learnt = tuple(self._done), self._learnt
        self._done, self._learnt = [], None
        return Looked(self.town.hall, foresight, self.promises.date, dict(self.promises.tallies), done, learnt)

    def _read_on(self) -> bool:
        entries = reading.entries(self.engine, self.town.hall, self.seq)
        read = 0
        for entry in islice(entries, AT_ONCE):
            self._take(entry)
            read += 1
        _close(entries)
        return read < AT_ONCE

    def _take(self, entry: Entry) -> None:
        self.seq = entry.seq
        if isinstance(entry.event, AgendaEvent):
            return
        if isinstance(entry.event, DayOpened):
            self._day_done()
        evolve(self.floor, entry.event)
        self._hear(entry.event)
        if isinstance(entry.event, DayOpened):
            self._learnt = Learnt(entry.seq, plain(self.hearing.learned, self.promises.calibration))

    def _hear(self, event: Event) -> None:
        self.hearing.hears(self.floor, event)
        self.promises.hears(self.floor, event)

    def _day_done(self) -> None:
        if self.promises.tallies:
            self._done.append(DayDone(self.promises.date, dict(self.promises.tallies)))

    def _foresee(self, now: Instant) -> Foresight:
        learned = self.hearing.learned.with_running(self.hearing.running(now))
        town = in_force(self.floor, self.town)
        return self.foreseer.foresee(self.floor, town, self.seq, now, learned, self.promises.calibration)


def following(town: Town, engine: Engine, learnt: Learnt | None, seed: int) -> Following:
    """Ready to read: after the days that were learned from already, or from the beginning of the journal."""
    kept = learnt if learnt is not None and _opens_a_day(engine, town.hall, learnt.seq) else None
    learned, calibration = known(town, kept)
    return Following(
        town=town,
        engine=engine,
        foreseer=Foreseer(np.random.default_rng(seed)),
        floor=Floor(),
        hearing=Hearing(learned, town.zone, town.rules.undo_ms),
        promises=Promises(calibration),
        seq=kept.seq - 1 if kept else 0,
    )


def plain(learned: Learned, calibration: Calibration) -> dict[str, Any]:
    """What is kept from day to day, as JSON can hold it."""
    return {"learned": learned.plain(), "levels": dict(calibration.levels)}


def known(town: Town, learnt: Learnt | None) -> tuple[Learned, Calibration]:
    """What was kept, for the services of now; at first it is what is configured."""
    if learnt is None:
        return Learned(town.services), Calibration()
    kept: Mapping[str, Any] = learnt.plain
    return Learned.from_plain(town.services, kept["learned"]), Calibration(kept["levels"])


def _opens_a_day(engine: Engine, hall: str, seq: int) -> bool:
    """Whether the journal still has a day that opened there: not so when another journal was put in its place."""
    entries = reading.entries(engine, hall, seq - 1)
    first = next(entries, None)
    _close(entries)
    return first is not None and first.seq == seq and isinstance(first.event, DayOpened)


def _close(entries: Generator[Entry]) -> None:
    # A reader that stays open keeps the write-ahead log from shrinking.
    entries.close()
