"""From the town's one colour, the set that pages use: shifted in OKLCH, hue kept, until it can be read.

OKLab: Ottosson, "A perceptual color space for image processing" (2020). Contrast: WCAG 2.2, relative luminance.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, cos, hypot, sin

PAPER, NIGHT, INK, WHITE, BLACK = "#FAF7F2", "#14191B", "#1A2325", "#FFFFFF", "#000000"
"""The grounds and letters of server/web/tokens.css."""

READS, READS_WELL, SEEN = 4.5, 7.0, 3.0
"""Contrast of text (WCAG AA), of small text on any of our grounds (AAA), of a border."""

_STEP = 1 / 512
"""Finer than one step of an 8-bit channel."""


@dataclass(frozen=True, slots=True)
class Shades:
    """The town's colour in one theme: `stad` fills, `tekst` writes and marks, `zacht` lies under what is chosen."""

    stad: str
    op_stad: str
    tekst: str
    zacht: str
    rand: str


def contrast(one: str, other: str) -> float:
    """WCAG contrast of two `#RRGGBB` colours, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def on_light(colour: str) -> Shades:
    """The colour stays what it is; what stands on it and is written in it is found."""
    lightness, chroma, hue = _oklch(colour)
    zacht = _hex(0.955, min(chroma / 5, 0.03), hue)
    tekst = _shift(
        lightness, chroma, hue, -_STEP, lambda shade: min(contrast(shade, PAPER), contrast(shade, zacht)) >= READS_WELL
    )
    letters = (WHITE, INK, BLACK)
    op_stad = next(letter for letter in letters if contrast(letter, colour) >= READS)
    return Shades(colour, op_stad, tekst, zacht, colour if contrast(colour, PAPER) >= SEEN else tekst)


def on_dark(colour: str) -> Shades:
    """The colour is lightened until ink on it reads well."""
    lightness, chroma, hue = _oklch(colour)
    zacht = _hex(0.28, min(chroma / 2.5, 0.045), hue)
    tekst = _shift(
        lightness, chroma, hue, _STEP, lambda shade: min(contrast(shade, NIGHT), contrast(shade, zacht)) >= READS_WELL
    )
    stad = _shift(lightness, chroma, hue, _STEP, lambda shade: contrast(shade, INK) >= READS_WELL)
    return Shades(stad, INK, tekst, zacht, stad)


def theme_css(colour: str) -> str:
    """The stylesheet that gives tokens.css the town's colour, `#RRGGBB`; raises ValueError on anything else."""
    themes = {"licht": on_light(colour), "donker": on_dark(colour)}
    lines = [
        f"  {name}-{theme}: {value};" for theme, shades in themes.items() for name, value in _names(shades).items()
    ]
    return ":root {\n" + "\n".join(lines) + "\n}\n"


def _names(shades: Shades) -> dict[str, str]:
    return {
        "--stad": shades.stad,
        "--op-stad": shades.op_stad,
        "--stad-tekst": shades.tekst,
        "--stad-zacht": shades.zacht,
        "--stad-rand": shades.rand,
    }


def _shift(lightness: float, chroma: float, hue: float, step: float, good: Callable[[str], bool]) -> str:
    """The nearest shade in the step's direction that is good; black and white are good on our grounds."""
    end = 1.0 if step > 0 else 0.0
    while not good(shade := _hex(lightness, chroma, hue)) and lightness != end:
        lightness = min(1.0, max(0.0, lightness + step))
    return shade


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: str) -> tuple[float, float, float]:
    if len(colour) != 7 or colour[0] != "#":
        raise ValueError(f"{colour!r} is no colour like #0F5B63")
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _unbent(red), _unbent(green), _unbent(blue)


def _unbent(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _bent(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def _oklch(colour: str) -> tuple[float, float, float]:
    red, green, blue = _linear(colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return lightness, hypot(a, b), atan2(b, a)


def _rgb(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _hex(lightness: float, chroma: float, hue: float) -> str:
    """The colour a screen can show: with less chroma, never with another hue or lightness."""
    while chroma > 0 and not all(-1e-4 <= part <= 1 + 1e-4 for part in _rgb(lightness, chroma, hue)):
        chroma = max(0, chroma - _STEP)
    parts = (round(255 * min(1, max(0, _bent(part)))) for part in _rgb(lightness, chroma, hue))
    return "#" + "".join(f"{part:02X}" for part in parts)
