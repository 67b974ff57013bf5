"""A QR code as a picture that a page can show without asking for another file."""

from functools import cache

import segno

# The quiet zone that readers of QR codes need, in modules.
QUIET = 4


@cache
def qr_picture(address: str) -> str:
    """An SVG as a `data:` address, dark on white whatever the theme of the page."""
    code = segno.make_qr(address, error="m")
    return str(code.svg_data_uri(border=QUIET, dark="#1A2325", light="#FFFFFF", omitsize=True))
