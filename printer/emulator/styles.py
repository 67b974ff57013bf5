"""The commands that change how the next letters look, each a function from one style to the next."""

from collections.abc import Callable
from dataclasses import replace

from printer.emulator.commands import ESC, GS
from printer.emulator.paper import Style


def _mode(style: Style, value: int) -> Style:
    return replace(
        style,
        small=bool(value & 1),
        bold=bool(value & 8),
        high=2 if value & 16 else 1,
        wide=2 if value & 32 else 1,
        underline=value >> 7,
    )


def _size(style: Style, value: int) -> Style:
    return replace(style, wide=(value >> 4 & 7) + 1, high=(value & 7) + 1)


def _bold(style: Style, value: int) -> Style:
    return replace(style, bold=bool(value & 1))


def _underline(style: Style, value: int) -> Style:
    return replace(style, underline=value % 48 % 3)


def _reverse(style: Style, value: int) -> Style:
    return replace(style, reverse=bool(value & 1))


def _font(style: Style, value: int) -> Style:
    return replace(style, small=value % 48 == 1)


STYLES: dict[bytes, Callable[[Style, int], Style]] = {
    ESC + b"!": _mode,
    GS + b"!": _size,
    ESC + b"E": _bold,
    ESC + b"G": _bold,
    ESC + b"-": _underline,
    GS + b"B": _reverse,
    ESC + b"M": _font,
}
