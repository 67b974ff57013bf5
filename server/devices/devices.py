"""The door for devices: a token is known here, a new device waits here for the manager's word."""

import asyncio
from collections.abc import Callable, Iterable

from sqlalchemy import Engine

from server.accounts.keeping import storing
from server.accounts.tokens import fresh_token
from server.accounts.trail import Deed, Trail
from server.devices.device import Device
from server.devices.pairings import Pairing, Pairings
from server.devices.roster import Roster
from server.floor.town import Instant

LONGEST_NAME = 64


class Devices:
    """Knows the paired devices. `on_change` is called when a list on the manager's page changed, `on_revoked`
    with the id of a device that must be cut off."""

    def __init__(self, writing: Engine, reading: Engine, open_mode: bool = False) -> None:
        self.open_mode = open_mode
        self.on_change: Callable[[], None] = lambda: None
        self.on_revoked: Callable[[str], None] = lambda _: None
        self._roster = Roster(writing, reading)
        self._trail = Trail(writing, reading)
        self._pairings = Pairings()
        self._writes = asyncio.Lock()

    def known(self, token: str | None) -> Device | None:
        """The device that holds this token, unless it was revoked."""
        return self._roster.find(token) if token else None

    def seen(self, device: str, now: Instant) -> None:
        """This device said hello just now."""
        self._roster.seen(device, now)

    def all(self) -> tuple[Device, ...]:
        """The paired devices by hall, role and name."""
        return self._roster.all()

    def last_seen(self, device: str) -> Instant | None:
        """When this device last said hello."""
        return self._roster.last_seen(device)

    def begin_pairing(self, role: str, name: str, hall: str, address: str, now: Instant) -> Pairing:
        """A code for this device to show; await its `answer`. Raises TooManyPairings.

        Cancelling the wait (the device hung up) takes the code back.
        """
        pairing = self._pairings.begin(role, name[:LONGEST_NAME], hall, address, now)
        pairing.answer.add_done_callback(lambda _: self.on_change())
        self.on_change()
        return pairing

    def pending(self) -> tuple[Pairing, ...]:
        """The devices that show a code now."""
        return tuple(self._pairings)

    def send_waiting_away(self) -> None:
        """Nobody answers any more: each waiting device hears that it has no token."""
        for pairing in self._pairings:
            self._pairings.settle(pairing, None)

    async def confirm(self, code: str, by: str, address: str, now: Instant) -> Device | None:
        """Let in the device that shows this code; None when no device shows it. Raises NotStored, as do the next."""
        pairing = self._pairings.claim(code)
        if pairing is None:
            return None
        token = fresh_token()
        try:
            async with self._writes:
                with storing():
                    device, replaced = await asyncio.to_thread(self._roster.add, pairing, token, by, now)
        except BaseException:
            self._pairings.settle(pairing, None)
            raise
        self._cut_off(replaced)
        self._pairings.settle(pairing, token)
        await self._note(Deed(now, by, "device_paired", device.id, address))
        return device

    async def refuse(self, code: str, by: str, address: str, now: Instant) -> bool:
        """Send this device away; False when no device shows the code."""
        pairing = self._pairings.claim(code)
        if pairing is None:
            return False
        self._pairings.settle(pairing, None)
        await self._note(Deed(now, by, "device_refused", f"{pairing.role} {pairing.name}", address))
        return True

    async def revoke(self, device: str, by: str, address: str, now: Instant) -> bool:
        """Take the device's token away and cut it off; False when it was not let in."""
        async with self._writes:
            with storing():
                gone = await asyncio.to_thread(self._roster.revoke, device, now)
        if gone is None:
            return False
        await self._note(Deed(now, by, "device_revoked", device, address))
        self._cut_off([gone])
        return True

    async def save_seen(self) -> None:
        """Write down when devices were last seen: once in a while, and at the end."""
        async with self._writes:
            with storing():
                await asyncio.to_thread(self._roster.save_seen)

    async def _note(self, deed: Deed) -> None:
        with storing():
            await asyncio.to_thread(self._trail.add, deed)

    def _cut_off(self, devices: Iterable[Device]) -> None:
        for device in devices:
            self.on_revoked(device.id)
        self.on_change()
