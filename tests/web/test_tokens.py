"""The colours by meaning can be read in every theme, on every ground they stand on."""

import re
from functools import cache

import pytest

from server.theme import contrast
from tests.source import ROOT

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
PAIR = re.compile(r"(--[\w-]+):\s*([^;]+);")
THEMES = ("light", "dark", "contrast")
GROUNDS = ("--bg", "--raise", "--sunk")


@cache
def rules() -> dict[str, dict[str, str]]:
    """The properties of every rule of tokens.css by its last selector; the first one holds the raw values too."""
    css = re.sub(r"/\*.*?\*/", "", (ROOT / "server/web/tokens.css").read_text("utf-8"), flags=re.DOTALL)
    found: dict[str, dict[str, str]] = {}
    for selector, body in RULE.findall(css):
        found.setdefault(selector.split(",")[-1].strip(), {}).update(PAIR.findall(body))
    return found


def colour(theme: str, name: str) -> str:
    value = rules()[f'[data-theme="{theme}"]'][name]
    while value.startswith("var("):
        raw, _, otherwise = value[4:-1].partition(", ")
        value = rules()[":root"].get(raw, otherwise)
    return value


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read_on_every_ground(theme: str, ground: str) -> None:
    for text in ("--ink", "--ink2", "--near", "--late", "--ok", "--stad-tekst"):
        assert contrast(colour(theme, text), colour(theme, ground)) >= 4.5, text


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_border_of_what_can_be_touched_is_seen(theme: str, ground: str) -> None:
    for border in ("--edge", "--stad-rand"):
        assert contrast(colour(theme, border), colour(theme, ground)) >= 3, border


@pytest.mark.parametrize("theme", THEMES)
def test_what_asks_for_attention_can_be_read_on_its_own_ground(theme: str) -> None:
    for text, ground in (("--ok", "--okbg"), ("--near", "--nearbg"), ("--late", "--latebg"), ("--op-stad", "--stad")):
        assert contrast(colour(theme, text), colour(theme, ground)) >= 4.5, text


def test_dark_by_choice_and_dark_by_the_machine_are_the_same() -> None:
    assert rules()['[data-theme="auto"]'] == rules()['[data-theme="dark"]']


def test_every_theme_gives_every_meaning_a_colour() -> None:
    meanings = [rules()[f'[data-theme="{theme}"]'].keys() - {"--border"} for theme in THEMES]
    assert meanings[0] == meanings[1] == meanings[2]
