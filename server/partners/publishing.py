"""Publishes the API's document: as a route, and as docs/openapi.json with `python -m server.partners.publishing`."""

import json
import sys
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.appointments.table import PREFIX
from server.partners.openapi import document

TARGET = Path(__file__).parent.parent.parent / "docs" / "openapi.json"
MAY_KEEP = {"cache-control": "public, max-age=3600"}


@cache
def text() -> str:
    """The document as it is written."""
    return json.dumps(document(), ensure_ascii=False, indent=1) + "\n"


def routes() -> list[Route]:
    """The path of the document, which is made when somebody first reads it: few halls have partners."""

    async def published(_request: Request) -> Response:
        return Response(text(), media_type="application/json", headers=MAY_KEEP)

    return [Route(f"{PREFIX}/openapi.json", published)]


def main(arguments: list[str]) -> int:
    """Write the file, or with `--check` leave it and return 1 when it is stale."""
    if "--check" not in arguments:
        TARGET.write_text(text(), "utf-8")
        return 0
    if TARGET.exists() and TARGET.read_text("utf-8") == text():
        return 0
    print("docs/openapi.json is stale: run `make types`", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
