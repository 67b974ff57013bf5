"""The paper a printer holds and how the printer's model writes on it."""

from dataclasses import dataclass

from escpos.capabilities import CAPABILITIES

from printer.fonts.font_a import CELL

USUAL_MODEL = "TM-T20II"
"""An 80 mm printer of 576 dots whose code page numbers most others copied."""


class UnknownModel(ValueError):
    """The library beside us has no such printer model, or not what a slip needs to know of it."""


@dataclass(frozen=True, slots=True)
class PaperRoll:
    """`model` is a profile of python-escpos; `dots` the printable width; `code_page` as the profile names it."""

    model: str
    dots: int
    code_page: str

    @property
    def margin(self) -> int:
        """Free columns left and right: none of a narrow roll is wasted."""
        return 2 if self.dots >= 480 else 1

    @property
    def columns(self) -> int:
        """Letters of single size on a line between the margins."""
        return self.dots // CELL[0] - 2 * self.margin


def paper_roll(model: str = USUAL_MODEL, code_page: str = "CP858") -> PaperRoll:
    """The roll of a printer model; raises UnknownModel with the sentence to show."""
    profiles = CAPABILITIES["profiles"]
    if model not in profiles:
        known = ", ".join(name for name in sorted(profiles) if _dots(profiles[name]))
        raise UnknownModel(f"unknown printer model {model!r}; known: {known}")
    profile = profiles[model]
    dots = _dots(profile)
    if not dots:
        raise UnknownModel(f"the width of {model!r} is not known; choose a model of the same width")
    if code_page not in profile["codePages"].values():
        raise UnknownModel(f"{model!r} has no code page {code_page!r}")
    return PaperRoll(model, dots, code_page)


def _dots(profile: dict[str, dict[str, dict[str, object]]]) -> int:
    """The width of a roll wide enough for a slip, else 0."""
    pixels = profile["media"]["width"].get("pixels")
    return pixels if isinstance(pixels, int) and pixels >= 288 else 0
