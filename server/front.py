"""The route behind the start page: how the hall is just now, for anybody who opens the address."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.floor.town import Instant
from server.protocol.front import FrontView, HallShown
from server.protocol.managing import ManagerView
from server.protocol.shown import TownView
from server.views.front import front_view

# Anybody may ask, and counting a long day's tickets costs milliseconds.
FRESH_MS = 1_000
_FRONT: TypeAdapter[FrontView] = TypeAdapter(FrontView)


@dataclass(frozen=True, slots=True)
class Hall:
    """A hall as its start page sees it. `connected` counts devices and pages by role."""

    town: TownView
    look: Callable[[], ManagerView]
    connected: Callable[[], Mapping[str, int]]


class Front:
    """Tells how a hall is: the one that is asked for by name, or else the first."""

    def __init__(
        self,
        halls: Sequence[Hall],
        now: Callable[[], Instant],
    ) -> None:
        self._halls = {hall.town.hall: hall for hall in halls}
        self._shown = tuple(HallShown(hall.town.hall, hall.town.name) for hall in halls) if len(halls) > 1 else ()
        self._now = now
        self._made: dict[str, tuple[Instant, bytes]] = {}

    def routes(self) -> list[Route]:
        """The paths."""
        return [Route("/front", self.front)]

    async def front(self, request: Request) -> Response:
        """The start page's figures, at most a second old."""
        asked, now = request.query_params.get("hall", ""), self._now()
        name = asked if asked in self._halls else next(iter(self._halls))
        made, body = self._made.get(name, (None, b""))
        if made is None or not 0 <= now - made < FRESH_MS:
            body = self._body(self._halls[name], now)
            self._made[name] = (now, body)
        headers = {"cache-control": "no-store"}
        return Response(body, media_type="application/json", headers=headers)

    def _body(self, hall: Hall, now: Instant) -> bytes:
        return _FRONT.dump_json(front_view(hall.town, hall.look(), hall.connected(), now, self._shown))
