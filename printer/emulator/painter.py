"""Draws a slip as it lies in the hand: what the printer's dots made black, and the paper around it."""

from itertools import accumulate

import segno
from PIL import Image, ImageChops

from printer.emulator.paper import Align, Code, Feed, Item, Line, Picture, Span
from printer.fonts.font_a import letter

TOP = 32
"""Dots of paper above the first line: the print head sits behind the knife."""

WHITE, BLACK = 1, 0
LONGEST = 12_000
"""Dots, one and a half metres: a longer slip is cut off there, so that nonsense cannot fill the memory."""


def paint(items: tuple[Item, ...], width: int) -> Image.Image:
    """The slip in black and white, `width` dots wide."""
    drawn = [_drawn(item) for item in items]
    tops = list(accumulate((_advance(item) for item in items), initial=TOP))
    paper = Image.new("1", (width, min(tops[-1], LONGEST)), WHITE)
    for item, image, top in zip(items, drawn, tops, strict=False):
        if image and top < LONGEST:
            paper.paste(image, (_left(item, image.width, width), top))
    return paper


def _drawn(item: Item) -> Image.Image | None:
    match item:
        case Line(spans):
            return _line(spans)
        case Picture():
            return _picture(item)
        case Code():
            return _code(item)
        case Feed():
            return None


def _advance(item: Item) -> int:
    match item:
        case Line(_, _, height):
            return height
        case Picture(_, height, _, _, high):
            return height * high
        case Code():
            return _side(item)
        case Feed(dots):
            return dots


def _left(item: Item, wide: int, width: int) -> int:
    align: Align = "left" if isinstance(item, Feed) else item.align
    margin = item.left if isinstance(item, Picture) else 0
    room = max(width - margin - wide, 0)
    return margin + {"left": 0, "centre": room // 2, "right": room}[align]


def _line(spans: tuple[Span, ...]) -> Image.Image:
    """Letters of different sizes stand on one line: their cells end at the same height."""
    tallest = max(span.style.cell[1] for span in spans)
    end = max(span.left + len(span.text) * span.style.cell[0] for span in spans)
    image = Image.new("1", (end, tallest), WHITE)
    for span in spans:
        wide, high = span.style.cell
        for place, char in enumerate(span.text):
            image.paste(_letter(char, span), (span.left + place * wide, tallest - high))
    return image


def _letter(char: str, span: Span) -> Image.Image:
    style = span.style
    double = style.wide > 1 and style.high > 1
    cell = letter(char, bold=style.bold, double=double)
    if cell.size != style.cell:
        cell = cell.resize(style.cell, Image.Resampling.NEAREST)
    if style.underline:
        cell = cell.copy()
        cell.paste(BLACK, (0, cell.height - style.underline, cell.width, cell.height))
    return ImageChops.invert(cell) if style.reverse else cell


def _picture(item: Picture) -> Image.Image:
    """A printer's picture has a bit for each black dot, Pillow one for each white."""
    image = Image.frombytes("1", (item.width, item.height), item.dots, "raw", "1;I")
    return image.resize((item.width * item.wide, item.height * item.high), Image.Resampling.NEAREST)


def _code(item: Code) -> Image.Image | None:
    code = _qr(item)
    if code is None:
        return None
    rows = [bytes(0 if dark else 255 for dark in row) for row in code.matrix]
    image = Image.frombytes("L", (len(rows), len(rows)), b"".join(rows))
    side = len(rows) * item.module
    return image.resize((side, side), Image.Resampling.NEAREST).convert("1")


def _side(item: Code) -> int:
    code = _qr(item)
    return len(code.matrix) * item.module if code else 0


def _qr(item: Code) -> segno.QRCode | None:
    """The code as the printer makes it; data too long for any code prints nothing, as on a real one."""
    try:
        return segno.make_qr(item.data, error=item.level, boost_error=False)
    except segno.DataOverflowError:
        return None
