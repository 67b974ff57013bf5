"""The words of the house in Python, from the same files as the pages: one a language, plurals by CLDR rules."""

import json
from functools import cache
from pathlib import Path

from babel import Locale

FOLDER = Path(__file__).parent / "web" / "words"
FIRST = "nl"
"""What is said in a language that the house does not speak."""

Wording = str | dict[str, str]


def say(language: str, key: str, count: int = 0, **told: object) -> str:
    """The words for `key`, with what is told filled in; `count` chooses between one and more. Raises KeyError."""
    known = language if language in languages() else FIRST
    wording = words(known)[key]
    if isinstance(wording, dict):
        wording = wording[_form(known, count, wording)]
    return wording.format(count=count, **told)


@cache
def words(language: str) -> dict[str, Wording]:
    """All words of a language of the house, by key."""
    found: dict[str, Wording] = json.loads((FOLDER / f"{language}.json").read_text("utf-8"))
    return found


@cache
def languages() -> frozenset[str]:
    """The languages that the house speaks."""
    return frozenset(path.stem for path in FOLDER.glob("*.json"))


def _form(language: str, count: int, wording: dict[str, str]) -> str:
    form = Locale.parse(language).plural_form(count)
    # A language may tell more apart than the words need: French has a form for millions.
    return form if form in wording else "other"
