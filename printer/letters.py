"""Brings a text to the letters a printer's code page has, and breaks it into lines of its columns."""

import unicodedata
from functools import cache
from textwrap import wrap

PLAIN = {
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "–": "-",
    "—": "-",
    "•": "-",
    "→": ">",
    "…": "...",
    "œ": "oe",
    "Œ": "OE",
    "€": "EUR",
}
"""What stands in for a letter that the code page lacks and that is no letter with an accent."""


def printable(text: str, code_page: str) -> str:
    """The text in letters of the code page only: an accent is dropped sooner than its letter."""
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    return "".join(_letter(char, code_page) for char in spaced)


@cache
def _letter(char: str, code_page: str) -> str:
    if _has(char, code_page):
        return char
    if char in PLAIN:
        return PLAIN[char]
    bare = unicodedata.normalize("NFKD", char)[0]
    return bare if _has(bare, code_page) else "?"


def _has(char: str, code_page: str) -> bool:
    try:
        return char.isprintable() and bool(char.encode(code_page))
    except UnicodeEncodeError:
        return False


def lines(text: str, columns: int) -> list[str]:
    """The text in lines of at most so many columns; only a word longer than a line is broken inside."""
    return wrap(text, columns, break_on_hyphens=False)
