"""The words of the pages: the same in every language, all of them used, and some for every refusal."""

import json
import re
from functools import cache
from typing import get_args

import pytest

from server.floor.refused import CODES
from server.protocol.envelopes import Goodbye
from tests.source import ROOT, module_name, page_files, python_files

FOLDER = ROOT / "server/web/words"
LANGUAGES = ("nl", "fr", "de", "en")
PAGES = (
    "appointment", "book", "booking", "bye", "common", "counter", "documents", "host", "display", "kiosk", "mail",
    "manager", "paper", "push", "refused", "signin", "slip", "sms", "start", "visitor", "voice",
)  # fmt: skip
QUOTED = re.compile(rf"""(["'`])((?:{"|".join(PAGES)})\.[^"'`\n]+)\1""")
NO_WORD = {"push.key"}
"""A file in the data folder, which only looks like a key."""
# `refused.${code}` in TypeScript, f"refused.{code}" in Python: any word can stand there.
HOLE = re.compile(r"\$?\{.*?\}")

Sentence = str | dict[str, str]


@cache
def words(language: str) -> dict[str, Sentence]:
    read: dict[str, Sentence] = json.loads((FOLDER / f"{language}.json").read_text("utf-8"))
    return read


def forms(sentence: Sentence) -> list[str]:
    return [sentence] if isinstance(sentence, str) else list(sentence.values())


def holes(sentence: Sentence) -> set[str]:
    return {hole for form in forms(sentence) for hole in re.findall(r"\{(\w+)\}", form)}


def mentioned() -> set[str]:
    """Every text in quotes, anywhere in the house, that looks like a key or like a pattern of keys."""
    texts = (path.read_text("utf-8") for path in page_files() + python_files("server"))
    return {found[2] for text in texts for found in QUOTED.finditer(text)}


def pattern(mention: str) -> re.Pattern[str]:
    return re.compile(".+".join(re.escape(part) for part in HOLE.split(mention)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_there_in_every_language(language: str) -> None:
    assert words(language).keys() == words("nl").keys()
    assert [key for key, sentence in words(language).items() if not all(forms(sentence))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_tells_the_same_in_every_language(language: str) -> None:
    told = {key: holes(sentence) for key, sentence in words(language).items()}
    assert {key for key, found in told.items() if found != holes(words("nl")[key])} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_counts_has_a_singular_and_a_plural(language: str) -> None:
    plurals = {key: sentence for key, sentence in words(language).items() if isinstance(sentence, dict)}
    assert {key for key, sentence in plurals.items() if not {"one", "other"} <= set(sentence)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_and_every_goodbye_has_words(language: str) -> None:
    needed = {f"refused.{code}" for code in CODES} | {f"bye.{code}" for code in get_args(Goodbye)}
    assert needed - words(language).keys() == set()


def test_no_sentence_is_left_that_nobody_says() -> None:
    said = [pattern(mention) for mention in mentioned()]
    assert [key for key in words("nl") if not any(each.fullmatch(key) for each in said)] == []


def test_the_pages_and_the_server_ask_for_sentences_that_exist() -> None:
    keys = {mention for mention in mentioned() if not HOLE.search(mention) and mention.count(".") == 1}
    modules = {module_name(path) for path in python_files()}
    sentences = {key for key in keys if re.fullmatch(r"[a-z]+\.[a-z0-9_]+", key)} - modules - NO_WORD
    assert sentences - words("nl").keys() == set()


@pytest.mark.parametrize("word", ["gelieve", "cliënt", "error", "ticketnummer", "wachtrij", "!"])
def test_the_dutch_is_plain(word: str) -> None:
    assert [key for key, sentence in words("nl").items() if any(word in form.lower() for form in forms(sentence))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_are_kept_in_order_so_that_changes_stay_small(language: str) -> None:
    text = (FOLDER / f"{language}.json").read_text("utf-8")
    assert text == json.dumps(words(language), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
