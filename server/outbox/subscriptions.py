"""Browsers that asked for messages about an appointment or a ticket."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Engine
from sqlmodel import Session, col, delete, func, select

from server.accounts.keeping import storing
from server.floor.town import Instant
from server.outbox.ears import Ears
from server.outbox.rows import SubscriptionRow

AT_MOST = 5
"""Browsers for one appointment or ticket: a family, and no more."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A browser: where its maker takes messages for it, and what it reads them with."""

    endpoint: str
    ears: Ears
    language: str


class Subscriptions:
    """All of the house. Every method raises NotStored when the disk refuses."""

    def __init__(self, writing: Engine, reading: Engine) -> None:
        self._writing = writing
        self._reading = reading

    def of(self, hall: str, about: str) -> Sequence[Subscription]:
        """Those of this appointment or ticket."""
        with storing(), Session(self._reading) as session:
            rows = session.exec(select(SubscriptionRow).where(*_about(hall, about)))
            return [Subscription(row.endpoint, Ears(row.p256dh, row.auth), row.language) for row in rows]

    def any(self, hall: str, about: str) -> bool:
        """Whether anybody follows this."""
        return bool(self.of(hall, about))

    def add(self, hall: str, about: str, each: Subscription, now: Instant) -> bool:
        """Keep this one; False when there are enough already. The same browser again replaces itself."""
        with storing(), Session(self._writing) as session:
            others = *_about(hall, about), col(SubscriptionRow.endpoint) != each.endpoint
            if session.exec(select(func.count()).select_from(SubscriptionRow).where(*others)).one() >= AT_MOST:
                return False
            row = SubscriptionRow(
                hall=hall,
                about=about,
                endpoint=each.endpoint,
                p256dh=each.ears.p256dh,
                auth=each.ears.auth,
                language=each.language,
                at=now,
            )
            session.merge(row)
            session.commit()
        return True

    def forget(self, hall: str, about: str, endpoint: str) -> None:
        """This browser wants no more."""
        with storing(), Session(self._writing) as session:
            session.exec(delete(SubscriptionRow).where(*_about(hall, about), col(SubscriptionRow.endpoint) == endpoint))
            session.commit()


def _about(hall: str, about: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(SubscriptionRow.hall) == hall, col(SubscriptionRow.about) == about
