"""The table of notes, apart from the journal so that they can be forgotten."""

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class NoteRow(SQLModel, table=True):
    """The note of a visit; writing again replaces it."""

    __tablename__ = "note"

    hall: str = Field(primary_key=True)
    ticket: str = Field(primary_key=True)
    text: str
    at: int = Field(sa_type=BigInteger)
    by: str
