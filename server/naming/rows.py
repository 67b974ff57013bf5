"""The table of hall names that a manager chose."""

from sqlmodel import Field, SQLModel


class HallNameRow(SQLModel, table=True):
    """The name of a hall in one language."""

    __tablename__ = "hall_name"

    hall: str = Field(primary_key=True)
    language: str = Field(primary_key=True)
    name: str
