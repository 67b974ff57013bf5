"""The table of the journal, and a row of it as it goes in and comes out."""

from typing import NamedTuple

from sqlalchemy import BigInteger, Column, Index, Text, text
from sqlmodel import Field, SQLModel


class EventRow(SQLModel, table=True):
    """A stored event. `day` is the seq of the `day_opened` it falls under, 0 before the first one."""

    __tablename__ = "event"
    __table_args__ = (
        # A command is stored once a day. Its first event stands for all, and with the day in front the index is
        # written in one place however many years are kept: the ids of senders are random, which costs a page each.
        Index("event_command", "hall", "day", "sender", "command_id", unique=True, sqlite_where=text("ordinal = 0")),
        # The key is the order of reading: kept as one tree, a replay reads the file from front to back.
        {"sqlite_with_rowid": False},
    )

    hall: str = Field(primary_key=True)
    seq: int = Field(primary_key=True, sa_type=BigInteger)
    day: int = Field(sa_type=BigInteger)
    at: int = Field(sa_type=BigInteger)
    kind: str
    sender: str
    command_id: str
    ordinal: int
    person: str | None = None
    json_: str = Field(sa_column=Column("json", Text, nullable=False))


EVENT = SQLModel.metadata.tables["event"]


class Stored(NamedTuple):
    """A row of the table, in the order of its columns."""

    hall: str
    seq: int
    day: int
    at: int
    kind: str
    sender: str
    command_id: str
    ordinal: int
    person: str | None
    json: str
