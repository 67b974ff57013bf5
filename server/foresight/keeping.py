"""What the forecast learned and how its promises were kept, in the database: kept once a day, for the next start."""

import asyncio
import json
from collections.abc import Sequence

from sqlalchemy import Engine
from sqlmodel import Session, col, delete, select

from server.accounts.keeping import storing
from server.foresight.messages import DayDone, Learnt
from server.foresight.rows import LearnedRow, PromiseRow


class Keeping:
    """The rows of all halls."""

    def __init__(self, writing: Engine, reading: Engine) -> None:
        self._writing = writing
        self._reading = reading

    def learnt(self, hall: str) -> Learnt | None:
        """What was kept of a hall; None at first, and after `forget`."""
        with Session(self._reading) as session:
            row = session.get(LearnedRow, hall)
            return None if row is None else Learnt(row.seq, json.loads(row.json_))

    def promises(self, hall: str, days: int) -> Sequence[PromiseRow]:
        """Those of the last days that had any, newest first."""
        asked = select(PromiseRow).where(PromiseRow.hall == hall)
        dates = select(col(PromiseRow.date)).where(PromiseRow.hall == hall).distinct()
        newest = dates.order_by(col(PromiseRow.date).desc()).limit(days)
        with Session(self._reading) as session:
            found = asked.where(col(PromiseRow.date).in_(newest))
            return session.exec(found.order_by(col(PromiseRow.date).desc(), col(PromiseRow.kind).desc())).all()

    async def keep(self, hall: str, learnt: Learnt, done: Sequence[DayDone]) -> None:
        """Keep what is known after these days, together with their figures. Raises NotStored."""
        with storing():
            await asyncio.to_thread(self._keep, hall, learnt, done)

    def forget(self, hall: str | None = None) -> tuple[str, ...]:
        """Let go of what was learned of a hall, or of all, so that it is read again; gives the halls that had any."""
        mine = (LearnedRow.hall == hall,) if hall else ()
        with Session(self._writing) as session:
            found = session.exec(select(LearnedRow.hall).where(*mine)).all()
            session.exec(delete(LearnedRow).where(col(LearnedRow.hall).in_(found)))
            session.commit()
        return tuple(sorted(found))

    def _keep(self, hall: str, learnt: Learnt, done: Sequence[DayDone]) -> None:
        rows = [_row(hall, day.date, kind, day) for day in done for kind in day.tallies]
        with Session(self._writing) as session:
            for row in (*rows, LearnedRow(hall=hall, seq=learnt.seq, json_=json.dumps(learnt.plain))):
                session.merge(row)
            session.commit()


def _row(hall: str, date: str, kind: str, day: DayDone) -> PromiseRow:
    tally = next(tally for each, tally in day.tallies.items() if each == kind)
    return PromiseRow(
        hall=hall,
        date=date,
        kind=kind,
        promised=tally.promised,
        called=tally.called,
        kept=tally.kept,
        error_s=tally.error_s,
        bias_s=tally.bias_s,
    )
