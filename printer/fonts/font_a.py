"""The letters of a receipt printer's Font A as bitmaps: a cell of 12 x 24 dots, and one drawn for double size."""

from functools import cache
from importlib.resources import files

from PIL import Image

CELL = (12, 24)
CODE_PAGES = {0: "cp437", 2: "cp850", 16: "cp1252", 19: "cp858"}
"""Code pages by the number `ESC t` knows them by; the sheet has every letter of each."""

PER_ROW = 32


def _letters() -> str:
    codes = [bytes([code]) for code in range(0x20, 0x100) if code != 0x7F]
    found = {code.decode(page, "ignore") for page in CODE_PAGES.values() for code in codes}
    return "".join(sorted(letter for letter in found if letter.isprintable()))


LETTERS = _letters()
"""Every letter of the sheets, in the order they stand there: first all of them regular, then all bold."""

MISSING = "¤"


@cache
def _sheet(double: bool) -> Image.Image:
    name = "font_a_double.png" if double else "font_a.png"
    with (files("printer.fonts") / name).open("rb") as file:
        sheet: Image.Image = Image.open(file).convert("1")
    return sheet


@cache
def letter(char: str, *, bold: bool = False, double: bool = False) -> Image.Image:
    """The bitmap of a letter, black on white; what the sheets lack is shown as a currency sign."""
    place = LETTERS.find(char if char in LETTERS else MISSING)
    place += len(LETTERS) if bold else 0
    wide, high = (side * (2 if double else 1) for side in CELL)
    left, top = place % PER_ROW * wide, place // PER_ROW * high
    return _sheet(double).crop((left, top, left + wide, top + high))


def line(text: str, *, bold: bool = False) -> Image.Image:
    """A line of text at single size."""
    wide, high = CELL
    image = Image.new("1", (wide * len(text), high), 1)
    for place, char in enumerate(text):
        image.paste(letter(char, bold=bold), (place * wide, 0))
    return image
