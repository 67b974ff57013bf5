"""What is ordered is made in the order of the calls, in time or not at all, whatever happens meanwhile."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from server.voice.engine import Engine
from server.voice.orders import Said
from server.voice.sounds import Sounds
from server.voice.voice import LATE_S, NotOrdered, Voice
from tests.voice.processes import hang, voices

IN_A_MINUTE = 50
BROKEN = 'raise ImportError("no libespeak-ng here")'


def sentence(number: int) -> Said:
    return Said("nl", f"Nummer A {number}, naar balie twee")


@asynccontextmanager
async def speaking(folder: Path, late_s: float = LATE_S) -> AsyncIterator[Voice]:
    voice = Voice(Sounds(folder / "sounds"), Engine(), late_s)
    running = asyncio.create_task(voice.run())
    yield voice
    running.cancel()
    await asyncio.wait([running])
    assert voices() == []


async def becomes(voice: Voice, true: Callable[[], bool]) -> None:
    """Wait until the voice says that it changed to this."""
    changed = asyncio.Event()
    voice.on_change = changed.set
    while not true():
        await changed.wait()
        changed.clear()


async def test_fifty_calls_in_a_minute_are_made_in_their_order(tmp_path: Path) -> None:
    # However busy the machine is: what comes too late to be of use is left out, and here nothing is too late.
    async with speaking(tmp_path, late_s=600) as voice:
        for number in range(IN_A_MINUTE):
            voice.order(sentence(number))
        files = [await voice.ready(sentence(number).name) for number in range(IN_A_MINUTE)]
    made = [file.stat().st_mtime_ns for file in files if file]
    assert len(made) == IN_A_MINUTE
    assert made == sorted(made)


async def test_no_call_is_lost_when_the_voice_hangs(tmp_path: Path) -> None:
    async with speaking(tmp_path) as voice:
        voice.order(sentence(1))
        assert await voice.ready(sentence(1).name)
        hang(voices()[0])
        for number in (2, 3, 4):
            voice.order(sentence(number))
        assert all([await voice.ready(sentence(number).name) for number in (2, 3, 4)])
        assert voice.state == "works"


async def test_a_sentence_is_made_once_and_then_kept(tmp_path: Path) -> None:
    async with speaking(tmp_path) as voice:
        voice.order(sentence(1))
        voice.order(sentence(1))
        first = await voice.ready(sentence(1).name)
        assert first
        made = first.read_bytes()
    async with speaking(tmp_path) as another:
        assert await another.ready(sentence(1).name) == first
        another.order(sentence(1))
        assert first.read_bytes() == made
        assert voices() == []


async def test_a_call_that_is_too_old_is_not_made_and_can_be_asked_for_again(tmp_path: Path) -> None:
    async with speaking(tmp_path, late_s=0.0) as voice:
        voice.order(sentence(1))
        assert await voice.ready(sentence(1).name) is None
    async with speaking(tmp_path) as voice:
        voice.order(sentence(1))
        assert await voice.ready(sentence(1).name)


async def test_nobody_waits_for_what_nobody_ordered(tmp_path: Path) -> None:
    async with speaking(tmp_path) as voice:
        with pytest.raises(NotOrdered):
            await voice.ready(sentence(1).name)


async def test_the_voice_is_ready_as_soon_as_somebody_can_hear_it(tmp_path: Path) -> None:
    async with speaking(tmp_path) as voice:
        assert voice.state == "resting"
        voice.wake()
        await becomes(voice, lambda: voice.state == "works")


async def test_a_machine_without_espeak_says_so_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "pyttsx3.py").write_text(BROKEN)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    async with speaking(tmp_path) as voice:
        for number in (1, 2, 3):
            voice.order(sentence(number))
            assert await voice.ready(sentence(number).name) is None
        assert (voice.state, voice.told) == ("silent", "espeak-ng cannot be loaded: no libespeak-ng here")
    assert len([each for each in caplog.records if each.levelname == "ERROR"]) == 1


async def test_a_data_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "sounds").write_text("no folder")
    async with speaking(tmp_path) as voice:
        voice.order(sentence(1))
        assert await voice.ready(sentence(1).name) is None
        assert voice.state == "silent"


async def test_a_bug_of_the_voice_costs_one_sentence_and_not_the_hall(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def stumbles(*_: object) -> None:
        raise KeyError("made")

    async with speaking(tmp_path) as voice:
        monkeypatch.setattr(Engine, "make", stumbles)
        voice.order(sentence(1))
        assert await voice.ready(sentence(1).name) is None
        monkeypatch.undo()
        voice.order(sentence(1))
        assert await voice.ready(sentence(1).name)
    assert "the voice stumbled" in caplog.text
