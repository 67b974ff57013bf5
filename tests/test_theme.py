"""Any colour that a town has can be read on its pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.theme import INK, NIGHT, PAPER, contrast, on_dark, on_light, theme_css

colours = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


@given(colours)
def test_any_colour_can_be_read_on_light_pages(colour: str) -> None:
    shades = on_light(colour)
    assert shades.stad == colour
    assert contrast(shades.op_stad, shades.stad) >= 4.5
    assert contrast(shades.tekst, PAPER) >= 7
    assert contrast(shades.tekst, shades.zacht) >= 7
    assert contrast(shades.rand, PAPER) >= 3
    assert contrast(INK, shades.zacht) >= 7


@given(colours)
def test_any_colour_can_be_read_on_dark_pages(colour: str) -> None:
    shades = on_dark(colour)
    assert contrast(shades.op_stad, shades.stad) >= 7
    assert contrast(shades.tekst, NIGHT) >= 7
    assert contrast(shades.tekst, shades.zacht) >= 7
    assert contrast(shades.rand, NIGHT) >= 3
    assert contrast("#F4F1EA", shades.zacht) >= 7


def test_a_deep_colour_stays_and_yellow_gets_an_edge() -> None:
    assert on_light("#0F5B63").rand == "#0F5B63"
    yellow = on_light("#FFD400")
    assert (yellow.stad, yellow.op_stad) == ("#FFD400", INK)
    assert yellow.rand == yellow.tekst != yellow.stad


@pytest.mark.parametrize("colour", ["#000000", "#FFFFFF", "#777777"])
def test_a_town_without_colour_stays_without_colour(colour: str) -> None:
    for shade in (on_light(colour).tekst, on_light(colour).zacht, on_dark(colour).stad):
        assert max(_parts(shade)) - min(_parts(shade)) <= 1


def test_the_stylesheet_has_both_themes() -> None:
    css = theme_css("#0F5B63")
    assert "--stad-licht: #0F5B63;" in css
    assert f"--stad-tekst-donker: {on_dark('#0F5B63').tekst};" in css


@pytest.mark.parametrize("wrong", ["0F5B63", "#0F5", "teal", "#0F5B6G"])
def test_what_is_no_colour_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"colour|invalid literal"):
        theme_css(wrong)


def _parts(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
