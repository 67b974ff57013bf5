"""Where partners hear of appointments: added, listed and removed by whoever runs the server."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args
from urllib.parse import urlsplit

from sqlalchemy import Engine
from sqlmodel import Session, col, delete, select

from server.floor.town import Instant
from server.links import Links
from server.partners.keeping import BadPartner
from server.partners.rows import PartnerRow, WebhookRow
from server.security import is_loopback

HookEvent = Literal["booked", "moved", "cancelled", "checked_in", "called", "finished", "missed"]
HOOK_EVENTS: tuple[HookEvent, ...] = get_args(HookEvent)
PREFIX = "webhook-"
"""What the ids begin with: each is a way of sending of its own to the outbox."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where a partner hears of `events`: of what it made itself, or with `manage` of every appointment.

    `hall` is the only one it hears of, empty for all.
    """

    id: str
    partner: str
    url: str
    events: frozenset[str]
    created: Instant
    hall: str
    manages: bool

    def hears(self, event: str, hall: str, source: str, at: Instant) -> bool:
        """Whether this is told of an appointment of this source, at this instant."""
        theirs = self.manages or source == f"partner {self.partner}"
        return theirs and event in self.events and self.hall in ("", hall) and at >= self.created


class Webhooks:
    """Reads and writes them; what one process writes, another reads at once."""

    def __init__(self, writing: Engine, reading: Engine) -> None:
        self._writing = writing
        self._reading = reading

    def add(self, name: str, url: str, events: Iterable[str], now: Instant) -> Webhook:
        """A new one for the partner of this name. Raises BadPartner."""
        _check(url)
        with Session(self._writing) as session:
            partner = session.exec(select(PartnerRow).where(PartnerRow.name == " ".join(name.split()))).first()
            if partner is None or not _may_hear(partner):
                raise BadPartner(f"there is no partner named {name} with the scope webhooks")
            chosen = ",".join(sorted(set(events)))
            row = WebhookRow(
                id=f"{PREFIX}{secrets.token_hex(6)}", partner=partner.id, url=url, events=chosen, created=now
            )
            session.add(row)
            session.commit()
            return _webhook(row, partner)

    def remove(self, webhook: str) -> None:
        """Nothing is told there any more. Raises BadPartner."""
        with Session(self._writing) as session:
            done = session.exec(delete(WebhookRow).where(col(WebhookRow.id) == webhook))
            session.commit()
        if not done.rowcount:
            raise BadPartner(f"there is no {webhook}")

    def all(self) -> list[Webhook]:
        """Those of partners whose key still has the scope."""
        both = select(WebhookRow, PartnerRow).where(col(WebhookRow.partner) == col(PartnerRow.id))
        with Session(self._reading) as session:
            return [_webhook(row, partner) for row, partner in session.exec(both) if _may_hear(partner)]

    def get(self, webhook: str) -> Webhook | None:
        """The one of this id, if it is still told anything."""
        return next((each for each in self.all() if each.id == webhook), None)


def webhook_secret(links: Links, webhook: str) -> str:
    """What a webhook's requests are signed with: made of its id, so that nothing needs to be kept."""
    return links.secret("webhook", webhook)


def _check(url: str) -> None:
    parts = urlsplit(url)
    # On the way to another machine everybody could read along; on this one nobody is on the way.
    safe = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or ""))
    if not safe or not parts.hostname or parts.username is not None:
        raise BadPartner("the address begins with https:// and has no password in it")


def _may_hear(partner: PartnerRow) -> bool:
    return partner.revoked is None and "webhooks" in partner.scopes.split(",")


def _webhook(row: WebhookRow, partner: PartnerRow) -> Webhook:
    manages = "manage" in partner.scopes.split(",")
    events = frozenset(row.events.split(","))
    return Webhook(row.id, row.partner, row.url, events, row.created, partner.hall, manages)
