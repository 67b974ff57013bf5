"""The route by which a manager names a hall."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, TypeAdapter
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.accounts.accounts import Accounts
from server.accounts.trail import Deed
from server.bodies import read, refused
from server.cookies import cookie_of
from server.floor.town import Instant
from server.naming.names import Names
from server.security import address_of

LONGEST_NAME = 40
"""What stands in one line on a slip and at the top of every page."""


@dataclass(frozen=True, slots=True)
class HallName:
    """What the wizard sends: the name in some of the hall's languages, Dutch always among them."""

    name: dict[
        Annotated[str, Field(pattern="^(nl|fr|de|en)$")],
        Annotated[str, Field(min_length=1, max_length=LONGEST_NAME, pattern=r"^[^\x00-\x1f]*\S[^\x00-\x1f]*$")],
    ]


_NAME = TypeAdapter(HallName)


@dataclass(frozen=True, slots=True)
class Renaming:
    """Lets a manager name the halls over HTTP. `languages` are the switched-on ones by hall."""

    accounts: Accounts
    names: Names
    languages: Mapping[str, tuple[str, ...]]
    now: Callable[[], Instant]

    def routes(self) -> list[Route]:
        """The paths."""
        return [Route("/halls/{hall}/name", self.rename, methods=["POST"])]

    async def rename(self, request: Request) -> Response:
        """The hall is called so from now on, on every screen and slip."""
        person = self.accounts.session(cookie_of(request), self.now())
        if person is None:
            return refused(401, "sign_in")
        if "manager" not in person.roles:
            return refused(403, "not_allowed")
        hall = request.path_params["hall"]
        name = (await read(request, _NAME)).name
        if hall not in self.languages:
            return refused(404, "unknown_hall")
        if "nl" not in name:
            return refused(400, "malformed")
        await self.names.write(hall, {language: text.strip() for language, text in name.items()})
        await self.accounts.note(Deed(self.now(), person.id, "hall_named", hall, address_of(request.scope)))
        return Response(status_code=204)
