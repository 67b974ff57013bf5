"""The table of partners: whose programs may ask what."""

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class PartnerRow(SQLModel, table=True):
    """A partner. Only a hash of its key is kept; `hall` is empty for all halls, `scopes` has a comma between them."""

    __tablename__ = "partner"

    id: str = Field(primary_key=True)
    name: str = Field(unique=True)
    key_hash: str = Field(unique=True)
    hall: str
    scopes: str
    created: int = Field(sa_type=BigInteger)
    last_used: int | None = Field(default=None, sa_type=BigInteger)
    revoked: int | None = Field(default=None, sa_type=BigInteger)


class WebhookRow(SQLModel, table=True):
    """An address at which a partner hears of `events`, which has a comma between them. Its secret is made of its id."""

    __tablename__ = "webhook"

    id: str = Field(primary_key=True)
    partner: str
    url: str
    events: str
    created: int = Field(sa_type=BigInteger)
