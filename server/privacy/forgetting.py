"""What is forgotten when: contact details some days after the appointment, or at once when there is none."""

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, text

from server.floor.town import Instant
from server.joining import KEPT_DAYS
from server.journal.agenda import forget as forget_agenda

DAY_MS = 24 * 3_600_000
ABOUT_A_TICKET_MS = DAY_MS
"""Who follows a ticket asked to hear of this visit, and of nothing after it."""
NEVER_WAS = ("ended",)

About = tuple[str, str]
"""A hall, and an appointment or a ticket of it."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How much was forgotten. `lost` are details that belong to no appointment: they go next time, if they still do."""

    contacts: int = 0
    subscriptions: int = 0
    messages: int = 0
    appointments: int = 0
    uploads: int = 0
    lost: frozenset[About] = frozenset()

    @property
    def counted(self) -> dict[str, int]:
        """The numbers by name, without those that are zero."""
        names = ("contacts", "subscriptions", "messages", "appointments", "uploads")
        return {name: count for name in names if (count := getattr(self, name))}


def forget(
    connection: Connection, uploads: Path, keep_days: int, now: Instant, lost: frozenset[About] = frozenset()
) -> Forgotten:
    """Forget what is due, within the transaction in progress. `lost` is what the time before found lost."""
    before = now - keep_days * DAY_MS
    kept = dict(_appointments(connection))
    contacts = _contacts(connection)
    over = {about for about, at in contacts.items() if _over(about, at, kept, before)}
    # Details are written a moment before the appointment itself: what seems lost may only be new.
    now_lost = contacts.keys() - kept.keys() - over
    gone = over | (now_lost & lost)
    return Forgotten(
        contacts=_delete(connection, "DELETE FROM contact WHERE hall = :hall AND booking = :about", gone),
        subscriptions=_subscriptions(connection, kept, now, before),
        messages=_deleted(connection, "DELETE FROM outbox WHERE state <> 'waiting' AND due < :before", before=before),
        appointments=_old(connection, keep_days, now),
        uploads=_uploads(connection, uploads, kept, before, now),
        lost=frozenset(now_lost - gone),
    )


def _over(about: About, at: Instant, kept: Mapping[About, tuple[str, Instant]], before: Instant) -> bool:
    """What became of the appointment counts; `at` is when it was agreed to be, where nothing else is known."""
    state, agreed = kept.get(about, ("", at))
    return state in NEVER_WAS or agreed < before


def _appointments(connection: Connection) -> Iterator[tuple[About, tuple[str, Instant]]]:
    for hall, stored in connection.execute(text("SELECT hall, json FROM agenda WHERE key LIKE 'booking %'")):
        booking = json.loads(stored)
        yield (hall, booking["id"]), (booking["state"], booking["place"]["agreed"])


def _contacts(connection: Connection) -> dict[About, Instant]:
    rows = connection.execute(text("SELECT hall, booking, at FROM contact"))
    return {(hall, booking): at for hall, booking, at in rows}


def _subscriptions(
    connection: Connection, kept: Mapping[About, tuple[str, Instant]], now: Instant, before: Instant
) -> int:
    rows = connection.execute(text("SELECT hall, about, max(at) FROM push GROUP BY hall, about"))
    gone = {
        (hall, about)
        for hall, about, at in rows
        if ((hall, about) in kept and _over((hall, about), at, kept, before))
        or ((hall, about) not in kept and at < now - ABOUT_A_TICKET_MS)
    }
    return _delete(connection, "DELETE FROM push WHERE hall = :hall AND about = :about", gone)


def _old(connection: Connection, keep_days: int, now: Instant) -> int:
    # While details are kept it must be known what they belong to.
    days = max(KEPT_DAYS, keep_days) + 1
    before = (datetime.fromtimestamp(now / 1000, UTC) - timedelta(days=days)).date().isoformat()
    [count] = connection.execute(text("SELECT count(*) FROM agenda WHERE date < :before"), {"before": before}).one()
    forget_agenda(connection, before)
    return int(count)


def _uploads(
    connection: Connection, folder: Path, kept: Mapping[About, tuple[str, Instant]], before: Instant, now: Instant
) -> int:
    gone = set[About]()
    for each in folder.glob("*/*"):
        about = (each.parent.name, each.name)
        # A folder is made for an appointment that is there; without one it is what a power cut left.
        orphan = about not in kept and each.stat().st_mtime * 1000 < now - DAY_MS
        if orphan or (about in kept and _over(about, 0, kept, before)):
            shutil.rmtree(each)
            gone.add(about)
    _delete(connection, "DELETE FROM upload WHERE hall = :hall AND booking = :about", gone)
    return len(gone)


def _delete(connection: Connection, statement: str, which: set[About]) -> int:
    return sum(_deleted(connection, statement, hall=hall, about=about) for hall, about in sorted(which))


def _deleted(connection: Connection, statement: str, **told: object) -> int:
    return connection.execute(text(statement), told).rowcount
