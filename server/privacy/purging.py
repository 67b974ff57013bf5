"""The job that forgets: by itself, at the start and every hour, in the audit trail and on the health page."""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from server.accounts.keeping import storing
from server.accounts.trail import Deed, Trail
from server.floor.town import Instant
from server.journal.entry import NotStored
from server.metrics import Metrics
from server.privacy.forgetting import About, Forgotten, forget

_log = logging.getLogger(__name__)

EVERY_S = 3_600.0
WHO = "house"


class Purge:
    """Forgets while `run` runs. `last_run` is when it last went well, `failing` why it does not."""

    def __init__(
        self,
        writing: Engine,
        trail: Trail,
        uploads: Path,
        keep_days: int,
        now: Callable[[], Instant],
        metrics: Metrics,
    ) -> None:
        self.last_run: Instant | None = None
        self.last: Forgotten = Forgotten()
        self.failing = ""
        self._writing = writing
        self._trail = trail
        self._uploads = uploads
        self._keep_days = keep_days
        self._now = now
        self._metrics = metrics
        self._lost: frozenset[About] = frozenset()

    async def run(self) -> None:
        """Forget now and every hour, for ever."""
        while True:
            await asyncio.to_thread(self.once)
            await asyncio.sleep(EVERY_S)

    def once(self) -> None:
        """Forget what is due; what cannot be forgotten now is told and tried again."""
        now = self._now()
        try:
            with storing():
                self.last = self._forgotten(now)
        except (NotStored, OSError) as error:
            self.failing = type(error).__name__
            _log.error("what is due to be forgotten is not forgotten yet: %s", error)
            return
        self.last_run, self.failing, self._lost = now, "", self.last.lost
        self._metrics.forgotten_at.set(now / 1000)
        for what, count in self.last.counted.items():
            self._metrics.forgotten.labels(what).inc(count)

    def told(self) -> dict[str, Any]:
        """What /health says."""
        return {"last_run": self.last_run, "forgotten": self.last.counted, "failing": self.failing}

    def _forgotten(self, now: Instant) -> Forgotten:
        with self._writing.begin() as connection:
            done = forget(connection, self._uploads, self._keep_days, now, self._lost)
        if done.counted:
            what = ", ".join(f"{name} {count}" for name, count in done.counted.items())
            self._trail.add(Deed(now, WHO, "forgotten", what))
        return done
