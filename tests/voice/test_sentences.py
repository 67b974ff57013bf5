"""What is said for a call: the number as a number, the letter as a letter, in the language of who is called."""

import pytest

from server.protocol.shown import CounterShown
from server.voice.orders import Said
from server.voice.sentences import LETTERS, call
from tests.voice.phonemes import pronounced

DESK = CounterShown("E2", "Balie 2", {"nl": "balie twee"}, "desk", (), 0, 0)
ROOM = CounterShown("R1", "Ruimte 6", {"nl": "ruimte zes", "fr": "bureau six"}, "room", (), 0, 0)
FILES = {"nl": "gmw/nl", "fr": "roa/fr-be", "de": "gmw/de", "en": "gmw/en"}
ALL_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
# Where a letter alone is a word: how it is called, as its own language's list of letters has it.
CALLED = {("nl", "S"): "ɛs", ("nl", "Z"): "zˈɛ", ("fr", "Y"): "ɡʁˈɛk", ("en", "A"): "ˈeɪ"}


@pytest.mark.parametrize(
    ("language", "counter", "said"),
    [
        ("nl", DESK, Said("nl", "Nummer A 147, naar balie twee")),
        ("fr", DESK, Said("fr-be", "Numéro A 147, guichet 2")),
        ("de", DESK, Said("de", "Nummer A 147, bitte zu Schalter 2")),
        ("en", DESK, Said("en-gb", "Number eigh 147, please go to counter 2")),
        ("nl", ROOM, Said("nl", "Nummer A 147, naar ruimte zes")),
        ("fr", ROOM, Said("fr-be", "Numéro A 147, bureau six")),
        ("de", ROOM, Said("de", "Nummer A 147, bitte zu Raum 6")),
    ],
)
def test_a_call_is_said_in_a_language_with_the_voice_of_that_language(
    language: str, counter: CounterShown, said: Said
) -> None:
    assert call(language, "A", 147, counter) == said


@pytest.mark.parametrize(
    ("language", "heard"),
    [
        ("nl", "hˈɔndərt zˌeːvənɛnfˌɪːrtəx"),
        ("fr", "sɑ̃ kaʁɑ̃tsˈɛt"),
        ("de", "hˈʊndɜt zˈiːbən ʊntfˈɪɾtsɪç"),
        ("en", "hˈʌndɹɪd"),
    ],
)
def test_a_number_is_said_as_a_number(language: str, heard: str) -> None:
    assert heard in pronounced(call(language, "B", 147, DESK).text, FILES[language])


@pytest.mark.parametrize("language", FILES)
@pytest.mark.parametrize("letter", ALL_LETTERS)
def test_a_letter_is_said_as_a_letter(language: str, letter: str) -> None:
    words = pronounced(call(language, letter, 12, DESK).text, FILES[language])
    alone = CALLED.get((language, letter)) or pronounced(letter, FILES[language])
    # In a sentence the stress can move from one word to another.
    assert alone.replace("ˈ", "") in words.replace("ˈ", "").replace(" ", "")


def test_only_letters_that_need_it_are_written_otherwise() -> None:
    assert {(language, letter) for language, letters in LETTERS.items() for letter in letters} == CALLED.keys()
