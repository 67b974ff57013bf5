"""The routes of the pages: each is one HTML file with a script and a stylesheet, built into the folder `pages`."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from server.accounts.people import Person
from server.code_picture import code_picture

BUILT = Path(str(files("server"))) / "pages"
NOT_BUILT = "De pagina's zijn nog niet gebouwd. Voer `make web` uit en laad deze pagina opnieuw.\n"
NOT_FOUND = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Niet gevonden</title></head>
<body><h1>Deze pagina bestaat niet</h1><p><a href="/">Ga naar het begin</a></p></body></html>
"""
# Where a page asks who somebody is, the browser is sent to sign in first.
FOR_PEOPLE = ("audit", "counter", "host", "manager", "numbers", "sheets", "wizard")
PUSH_WORKER = "/push-worker.js"

_HTML = re.compile(r"<html\b([^>]*)>")


class Assets(StaticFiles):
    """Scripts, styles and letters. A browser asks each time whether they changed: a new build is seen at once."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, or the news that it did not change."""
        response = await super().get_response(path, scope)
        response.headers["cache-control"] = "no-cache"
        return response


@dataclass(frozen=True, slots=True)
class Pages:
    """Serves the pages. `zones` are the waiting zones by hall, the first hall being the one meant by default.

    `pushes`: whether the house sends messages to browsers whose page is closed.
    """

    zones: Mapping[str, Collection[str]]
    person: Callable[[Request], Person | None]
    theme: str
    open_mode: bool
    folder: Path = BUILT
    pushes: bool = False

    def routes(self) -> list[BaseRoute]:
        """The paths; the paper tray is there for trying out only."""
        tray = [Route("/paper", self._page("paper"))] if self.open_mode else []
        return [
            Route("/", self._page("start")),
            Route("/sign-in", self._page("signin")),
            Route("/kiosk", self._page("kiosk")),
            Route("/display/{zone}", self._page("display")),
            Route("/counter", self._page("counter")),
            Route("/host", self._page("host")),
            Route("/manager", self._page("manager")),
            Route("/manager/start", self._page("wizard")),
            Route("/manager/sheets", self._page("sheets")),
            Route("/manager/numbers", self._page("numbers")),
            Route("/audit", self._page("audit")),
            Route("/ticket/{secret}", self._page("ticket")),
            Route("/appointment", self._page("booking")),
            Route("/appointment/{id}/{key}", self._page("appointment")),
            *tray,
            code_picture(),
            Route("/theme.css", self._theme),
            Route(PUSH_WORKER, self._push_worker),
            Route("/favicon.ico", _no_picture),
            Mount("/pages", Assets(directory=self.folder, check_dir=False)),
        ]

    def _page(self, name: str) -> Callable[[Request], Response]:
        def page(request: Request) -> Response:
            if name in FOR_PEOPLE and self.person(request) is None:
                return RedirectResponse(f"/sign-in?then={quote(_asked(request), safe='')}", 303)
            if request.path_params.get("zone") not in (None, *self._zones(request)):
                return HTMLResponse(NOT_FOUND, 404)
            return self._document(name, request)

        return page

    def _document(self, name: str, request: Request) -> Response:
        try:
            text = (self.folder / f"{name}.html").read_text("utf-8")
        except FileNotFoundError:
            return PlainTextResponse(NOT_BUILT, 503)
        marks = {
            "data-hall": self._hall(request),
            "data-open": _present(self.open_mode),
            "data-push": _present(self.pushes),
        }
        return HTMLResponse(marked(text, marks), headers={"cache-control": "no-cache"})

    def _push_worker(self, _request: Request) -> Response:
        # A worker may serve the pages beside and below its own address only, so it is not under /pages.
        script = self.folder / PUSH_WORKER.removeprefix("/")
        if not script.is_file():
            return PlainTextResponse(NOT_BUILT, 503)
        return FileResponse(script, media_type="text/javascript", headers={"cache-control": "no-cache"})

    def _theme(self, _request: Request) -> Response:
        return Response(self.theme, media_type="text/css", headers={"cache-control": "no-cache"})

    def _hall(self, request: Request) -> str:
        asked = request.query_params.get("hall", "")
        return asked if asked in self.zones else next(iter(self.zones))

    def _zones(self, request: Request) -> Collection[str]:
        return self.zones[self._hall(request)]


def marked(document: str, marks: Mapping[str, str | None]) -> str:
    """The document with these attributes on its <html>, instead of any of the same name; None takes one away."""

    def mark(found: re.Match[str]) -> str:
        kept = found[1]
        for name in marks:
            kept = re.sub(rf'\s{name}(="[^"]*")?(?=\s|$)', "", kept)
        added = "".join(f' {name}="{escape(value)}"' for name, value in marks.items() if value is not None)
        return f"<html{kept}{added}>"

    return _HTML.sub(mark, document, count=1)


def not_found(request: Request, _error: Exception) -> Response:
    """The answer to an address that leads nowhere, for people or for programs."""
    if request.url.path.startswith("/api/"):
        return JSONResponse({"code": "unknown_address", "detail": request.url.path, "when": None}, 404)
    return HTMLResponse(NOT_FOUND, 404)


def _present(there: bool) -> str | None:
    return "" if there else None


def _asked(request: Request) -> str:
    return f"{request.url.path}?{request.url.query}".rstrip("?")


def _no_picture(_request: Request) -> Response:
    return Response(status_code=204)
