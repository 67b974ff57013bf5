"""The tables of people: accounts, their sessions and the audit trail. None of it ever enters the journal."""

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class AccountRow(SQLModel, table=True):
    """Somebody who may sign in. `key` is the name as compared; no `password` means: for trying out only."""

    __tablename__ = "account"

    id: str = Field(primary_key=True)
    key: str = Field(unique=True)
    name: str
    roles: str
    password: str | None = None
    created: int = Field(sa_type=BigInteger)


class SessionRow(SQLModel, table=True):
    """A signed-in person. Only a hash of the cookie is kept, so a copy of this table opens no door."""

    __tablename__ = "session"

    token_hash: str = Field(primary_key=True)
    person: str = Field(index=True)
    since: int = Field(sa_type=BigInteger)
    until: int = Field(sa_type=BigInteger)


class TrailRow(SQLModel, table=True):
    """Who did what, to whom or what, when, from which address. Rows are only ever added."""

    __tablename__ = "trail"

    id: int | None = Field(default=None, primary_key=True)
    at: int = Field(sa_type=BigInteger)
    who: str
    what: str
    about: str
    address: str
