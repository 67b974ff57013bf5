"""Work handed to a device that it must acknowledge: for now, slips to print."""

from dataclasses import dataclass
from typing import Literal

Outcome = Literal["printed", "failed", "uncertain"]
"""`uncertain`: the device stopped between sending the slip to the printer and hearing back; staff decide."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands on a slip, worded in the ticket's language; an empty text leaves that part out.

    Never the product: nothing on paper shows who comes for social help. `qr` is an address or nothing.
    """

    hall: str
    printed: str
    number: str
    place: str
    place_detail: str
    wait: str
    wait_detail: str
    keep_ready_label: str
    keep_ready: tuple[str, ...]
    qr: str | None
    qr_title: str
    qr_text: str
    footer: str


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """A printer's state as it tells it itself; `online` is false when it does not answer."""

    online: bool
    paper: Literal["ok", "low", "out"] = "ok"
    cover: Literal["closed", "open"] = "closed"


Heard = Literal["voice", "gong", "nothing"]
"""What visitors hear of a display. `gong`: the voice does not work. `nothing`: the browser allows no sound."""
