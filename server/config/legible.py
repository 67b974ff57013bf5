"""Whether a display can be read from where people wait: the rule of display/page/sizes.ts, at start instead of on it.

A capital is 12.2 mm per metre of distance (0.7 degrees, EN 301 549) and 0.72 of the type size.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from server.config.halls import PanelPart
from server.config.widths import ems

CAPITAL_MM_PER_M = 12.2
CAPITAL_EM = 0.72

NEWEST_TO_OTHERS = 236 / 220
NEWEST_LINE = 1.2
GAP = 0.25
ARROW = 0.65

NUMBER_TO_PLACE = 300 / 216
CARD_HEIGHT = 690 / 216


@dataclass(frozen=True, slots=True)
class Texts:
    """What must fit: the widest number and the widest place name, in ems, and on how many cards."""

    number: float
    place: float
    cards: int


def texts(letters: Iterable[str], names: list[str]) -> Texts:
    """A number is a letter and three figures; H stands for a letter that is yet to be chosen."""
    return Texts(max(ems(f"{letter} 888") for letter in ("H", *letters)), max(map(ems, names)), len(names))


def readable_m(layout: str, panel: PanelPart, told: Texts) -> float:
    """From how far away the display can be read at its largest type."""
    size = _line(panel, told) if layout == "calls" else _card(panel, told)
    return size * CAPITAL_EM * panel.width_mm / panel.width_px / CAPITAL_MM_PER_M


def _line(panel: PanelPart, told: Texts) -> float:
    """The type size of a panel that shows one call only; more lines never have larger type."""
    unit = _unit(panel)
    wide = (panel.width_px - 180 * unit) / (told.number + GAP + ARROW + told.place)
    around = 720 if _upright(panel) else 348
    return min(wide, (panel.height_px - around * unit) / (NEWEST_TO_OTHERS * NEWEST_LINE))


def _card(panel: PanelPart, told: Texts) -> float:
    """The size of the place names in the grid of cards that gives the largest."""
    return max(_in_columns(panel, told, columns) for columns in range(1, told.cards + 1))


def _in_columns(panel: PanelPart, told: Texts, columns: int) -> float:
    unit, rows = _unit(panel), -(-told.cards // columns)
    around = 606 if _upright(panel) else 391
    wide = (panel.width_px - 112 * unit - (columns - 1) * 32 * unit) / columns - 112 * unit
    high = (panel.height_px - around * unit - (rows - 1) * 32 * unit) / rows
    return min(wide / told.place, high / CARD_HEIGHT)


def _unit(panel: PanelPart) -> float:
    """A pixel of the reference panel in pixels of this one."""
    across, down = (1080, 1920) if _upright(panel) else (1920, 1080)
    return min(panel.width_px / across, panel.height_px / down)


def _upright(panel: PanelPart) -> bool:
    return panel.height_px > panel.width_px
