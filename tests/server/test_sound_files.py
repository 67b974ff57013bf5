"""The sound of a call is served as soon as it is made, to whoever names it, and nothing else is."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx2
import pytest
from starlette.applications import Starlette

from server.sound_files import SoundFiles
from server.voice.engine import Engine
from server.voice.orders import Said
from server.voice.sounds import Sounds
from server.voice.voice import Voice

SENTENCE = Said("nl", "Nummer A 147, naar balie twee")


@asynccontextmanager
async def serving(folder: Path) -> AsyncIterator[tuple[Voice, httpx2.AsyncClient]]:
    voice = Voice(Sounds(folder / "sounds"), Engine())
    app = Starlette(routes=SoundFiles(voice).routes())
    running = asyncio.create_task(voice.run())
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://here") as display:
        yield voice, display
    running.cancel()
    await asyncio.wait([running])


async def test_a_display_that_asks_before_the_sound_is_made_gets_it(tmp_path: Path) -> None:
    async with serving(tmp_path) as (voice, display):
        voice.order(SENTENCE)
        answer = await display.get(f"/sound/{SENTENCE.name}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "audio/wav"
    assert "immutable" in answer.headers["cache-control"]
    assert answer.content[:4] == b"RIFF"


async def test_a_sound_that_could_not_be_made_is_no_error_of_the_display(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyttsx3.py").write_text("raise ImportError")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    async with serving(tmp_path) as (voice, display):
        voice.order(SENTENCE)
        answer = await display.get(f"/sound/{SENTENCE.name}")
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("name", ["a" * 32, "..%2Fonthaal.db", "..", "%2Fetc%2Fpasswd"])
async def test_nothing_else_is_served(tmp_path: Path, name: str) -> None:
    (tmp_path / "onthaal.db").write_bytes(b"secret")
    async with serving(tmp_path) as (_voice, display):
        answer = await display.get(f"/sound/{name}")
    assert answer.status_code == 404
    assert b"secret" not in answer.content
