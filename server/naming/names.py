"""The names of the halls: in memory for every screen and slip, on disk for the next start."""

import asyncio
from collections.abc import Callable, Mapping

from sqlalchemy import Engine
from sqlmodel import Session, col, delete, select

from server.accounts.keeping import storing
from server.naming.rows import HallNameRow
from server.protocol.shown import Text


class Names:
    """One name per hall and language. `on_change` is called with the hall that is called otherwise from now on."""

    def __init__(self, writing: Engine, reading: Engine, configured: Mapping[str, Text]) -> None:
        self.on_change: Callable[[str], None] = lambda _: None
        self._writing = writing
        self._writes = asyncio.Lock()
        self._halls = {hall: dict(name) for hall, name in configured.items()}
        with Session(reading) as session:
            for row in session.exec(select(HallNameRow).where(col(HallNameRow.hall).in_(list(configured)))):
                self._halls[row.hall][row.language] = row.name

    def of(self, hall: str) -> Text:
        """The name by language, as it is at any moment: who keeps it sees it change."""
        return self._halls[hall]

    async def write(self, hall: str, name: Text) -> None:
        """Call the hall so in these languages; the others keep theirs. Raises KeyError, NotStored."""
        known = self._halls[hall]
        async with self._writes:
            with storing():
                await asyncio.to_thread(self._keep, hall, name)
        known.update(name)
        self.on_change(hall)

    def _keep(self, hall: str, name: Text) -> None:
        with Session(self._writing) as session:
            theirs = col(HallNameRow.hall) == hall, col(HallNameRow.language).in_(list(name))
            session.exec(delete(HallNameRow).where(*theirs))
            session.add_all(HallNameRow(hall=hall, language=language, name=text) for language, text in name.items())
            session.commit()
