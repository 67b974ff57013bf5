"""The QR code with what it is for beside it, as one picture: no printer can set letters beside a code by itself."""

from dataclasses import dataclass
from io import BytesIO

import segno
from PIL import Image

from printer.fonts.font_a import CELL, line
from printer.letters import lines

WIDEST = 216
"""Dots a code may take of a wide roll, 27 mm."""

GAP = 24
"""Dots of white beside the code: the four squares a phone needs around it are 24 at six dots a square."""

LINE = 30
FEWEST_COLUMNS = 18
"""With less room than this beside the code, its words are printed under it."""


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """The picture, and whether the words are on it."""

    picture: Image.Image
    text_fits: bool


def code_block(address: str, title: str, text: str, columns: int) -> CodeBlock:
    """The code for an address; `columns` is the room for all."""
    code = _code(address, min(WIDEST, columns * CELL[0]))
    left = code.width + GAP
    beside = columns - -(-left // CELL[0])
    if beside < FEWEST_COLUMNS:
        return CodeBlock(code, text_fits=False)
    words = [line(part, bold=True) for part in lines(title, beside)]
    words += [line(part) for part in lines(text, beside)]
    return CodeBlock(_beside(code, words, columns * CELL[0]), text_fits=True)


def _code(address: str, room: int) -> Image.Image:
    """As many dots to a square as the room has; never fewer than three, which phones still read."""
    code = segno.make_qr(address, error="m")
    side = code.symbol_size(border=0)[0]
    file = BytesIO()
    code.save(file, kind="png", border=0, scale=max(3, room // side))
    return Image.open(file).convert("1")


def _beside(code: Image.Image, words: list[Image.Image], width: int) -> Image.Image:
    height = max(code.height, LINE * len(words))
    image = Image.new("1", (width, height), 1)
    image.paste(code, (0, (height - code.height) // 2))
    top = (height - LINE * len(words)) // 2
    for place, word in enumerate(words):
        image.paste(word, (code.width + GAP, top + place * LINE))
    return image
