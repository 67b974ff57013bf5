"""The tables of the forecast. Both can be made again from the journal; figures of days it has forgotten stay."""

from sqlalchemy import BigInteger, Column, Text
from sqlmodel import Field, SQLModel


class PromiseRow(SQLModel, table=True):
    """What was announced to visitors of a kind on a day (ISO date), as in server/forecast/promised.py."""

    __tablename__ = "promise"

    hall: str = Field(primary_key=True)
    date: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    promised: int
    called: int
    kept: int
    error_s: float
    bias_s: float


class LearnedRow(SQLModel, table=True):
    """What a hall's days taught until the one that opened at `seq`, as JSON."""

    __tablename__ = "learned"

    hall: str = Field(primary_key=True)
    seq: int = Field(sa_type=BigInteger)
    json_: str = Field(sa_column=Column("json", Text, nullable=False))
