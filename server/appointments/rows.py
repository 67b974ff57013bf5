"""The tables beside the journal: how a visitor can be reached, and moves to another hall that are under way."""

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class ContactRow(SQLModel, table=True):
    """Who an appointment is for. `at` is the agreed instant, after which it is forgotten one day."""

    __tablename__ = "contact"

    hall: str = Field(primary_key=True)
    booking: str = Field(primary_key=True)
    name: str
    mail: str = Field(index=True)
    phone: str
    language: str
    at: int = Field(sa_type=BigInteger, index=True)


class ElsewhereRow(SQLModel, table=True):
    """An appointment on its way to another hall: once it is booked there, it must be cancelled here."""

    __tablename__ = "elsewhere"

    hall: str = Field(primary_key=True)
    booking: str = Field(primary_key=True)
    to_hall: str
    to_booking: str
