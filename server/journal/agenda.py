"""The agenda as it is now, in a table of its own: bookings outlive the day, from whose opening the journal is replayed.

It is written in the transaction that stores the events, so it always is as of the hall's last event.
"""

from collections.abc import Iterable, Sequence
from typing import Annotated, NamedTuple

import sqlalchemy
from pydantic import Field as Described
from pydantic import TypeAdapter
from sqlalchemy import Column, Connection, Engine, Text
from sqlmodel import Field, SQLModel

from server.agenda.state import Agenda, Item

_ITEM: TypeAdapter[Item] = TypeAdapter(Annotated[Item, Described(discriminator="item")])


class AgendaRow(SQLModel, table=True):
    """Something of the agenda as it is now. `date` is the ISO date it is about."""

    __tablename__ = "agenda"

    hall: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    date: str = Field(index=True)
    json_: str = Field(sa_column=Column("json", Text, nullable=False))


AGENDA = SQLModel.metadata.tables["agenda"]


class Kept(NamedTuple):
    """A part of the agenda to keep under its key, or to forget when there is no `date`."""

    hall: str
    key: str
    date: str | None
    json: str


def kept(hall: str, key: str, item: Item | None) -> Kept:
    """What is left of this key."""
    return Kept(hall, key, None, "") if item is None else Kept(hall, key, item.date, _ITEM.dump_json(item).decode())


def keep(connection: Connection, parts: Iterable[Kept]) -> None:
    """Write these within the transaction in progress; of the same key the last one counts."""
    for part in {(part.hall, part.key): part for part in parts}.values():
        connection.exec_driver_sql(_FORGET, (part.hall, part.key))
        if part.date is not None:
            connection.exec_driver_sql(_KEEP, part)


def forget(connection: Connection, before: str) -> None:
    """Let go of everything on dates before this one."""
    connection.execute(sqlalchemy.delete(AGENDA).where(AGENDA.c.date < before))


def read(engine: Engine, hall: str, since: str) -> Agenda:
    """The agenda of a hall, with everything on this date and after it."""
    wanted = sqlalchemy.select(AGENDA.c.json).where(AGENDA.c.hall == hall, AGENDA.c.date >= since)
    with engine.connect() as connection:
        texts: Sequence[str] = connection.scalars(wanted.order_by(AGENDA.c.key)).all()
    agenda = Agenda()
    for text in texts:
        agenda.keep(_ITEM.validate_json(text))
    return agenda


_FORGET = "DELETE FROM agenda WHERE hall = ? AND key = ?"
_KEEP = "INSERT INTO agenda (hall, key, date, json) VALUES (?, ?, ?, ?)"
