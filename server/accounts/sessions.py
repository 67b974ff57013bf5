"""Who is signed in: sessions are stored, so a restart of the server signs nobody out."""

from sqlalchemy import Engine
from sqlmodel import Session as Rows
from sqlmodel import col, delete, select

from server.accounts.people import Person, Session
from server.accounts.roster import person_of
from server.accounts.rows import AccountRow, SessionRow
from server.accounts.tokens import fresh_token, token_hash
from server.floor.town import Instant

# One working day, evening opening included. A session that ends never interrupts a connected counter.
LASTS_MS = 12 * 60 * 60_000


class Sessions:
    """Begins, finds and ends sessions. In the open mode a person without a password is somebody too."""

    def __init__(self, writing: Engine, reading: Engine, open_mode: bool) -> None:
        self._writing = writing
        self._reading = reading
        self._open_mode = open_mode

    def begin(self, person: Person, now: Instant) -> Session:
        """Sign this person in, and forget the sessions that ended."""
        started = Session(person, fresh_token(), now + LASTS_MS)
        row = SessionRow(token_hash=token_hash(started.token), person=person.id, since=now, until=started.until)
        with Rows(self._writing) as rows:
            rows.exec(delete(SessionRow).where(col(SessionRow.until) <= now))
            rows.add(row)
            rows.commit()
        return started

    def person(self, token: str, now: Instant) -> Person | None:
        """Whose session this is, if it still runs."""
        found = (
            select(AccountRow)
            .join(SessionRow, col(SessionRow.person) == col(AccountRow.id))
            .where(SessionRow.token_hash == token_hash(token), SessionRow.until > now)
        )
        with Rows(self._reading) as rows:
            account = rows.exec(found).first()
            if account is None or (account.password is None and not self._open_mode):
                return None
            return person_of(account)

    def end(self, token: str) -> None:
        """Sign out; unknown tokens are as good as signed out."""
        with Rows(self._writing) as rows:
            rows.exec(delete(SessionRow).where(col(SessionRow.token_hash) == token_hash(token)))
            rows.commit()
