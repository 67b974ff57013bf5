"""Health tells the truth about the disk, and asks it no more often than needed."""

from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest
from starlette.applications import Starlette

from server.health import PROBE_EVERY_MS, Health, Probe
from server.journal.journal import Journal
from server.journal.store import Store
from server.metrics import new_metrics
from server.voice.engine import Engine
from server.voice.sounds import Sounds
from server.voice.voice import Voice
from tests.server.conftest import unwritable


@dataclass
class Clock:
    at: int = 10_000

    def __call__(self) -> int:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


def watched(store: Store, clock: Clock) -> httpx2.AsyncClient:
    health = Health(
        journal=Journal(store, clock),
        probe=Probe(store, clock),
        halls=("gemeentehuis",),
        connected=lambda: {"kiosk": 2},
        voice=Voice(Sounds(Path("sounds")), Engine()),
        metrics=new_metrics(),
        now=clock,
        started=4_000,
        version="1.2.3",
    )
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(Starlette(routes=health.routes())), base_url="http://here")


async def test_a_hall_that_can_store_is_well(store: Store, clock: Clock) -> None:
    async with watched(store, clock) as watcher:
        answer = await watcher.get("/health")
    assert answer.status_code == 200
    assert answer.json() == {
        "ok": True,
        "version": "1.2.3",
        "uptime_s": 6,
        "journal": {"writes": True, "last_commit": None, "failing_since": None},
        "halls": {"gemeentehuis": {"last_seq": 0}},
        "connected": {"kiosk": 2},
        "voice": {"state": "resting", "told": ""},
    }


async def test_a_hall_that_cannot_store_is_not_well(store: Store, clock: Clock) -> None:
    async with watched(store, clock) as watcher:
        with unwritable(store):
            answer = await watcher.get("/health")
    assert (answer.status_code, answer.json()["ok"]) == (503, False)


async def test_the_disk_is_tried_now_and_then_only(store: Store, clock: Clock) -> None:
    async with watched(store, clock) as watcher:
        await watcher.get("/health")
        with unwritable(store):
            assert (await watcher.get("/health")).status_code == 200
            clock.at += PROBE_EVERY_MS
            assert (await watcher.get("/health")).status_code == 503
        clock.at += PROBE_EVERY_MS
        assert (await watcher.get("/health")).status_code == 200


async def test_trying_the_disk_leaves_a_mark_in_the_file(store: Store, clock: Clock) -> None:
    async with watched(store, clock) as watcher:
        before = (store.folder / "onthaal.db-wal").stat().st_size
        await watcher.get("/health")
        assert (store.folder / "onthaal.db-wal").stat().st_size > before


async def test_figures_come_in_prometheus_own_form(store: Store, clock: Clock) -> None:
    async with watched(store, clock) as watcher:
        answer = await watcher.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=")
    assert "onthaal_commit_seconds_bucket" in answer.text
