"""The check at the server's start and the display itself agree on what can be read from where."""

import json

import pytest

from server.config.halls import PanelPart
from server.config.legible import Texts, readable_m
from tests.deno import evaluate

READABLE = """
import { callLines, counterCards } from "./display/page/sizes.ts";
const [layout, panel, texts] = JSON.parse(Deno.args[0]);
const far = { ...panel, distanceM: 1000 };
const refused = layout === "calls" ? callLines(far, texts) : counterCards(far, texts, texts.cards);
console.log(refused.upToM);
"""

PANELS = [
    PanelPart(inches=55, width_px=1920, height_px=1080, distance_m=8),
    PanelPart(inches=32, width_px=1080, height_px=1920, distance_m=3),
    PanelPart(inches=75, width_px=3840, height_px=2160, distance_m=12),
]


@pytest.mark.parametrize("panel", PANELS, ids=["across", "upright", "fine"])
@pytest.mark.parametrize("layout", ["calls", "counters"])
@pytest.mark.parametrize("cards", [1, 2, 7])
async def test_the_start_refuses_what_the_display_would_refuse(layout: str, panel: PanelPart, cards: int) -> None:
    told = Texts(number=2.8, place=3.9, cards=cards)
    window = {"widthPx": panel.width_px, "heightPx": panel.height_px, "widthMm": panel.width_mm}
    texts = {"number": told.number, "place": told.place, "cards": told.cards}
    answer = await evaluate(READABLE, json.dumps([layout, window, texts]))
    assert float(answer) == pytest.approx(readable_m(layout, panel, told))
