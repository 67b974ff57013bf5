"""The number plate: the number in big glyphs inside a double rounded frame, as a picture for the printer."""

from functools import cache
from importlib.resources import files
from itertools import pairwise

from PIL import Image, ImageDraw

GLYPHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
CAPITAL = 256
OVERSHOOT = 8
"""The sheet has capitals of 256 dots, and 8 above and below for what is round."""

EDGES = "edges"
"""The sheet's own note of where each glyph begins and the last one ends."""

SPACE = 0.3
"""Between the letter and the figures, in capital heights."""

FINE = 4
"""The frame is drawn this many times too large and then reduced, so that its corners are round."""


@cache
def _glyphs() -> dict[str, Image.Image]:
    with (files("printer.fonts") / "plate.png").open("rb") as file:
        sheet = Image.open(file)
        edges = [int(edge) for edge in sheet.info[EDGES].split(",")]
        return {
            glyph: sheet.crop((left, 0, right, sheet.height))
            for glyph, (left, right) in zip(GLYPHS, pairwise(edges), strict=True)
        }


def number(text: str) -> Image.Image:
    """The number in glyphs of full size, black on white; what is no letter or figure is a space."""
    space = Image.new("1", (round(SPACE * CAPITAL), CAPITAL + 2 * OVERSHOOT), 1)
    glyphs = [_glyphs().get(char, space) for char in text.upper()] or [space]
    image = Image.new("1", (sum(glyph.width for glyph in glyphs), space.height), 1)
    left = 0
    for glyph in glyphs:
        image.paste(glyph, (left, 0))
        left += glyph.width
    return image


def plate(text: str, width: int) -> Image.Image:
    """The plate for a number, `width` dots wide; its height follows. A long number gets smaller glyphs."""
    height = round(width * 0.473)
    image = _frame(width, height).copy()
    glyphs = number(text)
    scale = min(width * 0.242 / CAPITAL, width * 0.86 / glyphs.width)
    size = (round(glyphs.width * scale), round(glyphs.height * scale))
    glyphs = _reduced(glyphs, size)
    image.paste(glyphs, ((width - size[0]) // 2, (height - size[1]) // 2))
    return image


@cache
def _frame(width: int, height: int) -> Image.Image:
    """A strong line outside and a thin one inside, like an enamel house number."""
    image = Image.new("L", (width * FINE, height * FINE), 255)
    pen = ImageDraw.Draw(image)
    unit = width * FINE / 528
    for inset, line, radius in ((0, 8, 42), (16, 3, 26)):
        edge = round(inset * unit)
        box = (edge, edge, image.width - 1 - edge, image.height - 1 - edge)
        pen.rounded_rectangle(box, round(radius * unit), outline=0, width=round(line * unit))
    return _reduced(image, (width, height))


def _reduced(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    grey = image.convert("L").resize(size, Image.Resampling.LANCZOS)
    return grey.point(lambda value: 255 if value > 127 else 0).convert("1")
