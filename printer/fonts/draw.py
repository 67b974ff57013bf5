"""Draws the two picture files of this folder again: `python -m printer.fonts.draw INTER MONO MONO_BOLD`.

INTER is Inter with its optical size axis (npm @fontsource-variable/inter, SIL Open Font License); MONO and MONO_BOLD
are DejaVu Sans Mono (npm dejavu-fonts-ttf, Bitstream Vera licence). Only bitmaps of single letters are kept.
"""

import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

from printer.fonts.font_a import CELL, LETTERS, PER_ROW
from printer.fonts.plate import CAPITAL, EDGES, GLYPHS, OVERSHOOT

CAPITAL_OF_EM = 0.727
"""Inter's capitals are 0.727 em high."""

MONO_EM = 20
BASELINE = 19
"""DejaVu Sans Mono at 20 dots is 12 wide, and fills a cell of 24 with its accents and descenders."""


def draw_plate(inter: str) -> Image.Image:
    """The plate's glyphs in one row, each as wide as it advances."""
    font = ImageFont.truetype(inter, round(CAPITAL / CAPITAL_OF_EM))
    font.set_variation_by_axes([32, 700])
    edges = [0]
    for glyph in GLYPHS:
        edges.append(edges[-1] + round(font.getlength(glyph)))
    sheet = Image.new("L", (edges[-1], CAPITAL + 2 * OVERSHOOT), 255)
    pen = ImageDraw.Draw(sheet)
    for glyph, left in zip(GLYPHS, edges, strict=False):
        pen.text((left, CAPITAL + OVERSHOOT), glyph, font=font, anchor="ls")
    dots = sheet.point(lambda grey: 255 if grey > 127 else 0).convert("1")
    dots.info[EDGES] = ",".join(str(edge) for edge in edges)
    return dots


def draw_font_a(regular: str, bold: str, times: int) -> Image.Image:
    """Every letter regular, then every letter bold, in cells of `times` the single size."""
    wide, high = (side * times for side in CELL)
    faces = [ImageFont.truetype(path, MONO_EM * times) for path in (regular, bold)]
    cells = [(face, char) for face in faces for char in LETTERS]
    sheet = Image.new("1", (PER_ROW * wide, -(-len(cells) // PER_ROW) * high), 1)
    for place, (face, char) in enumerate(cells):
        cell = Image.new("1", (wide, high), 1)
        pen = ImageDraw.Draw(cell)
        pen.fontmode = "1"
        pen.text((0, BASELINE * times), char, font=face, anchor="ls", fill=0)
        sheet.paste(cell, (place % PER_ROW * wide, place // PER_ROW * high))
    return sheet


def main(inter: str, mono: str, mono_bold: str) -> None:
    """Write the three sheets beside this module."""
    here = Path(__file__).parent
    plate = draw_plate(inter)
    edges = PngInfo()
    edges.add_text(EDGES, plate.info[EDGES])
    plate.save(here / "plate.png", optimize=True, pnginfo=edges)
    draw_font_a(mono, mono_bold, 1).save(here / "font_a.png", optimize=True)
    draw_font_a(mono, mono_bold, 2).save(here / "font_a_double.png", optimize=True)


if __name__ == "__main__":
    main(*sys.argv[1:4])
