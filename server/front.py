"""The route behind the start page: how the hall is just now, for anybody who opens the address."""

from collections.abc import Callable, Mapping

from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.floor.town import Instant
from server.protocol.front import FrontView
from server.protocol.managing import ManagerView
from server.protocol.shown import TownView
from server.views.front import front_view

# Anybody may ask, and counting a long day's tickets costs milliseconds.
FRESH_MS = 1_000
_FRONT: TypeAdapter[FrontView] = TypeAdapter(FrontView)


class Front:
    """Tells how the hall is. `look` gives the town and the floor, `connected` counts devices and pages by role."""

    def __init__(
        self,
        look: Callable[[], tuple[TownView, ManagerView]],
        connected: Callable[[], Mapping[str, int]],
        now: Callable[[], Instant],
    ) -> None:
        self._look = look
        self._connected = connected
        self._now = now
        self._made: Instant | None = None
        self._body = b""

    def routes(self) -> list[Route]:
        """The paths."""
        return [Route("/front", self.front)]

    async def front(self, _request: Request) -> Response:
        """The start page's figures, at most a second old."""
        now = self._now()
        if self._made is None or not 0 <= now - self._made < FRESH_MS:
            self._body = _FRONT.dump_json(front_view(*self._look(), self._connected(), now))
            self._made = now
        headers = {"cache-control": "no-store"}
        return Response(self._body, media_type="application/json", headers=headers)
