"""What to record for a voice pack of this town, and what is still missing: `python -m server voice`."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from server.config import Configuration, WrongConfiguration, load
from server.voice.recordings import HUNDRED, LARGEST, plus, read_pack, slug
from server.voice.sentences import opening, towards


@dataclass(frozen=True, slots=True)
class Phrase:
    """One file to record, and what to say in it."""

    name: str
    text: str


def to_record(town: Configuration, language: str) -> tuple[Phrase, ...]:
    """Every phrase that a call in this language can need, each once."""
    return tuple({phrase.name: phrase for phrase in _phrases(town, language)}.values())


def spoken(town: Configuration) -> tuple[str, ...]:
    """The languages that are switched on in some hall."""
    return tuple(dict.fromkeys(language for hall in town.halls for language in town.shown(hall).languages))


def main(words: list[str], out: TextIO = sys.stdout) -> int:
    """List the phrases, each with whether it is there."""
    parser = ArgumentParser(prog="python -m server voice", description="What to record so that people say the calls.")
    parser.add_argument("--config", type=Path, default=Path("config.toml"), help="the town's file (config.toml)")
    parser.add_argument("--missing", action="store_true", help="only what is not recorded yet")
    chosen = parser.parse_args(words)
    try:
        town = load(chosen.config)
    except WrongConfiguration as error:
        raise SystemExit(str(error)) from None
    for language in spoken(town):
        _list(town, language, chosen.missing, out)
    return 0


def _list(town: Configuration, language: str, missing: bool, out: TextIO) -> None:
    recorded = read_pack(town.voice_pack).recordings.get(language, {})
    phrases = to_record(town, language)
    there = sum(phrase.name in recorded for phrase in phrases)
    print(f"{language}: {there} of {len(phrases)} phrases recorded", file=out)
    for phrase in phrases:
        if phrase.name not in recorded or not missing:
            mark = "x" if phrase.name in recorded else "-"
            print(f"  {mark} {language}/{phrase.name}.wav".ljust(44), phrase.text, file=out)


def _phrases(town: Configuration, language: str) -> Iterator[Phrase]:
    yield _worded(opening(language))
    yield from map(_worded, sorted(town.letters))
    for number in (*range(1, HUNDRED), *range(HUNDRED, LARGEST, HUNDRED)):
        yield _worded(str(number))
    for hundreds in range(1, LARGEST // HUNDRED + 1):
        yield Phrase(plus(hundreds), f"{hundreds * HUNDRED}, going on: as in {hundreds * HUNDRED + 1}")
    for hall in town.halls:
        yield from (_worded(towards(language, counter)) for counter in town.shown(hall).counters)


def _worded(text: str) -> Phrase:
    return Phrase(slug(text), text)
