"""The voice process makes real sentences: long enough, loud enough, and in the language that was asked for."""

import json
import subprocess
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CDLL
from math import pi, sin
from pathlib import Path
from typing import Any, ClassVar

import pytest

from display import voice as voice_process
from display.sound import LOUDEST, Sound, read, write
from display.speech import Speech
from tests.source import ROOT

SENTENCES = {
    "nl": "Nummer A 147, naar balie twee",
    "fr-be": "Numéro A 147, guichet 2",
    "de": "Nummer A 147, bitte zu Schalter 2",
    "en-gb": "Number eigh 147, please go to counter 2",
}
SPOKEN_S = (1.5, 6.0)
# In decibels under the loudest that a file can hold: -22 is soft in a hall, more than -12 only fits when distorted.
LEVEL = (10 ** (-22 / 20) * LOUDEST, 10 ** (-12 / 20) * LOUDEST)
SILENCE_AT_ENDS_S = 0.1
RATE = 22_050
# At the pace for a hall; at the pace of the engine itself it would take half a second less.
FRENCH_S = 2.24


class Voice:
    """A voice process and what it answers."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self.hello = self._heard()

    def ask(self, **asked: Any) -> dict[str, Any]:
        assert self._process.stdin
        print(json.dumps(asked), file=self._process.stdin, flush=True)
        return self._heard()

    def _heard(self) -> dict[str, Any]:
        assert self._process.stdout
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer


@pytest.fixture(scope="module")
def voice() -> Iterator[Voice]:
    with new_voice() as started:
        yield started


@contextmanager
def new_voice() -> Iterator[Voice]:
    command = [sys.executable, "-m", "display.voice"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        yield Voice(process)
        assert process.stdin
        process.stdin.close()
        assert process.wait() == 0


def said(voice: Voice, folder: Path, language: str, text: str) -> Sound:
    file = folder / f"{language}.part"
    assert voice.ask(file=str(file), voice=language, text=text) == {"made": True}
    return read(file)


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_lasts_as_long_as_one_speaks_and_is_heard_in_a_hall(
    voice: Voice, tmp_path: Path, language: str
) -> None:
    sound = said(voice, tmp_path, language, SENTENCES[language])
    assert SPOKEN_S[0] < sound.seconds < SPOKEN_S[1]
    assert LEVEL[0] < sound.rms < LEVEL[1]
    assert sound.peak < LOUDEST


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_begins_and_ends_without_a_wait(voice: Voice, tmp_path: Path, language: str) -> None:
    sound = said(voice, tmp_path, language, SENTENCES[language])
    ends = round(SILENCE_AT_ENDS_S * sound.rate)
    assert max(map(abs, sound.samples[:ends])) > 0.01 * LOUDEST
    assert max(map(abs, sound.samples[-ends:])) > 0.01 * LOUDEST


def test_each_language_has_a_voice_of_its_own(voice: Voice, tmp_path: Path) -> None:
    assert set(SENTENCES) <= set(voice.hello["voices"])
    spoken = {language: said(voice, tmp_path, language, SENTENCES["nl"]).samples for language in SENTENCES}
    assert len({each.tobytes() for each in spoken.values()}) == len(SENTENCES)


def test_the_same_sentence_sounds_the_same_whatever_was_said_before(voice: Voice, tmp_path: Path) -> None:
    first = said(voice, tmp_path, "nl", SENTENCES["nl"])
    said(voice, tmp_path, "fr-be", SENTENCES["fr-be"])
    assert said(voice, tmp_path, "nl", SENTENCES["nl"]).seconds == pytest.approx(first.seconds, abs=0.02)


def test_the_first_sentence_of_a_new_voice_sounds_as_all_that_follow(tmp_path: Path) -> None:
    for _ in range(3):
        with new_voice() as another:
            first, *later = [said(another, tmp_path, "fr-be", SENTENCES["fr-be"]).seconds for _ in range(3)]
        assert later == pytest.approx([first] * 2, abs=0.02)
        assert first == pytest.approx(FRENCH_S, abs=0.1)


def test_a_language_without_a_voice_is_refused_and_not_said_by_another(voice: Voice, tmp_path: Path) -> None:
    answer = voice.ask(file=str(tmp_path / "x.part"), voice="nl-be", text=SENTENCES["nl"])
    assert answer == {"made": False, "told": "espeak-ng has no voice for nl-be"}
    assert not (tmp_path / "x.part").exists()


def tone(folder: Path, name: str, seconds: float, level: float, rate: int = RATE) -> str:
    """A recording, with silence around it as a person leaves it."""
    wave = (round(level * LOUDEST * sin(2 * pi * 220 * at / rate)) for at in range(round(seconds * rate)))
    silence = [0] * round(0.5 * rate)
    write(folder / name, Sound(array("h", [*silence, *wave, *silence]), rate))
    return str(folder / name)


def test_recordings_are_joined_without_their_silence_and_at_one_level(voice: Voice, tmp_path: Path) -> None:
    parts = [[tone(tmp_path, "a.wav", 0.5, 0.1), 0.3], [tone(tmp_path, "b.wav", 0.7, 0.1), 0.0]]
    assert voice.ask(file=str(tmp_path / "ab.part"), join=parts) == {"made": True}
    sound = read(tmp_path / "ab.part")
    assert 1.5 <= sound.seconds < 1.7
    assert LEVEL[0] < sound.rms < LEVEL[1]


@pytest.mark.parametrize("wrong", ["rate", "text", "silence", "missing"])
def test_recordings_that_cannot_be_joined_are_told_and_the_voice_goes_on(
    voice: Voice, tmp_path: Path, wrong: str
) -> None:
    (tmp_path / "text.wav").write_text("not a sound")
    write(tmp_path / "silence.wav", Sound(array("h", [0] * RATE), RATE))
    tone(tmp_path, "rate.wav", 0.5, 0.1, rate=8_000)
    parts = [[tone(tmp_path, "a.wav", 0.5, 0.1), 0.0], [str(tmp_path / f"{wrong}.wav"), 0.0]]
    answer = voice.ask(file=str(tmp_path / "x.part"), join=parts)
    assert not answer["made"]
    assert answer["told"]
    said(voice, tmp_path, "nl", SENTENCES["nl"])


class LosesItsFirst(Speech):
    """An engine that writes a file of silence, as espeak-ng does now and then on a busy machine, and then speaks."""

    said: ClassVar[list[str]] = []

    def say(self, text: str, language: str, file: Path) -> None:
        self.said.append(f"{language}: {text}")
        if len(self.said) == 1:
            write(file, Sound(array("h", [0] * RATE), RATE))
        else:
            tone(file.parent, file.name, 2.0, 0.1)


def test_a_sentence_that_the_engine_lost_is_said_again(tmp_path: Path) -> None:
    answers: list[dict[str, Any]] = []
    asked = {"file": str(tmp_path / "a.part"), "voice": "nl", "text": SENTENCES["nl"]}
    speech = LosesItsFirst(None, CDLL(None), {"nl": "nl"})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(voice_process, "begin", lambda: speech)
        voice_process.main([json.dumps(asked)], answers.append)
    assert answers[1:] == [{"made": True}]
    assert len(speech.said) == 2
    assert read(tmp_path / "a.part").seconds == pytest.approx(2.0, abs=0.1)
