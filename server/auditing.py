"""The route by which an auditor or a manager reads the audit trail. It is never written here."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.accounts.accounts import Accounts
from server.accounts.trail import Line
from server.bodies import refused
from server.cookies import cookie_of
from server.devices.devices import Devices
from server.floor.town import Instant
from server.permissions import READS_THE_TRAIL
from server.protocol.auditing import TrailLine, TrailPage

LINES_A_PAGE = 100
LONGEST_ID = 15
_PAGE = TypeAdapter(TrailPage)


@dataclass(frozen=True, slots=True)
class Auditing:
    """Reads the trail for those who may, with the names that are known now."""

    accounts: Accounts
    devices: Devices
    now: Callable[[], Instant]

    def routes(self) -> list[Route]:
        """The paths."""
        return [Route("/trail", self.trail)]

    async def trail(self, request: Request) -> Response:
        """The newest lines, or those `before` an id."""
        person = self.accounts.session(cookie_of(request), self.now())
        if person is None:
            return refused(401, "sign_in")
        if not person.roles & READS_THE_TRAIL:
            return refused(403, "not_allowed")
        before = request.query_params.get("before", "")
        if before and not (before.isascii() and before.isdecimal() and len(before) <= LONGEST_ID):
            return refused(400, "malformed")
        page = await asyncio.to_thread(self._page, int(before) if before else None)
        headers = {"cache-control": "no-store"}
        return Response(_PAGE.dump_json(page), media_type="application/json", headers=headers)

    def _page(self, before: int | None) -> TrailPage:
        found = self.accounts.trail.page(LINES_A_PAGE + 1, before)
        return TrailPage(tuple(self._named(found[:LINES_A_PAGE])), len(found) > LINES_A_PAGE)

    def _named(self, lines: list[Line]) -> Iterator[TrailLine]:
        devices = {device.id: f"{device.role} {device.name}" for device in self.devices.all()}
        for line in lines:
            deed = line.deed
            about = self.accounts.name_of(deed.about) or devices.get(deed.about, deed.about)
            yield TrailLine(
                id=line.id,
                at=deed.at,
                who=self.accounts.name_of(deed.who) or deed.who,
                what=deed.what,
                about=about,
                address=deed.address,
            )
