"""The accounts themselves: added, listed, changed and removed by whoever runs the server."""

import secrets
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session, col, delete, select

from server.accounts.passwords import hashed
from server.accounts.people import ROLES, Person
from server.accounts.rows import AccountRow, SessionRow
from server.floor.town import Instant

LONGEST_NAME = 80


class BadAccount(ValueError):
    """The account cannot be kept so; the text says what to do."""


class Roster:
    """Reads and writes accounts. Names are compared without regard to case and to spaces around them."""

    def __init__(self, writing: Engine, reading: Engine) -> None:
        self._writing = writing
        self._reading = reading

    def add(self, name: str, password: str | None, roles: Iterable[str], now: Instant) -> Person:
        """A new account; raises BadAccount or WeakPassword. Without a password it is for trying out only."""
        person = Person(f"p-{secrets.token_hex(6)}", _proper(name), _known(roles))
        row = AccountRow(
            id=person.id,
            key=_key(name),
            name=person.name,
            roles=",".join(sorted(person.roles)),
            password=None if password is None else hashed(password),
            created=now,
        )
        with Session(self._writing) as session:
            if session.exec(select(AccountRow).where(AccountRow.key == row.key)).first():
                raise BadAccount(f"there is an account named {person.name} already")
            session.add(row)
            session.commit()
        return person

    def find(self, name: str) -> tuple[Person, str | None] | None:
        """The person of that name with the stored password hash."""
        return self._read(AccountRow.key == _key(name))

    def get(self, person: str) -> tuple[Person, str | None] | None:
        """The person with that id with the stored password hash."""
        return self._read(AccountRow.id == person)

    def everybody(self) -> list[Person]:
        """All accounts by name."""
        with Session(self._reading) as session:
            return [person_of(row) for row in session.exec(select(AccountRow).order_by(AccountRow.key))]

    def change_password(self, name: str, password: str) -> Person:
        """A new password; whoever is signed in with the old one is signed out. Raises BadAccount, WeakPassword."""
        new = hashed(password)
        with Session(self._writing) as session:
            row = _existing(session, name)
            row.password = new
            session.add(row)
            session.exec(delete(SessionRow).where(col(SessionRow.person) == row.id))
            person = person_of(row)
            session.commit()
        return person

    def remove(self, name: str) -> Person:
        """Forget the account and sign its person out; raises BadAccount."""
        with Session(self._writing) as session:
            row = _existing(session, name)
            gone = person_of(row)
            session.exec(delete(SessionRow).where(col(SessionRow.person) == row.id))
            session.delete(row)
            session.commit()
        return gone

    def _read(self, which: Any) -> tuple[Person, str | None] | None:
        with Session(self._reading) as session:
            row = session.exec(select(AccountRow).where(which)).first()
            return None if row is None else (person_of(row), row.password)


def _existing(session: Session, name: str) -> AccountRow:
    row = session.exec(select(AccountRow).where(AccountRow.key == _key(name))).first()
    if row is None:
        raise BadAccount(f"there is no account named {name}")
    return row


def person_of(row: AccountRow) -> Person:
    """The person that a row is about."""
    return Person(row.id, row.name, frozenset(row.roles.split(",")))


def _key(name: str) -> str:
    return _proper(name).casefold()


def _proper(name: str) -> str:
    proper = " ".join(name.split())
    if not 1 <= len(proper) <= LONGEST_NAME or not proper.isprintable():
        raise BadAccount(f"a name has 1 to {LONGEST_NAME} printable characters")
    return proper


def _known(roles: Iterable[str]) -> frozenset[str]:
    chosen = frozenset(roles)
    if not chosen or not chosen <= set(ROLES):
        raise BadAccount(f"an account has one or more of the roles {', '.join(ROLES)}")
    return chosen
