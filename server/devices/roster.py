"""The tokens of paired devices, kept in memory for the hello of many at once and on disk for the next start."""

import secrets

from sqlalchemy import Engine
from sqlmodel import Session, col, select, update

from server.accounts.tokens import token_hash
from server.devices.device import Device
from server.devices.pairings import Pairing
from server.devices.rows import DeviceRow
from server.floor.town import Instant


class Roster:
    """Every device that is let in now. Writing happens in a thread; reading a token costs no disk."""

    def __init__(self, writing: Engine, reading: Engine) -> None:
        self._writing = writing
        with Session(reading) as session:
            rows = session.exec(select(DeviceRow).where(col(DeviceRow.revoked).is_(None))).all()
        self._known = {row.token_hash: _device(row) for row in rows}
        self._last_seen = {row.id: row.last_seen for row in rows}
        self._to_save: set[str] = set()

    def find(self, token: str) -> Device | None:
        """The device that holds this token."""
        return self._known.get(token_hash(token))

    def all(self) -> tuple[Device, ...]:
        """The paired devices by name."""
        return tuple(sorted(self._known.values(), key=lambda device: (device.hall, device.role, device.name)))

    def add(self, pairing: Pairing, token: str, by: str, now: Instant) -> tuple[Device, tuple[Device, ...]]:
        """Let this device in; a device of the same name is replaced. Gives both."""
        device = Device(f"d-{secrets.token_hex(6)}", pairing.hall, pairing.role, pairing.name, now)
        before = tuple(each for each in self._known.values() if _same_place(each, device))
        key = token_hash(token)
        row = DeviceRow(
            id=device.id,
            hall=device.hall,
            role=device.role,
            name=device.name,
            token_hash=key,
            paired=now,
            paired_by=by,
            last_seen=now,
        )
        with Session(self._writing) as session:
            replaced = col(DeviceRow.id).in_([each.id for each in before])
            session.exec(update(DeviceRow).where(replaced).values(revoked=now))
            session.add(row)
            session.commit()
        self._known = {**self._without(before), key: device}
        self._last_seen[device.id] = now
        return device, before

    def revoke(self, device: str, now: Instant) -> Device | None:
        """Take its token away; the device, if it was let in."""
        gone = tuple(each for each in self._known.values() if each.id == device)
        if not gone:
            return None
        with Session(self._writing) as session:
            session.exec(update(DeviceRow).where(col(DeviceRow.id) == device).values(revoked=now))
            session.commit()
        self._known = self._without(gone)
        return gone[0]

    def seen(self, device: str, now: Instant) -> None:
        """It said hello; `save_seen` writes that down later."""
        self._last_seen[device] = now
        self._to_save.add(device)

    def last_seen(self, device: str) -> Instant | None:
        """When it last said hello."""
        return self._last_seen.get(device)

    def save_seen(self) -> None:
        """Write down when devices were last seen."""
        saved = {device: self._last_seen[device] for device in tuple(self._to_save)}
        with Session(self._writing) as session:
            for device, seen in saved.items():
                session.exec(update(DeviceRow).where(col(DeviceRow.id) == device).values(last_seen=seen))
            session.commit()
        self._to_save.difference_update(saved)

    def _without(self, gone: tuple[Device, ...]) -> dict[str, Device]:
        return {key: each for key, each in self._known.items() if each not in gone}


def _same_place(one: Device, other: Device) -> bool:
    return (one.hall, one.role, one.name) == (other.hall, other.role, other.name)


def _device(row: DeviceRow) -> Device:
    return Device(row.id, row.hall, row.role, row.name, row.paired)
