"""The words that Python says, from the files of the pages."""

import json
import re
from pathlib import Path

import pytest

from server import words
from server.words import say

PAGES = {
    "nl": {"a": "Nummer {number}", "b": {"one": "{count} mens", "other": "{count} mensen"}},
    "fr": {"a": "Numéro {number}", "b": {"one": "{count} personne", "other": "{count} personnes"}},
}


@pytest.fixture
def few_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of two languages instead of those of the house."""
    for language, said in PAGES.items():
        (tmp_path / f"{language}.json").write_text(json.dumps(said), "utf-8")
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    for kept in (words.words, words.languages):
        kept.cache_clear()
        monkeypatch.setattr(words, kept.__name__, kept.__wrapped__)


@pytest.mark.usefixtures("few_words")
@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("nl", 0, "0 mensen"),
        ("nl", 1, "1 mens"),
        ("nl", 2, "2 mensen"),
        ("fr", 0, "0 personne"),
        ("fr", 1, "1 personne"),
        ("fr", 1_000_000, "1000000 personnes"),
        ("en", 1, "1 mens"),
    ],
)
def test_a_count_takes_the_form_of_its_language(language: str, count: int, said: str) -> None:
    assert say(language, "b", count=count) == said


@pytest.mark.usefixtures("few_words")
def test_what_is_told_is_filled_in() -> None:
    assert say("fr", "a", number="A 147") == "Numéro A 147"


@pytest.mark.usefixtures("few_words")
def test_a_word_that_nobody_wrote_is_a_bug() -> None:
    with pytest.raises(KeyError):
        say("nl", "c")


def test_every_word_says_the_same_things_in_every_language() -> None:
    dutch = {key: told(wording) for key, wording in words.words("nl").items()}
    assert words.languages() == {"nl", "fr", "de", "en"}
    for language in words.languages():
        assert {key: told(wording) for key, wording in words.words(language).items()} == dutch, language


def told(wording: words.Wording) -> set[str]:
    """The names of what is filled in; a plural form may leave its count out."""
    forms = wording.values() if isinstance(wording, dict) else [wording]
    return {name for form in forms for name in re.findall(r"\{(\w+)\}", form)} - {"count"}
