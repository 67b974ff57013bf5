"""A display is refused at start by the same rule that the page would refuse it by."""

import json
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from server.config.halls import PanelPart
from server.config.legible import readable_m, texts
from server.config.widths import ems
from tests.source import ROOT

PIXELS = [(1920, 1080), (1080, 1920), (3840, 2160), (1366, 768), (1024, 600)]
PLACES = [["Balie 1"], ["Balie 1", "Balie 2"], [f"Ruimte {number}" for number in range(1, 8)]]
# So far that no panel can be read, for then the page says from where it could be.
FAR_M = 50
ASK = """
const { callLines, counterCards } = await import(Deno.args[0]);
const answers = JSON.parse(Deno.args[1]).map(({ layout, panel, widths, count }) =>
  (layout === "calls" ? callLines(panel, widths) : counterCards(panel, widths, count)).upToM);
console.log(JSON.stringify(answers));
"""


def panel(inches: float, width: int, height: int, distance: float = FAR_M) -> PanelPart:
    return PanelPart(inches=inches, width_px=width, height_px=height, distance_m=distance)


def asked(layout: str, part: PanelPart, names: list[str]) -> dict[str, object]:
    told = texts("AB", names)
    measured = {"widthPx": part.width_px, "heightPx": part.height_px, "widthMm": part.width_mm, "distanceM": FAR_M}
    widths = {"number": told.number, "place": told.place}
    return {"layout": layout, "panel": measured, "widths": widths, "count": told.cards}


def pages_answers(questions: list[dict[str, object]]) -> list[float]:
    deno, sizes = Path(sys.executable).parent / "deno", (ROOT / "display/page/sizes.ts").as_uri()
    words = [
        str(deno),
        "run",
        "--quiet",
        "--no-config",
        "--no-lock",
        f"--allow-read={ROOT}",
        "-",
        sizes,
        json.dumps(questions),
    ]
    told = subprocess.run(words, input=ASK, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    answers: list[float] = json.loads(told.stdout)
    return answers


def test_the_server_and_the_page_agree_from_where_a_display_can_be_read() -> None:
    cases = [
        (layout, panel(43, *pixels), names) for layout, pixels, names in product(("calls", "counters"), PIXELS, PLACES)
    ]
    here = [readable_m(layout, part, texts("AB", names)) for layout, part, names in cases]
    assert here == pytest.approx(pages_answers([asked(*case) for case in cases]))


def test_a_panel_is_as_wide_as_its_diagonal_and_shape_say() -> None:
    assert panel(55, 1920, 1080).width_mm == pytest.approx(1217.6, abs=0.1)
    assert panel(32, 1080, 1920).width_mm == pytest.approx(398.5, abs=0.1)


def test_the_larger_panel_can_be_read_from_further_away() -> None:
    told = texts("AB", ["Ruimte 7"])
    near, far = (readable_m("calls", panel(inches, 1920, 1080), told) for inches in (43, 86))
    assert far == pytest.approx(2 * near)


@pytest.mark.parametrize(
    ("text", "measured"), [("Ruimte 7", 4.20), ("Balie 2", 3.16), ("H 888", 2.92), ("Éèñ ßŒW", 4.68)]
)
def test_a_text_is_as_wide_as_a_browser_draws_it(text: str, measured: float) -> None:
    # Measured in Chromium with the font of the pages at weight 700 and 100 px, without tracking.
    assert ems(text) == pytest.approx(measured, abs=0.06)


def test_a_letter_that_nobody_measured_counts_as_the_widest() -> None:
    assert ems("Ж") == ems("Œ")
