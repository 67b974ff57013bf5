"""A day from its first visitor until the last one is sent home, over real websockets against a real server."""

import asyncio
import itertools
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rehearsal.appointments import book
from rehearsal.lines import House, Lines, connected
from rehearsal.notes import Announcement, Notes
from rehearsal.pace import Pace
from rehearsal.staff import Clerk
from rehearsal.tally import expected_announcements
from rehearsal.visitors import Entrance
from server.days.day import Day, clock
from server.protocol.asking import CloseHall, Instant, OpenHall
from server.protocol.shown import TownView

NARRATE_EVERY_S = 30 * 60
# What a deed changes is on every screen in a tenth of a second; a screen that has not shown it by then has lost it.
SETTLES_WITHIN_S = 5.0

Say = Callable[[str], None]
Midnight = Callable[[Pace, TownView, Day], Instant]
"""At which instant it is midnight in the day that is played."""


class DoesNotFit(Exception):
    """The day has counters or services that this town does not have; the text names them."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A day, the lines to play it over, and the instant that is midnight in it."""

    day: Day
    lines: Lines
    notes: Notes
    midnight: Instant

    async def play(self, say: Say) -> None:
        """The whole day; `say` hears how it goes."""
        await book(self.lines.host, self.day.visitors, self._at, self.notes)
        async with asyncio.TaskGroup() as group:
            visits = [group.create_task(visit) for visit in self._visits()]
            narrating = group.create_task(self._narrate(say))
            await asyncio.gather(*(group.create_task(work) for work in self._works()))
            await self._send_home()
            for task in (*visits, narrating):
                task.cancel()
        await self._settle()

    def _at(self, seconds: int) -> Instant:
        return self.midnight + seconds * 1000

    def _visits(self) -> list[Coroutine[None, None, None]]:
        lines = self.lines
        entrances = [
            Entrance(kiosk, lines.host, lines.pace, self._at, self.notes, lines.phones) for kiosk in lines.kiosks
        ]
        return [
            entrance.visit(visitor, nth)
            for nth, (entrance, visitor) in enumerate(zip(itertools.cycle(entrances), self.day.coming, strict=False))
        ]

    def _works(self) -> list[Coroutine[None, None, None]]:
        counters = {counter.id: counter for counter in self.lines.town.counters}
        return [
            Clerk(device, counters[id], self.lines.pace, self._at, self.notes).work(self.day.openings_of(id))
            for id, device in self.lines.staff.items()
        ]

    async def _send_home(self) -> None:
        """Whoever still waits has to come back another day. The hall's door is left as it was found: open."""
        manager = self.lines.manager
        waiting = self.notes.outstanding()
        await manager.do(CloseHall(send_home=True))
        now = self.lines.pace.now()
        with suppress(TimeoutError):
            async with asyncio.timeout(SETTLES_WITHIN_S):
                await manager.until("floor", lambda floor: not floor["waiting"] and not floor["more"])
                self.notes.sent_home.update((given.ticket, now) for given in waiting)
        await manager.do(OpenHall())

    async def _settle(self) -> None:
        """Let the last call reach the last display and the last deed the manager's page."""
        with suppress(TimeoutError):
            async with asyncio.timeout(SETTLES_WITHIN_S):
                for zone, expected in expected_announcements(self.notes, self.lines.town).items():
                    await self._shown(zone, expected)
                await self.lines.manager.until("manager", lambda view: self.notes.agrees(view["day"]))
        self.notes.day = self.lines.manager.views["manager"].data["day"]

    async def _shown(self, zone: str, expected: set[Announcement]) -> None:
        announced = self.notes.announced[zone]
        await self.lines.displays[zone].until(f"display/{zone}", lambda _: expected <= announced.keys())

    async def _narrate(self, say: Say) -> None:
        for seconds in range(self.day.begins_s // NARRATE_EVERY_S * NARRATE_EVERY_S, 24 * 3600, NARRATE_EVERY_S):
            if seconds > self.day.begins_s:
                await self.lines.pace.until(self._at(seconds))
                say(f"{clock(seconds)}  {self.notes.in_short()}")


async def play(day: Day, house: House, midnight: Midnight, say: Say) -> tuple[Notes, TownView]:
    """Play the day there; what was seen, and in which town. Raises DoesNotFit, NotSignedIn or SentAway in a group."""
    notes = Notes()
    async with connected(house, day.counters, notes) as lines:
        _must_fit(day, lines.town)
        await Stage(day, lines, notes, midnight(lines.pace, lines.town, day)).play(say)
    return notes, lines.town


def by_the_clock(pace: Pace, town: TownView, _day: Day) -> Instant:
    """The hall's own midnight: what should have happened by now happens at once."""
    here = datetime.fromtimestamp(pace.now() / 1000, ZoneInfo(town.zone))
    return round(here.replace(hour=0, minute=0, second=0, microsecond=0).timestamp() * 1000)


def whole(pace: Pace, town: TownView, day: Day) -> Instant:
    """By the clock, or so much later that nothing of the day is over when it begins."""
    return max(by_the_clock(pace, town, day), from_now(pace, town, day))


def from_now(pace: Pace, _town: TownView, day: Day) -> Instant:
    """The day begins now, whatever the hall's clock shows."""
    return pace.now() - day.begins_s * 1000


def _must_fit(day: Day, town: TownView) -> None:
    counters = {*day.counters} - {counter.id for counter in town.counters}
    services = {visitor.service for visitor in day.visitors} - {service.id for service in town.services}
    if counters or services:
        raise DoesNotFit(f"{day.name} needs what this town does not have: {', '.join(sorted(counters | services))}")
