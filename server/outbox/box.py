"""The messages on disk. What an event asks for is added with the place in the journal: after any end, exactly once."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Engine, func, update
from sqlmodel import Session, col, select

from server.accounts.keeping import storing
from server.floor.town import Instant
from server.outbox.arising import Arisen, Message, NoReminder
from server.outbox.rows import CursorRow, MessageRow

Settled = Literal["sent", "refused", "given_up", "overtaken", "nobody"]
"""What became of a message. `overtaken`: it would not be true any more. `nobody`: there is no address to send it to."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What waits, how long the oldest has been due, and what was never delivered."""

    waiting: int
    oldest: Instant | None
    given_up: int
    refused: int


class Box:
    """The messages of all halls. Every method raises NotStored when the disk refuses."""

    def __init__(self, writing: Engine, reading: Engine) -> None:
        self._writing = writing
        self._reading = reading

    def cursor(self, hall: str) -> int:
        """The seq of the last entry of this hall whose messages are here."""
        with storing(), Session(self._reading) as session:
            row = session.get(CursorRow, hall)
            return row.seq if row else 0

    def take(self, hall: str, seq: int, arisen: Iterable[Arisen]) -> None:
        """Keep what was asked for by the entries up to this one, all or nothing."""
        with storing(), Session(self._writing) as session:
            for each in arisen:
                match each:
                    case Message():
                        session.add(_row(each))
                        session.flush()
                    case NoReminder():
                        _forget_reminders(session, each)
            session.merge(CursorRow(hall=hall, seq=seq))
            session.commit()

    def due(self, now: Instant, at_most: int, but: Iterable[str] = ()) -> list[MessageRow]:
        """What can be tried now, the longest due first; nothing by the channels of `but`."""
        waiting = select(MessageRow).where(MessageRow.state == "waiting", col(MessageRow.next_try) <= now)
        waiting = waiting.where(col(MessageRow.channel).not_in(list(but)))
        with storing(), Session(self._reading) as session:
            return list(session.exec(waiting.order_by(col(MessageRow.next_try)).limit(at_most)))

    def next_try(self, but: Iterable[str] = ()) -> Instant | None:
        """When the next message can be tried; None when none waits."""
        first = select(func.min(MessageRow.next_try)).where(MessageRow.state == "waiting")
        with storing(), Session(self._reading) as session:
            return session.exec(first.where(col(MessageRow.channel).not_in(list(but)))).one()

    def settle(self, message: str, state: Settled, error: str = "") -> None:
        """This message is done with."""
        self._change(message, state=state, error=error)

    def postpone(self, message: str, tries: int, next_try: Instant, error: str) -> None:
        """Try this message again later."""
        self._change(message, tries=tries, next_try=next_try, error=error)

    def tally(self, now: Instant) -> Tally:
        """How it goes."""
        counted = select(MessageRow.state, func.count(col(MessageRow.id))).group_by(col(MessageRow.state))
        late = select(func.count(col(MessageRow.id)), func.min(MessageRow.due))
        late = late.where(MessageRow.state == "waiting", col(MessageRow.due) <= now)
        with storing(), Session(self._reading) as session:
            states = dict(session.exec(counted).all())
            waiting, oldest = session.exec(late).one()
        return Tally(waiting, oldest, states.get("given_up", 0), states.get("refused", 0))

    def _change(self, message: str, **values: str | int) -> None:
        # Only what still waits: a reminder that was dropped while it was being sent stays dropped.
        theirs = col(MessageRow.id) == message, col(MessageRow.state) == "waiting"
        with storing(), Session(self._writing) as session:
            session.connection().execute(update(MessageRow).where(*theirs).values(**values))
            session.commit()


def _row(message: Message) -> MessageRow:
    return MessageRow(
        id=message.id,
        hall=message.hall,
        about=message.about,
        kind=message.kind,
        channel=message.channel,
        due=message.due,
        next_try=message.due,
    )


def _forget_reminders(session: Session, which: NoReminder) -> None:
    theirs = col(MessageRow.hall) == which.hall, col(MessageRow.about) == which.booking
    waiting = col(MessageRow.kind) == "reminder", col(MessageRow.state) == "waiting"
    session.connection().execute(update(MessageRow).where(*theirs, *waiting).values(state="overtaken"))
