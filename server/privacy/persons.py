"""Everything that is kept about one person: found by a mail address, a phone number or the code of an appointment."""

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect, text

from server.agenda.codes import LENGTH, plain
from server.appointments.contacts import mail_key
from server.outbox.phones import international
from server.privacy.forgetting import About

KEPT = ("event", "agenda", "elsewhere")
"""Without the details in the other tables these are anonymous, and what the hall needs to go on."""
NAMES = ("booking", "about", "ticket")
"""What a column is called that tells which appointment or ticket a row is about."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody's appointments, and the tickets they were helped with."""

    appointments: tuple[About, ...]
    tickets: tuple[About, ...]

    @property
    def everything(self) -> tuple[About, ...]:
        """What a row about this person is about."""
        return (*self.appointments, *self.tickets)


def find(connection: Connection, asked: str, country: str) -> Person:
    """Who is meant; nobody's appointments when it is unknown. `country` is the calling code of local numbers."""
    appointments = tuple(sorted({*_by_contact(connection, asked, country), *_by_code(connection, asked)}))
    return Person(appointments, tuple(each for about in appointments for each in _tickets(connection, about)))


def exported(connection: Connection, person: Person, uploads: Path) -> dict[str, Any]:
    """All that is kept, by table, with the events of the appointments and the names of the files that were sent."""
    tables = {
        table: [dict(row) for about in person.everything for row in _rows(connection, table, column, about)]
        for table, column in _tables(connection).items()
    }
    return {
        "appointments": [{"hall": hall, "id": booking} for hall, booking in person.appointments],
        "tables": {table: rows for table, rows in tables.items() if rows},
        "agenda": [row for about in person.appointments for row in _agenda(connection, about)],
        "events": [event for about in person.everything for event in _events(connection, about)],
        "uploads": [
            str(file.relative_to(uploads))
            for hall, booking in person.appointments
            for file in sorted((uploads / hall / booking).glob("**/*"))
        ],
    }


def erase(connection: Connection, person: Person, uploads: Path) -> int:
    """Forget this person within the transaction in progress; gives how many rows went. The events stay, anonymous."""
    gone = 0
    for table, column in _tables(connection).items():
        if table not in KEPT:
            for hall, about in person.everything:
                statement = text(f"DELETE FROM {table} WHERE hall = :hall AND {column} = :about")
                gone += connection.execute(statement, {"hall": hall, "about": about}).rowcount
    for hall, booking in person.appointments:
        if (uploads / hall / booking).exists():
            shutil.rmtree(uploads / hall / booking)
    return gone


def _tables(connection: Connection) -> dict[str, str]:
    """Every table that tells of appointments or tickets, with its column for them: also those made later than this."""
    found = {}
    inspector = inspect(connection)
    for table in inspector.get_table_names():
        columns = {column["name"] for column in inspector.get_columns(table)}
        name = next((name for name in NAMES if name in columns), None)
        if name is not None and "hall" in columns:
            found[table] = name
    return found


def _rows(connection: Connection, table: str, column: str, about: About) -> Iterator[Mapping[str, Any]]:
    statement = text(f"SELECT * FROM {table} WHERE hall = :hall AND {column} = :about")
    yield from map(dict, connection.execute(statement, _named(about)).mappings())


def _by_contact(connection: Connection, asked: str, country: str) -> Iterator[About]:
    mail, phone = mail_key(asked), international(asked, country)
    for hall, booking, its_mail, its_phone in connection.execute(
        text("SELECT hall, booking, mail, phone FROM contact")
    ):
        if (mail and its_mail == mail) or (phone and international(its_phone, country) == phone):
            yield hall, booking


def _by_code(connection: Connection, asked: str) -> Iterator[About]:
    code = plain(asked)
    if len(code) == LENGTH:
        for hall, stored in connection.execute(text("SELECT hall, json FROM agenda WHERE key LIKE 'booking %'")):
            booking = json.loads(stored)
            if booking["code"] == code:
                yield hall, booking["id"]


def _agenda(connection: Connection, about: About) -> Iterator[Any]:
    hall, booking = about
    statement = text("SELECT json FROM agenda WHERE hall = :hall AND key = :key")
    for (stored,) in connection.execute(statement, {"hall": hall, "key": f"booking {booking}"}):
        yield json.loads(stored)


def _tickets(connection: Connection, about: About) -> Iterator[About]:
    statement = text(
        "SELECT json_extract(json, '$.ticket') FROM event "
        "WHERE hall = :hall AND kind = 'ticket_taken' AND json_extract(json, '$.appointment') = :about"
    )
    yield from ((about[0], ticket) for (ticket,) in connection.execute(statement, _named(about)))


def _events(connection: Connection, about: About) -> Iterator[Any]:
    statement = text("SELECT seq, json FROM event WHERE hall = :hall AND instr(json, :quoted) > 0 ORDER BY seq")
    for seq, stored in connection.execute(statement, {"hall": about[0], "quoted": f'"{about[1]}"'}):
        yield {"hall": about[0], "seq": seq, "event": json.loads(stored)}


def _named(about: About) -> dict[str, str]:
    return {"hall": about[0], "about": about[1]}
