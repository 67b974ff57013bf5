"""The code of an appointment as a QR picture, for the page on which its visitor keeps it."""

import re
from io import BytesIO

import segno
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from server.agenda.codes import ALPHABET, LENGTH
from server.config.qr import QUIET

_CODE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")
# The same code is the same picture for ever.
_KEPT = {"cache-control": "public, max-age=86400, immutable"}


def code_picture() -> Route:
    """The path. Anybody may ask: the picture says nothing but the code that was asked for."""
    return Route("/code/{code}.svg", _picture)


def _picture(request: Request) -> Response:
    code = request.path_params["code"]
    if not _CODE.fullmatch(code):
        return PlainTextResponse("", 404)
    drawn = BytesIO()
    # Dark on white whatever the theme of the page; error correction for a scratched phone.
    segno.make_qr(code, error="q").save(
        drawn, kind="svg", border=QUIET, dark="#1A2325", light="#FFFFFF", omitsize=True, xmldecl=False
    )
    return Response(drawn.getvalue(), media_type="image/svg+xml", headers=_KEPT)
