"""Slips to print, and ways to read what came out."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import segno
from PIL import Image

from printer.emulator.commands import Reader
from printer.emulator.paper import Action, Cut, Finding, Line, Picture
from printer.emulator.printer import EmulatedSlip
from printer.emulator.typesetter import Typesetter
from printer.fonts.plate import plate
from server.protocol.envelopes import Job
from server.protocol.jobs import Slip

ADDRESS = "https://onthaal.example/t/Zk3vQ8m1pXc9Lr2TqWn7Aa"

NEVER = 1 << 60
"""An instant no test lives to see."""

SLIP = Slip(
    hall="Stadhuis",
    printed="di 13 april 10.42",
    number="A 147",
    place="Wacht bij de snelbalie",
    place_detail="Rechts van de ingang. Kijk naar het scherm, wij roepen uw nummer ook af.",
    wait="5 tot 10 minuten",
    wait_detail="Zo lang wacht u waarschijnlijk.",
    keep_ready_label="Hou klaar:",
    keep_ready=("uw identiteitskaart",),
    qr=ADDRESS,
    qr_title="Liever buiten wachten?",
    qr_text="Scan de code met uw telefoon en volg uw nummer.",
    footer="U wilt liever zitten? Zeg het aan het onthaal.",
)


def slip(**changes: Any) -> Slip:
    """A usual slip, save for these parts."""
    return replace(SLIP, **changes)


def job(name: str = "job-1", expires: int = NEVER, **changes: Any) -> Job:
    """A job to print a usual slip."""
    return Job(name, slip(**changes), expires)


def actions(data: bytes, width: int = 576) -> list[Action]:
    """What a printer makes of these bytes."""
    typesetter = Typesetter(width)
    return [action for token in Reader().read(data) for action in typesetter.set(token)]


def texts(data: bytes, width: int = 576) -> list[str]:
    """The lines of text these bytes print, without their margins."""
    return [item.text.strip() for item in actions(data, width) if isinstance(item, Line)]


def findings(data: bytes, width: int = 576) -> list[str]:
    """What a printer does not understand in these bytes."""
    return [item.what for item in actions(data, width) if isinstance(item, Finding)]


def cuts(data: bytes) -> int:
    """How often these bytes cut the paper."""
    return sum(isinstance(item, Cut) for item in actions(data))


def pictures(data: bytes, width: int = 576) -> list[Image.Image]:
    """The pictures these bytes print, black on white, without the margin left of them."""
    found = [item for item in actions(data, width) if isinstance(item, Picture)]
    return [_trimmed(_image(item)) for item in found]


def seen(emulated: EmulatedSlip) -> Image.Image:
    """What a person holds in the hand."""
    return Image.open(BytesIO(emulated.image))


def shows_number(emulated: EmulatedSlip, text: str) -> bool:
    """Whether this number stands on the slip's plate."""
    first = next(item for item in emulated.items if isinstance(item, Picture))
    image = _trimmed(_image(first))
    return image.tobytes() == plate(text, image.width).tobytes()


def shows_code(image: Image.Image, address: str) -> bool:
    """Whether the picture begins with the QR code of this address, square by square."""
    rows = [tuple(row) for row in segno.make_qr(address, error="m").matrix]
    module = next(x for x in range(image.width) if image.getpixel((x, x))) or 1
    squares = range(len(rows))
    top = (image.height - module * len(rows)) // 2
    return all(
        (not image.getpixel((x * module + module // 2, top + y * module + module // 2))) == bool(rows[y][x])
        for y in squares
        for x in squares
    )


def _image(item: Picture) -> Image.Image:
    return Image.frombytes("1", (item.width, item.height), item.dots, "raw", "1;I")


def _trimmed(image: Image.Image) -> Image.Image:
    box = Image.eval(image.convert("L"), lambda grey: 255 - grey).getbbox()
    assert box
    return image.crop(box)
