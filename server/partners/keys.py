"""The door for programs of partners: a key in the header of a request is known here."""

import asyncio
from collections.abc import Callable

from starlette.requests import Request

from server.accounts.keeping import storing
from server.appointments.problems import Problem
from server.floor.town import Instant
from server.limits import Limit, Rate
from server.partners.keeping import Partner, Partners

BEARER = "bearer "
PACE = Rate(burst=600, each_ms=25)
"""Of one key: a form engine that shows a month to forty people a second."""


class Keys:
    """Knows partners by their key. A look takes a fraction of a millisecond, so a revoked key is refused at once."""

    def __init__(self, partners: Partners, now: Callable[[], Instant]) -> None:
        self._partners = partners
        self._now = now
        self._pace = Limit(PACE)
        self._used: dict[str, Instant] = {}

    def partner(self, request: Request) -> Partner | None:
        """Whose key came along. Raises Problem for one that asks too often."""
        given = request.headers.get("authorization", "")
        if not given.lower().startswith(BEARER):
            return None
        partner, now = self._partners.of_key(given[len(BEARER) :].strip()), self._now()
        if partner is None:
            return None
        self._used[partner.id] = now
        if not self._pace.allows(partner.id, now):
            raise Problem("too_often", "this key asks too much")
        return partner

    async def save_used(self) -> None:
        """Write down when each was last used. Raises NotStored."""
        used, self._used = self._used, {}
        if used:
            with storing():
                await asyncio.to_thread(self._partners.used, used)
