"""The watchdog: a voice that hangs or ends is replaced, and what it was asked is made all the same."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from display.sound import read
from server.voice import engine as engines
from server.voice.engine import HANGS_AFTER_S, STARTS_WITHIN_S, Engine, NotMade
from server.voice.orders import Said
from tests.voice.processes import hang, voices

SENTENCE = Said("nl", "Nummer A 147, naar balie twee")
BACK_WITHIN_S = 10


@pytest.fixture
async def engine() -> AsyncIterator[Engine]:
    made = Engine()
    yield made
    await made.stop()
    assert voices() == []


async def test_a_voice_that_hangs_is_killed_and_the_sentence_made_by_the_next(
    engine: Engine, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert await engine.begin() == ""
    [hung] = voices()
    hang(hung)
    await engine.make(SENTENCE, tmp_path / "a.part")
    assert read(tmp_path / "a.part").seconds > 1
    assert not hung.is_running()
    assert "hung or ended" in caplog.text


def test_a_voice_that_hangs_is_back_within_ten_seconds() -> None:
    assert HANGS_AFTER_S + STARTS_WITHIN_S < BACK_WITHIN_S


async def test_a_voice_that_ended_is_started_again(engine: Engine, tmp_path: Path) -> None:
    await engine.begin()
    [ended] = voices()
    ended.kill()
    await engine.make(SENTENCE, tmp_path / "a.part")
    assert [each.pid for each in voices()] != [ended.pid]


async def test_a_sentence_on_which_the_voice_always_hangs_is_given_up(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "HANGS_AFTER_S", 0.0)
    with pytest.raises(NotMade, match="hung 3 times"):
        await engine.make(SENTENCE, tmp_path / "a.part")
    monkeypatch.undo()
    await engine.make(SENTENCE, tmp_path / "a.part")


async def test_a_machine_without_espeak_says_why(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyttsx3.py").write_text('raise ImportError("no libespeak-ng here")')
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    told = "espeak-ng cannot be loaded: no libespeak-ng here"
    assert await engine.begin() == told
    with pytest.raises(NotMade, match=told):
        await engine.make(SENTENCE, tmp_path / "a.part")
