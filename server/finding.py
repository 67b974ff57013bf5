"""The route by which signed-in staff look up a number of today, also one that left every list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.accounts.people import Person
from server.bodies import refused
from server.permissions import PEOPLE
from server.protocol.finding import VisitFound
from server.reception import Reception
from server.views.finding import found_visits

LONGEST_TYPED = 20
"""More than any number has."""
SHOWN, SHOWN_AT_MOST = 8, 200
"""As many as a page lists; and the whole paper sheet, whose gaps a host looks for."""
_FOUND: TypeAdapter[tuple[VisitFound, ...]] = TypeAdapter(tuple[VisitFound, ...])


@dataclass(frozen=True, slots=True)
class Finding:
    """Looks numbers up for whoever may see the floor. `person` is who signed in with a browser."""

    receptions: Mapping[str, Reception]
    person: Callable[[Request], Person | None]

    def routes(self) -> list[Route]:
        """The paths."""
        return [Route("/numbers", self.numbers)]

    async def numbers(self, request: Request) -> Response:
        """Visits of today in `hall` whose number begins with `find`, at most `most` of them."""
        person = self.person(request)
        if person is None:
            return refused(401, "sign_in")
        if not person.roles & PEOPLE["host"]:
            return refused(403, "not_allowed")
        asked = request.query_params
        typed, most = asked.get("find", ""), asked.get("most", str(SHOWN))
        if len(typed) > LONGEST_TYPED or not (most.isascii() and most.isdecimal() and len(most) < 4):
            return refused(400, "malformed")
        reception = self.receptions.get(asked.get("hall", ""))
        if reception is None:
            return refused(404, "unknown_hall")
        hall = reception.hall
        found = found_visits(hall.floor, typed, min(int(most), SHOWN_AT_MOST), reception.notes.of(hall.town.hall))
        headers = {"cache-control": "no-store"}
        return Response(_FOUND.dump_json(found), media_type="application/json", headers=headers)
