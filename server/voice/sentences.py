"""What is said for a call, in each language of the house: "Nummer A 147, naar balie twee"."""

import re

from server.protocol.shown import CounterShown
from server.voice.orders import Said
from server.words import say

VOICES = {"nl": "nl", "fr": "fr-be", "de": "de", "en": "en-gb"}
"""The voice of each language of the house, by its exact name: any other would say it with an accent."""

# A letter alone that espeak-ng takes for a word or swallows, written as it has to sound.
LETTERS = {"nl": {"S": "es", "Z": "zet"}, "fr": {"Y": "i grec"}, "en": {"A": "eigh"}}


def call(language: str, letter: str, number: int, counter: CounterShown) -> Said:
    """The sentence of a call. The number is said as a number, the letter as a letter."""
    letter = LETTERS.get(language, {}).get(letter, letter)
    return Said(VOICES[language], f"{opening(language)} {letter} {number}, {towards(language, counter)}")


def opening(language: str) -> str:
    """The word before a number."""
    return say(language, "voice.number")


def towards(language: str, counter: CounterShown) -> str:
    """Where to go. Where the town gave no words for it in this language, the kind of place and its figure."""
    place = counter.spoken.get(language) or _place(language, counter)
    return say(language, "voice.towards", place=place)


def _place(language: str, counter: CounterShown) -> str:
    figure = re.search(r"\d+", counter.name)
    words = say(language, "voice.room" if counter.kind == "room" else "voice.counter", number=figure and figure[0])
    return words if figure else counter.name
