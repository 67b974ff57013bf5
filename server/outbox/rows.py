"""The tables of the outbox. No address and no text is in them: both are made when a message is sent."""

from sqlalchemy import BigInteger, Index
from sqlmodel import Field, SQLModel


class MessageRow(SQLModel, table=True):
    """A message to send, or what became of it. `about` is the appointment, or the ticket of a call.

    `id` follows from the event that asked for it, so the same message cannot be queued twice.
    """

    __tablename__ = "outbox"
    __table_args__ = (Index("outbox_next", "state", "next_try"), Index("outbox_about", "hall", "about"))

    id: str = Field(primary_key=True)
    hall: str
    about: str
    kind: str
    channel: str
    due: int = Field(sa_type=BigInteger)
    tries: int = 0
    next_try: int = Field(sa_type=BigInteger)
    state: str = "waiting"
    error: str = ""


class CursorRow(SQLModel, table=True):
    """How far the journal of a hall was read for what must be sent."""

    __tablename__ = "outbox_cursor"

    hall: str = Field(primary_key=True)
    seq: int = Field(sa_type=BigInteger)


class SubscriptionRow(SQLModel, table=True):
    """A browser that asked for messages about an appointment or a ticket, and the keys that only it can read with."""

    __tablename__ = "push"

    hall: str = Field(primary_key=True)
    about: str = Field(primary_key=True)
    endpoint: str = Field(primary_key=True)
    p256dh: str
    auth: str
    language: str
    at: int = Field(sa_type=BigInteger)
