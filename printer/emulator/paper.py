"""The things that can stand on a slip, in the order they come out of the printer."""

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "centre", "right"]
Level = Literal["L", "M", "Q", "H"]


@dataclass(frozen=True, slots=True)
class Style:
    """How letters look; `wide` and `high` multiply the cell of Font A or B."""

    bold: bool = False
    underline: int = 0
    reverse: bool = False
    small: bool = False
    wide: int = 1
    high: int = 1

    @property
    def cell(self) -> tuple[int, int]:
        """The dots one letter takes."""
        wide, high = (9, 17) if self.small else (12, 24)
        return wide * self.wide, high * self.high


@dataclass(frozen=True, slots=True)
class Span:
    """Letters of one style, `left` dots from the left edge of the line."""

    left: int
    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; the paper moves on by `height` dots or by its tallest letter."""

    spans: tuple[Span, ...]
    align: Align
    height: int

    @property
    def text(self) -> str:
        """What stands on it, with a space for every free column between the spans."""
        text = ""
        for span in self.spans:
            text = text.ljust(span.left // 12) + span.text
        return text


@dataclass(frozen=True, slots=True)
class Picture:
    """Dots, most significant bit leftmost, rows of whole bytes; drawn `wide` by `high` times as large."""

    width: int
    height: int
    dots: bytes
    wide: int = 1
    high: int = 1
    align: Align = "left"
    left: int = 0


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code drawn by the printer itself, `module` dots for each of its squares."""

    data: bytes
    module: int
    level: Level
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Feed:
    """Blank paper, in dots."""

    dots: int


@dataclass(frozen=True, slots=True)
class Cut:
    """The slip is cut off, wholly or save for one point."""

    partial: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """The printer was asked, in its turn, `GS r`: it answers when all before it has been printed."""

    about: int


@dataclass(frozen=True, slots=True)
class AnswerNow:
    """The printer was asked out of turn, `DLE EOT`: it answers at once, whatever still waits to be printed."""

    about: int


@dataclass(frozen=True, slots=True)
class Report:
    """`GS a`: from now on the printer tells of changes by itself, or stops doing so."""

    on: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a real printer would not have understood as meant."""

    what: str


Item = Line | Picture | Code | Feed
Action = Item | Cut | Answer | AnswerNow | Report | Finding
