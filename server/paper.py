"""The routes of the paper tray: the slips of the printer that is only there for trying out, and its faults."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, Literal, Protocol

from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from server.bodies import read, refused

SHOWN_SLIPS = 40


@dataclass(frozen=True, slots=True)
class Faults:
    """The switches beside the tray."""

    paper: Literal["ok", "low", "out"] = "ok"
    cover: Literal["closed", "open"] = "closed"
    offline: bool = False


class SlipOnTray(Protocol):
    """A slip that came out; `image` is a PNG that costs some milliseconds the first time."""

    @property
    def id(self) -> int: ...
    @property
    def at(self) -> datetime: ...
    @property
    def text(self) -> str: ...
    @property
    def image(self) -> bytes: ...


class Printer(Protocol):
    """What the tray needs of the emulated printer; its faults are a dataclass with more switches than ours."""

    cut_slips: int

    @property
    def slips(self) -> Sequence[SlipOnTray]: ...
    @property
    def faults(self) -> Any: ...
    async def change(self, faults: Any) -> None: ...


_FAULTS = TypeAdapter(Faults)


@dataclass(frozen=True, slots=True)
class PaperTray:
    """Shows what the printer put out, newest first, and lets its faults be switched."""

    printer: Printer

    def routes(self) -> list[Route]:
        """The paths."""
        return [
            Route("/paper/slips", self.slips),
            Route("/paper/slips/{id:int}.png", self.picture),
            Route("/paper/faults", self.change, methods=["POST"]),
        ]

    async def slips(self, _request: Request) -> Response:
        """The tray with the printer's state; `printed` counts the slips since the start."""
        newest = list(reversed(self.printer.slips))[:SHOWN_SLIPS]
        shown = await asyncio.to_thread(lambda: [_told(slip) for slip in newest])
        return JSONResponse({"slips": shown, "faults": asdict(self._faults()), "printed": self.printer.cut_slips})

    async def picture(self, request: Request) -> Response:
        """One slip as a PNG."""
        wanted = request.path_params["id"]
        slip = next((slip for slip in self.printer.slips if slip.id == wanted), None)
        if slip is None:
            return refused(404, "unknown_slip")
        return Response(await asyncio.to_thread(lambda: slip.image), media_type="image/png")

    async def change(self, request: Request) -> Response:
        """Switch the faults to what the body says."""
        faults = await read(request, _FAULTS)
        await self.printer.change(replace(self.printer.faults, **asdict(faults)))
        return JSONResponse(asdict(self._faults()))

    def _faults(self) -> Faults:
        now = self.printer.faults
        return Faults(now.paper, now.cover, now.offline)


def _told(slip: SlipOnTray) -> dict[str, Any]:
    # A PNG says its size at a fixed place, so it need not be opened.
    width, height = (int.from_bytes(slip.image[at : at + 4]) for at in (16, 20))
    at = int(slip.at.timestamp() * 1000)
    return {"id": slip.id, "at": at, "text": slip.text, "width": width, "height": height}
