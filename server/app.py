"""The composition root: from the town's configuration to a running house, put together in this one place."""

import asyncio
import logging
from collections import Counter as Tally
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.requests import HTTPConnection

from server.accounts.accounts import Accounts
from server.accounts.people import Person
from server.accounts.trail import Trail
from server.appointments.contacts import Contacts
from server.appointments.elsewhere import Elsewhere
from server.appointments.rules import Rules, rules_of
from server.changes import tell_of_changes
from server.clock import Clock, now
from server.config import Configuration
from server.cookies import cookie_of
from server.devices.devices import Devices
from server.floor.refused import Refused
from server.floor.town import Instant
from server.foresight.foreseeing import Foreseeing
from server.foresight.keeping import Keeping
from server.hall import Hall
from server.journal.entry import NotStored
from server.journal.journal import Journal
from server.journal.store import Store, open_store
from server.links import Links, links_of
from server.metrics import Metrics, new_metrics
from server.naming.names import Names
from server.notes.notes import Notes
from server.outbox.building import build_outbox
from server.outbox.outbox import Outbox
from server.partners.keeping import Partners
from server.partners.keys import Keys
from server.presence import Presence
from server.privacy.purging import Purge
from server.protocol.shown import TownView
from server.reception import Reception, reception
from server.slips import composing, keep_ready
from server.voice.calling import Calling
from server.voice.engine import Engine
from server.voice.recordings import read_pack
from server.voice.sounds import Sounds
from server.voice.voice import Voice

if TYPE_CHECKING:
    from printer.emulator.printer import EmulatedPrinter

_log = logging.getLogger(__name__)

SAVE_SEEN_EVERY_S = 60.0


@dataclass(frozen=True, slots=True, eq=False)
class House:
    """Everything that runs, and what it is made of. It serves while `running`; say `farewell` before the end.

    `clock` is the halls', which a rehearsal can speed up; sessions, limits and health keep to the computer's.
    """

    open_mode: bool
    store: Store
    journal: Journal
    metrics: Metrics
    accounts: Accounts
    devices: Devices
    names: Names
    shown: Mapping[str, TownView]
    receptions: Mapping[str, Reception]
    printer: "EmulatedPrinter | None"
    voice: Voice
    notes: Notes
    links: Links
    contacts: Contacts
    keys: Keys
    elsewhere: Elsewhere
    booking: Rules
    outbox: Outbox
    foreseeing: Foreseeing
    purge: Purge
    clock: Clock
    started: Instant

    def connected(self) -> Mapping[str, int]:
        """How many devices and pages are connected, by role."""
        return sum((Tally(each.presence.tally()) for each in self.receptions.values()), Tally[str]())

    def person(self, connection: HTTPConnection) -> Person | None:
        """Who signed in with this browser."""
        return self.accounts.session(cookie_of(connection), now())

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Every hall takes commands inside; at the end what was asked is stored and the journal closed."""
        try:
            if self.printer:
                await self.printer.start()
            async with asyncio.TaskGroup() as tasks:
                beside = [tasks.create_task(each) for each in (self._save_seen(), self.voice.run())]
                halls = await self._opened(tasks)
                await self._settle()
                beside += [tasks.create_task(each) for each in self._beside()]
                yield
                self._close_halls()
                await asyncio.wait(halls)
                for task in beside:
                    task.cancel()
            if self.printer:
                await self.printer.stop()
            await self._note_seen()
        finally:
            await asyncio.to_thread(self.journal.close)
            self.store.close()

    def _beside(self) -> tuple[Coroutine[Any, Any, None], ...]:
        return self.outbox.run(), self.purge.run(), self.foreseeing.run()

    async def farewell(self) -> None:
        """Tell every device and page that the house closes for now; each hangs up when it heard."""
        self.devices.send_waiting_away()
        self._close_halls()

    async def _opened(self, tasks: asyncio.TaskGroup) -> list[asyncio.Task[None]]:
        ready = {name: asyncio.Event() for name in self.receptions}
        halls = [tasks.create_task(each.run(ready[name].set)) for name, each in self.receptions.items()]
        for event in ready.values():
            await event.wait()
        return halls

    def _close_halls(self) -> None:
        for each in self.receptions.values():
            each.close()

    async def _save_seen(self) -> None:
        while True:
            await asyncio.sleep(SAVE_SEEN_EVERY_S)
            await self._note_seen()
            await self._settle()

    async def _settle(self) -> None:
        try:
            await self.elsewhere.settle()
        except (NotStored, Refused) as error:
            _log.warning("a move to another hall is not finished yet: %s", error)

    async def _note_seen(self) -> None:
        try:
            await self.devices.save_seen()
            await self.keys.save_used()
            await self.notes.forget_old(self.clock())
        except NotStored as error:
            _log.warning("when devices were last seen is not written down, old notes are not forgotten: %s", error)


def build(
    configuration: Configuration,
    data: Path,
    open_mode: bool = False,
    with_printer: bool = False,
    clock: Clock | None = None,
) -> House:
    """Put the house together on this data folder; raises InUse. Whoever builds it runs it."""
    store, clock = open_store(data, alone=True), clock or Clock()
    names = Names(store.writing, store.reading, {hall: configuration.shown(hall).name for hall in configuration.halls})
    shown = {hall: replace(configuration.shown(hall), name=names.of(hall)) for hall in configuration.halls}
    journal, metrics, links = Journal(store, clock), new_metrics(), links_of(data)
    contacts, receptions = Contacts(store.writing, store.reading), dict[str, Reception]()
    house = House(
        open_mode=open_mode,
        store=store,
        journal=journal,
        metrics=metrics,
        accounts=Accounts(store.writing, store.reading, open_mode),
        devices=Devices(store.writing, store.reading, open_mode),
        names=names,
        shown=shown,
        receptions=receptions,
        printer=_emulated(clock) if with_printer else None,
        notes=Notes(store.writing, store.reading, now()),
        outbox=build_outbox(configuration, store, journal, shown, contacts, links, clock, metrics),
        foreseeing=Foreseeing(data, Keeping(store.writing, store.reading)),
        purge=_purge(configuration, store, clock, metrics),
        links=links,
        contacts=contacts,
        keys=Keys(Partners(store.writing, store.reading), now),
        elsewhere=Elsewhere(store, receptions, contacts, links.appointment_id),
        booking=rules_of(configuration),
        voice=Voice(Sounds(data / "sounds"), Engine()),
        clock=clock,
        started=now(),
    )
    receptions.update({hall: _reception(house, configuration, hall) for hall in configuration.halls})
    tell_of_changes(house)
    return house


def _purge(configuration: Configuration, store: Store, clock: Clock, metrics: Metrics) -> Purge:
    trail, uploads = Trail(store.writing, store.reading), store.folder / "uploads"
    return Purge(store.writing, trail, uploads, configuration.keep_contact_days, clock, metrics)


def _emulated(clock: Clock) -> "EmulatedPrinter":
    # A house with printers of its own loads nothing that draws slips.
    from printer.emulator.printer import EmulatedPrinter

    return EmulatedPrinter(now=lambda: _moment(clock()))


def _moment(at: Instant) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC)


def _reception(house: House, configuration: Configuration, hall: str) -> Reception:
    shown = house.shown[hall]
    which = "" if hall == next(iter(configuration.halls)) else f"?hall={hall}"

    def secret(ticket: str) -> str:
        return house.links.secret(hall, ticket)

    def path(ticket: str) -> str:
        return f"/ticket/{secret(ticket)}{which}"

    def link(ticket: str) -> str | None:
        return f"{shown.public_url}{path(ticket)}" if shown.public_url else None

    appointments = configuration.agenda(hall)
    floor = Hall(configuration.town(hall), house.journal, house.clock, house.metrics, house.clock.speed, appointments)
    house.outbox.take_in(floor)
    house.foreseeing.take_in(floor)
    presence = Presence(hall, house.devices, spoken=lambda: house.voice.state != "silent")
    return reception(
        hall=floor,
        shown=shown,
        presence=presence,
        name_of=house.accounts.name_of,
        compose=composing(shown, configuration.discreet, link),
        notes=house.notes,
        keep_ready=lambda ticket: keep_ready(ticket, shown, configuration.discreet),
        metrics=house.metrics,
        secret=secret,
        path=path,
        calling=Calling(floor, shown, read_pack(configuration.voice_pack), house.voice, presence.heard),
    )
