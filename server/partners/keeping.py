"""The partners themselves: added, listed, found by their key, and revoked by whoever runs the server."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from sqlalchemy import Engine, update
from sqlmodel import Session, col, select

from server.accounts.tokens import fresh_token, token_hash
from server.floor.town import Instant
from server.partners.rows import PartnerRow

Scope = Literal["read", "book", "manage", "webhooks"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
"""`manage`: every appointment; without it a partner has only those that it made."""
LONGEST_NAME = 80


class BadPartner(ValueError):
    """The partner cannot be kept so; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Partner:
    """A program of somebody else. `hall` is the only one it may ask about, empty for all."""

    id: str
    name: str
    hall: str
    scopes: frozenset[str]
    created: Instant
    last_used: Instant | None = None
    revoked: Instant | None = None


class Partners:
    """Reads and writes partners; what one process writes, another reads at once."""

    def __init__(self, writing: Engine, reading: Engine) -> None:
        self._writing = writing
        self._reading = reading

    def add(self, name: str, scopes: Iterable[str], hall: str, now: Instant) -> tuple[Partner, str]:
        """A new partner, and the key that nobody can read again. Raises BadPartner."""
        proper, key = " ".join(name.split()), fresh_token()
        if not proper or len(proper) > LONGEST_NAME:
            raise BadPartner(f"a name has 1 to {LONGEST_NAME} letters")
        row = PartnerRow(
            id=f"a-{secrets.token_hex(6)}",
            name=proper,
            key_hash=token_hash(key),
            hall=hall,
            scopes=",".join(sorted(set(scopes))),
            created=now,
        )
        with Session(self._writing) as session:
            if session.exec(select(PartnerRow).where(PartnerRow.name == proper)).first():
                raise BadPartner(f"there is or was a partner named {proper}; choose another name")
            session.add(row)
            session.commit()
            return _partner(row), key

    def revoke(self, name: str, now: Instant) -> Partner:
        """The key opens nothing any more. Raises BadPartner."""
        with Session(self._writing) as session:
            row = session.exec(select(PartnerRow).where(PartnerRow.name == " ".join(name.split()))).first()
            if row is None or row.revoked is not None:
                raise BadPartner(f"there is no partner named {name} with a key")
            row.revoked = now
            session.add(row)
            session.commit()
            return _partner(row)

    def of_key(self, key: str) -> Partner | None:
        """Whose key this is, unless it was revoked."""
        theirs = PartnerRow.key_hash == token_hash(key), col(PartnerRow.revoked).is_(None)
        with Session(self._reading) as session:
            row = session.exec(select(PartnerRow).where(*theirs)).first()
            return _partner(row) if row else None

    def everybody(self) -> list[Partner]:
        """All partners by name, also those whose key was revoked."""
        with Session(self._reading) as session:
            return [_partner(row) for row in session.exec(select(PartnerRow).order_by(PartnerRow.name))]

    def used(self, at: Mapping[str, Instant]) -> None:
        """Note when each, by id, was last seen."""
        with Session(self._writing) as session:
            for partner, seen in at.items():
                theirs = col(PartnerRow.id) == partner
                session.connection().execute(update(PartnerRow).where(theirs).values(last_used=seen))
            session.commit()


def _partner(row: PartnerRow) -> Partner:
    scopes = frozenset(filter(None, row.scopes.split(",")))
    return Partner(row.id, row.name, row.hall, scopes, row.created, row.last_used, row.revoked)
